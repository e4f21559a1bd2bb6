"""How times are written, and with which day a week begins."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.activity import ActivityKind
from app.domain.days import week_of, weeks_in
from app.domain.settings import ClockHours
from app.views.kit.phrases import clock_time, number_words
from tests.support.clock import SUNDAY, TODAY


@pytest.mark.parametrize(
    ("hour", "words"), [(0, "12:20 am"), (9, "9:20 am"), (12, "12:20 pm"), (14, "2:20 pm")]
)
def test_twice_twelve_hours_are_told_apart(hour, words):
    assert clock_time(SUNDAY.replace(hour=hour), twelve_hours=True) == words


async def test_times_are_written_as_chosen_on_every_screen(launch, services):
    services.notebook.log_activity(TODAY, ActivityKind.PHYSICAL, 3, 20, "Walk")
    app = await launch("/settings")
    assert app.says("Day starts at 04:00")
    await app.tap(key="hours-halves")
    assert app.says("Day starts at 4:00 am")
    await app.visit("/pace")
    assert app.says("2:20 pm")
    await app.tap("Change Walk")
    await app.tap("When? Today, 2:20 pm")
    assert {"9 am", "12 pm"} <= set(app.texts)
    services.settings.change(clock_hours=ClockHours.FULL)
    app = await launch("/pace")
    assert app.says("14:20")


def test_a_week_begins_with_monday_or_with_sunday():
    assert [day.day for day in week_of(date(2026, 11, 18))] == [16, 17, 18, 19, 20, 21, 22]
    sundays = week_of(date(2026, 11, 18), sunday_first=True)
    assert [day.day for day in sundays] == [15, 16, 17, 18, 19, 20, 21]
    assert week_of(TODAY, sunday_first=True)[0] == TODAY
    first = weeks_in(date(2026, 11, 1), date(2026, 11, 30), sunday_first=True)[0]
    assert [day.day for day in first] == [1, 2, 3, 4, 5, 6, 7]


async def test_a_month_is_drawn_from_the_first_day_of_a_week_that_was_chosen(launch, services):
    services.habits.switch("quiet-time", True)
    app = await launch("/settings")
    await app.tap(key="sunday-first")
    await app.visit("/habits/about/quiet-time")
    letters = [text for text in app.texts if len(text) == 1 and text.isalpha()]
    week = list("SMTWTFS")
    assert any(letters[at : at + 7] == week for at in range(len(letters)))


@pytest.mark.parametrize(
    ("value", "words"),
    [(7.5, "7½"), (0.5, "½"), (0, "0"), (6.4, "6.4"), (0.85, "0.85"), (22, "22")],
)
def test_numbers_are_written_in_one_way(value, words):
    assert number_words(value) == words
