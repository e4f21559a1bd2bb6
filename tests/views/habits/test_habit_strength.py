"""How a habit stands: in words, as a line, and with its arithmetic."""

from __future__ import annotations

import pytest

from app.domain.habit import Frequency, HabitDraft
from app.domain.habit_mark import Outcome
from tests.support.notes import note_habit
from tests.support.soundness import AT_EACH_SIZE, faults
from tests.support.year import write_year

SLUG = "quiet-time"
PAGE = f"/habits/about/{SLUG}"


@pytest.fixture(autouse=True)
def habit(services):
    services.habits.switch(SLUG, True)


async def test_below_seven_known_days_nothing_is_said_about_it(launch, services):
    app = await launch(PAGE)
    assert app.says("From 7 days on")
    assert not app.says("so far.")
    note_habit(services, SLUG, range(6))
    note_habit(services, SLUG, range(6, 20), Outcome.RESTING)
    await app.settle()
    assert app.says("There are 6 so far.")
    assert "Why?" not in app.names
    note_habit(services, SLUG, [30], Outcome.NOT_DONE)
    await app.settle()
    assert app.says("Finding its place")
    assert "Why?" in app.names


@pytest.mark.parametrize(
    ("days", "words"), [(7, "Finding its place"), (14, "Settling in"), (25, "Part of your days")]
)
async def test_a_score_is_words_with_the_days_it_rests_on(launch, services, days, words):
    note_habit(services, SLUG, range(days))
    app = await launch(PAGE)
    assert words in app.texts
    assert app.says(f"It rests on all of the last {days} days.")


async def test_days_without_notes_change_the_stated_confidence_alone(launch, services):
    note_habit(services, SLUG, range(10, 30))
    app = await launch(PAGE)
    assert "Settling in" in app.texts
    assert app.says("It rests on 18 of the last 28 days.")


async def test_long_silence_is_told_with_the_day_it_stood_still(launch, services):
    note_habit(services, SLUG, range(40, 60))
    app = await launch(PAGE)
    assert "Settling in" in app.texts
    assert app.says("Nothing is known of the last 28 days, so this is how it stood on 13 October.")


async def test_the_line_says_in_words_what_it_shows(launch, services):
    note_habit(services, SLUG, range(30))
    app = await launch(PAGE)
    said = [getattr(item.control, "label", None) for item in app.controls]
    assert "A soft line over 30 days, from “Finding its place” to “Part of your days”." in said


async def test_the_arithmetic_of_each_day_is_one_tap_away(launch, services):
    note_habit(services, SLUG, range(1, 10))
    note_habit(services, SLUG, [0], Outcome.NOT_DONE)
    app = await launch(PAGE)
    await app.tap(key="strength-why")
    assert app.says("Why “Settling in”?")
    assert app.says("Sun 22 November: not done")
    assert app.says("0.948 × 0.381 + 0.052 × 0 = 0.361")
    assert not app.says("Fri 13 November")
    await app.tap(key="why-more")
    assert app.says("Fri 13 November: done")
    assert app.says("0.948 × 0 + 0.052 × 1 = 0.052")
    assert app.says("10 known days go into it.")
    assert app.says("Loop Habit Tracker")
    assert faults(app) == []
    await app.tap(key="close")
    assert not app.says("Loop Habit Tracker")


async def test_below_daily_the_window_is_explained(launch, services):
    services.habits.change(SLUG, HabitDraft(name="Quiet", frequency=Frequency(3, 7)))
    note_habit(services, SLUG, range(8))
    app = await launch(PAGE)
    await app.tap(key="strength-why")
    assert app.says("how much of 6 done days the last 14 known days hold")


@pytest.mark.parametrize(("size", "text_size"), AT_EACH_SIZE)
async def test_a_year_of_notes_is_sound_at_every_size(launch, services, database, size, text_size):
    write_year(database)
    services.habits.load()
    services.settings.change(text_size=text_size)
    app = await launch(PAGE, size)
    assert app.says("One day changes little.")
    assert faults(app) == []
