"""The main job, done in real Chromium at phone size by somebody new to the app."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import Opens
from tests.browser.person import Person
from tests.browser.server import Server


def through_the_first_screens(person: Person) -> None:
    person.sees("A calm place to read")
    person.tap("Next: when to get help")
    person.sees("When to get help")
    person.tap("Next: one question")
    person.tap("No", exact=True)
    person.tap("Start")
    person.sees("Nothing noted yet")


def reads_a_deck_to_its_end(person: Person) -> None:
    person.place("Read")
    person.tap("Deck 1: Setting the scene")
    for number in (1, 2, 3):
        person.sees(f"Card {number} of 3")
        assert person.nameless() == []
        person.tap("Next card" if number < 3 else "End of the deck")
    person.sees("That is the end of this deck")


def looks_up_a_word(person: Person) -> None:
    person.visit("/read/search")
    person.write("Look for", "oxygen")
    person.sees("found")
    person.tap("Word: oxygen use")
    person.sees("How cells take oxygen from the blood")


def switches_on_a_habit(person: Person) -> None:
    person.visit("/habits")
    person.tap("See the menu of habits")
    person.tap("Planned quiet time")
    person.tap("Switch it on")
    person.sees("Please read this first")
    person.tap("I have read this, switch it on")
    person.sees("Planned quiet time")


DAYS = 3
"""Today, the day before, and one that is reached from a day before."""
QUESTIONS = ("Pain, all over", "Tiredness", "How unrefreshed I woke", "How much it got in the way")


def logs_a_day(person: Person, back: int) -> None:
    person.tap("Log Shower, 15 minutes")
    person.sees("2 points")
    person.tap("Log something else" if person.has("Log something else") else "Something else")
    person.chooses("Mental", "Effort 6 of 10, moderate: talk, not sing", "30 minutes")
    person.tap("Save, 6 points")
    person.sees("8 points")
    if back:
        person.tap("A rest")
    else:
        person.visit("/rest")
    person.tap("20 minutes", exact=True)
    person.tap("Save, 20 minutes")
    person.tap("Check in")
    for number, question in enumerate(QUESTIONS):
        expect(person.role("group", question)).to_be_attached()
        person.tap(f"{number + back} of 10", exact=True)
    person.tap("Done", exact=True)
    person.sees("8 points")


def finds_a_day(person: Person, back: int) -> None:
    person.sees("8 points")
    person.tap("2 activities, 1 rest noted")
    person.sees("Change Shower")
    person.sees("Change Mental activity")
    person.sees("Change rest")
    person.sees(f"Change check-in: Pain {back}, tiredness {back + 1}")


def test_somebody_new_does_the_main_job_and_finds_all_of_it_after_a_restart(
    person: Opens, server: Server
) -> None:
    somebody = person()
    through_the_first_screens(somebody)
    reads_a_deck_to_its_end(somebody)
    looks_up_a_word(somebody)
    switches_on_a_habit(somebody)
    somebody.place("Today")
    somebody.tap("Planned quiet time", "switch")
    somebody.sees("Planned quiet time. Done")
    for back in range(DAYS):
        if back:
            somebody.tap("Day before")
        logs_a_day(somebody, back)
        assert somebody.nameless() == []
    somebody.leave()
    server.stop()
    server.start()
    again = person()
    again.sees("Planned quiet time. Done")
    for back in range(DAYS):
        if back:
            again.page.go_back()
            again.sees("8 points")
            again.tap("Day before")
        finds_a_day(again, back)
    again.visit("/read")
    again.sees("Deck 1: Setting the scene. All read")
