"""The calendar of a habit: month and year, picture and table, every day editable."""

from __future__ import annotations

from datetime import date, timedelta, timezone

import flet as ft
import flet.canvas as cv
import pytest

from app.domain.habit_mark import Outcome
from tests.support.clock import TODAY, TOMORROW
from tests.support.notes import mark_of
from tests.support.screen import texts
from tests.support.soundness import faults

SLUG = "quiet-time"
PAGE = f"/habits/about/{SLUG}"


def marked(services, day):
    mark = mark_of(services, SLUG, day)
    return mark.outcome if mark else None


def rows(app, start):
    return [item.name for item in app.controls if item.acts and (item.key or "").startswith(start)]


@pytest.fixture(autouse=True)
def habit(services):
    services.habits.switch(SLUG, True)
    outcomes = [Outcome.DONE, Outcome.RESTING, Outcome.NOT_DONE]
    for back, outcome in enumerate(outcomes):
        services.habits.mark(SLUG, TODAY - timedelta(days=back), outcome)


async def test_a_month_has_a_button_for_each_day_that_has_come(launch):
    app = await launch(PAGE)
    assert "November 2026" in app.texts
    days = rows(app, "change-2026")
    assert len(days) == 22
    assert days[-3:] == [
        "Fri 20 November: not done. Change",
        "Sat 21 November: resting. Change",
        "Sun 22 November: done. Change",
    ]
    assert app.says(
        "3 of 22 days noted: 1 done, 1 resting, 1 not done. The other 19 are blank, not zero."
    )


async def test_a_table_shows_the_same_days_as_the_picture(launch):
    app = await launch(PAGE)
    picture = rows(app, "change-2026")
    drawn = sum(isinstance(item.control, cv.Canvas) for item in app.controls)
    await app.tap("Show it as a table")
    assert rows(app, "change-2026") == picture[::-1]
    assert sum(isinstance(item.control, cv.Canvas) for item in app.controls) < drawn
    await app.tap("Show it as a picture")
    assert rows(app, "change-2026") == picture


@pytest.mark.parametrize("table", [False, True])
async def test_any_day_is_changed_there(launch, services, table):
    app = await launch(PAGE)
    if table:
        await app.tap(key="as-table")
    await app.tap(key="calendar-earlier")
    assert "October 2026" in app.texts
    assert app.says("Nothing noted. That says nothing about how the days went.")
    await app.tap("Thu 15 October: nothing noted. Change")
    await app.tap(key="edit-tiny")
    assert marked(services, date(2026, 10, 15)) is Outcome.DONE
    assert app.find("Thu 15 October: done, tiny version. Change")
    await app.tap("Undo")
    assert marked(services, date(2026, 10, 15)) is None


async def test_a_year_is_twelve_months_that_open(launch, services):
    app = await launch(PAGE)
    services.habits.mark(SLUG, date(2026, 2, 3), Outcome.DONE)
    await app.tap("Year")
    months = rows(app, "month-2")
    assert [name.split(":")[0] for name in months] == [
        "December 2025", "January 2026", "February 2026", "March 2026", "April 2026", "May 2026",
        "June 2026", "July 2026", "August 2026", "September 2026", "October 2026", "November 2026",
    ]  # fmt: skip
    assert months[2].startswith("February 2026: 1 of 28 days noted: 1 done,")
    await app.tap(key="as-table")
    assert rows(app, "month-2") == months[::-1]
    await app.tap(key="month-2026-02")
    assert app.find("Tue 3 February: done. Change")


async def test_earlier_and_later_are_turned_to_but_nothing_ahead(launch):
    app = await launch(PAGE)
    assert "A month later" not in app.names
    await app.tap("A month earlier")
    await app.tap("A month later")
    await app.tap("Year")
    await app.tap("Twelve months earlier")
    assert app.says("December 2024 to November 2025")
    await app.tap("Month")
    assert "November 2025" in app.texts
    assert faults(app) == []


async def test_days_in_a_flare_are_told(launch, services):
    services.flares.switch()
    app = await launch(PAGE)
    assert app.find("Sun 22 November: done, in a flare. Change")
    assert "in a flare" in app.texts


async def test_the_habit_calendar_is_a_table_at_large_text(launch, services):
    services.settings.change(text_size=200)
    app = await launch(PAGE, (320, 640))
    assert rows(app, "change-2026")[0] == "Sun 22 November: done. Change"
    assert "as-table" not in {item.key for item in app.controls}


async def test_each_week_of_a_month_is_heard_by_itself_in_its_order(launch, services):
    services.habits.switch(SLUG, True)
    app = await launch(f"/habits/about/{SLUG}")
    days = [item for item in app.controls if str(item.key).startswith("change-2")]
    assert len(days) >= 21
    weeks: dict[int, list[str]] = {}
    for day in days:
        week = next(c for c in day.around if isinstance(c, ft.Row))
        held = day.around[day.around.index(week) + 1]
        assert isinstance(held, ft.Semantics)
        assert held.container
        weeks.setdefault(id(held), []).append(str(day.key))
    assert all(len(week) <= 7 and week == sorted(week) for week in weeks.values())


async def test_a_mark_is_told_by_its_message_alone(launch, services):
    services.habits.switch(SLUG, True)
    app = await launch(f"/habits/about/{SLUG}")
    await app.tap(key="note-tiny")
    told = [item for item in app.of_kind(ft.Semantics) if item.live_region]
    [said] = [" ".join(texts(each)) for each in told if "done" in " ".join(texts(each)).lower()]
    assert said == app.message


WEST = timezone(timedelta(hours=-12))


async def test_a_day_that_lies_ahead_leaves_the_calendar_as_it_is(launch):
    app = await launch(f"{PAGE}?sheet=habit-day:{TOMORROW}")
    assert faults(app) == []
    assert len(rows(app, "change-2026")) == 22


async def test_a_day_open_during_a_flight_west_leaves_the_calendar_as_it_is(launch, clock):
    clock.now = clock.now.replace(hour=5)
    app = await launch(f"{PAGE}?sheet=habit-day:{TODAY}")
    clock.now = clock.now.astimezone(WEST)
    await app.visit(PAGE)
    await app.visit(f"{PAGE}?sheet=habit-day:{TODAY}")
    assert faults(app) == []
    assert len(rows(app, "change-2026")) == 21


@pytest.mark.parametrize("view", ["month", "year"])
async def test_the_legend_of_a_calendar_shows_a_flare_as_its_days_do(launch, services, view):
    services.flares.switch()
    app = await launch(PAGE, size=(320, 640))
    await app.tap(key=f"calendar-{view}")
    assert app.says("in a flare")
    bars = [
        shape.width / shape.height
        for canvas in app.of_kind(cv.Canvas)
        for shape in canvas.shapes
        if isinstance(shape, cv.Rect) and shape.height <= 3
    ]
    assert len(bars) == 2  # that of today, and that of the legend
    assert all(length > 3 for length in bars)
