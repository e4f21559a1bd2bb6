"""The two trackers in Chromium: what is promised to be near is as near as promised."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect

from app.domain.activity import ActivityKind
from app.main import build_services
from tests.browser.conftest import Opens
from tests.browser.person import Person
from tests.support.databases import open_database

DAYS = 8
"""Enough logged days for a plan to be offered."""


class Taps:
    """Somebody whose taps are counted since they were last on Today."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.count = 0

    def tap(self, name: str, role: str = "button") -> None:
        self.person.tap(name, role)
        self.count += 1

    def on_today(self) -> Person:
        self.person.visit("/")
        self.count = 0
        return self.person


def lived_a_week(folder: Path) -> None:
    """Leave a notebook with a week of days, and two habits in use."""
    with open_database(folder) as database:
        services = build_services(database)
        services.settings.change(welcomed=True)
        for back in range(1, DAYS + 1):
            day = services.clock.today - timedelta(days=back)
            services.notebook.log_activity(day, ActivityKind.PHYSICAL, 6, 100 + 5 * back)
        for slug in ("quiet-time", "easy-breathing"):
            services.habits.switch(slug, True)


@pytest.fixture
def somebody(lived: None, person: Opens) -> Taps:
    return Taps(person())


@pytest.fixture
def lived(tmp_path: Path) -> None:
    """The folder that the server will find."""
    lived_a_week(tmp_path / "data")


def test_usuals_habits_flares_and_rests_are_one_tap_from_today(somebody: Taps) -> None:
    person = somebody.person
    somebody.tap("Log Shower, 15 minutes")
    person.sees("2 points")
    assert somebody.count == 1
    somebody.on_today()
    somebody.tap("Planned quiet time", "switch")
    person.sees("Planned quiet time. Done")
    assert somebody.count == 1
    somebody.on_today()
    somebody.tap("A flare", "switch")
    person.sees("A gentler day")
    assert somebody.count == 1
    somebody.tap("Pain: Some")
    person.sees("Checked in")
    assert somebody.count == 2
    somebody.tap("Rest now")
    person.sees("I have rested enough")
    assert somebody.count == 3


def test_a_plan_is_offered_kept_explained_and_changed(somebody: Taps) -> None:
    person = somebody.person
    person.sees("Your usual day was about")
    somebody.tap("Keep")
    person.sees("The plan is about")
    assert somebody.count == 1
    somebody.tap("Nothing noted yet")
    person.sees(f"It rests on {DAYS} days you noted")
    assert somebody.count == 2
    assert person.nameless() == []
    person.tap("Change the plan")
    person.tap("Choose a number of your own")
    person.tap("½ point more")
    person.tap("Keep ")
    person.sees("You chose this number yourself.")
    assert person.nameless() == []


def test_a_list_is_made_before_anything_on_it_is_done(somebody: Taps) -> None:
    person = somebody.person
    somebody.tap("Things to do")
    somebody.tap("Put Cook a meal on the list, 30 minutes")
    assert somebody.count == 2
    person.sees("Cook a meal")
    somebody.on_today()
    person.sees("To do today")
    somebody.tap("Done: Cook a meal")
    person.sees("Undo")
    assert somebody.count == 1
    assert person.nameless() == []


def test_a_guide_leads_through_easy_breathing_and_marks_the_habit(somebody: Taps) -> None:
    person = somebody.person
    somebody.tap("Guide me through: Slow, easy breaths")
    somebody.tap("3 breaths")
    somebody.tap("Begin")
    assert somebody.count == 3
    person.sees("Let your breath be easy")
    assert person.nameless() == []
    expect(person.role("button", "Note it")).to_be_attached(timeout=60_000)
    person.tap("Note it")
    somebody.on_today().sees("Slow, easy breaths. Done")
