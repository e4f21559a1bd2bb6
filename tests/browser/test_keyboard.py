"""The keyboard alone can do all of it."""

from __future__ import annotations

from tests.browser.conftest import Opens


def test_the_keyboard_alone_goes_through_the_first_screens_logs_and_reads(person: Opens) -> None:
    somebody = person()
    somebody.enter("Next: when to get help")
    somebody.enter("Next: one question")
    somebody.enter("No")
    somebody.enter("Start")
    somebody.sees("Nothing noted yet")
    somebody.enter("Log Shower")
    somebody.sees("2 points")
    somebody.enter("Something else")
    somebody.enter("Social")
    somebody.enter("Effort 5 of 10")
    somebody.enter("60 minutes")
    somebody.enter("Save, 10 points")
    somebody.sees("12 points")
    somebody.enter("A flare")
    somebody.sees("A gentler day")
    somebody.enter("A flare")
    somebody.enter("Check in")
    for question in ("Pain", "Tiredness", "How unrefreshed", "How much it got"):
        somebody.enter(question)
    somebody.enter("Done")
    somebody.sees("Checked in")


def test_the_arrow_keys_turn_the_cards(person: Opens) -> None:
    somebody = person()
    somebody.tap("Skip")
    somebody.visit("/read/deck/01-setting-the-scene")
    somebody.tap("Start with the first card" if somebody.has("Start") else "1.")
    somebody.sees("Card 1 of 3")
    somebody.press("ArrowRight")
    somebody.sees("Card 2 of 3")
    somebody.press("ArrowLeft")
    somebody.sees("Card 1 of 3")


def test_the_keyboard_alone_switches_on_a_habit_and_searches(person: Opens) -> None:
    somebody = person()
    somebody.enter("Skip")
    somebody.visit("/habits")
    somebody.enter("See the menu of habits")
    somebody.enter("Warm layers")
    somebody.enter("Switch it on")
    somebody.enter("I have read this, switch it on")
    somebody.visit("/read")
    somebody.enter("Search")
    somebody.tab_to("Look for")
    somebody.page.keyboard.type("oxygen", delay=20)
    somebody.enter("Word: oxygen use")
    somebody.sees("How cells take oxygen from the blood")
