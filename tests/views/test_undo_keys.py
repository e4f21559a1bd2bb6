"""Ctrl+Z and Cmd+Z take back, and other keys keep working."""

from __future__ import annotations

import sys
from datetime import timedelta
from types import SimpleNamespace

import pytest

from app.domain.settings import LookChoice
from app.views.kit.addresses import Paths
from tests.support.clock import TODAY, YESTERDAY
from tests.support.full_device import full_device
from tests.support.notes import names_logged

CARD = "/read/card/01-setting-the-scene/01-what-fibromyalgia-is-like"


HELD_REPEATS = 0.03
"""Seconds between two events of a key that is held, in a browser."""


@pytest.fixture(autouse=True)
def time(monkeypatch):
    """The seconds that the keys go by; nothing but a test lets them pass."""
    passed = SimpleNamespace(seconds=100.0)
    monkeypatch.setattr("app.views.kit.keys.monotonic", lambda: passed.seconds)
    monkeypatch.setattr(sys.modules[__name__], "passed", passed)
    return passed


passed = SimpleNamespace(seconds=0.0)


async def undo(app, held="ctrl"):
    """Press the keys, a while after they were pressed last."""
    passed.seconds += 2
    await app.press("Z", held)


@pytest.mark.parametrize("held", ["ctrl", "meta"])
async def test_the_newest_change_is_taken_back_and_it_is_said(launch, services, held):
    app = await launch()
    await app.tap("Log Shower")
    await app.tap("Log Emails")
    await undo(app, held)
    assert [entry.name for entry in services.notebook.on(TODAY)] == ["Shower"]
    assert app.message == "Taken back: noting Emails."
    await undo(app, held)
    assert services.notebook.on(TODAY) == ()
    await undo(app, held)
    assert app.message == "Nothing to take back."
    await undo(app, held)
    assert app.message == "Nothing to take back."
    await app.tap("Bring back")
    assert names_logged(services) == ["Shower"]


async def test_what_is_taken_back_of_another_day_is_told_with_that_day(launch, services):
    app = await launch(f"/?day={YESTERDAY}")
    await app.tap("Log Shower")
    await undo(app)
    assert app.message == "Taken back: noting Shower of Saturday 21 November."


@pytest.mark.parametrize("held", [(), ("shift",), ("ctrl", "shift"), ("ctrl", "alt"), ("alt",)])
async def test_other_keys_take_nothing_back(launch, services, held):
    app = await launch()
    await app.tap("Log Shower")
    await app.press("Z", *held)
    assert len(services.notebook.on(TODAY)) == 1


async def test_the_message_of_what_was_taken_back_goes_away(launch, services):
    app = await launch()
    services.notebook.log_rest(TODAY - timedelta(days=1), 20)
    await app.tap("Log Shower")
    message = app.find("Undo").control
    await undo(app)
    assert "Undo" not in app.names
    await app.fire(message, "click")
    assert len(services.notebook.on(TODAY - timedelta(days=1))) == 1


async def test_a_setting_is_taken_back_before_an_older_note(launch, services):
    app = await launch()
    await app.tap("Log Shower")
    await app.visit("/settings")
    await app.tap(key="look-dark")
    await undo(app)
    assert services.settings.settings.look is LookChoice.SYSTEM
    assert len(services.notebook.on(TODAY)) == 1


async def test_while_one_types_the_keys_belong_to_the_field(launch, services):
    app = await launch("/read/search")
    services.notebook.log_rest(TODAY, 20)
    field = app.find(key="search-field").control
    await app.fire(field, "focus")
    await undo(app)
    assert len(services.notebook.on(TODAY)) == 1
    await app.fire(field, "blur")
    await undo(app)
    assert services.notebook.on(TODAY) == ()


async def test_a_field_that_went_with_its_screen_keeps_no_keys(launch, services):
    app = await launch("/read/search")
    services.notebook.log_rest(TODAY, 20)
    await app.fire(app.find(key="search-field").control, "focus")
    await app.set("oxygen", key="search-field")
    await app.visit("/")
    await undo(app)
    assert services.notebook.on(TODAY) == ()


FORMS = (
    *("/log", "/rest", Paths.CHECK_IN, Paths.NEW_HABIT, Paths.change_habit("quiet-time")),
    *(Paths.BASELINES, Paths.ACTIVITY_TIMER),
)


@pytest.mark.parametrize("route", FORMS)
async def test_over_a_form_nothing_is_taken_back(launch, services, route):
    services.habits.switch("quiet-time", True)
    services.notebook.log_rest(TODAY, 20)
    app = await launch(route)
    await undo(app)
    assert len(services.notebook.on(TODAY)) == 1
    await app.visit("/")
    await app.settle()
    await undo(app)
    assert services.notebook.on(TODAY) == ()


async def test_on_a_card_both_arrows_and_undo_work(launch, services):
    app = await launch(CARD)
    await app.tap(key="bookmark")
    await app.press("Arrow Right")
    assert app.page.route != CARD
    await undo(app)
    assert services.reading.bookmarked == set()
    await app.press("Arrow Left")
    assert app.page.route == CARD
    await app.visit("/")
    await app.press("Arrow Right")
    assert app.page.route == "/"


async def test_the_keys_work_from_any_screen_after_many_changes_of_screen(launch, services):
    app = await launch()
    for route in (CARD, "/pace", "/settings", CARD, "/habits", "/nowhere", "/"):
        await app.visit(route)
    await app.tap("Log Shower")
    await undo(app)
    assert services.notebook.on(TODAY) == ()


async def test_an_undo_that_cannot_be_done_now_is_told_and_stays_to_be_tried_again(
    launch, services, database
):
    app = await launch()
    await app.tap("Log Shower")
    with full_device(database):
        await undo(app)
        assert "could not be saved" in app.message
    assert len(services.notebook.on(TODAY)) == 1
    await undo(app)
    assert services.notebook.on(TODAY) == ()


async def test_each_window_has_keys_of_its_own(launch, services):
    one, other = await launch(), await launch("/log")
    await one.tap("Log Shower")
    await undo(other)
    assert len(services.notebook.on(TODAY)) == 1
    await undo(one)
    assert services.notebook.on(TODAY) == ()


async def test_a_key_that_is_held_takes_back_one_change_and_names_it(launch, services, time):
    app = await launch()
    for usual in ("Log Shower", "Log Emails", "Log Shower"):
        await app.tap(usual)
    await undo(app)
    time.seconds += 0.5
    for _ in range(90):
        await app.press("Z", "ctrl")
        time.seconds += HELD_REPEATS
    assert len(services.notebook.on(TODAY)) == 2
    assert app.message == "Taken back: noting Shower."


async def test_what_a_key_took_back_can_be_brought_back(launch, services):
    app = await launch()
    await app.tap("Log Shower")
    before = services.notebook.on(TODAY)
    await undo(app)
    await app.tap("Bring back")
    assert services.notebook.on(TODAY) == before


async def test_the_undo_keys_reach_nothing_of_the_day_before(launch, services, clock):
    app = await launch()
    await app.tap("Log Shower")
    await app.wait(100)
    clock.move(days=1)
    await undo(app)
    assert app.message == "Nothing to take back."
    assert len(services.notebook.on(TODAY)) == 1


async def test_an_undo_that_stands_after_the_turn_of_the_day_is_not_taken_away_by_the_keys(
    launch, services, clock
):
    app = await launch()
    await app.tap("Log Shower")
    said = app.message
    clock.move(days=1)
    await undo(app)
    assert app.message == said
    await app.tap("Undo")
    assert services.notebook.on(TODAY) == ()
