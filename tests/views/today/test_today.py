"""Today: what is known of the day, and what one tap does."""

from __future__ import annotations

import flet as ft
import pytest

from app.domain.entry import Rest
from tests.support.clock import TODAY, YESTERDAY
from tests.support.soundness import faults

USUALS = (
    ("Log Shower, 15 minutes", "Shower logged: 2 points."),
    ("Log Short walk, 20 minutes", "Short walk logged: 2½ points."),
    ("Log Cook a meal, 30 minutes", "Cook a meal logged: 4 points."),
    ("Log Emails, 30 minutes", "Emails logged: 4 points."),
)


@pytest.mark.parametrize(("name", "message"), USUALS)
async def test_a_usual_is_logged_by_one_tap_and_taken_back_by_another(
    launch, services, name, message
):
    app = await launch()
    await app.tap(name)
    [entry] = services.notebook.on(TODAY)
    assert name.startswith(f"Log {entry.name}, {entry.minutes:g}")
    assert app.message == message
    assert app.says("noted so far")
    await app.tap("Undo")
    assert services.notebook.on(TODAY) == ()
    assert app.says("Nothing\nnoted yet")
    assert app.message.startswith("Taken back: noting")


@pytest.mark.parametrize(
    ("size", "text_size", "shown"),
    [
        ((390, 844), 100, "30 minutes"),
        ((820, 1180), 100, "30\u00a0min\u00a0· 4\u00a0points"),
        ((390, 844), 150, "30\u00a0min\u00a0· 4\u00a0points"),
        ((320, 640), 200, "30 minutes\n4 points"),
    ],
)
async def test_a_usual_shows_its_minutes_and_its_points_where_there_is_room_for_both(
    launch, services, size, text_size, shown
):
    services.settings.change(text_size=text_size)
    app = await launch(size=size)
    assert app.find(key="usual-3").name == "Log Cook a meal, 30 minutes, 4 points"
    assert app.texts.count(shown) == 2


async def test_every_tap_counts_and_undo_takes_back_the_last_one_only(launch, services):
    app = await launch()
    for _ in range(3):
        await app.tap("Log Shower")
    assert app.find("6 points noted so far.")
    await app.tap("Undo")
    assert len(services.notebook.on(TODAY)) == 2
    assert app.find("4 points noted so far.")


async def test_no_usual_moves_under_the_finger_but_the_most_used_is_first_next_time(launch):
    app = await launch()
    before = [name for name in app.names if name.startswith("Log ")]
    for _ in range(2):
        await app.tap("Log Emails")
    assert [name for name in app.names if name.startswith("Log ")][:4] == before[:4]
    later = await launch()
    assert later.find(key="usual-1").name == "Log Emails, 30 minutes, 4 points"


async def test_the_day_before_is_one_tap_away_and_what_is_logged_there_stays_there(
    launch, services
):
    app = await launch()
    assert app.find(key="day-after").disabled
    await app.tap("Day before: Yesterday")
    assert "Yesterday" in app.texts
    assert app.says("21 November")
    await app.tap("Log Shower")
    assert app.message == "Yesterday: Shower logged, 2 points."
    assert len(services.notebook.on(YESTERDAY)) == 1
    assert services.notebook.on(TODAY) == ()
    await app.tap("Day after: Today")
    assert app.page.route == "/"
    assert app.says("Nothing\nnoted yet")


async def test_many_days_back_there_is_one_way_to_today(launch):
    app = await launch()
    for _ in range(5):
        await app.tap(key="day-before")
    assert app.says("17 November")
    assert not app.find("Day after: Wednesday 18 November").disabled
    await app.tap("Back to today")
    assert "Sunday" in app.texts


async def test_no_day_lies_before_the_first(launch):
    app = await launch("/?day=2000-01-01")
    assert app.find(key="day-before").disabled
    assert faults(app) == []


@pytest.mark.parametrize("place", ["/", "/check-in"])
async def test_a_day_that_cannot_be_shown_is_told_with_a_way_out(launch, place):
    app = await launch(f"{place}?day=2026-11-23")
    for day, words in (
        ("2026-11-23", "That day lies ahead."),
        ("2999-01-01", "That day lies ahead."),
        ("1999-12-31", "Notes begin with the year 2000."),
        ("soon", "There is no day called “soon”."),
        ("2026-02-30", "There is no day called “2026-02-30”."),
    ):
        await app.visit(f"{place}?day={day}")
        assert app.says(words), day
        await app.tap(key="to-today")
        assert app.page.route == "/", day
        assert "Sunday" in app.texts, day


async def test_something_else_opens_the_form_and_saves(launch, services):
    app = await launch()
    await app.tap("Log something else")
    assert app.says("How hard did it feel?")
    assert faults(app) == []
    await app.tap("Save, 1 point")
    assert len(services.notebook.on(TODAY)) == 1
    assert not app.says("How hard did it feel?")
    await app.tap("Something else")
    await app.tap(key="leave")
    assert not app.says("How hard did it feel?")
    assert len(services.notebook.on(TODAY)) == 1


async def test_a_rest_is_noted_and_adds_no_points(launch, services):
    app = await launch("/rest")
    await app.tap("20 minutes")
    await app.tap("Save, 20 minutes")
    [entry] = services.notebook.on(TODAY)
    assert (type(entry), entry.minutes) == (Rest, 20)
    assert app.message == "Rest logged: 20 minutes."
    assert app.says("Only rest\nnoted")
    assert app.says("1 rest noted")
    await app.tap("Undo")
    assert services.notebook.on(TODAY) == ()


async def test_a_rest_of_another_day_is_noted_for_that_day(launch, services):
    app = await launch(f"/?day={YESTERDAY}")
    await app.tap("A rest")
    await app.tap(key="save")
    assert len(services.notebook.on(YESTERDAY)) == 1
    assert app.message == "Saturday 21 November: rest logged, 10 minutes."


@pytest.mark.parametrize(("text_size", "beside"), [(100, True), (130, False)])
async def test_the_way_back_to_today_leaves_larger_text_of_the_day_its_line(
    launch, services, text_size, beside
):
    services.flares.note(YESTERDAY, YESTERDAY)
    services.settings.change(text_size=text_size)
    app = await launch(f"/?day={YESTERDAY}")
    around = [app.find(key=key).around for key in ("day-before", "back-to-today")]
    day, back = (next(row for row in each if isinstance(row, ft.Row)) for each in around)
    assert (day is back) == beside
