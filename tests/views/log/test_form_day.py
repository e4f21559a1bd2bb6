"""What the forms share: the day that is meant, and keeping an activity as a usual."""

from __future__ import annotations

from datetime import timedelta

import flet as ft
import pytest

from app.domain.entry import Rest
from tests.support.clock import TODAY, YESTERDAY
from tests.support.soundness import AT_EACH_SIZE, faults


async def test_another_day_for_an_activity_is_chosen_and_the_message_names_it(launch, services):
    app = await launch("/log")
    await app.tap("When? Today, now")
    await app.tap("Yesterday")
    await app.tap(key="save")
    assert len(services.notebook.on(YESTERDAY)) == 1
    assert app.message == "Saturday 21 November: Physical activity logged, 1 point."
    await app.tap("Undo")
    assert services.notebook.on(YESTERDAY) == ()


async def test_the_day_goes_back_step_by_step_and_never_ahead(launch, services):
    app = await launch("/rest")
    await app.tap(key="day")
    assert "The day after" not in app.names
    for _ in range(3):
        await app.tap("The day before")
    assert app.says("Thursday 19 November")
    await app.tap("The day after")
    await app.tap(key="save")
    assert isinstance(services.notebook.on(TODAY - timedelta(days=2))[0], Rest)


async def test_the_form_of_another_day_starts_with_that_day(launch, services):
    app = await launch(f"/log?day={YESTERDAY}")
    assert app.find("When? Yesterday")
    await app.tap(key="save")
    assert len(services.notebook.on(YESTERDAY)) == 1


async def test_an_activity_is_kept_as_a_usual_and_undo_takes_both_back(launch, services):
    app = await launch("/log")
    await app.tap(key="what")
    await app.tap("Housework")
    await app.tap("Keep as a usual")
    await app.tap(key="save")
    assert [usual.name for usual in services.usuals.every] == ["Housework"]
    assert app.find(key="usual-1").name == "Log Housework, 10 minutes, 1 point"
    await app.tap("Undo")
    assert services.usuals.every == ()
    assert services.notebook.on(TODAY) == ()
    assert app.find(key="usual-1").name == "Log Shower, 15 minutes, 2 points"


async def test_keeping_the_same_usual_twice_keeps_it_once_as_it_is_now(launch, services):
    app = await launch()
    for minutes in (20, 45):
        await app.tap(key="log-else" if minutes == 20 else "something-else")
        await app.tap(key=f"minutes-{minutes}")
        await app.tap(key="keep-usual")
        await app.tap(key="save")
    assert [usual.minutes for usual in services.usuals.every] == [45]
    await app.tap("Undo")
    assert [usual.minutes for usual in services.usuals.every] == [20]


async def test_a_rest_has_a_note_and_starts_with_the_minutes_of_the_last_one(launch, services):
    services.notebook.log_rest(YESTERDAY, 45)
    app = await launch("/rest")
    await app.tap("Add a note")
    await app.set("dark room", key="note")
    await app.tap("Save, 45 minutes")
    [rest] = services.notebook.on(TODAY)
    assert (rest.minutes, rest.note) == (45, "dark room")


async def test_a_rest_with_too_long_a_note_is_refused_and_stays(launch, services):
    app = await launch("/rest")
    await app.tap(key="add-note")
    await app.set("x" * 25_000, key="note")
    await app.tap(key="save")
    assert app.says("This note has 25000 characters")
    assert services.notebook.on(TODAY) == ()
    assert app.find(key="note").control.value == "x" * 25_000


def the_sheet(app):
    return next(c for c in app.page._dialogs.controls if isinstance(c, ft.BottomSheet) and c.open)


@pytest.mark.parametrize("route", ["/log", "/rest"])
async def test_a_tap_beside_the_sheet_closes_it_and_logs_nothing(launch, services, route):
    app = await launch(route)
    await app.fire(the_sheet(app), "dismiss")
    assert app.page.route == "/"
    assert not [item for item in app.controls if item.key == "save"]
    assert services.notebook.on(TODAY) == ()


async def test_a_sheet_that_closes_late_leads_nobody_back(launch):
    app = await launch("/log")
    closing = the_sheet(app)
    await app.visit("/pace")
    await app.fire(closing, "dismiss")
    assert app.page.route == "/pace"


@pytest.mark.parametrize("route", ["/log", "/rest"])
@pytest.mark.parametrize(("size", "text_size"), AT_EACH_SIZE)
async def test_the_open_form_is_sound_at_every_size(launch, services, route, size, text_size):
    services.settings.change(text_size=text_size)
    app = await launch(route, size=size)
    for key in ("what", "name-other", "day", "add-note", "keep-usual"):
        if route == "/log" or key in ("day", "add-note"):
            await app.tap(key=key)
    assert faults(app) == []
    assert app.find(key="save")
