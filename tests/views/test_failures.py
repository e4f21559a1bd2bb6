"""Something goes wrong inside: the rest goes on, and nobody reads a traceback."""

from __future__ import annotations

import importlib

import pytest

from app.domain.errors import InvalidInput, NotFound
from tests.support.clock import TODAY
from tests.support.soundness import INSIDE, faults
from tests.support.swipe import swipe

SECRET = "the fault of a developer"
PART = "This part cannot be shown just now. The rest of the app works, and your notes are safe."
SCREENS = (
    ("/", "app.views.today.page.noted_among"),
    ("/log", "app.views.log.activity.EffortQuestion"),
    ("/check-in", "app.views.check_in.screen.QuestionPage"),
    ("/read", "app.views.read.decks.deck_groups"),
    ("/read/card/01-setting-the-scene/02-a-newer-question", "app.views.read.card_body.hairline"),
    ("/read/search", "app.views.read.search.search"),
    ("/pace", "app.views.pace.screen.shown_day"),
    ("/habits/menu", "app.views.habits.menu.grouped"),
    ("/habits/about/quiet-time", "app.views.habits.page.about"),
    ("/settings", "app.views.settings.screen.setting_row"),
    ("/safety", "app.views.safety.page_frame"),
)


def breaks(monkeypatch, target, error):
    """Let what stands at ``target`` raise ``error`` from now on."""

    def raising(*_, **__):
        raise error

    place, _, name = target.rpartition(".")
    monkeypatch.setattr(importlib.import_module(place), name, raising)


def nothing_of_the_inside(app):
    return not [sign for sign in (*INSIDE, SECRET) if app.says(sign)]


@pytest.mark.parametrize(("route", "target"), SCREENS)
async def test_a_screen_that_cannot_be_drawn_stops_no_other(
    launch, monkeypatch, caplog, route, target
):
    with monkeypatch.context() as broken:
        breaks(broken, target, RuntimeError(SECRET))
        app = await launch(route)
        assert app.says(PART)
        assert "component-error is drawn" in faults(app)
        assert nothing_of_the_inside(app)
        assert SECRET in caplog.text
        await app.visit("/about")
        assert faults(app) == []
    await app.visit(route)
    assert faults(app) == []


async def test_a_part_that_cannot_be_drawn_leaves_the_screen_in_use(launch, services, monkeypatch):
    breaks(monkeypatch, "app.views.read.parts._offer_lines", RuntimeError(SECRET))
    app = await launch()
    assert app.says(PART)
    await app.tap("Log Shower")
    assert len(services.notebook.on(TODAY)) == 1
    assert app.says("noted so far")
    await app.tap("Undo")
    assert services.notebook.on(TODAY) == ()


async def test_a_part_that_breaks_while_it_is_in_use_does_not_freeze_the_app(
    launch, services, monkeypatch
):
    services.habits.switch("quiet-time", True)
    app = await launch("/habits")
    breaks(monkeypatch, "app.views.habits.list.week_strip", RuntimeError(SECRET))
    await app.tap(key="quiet-time-tiny")
    assert app.says(PART)
    assert nothing_of_the_inside(app)
    await app.place("Pace")
    assert app.says("Nothing noted yet.\nThat is fine.")


async def test_a_card_that_is_missing_while_drawing_is_told_in_its_own_sentence(
    launch, monkeypatch
):
    breaks(monkeypatch, "app.views.read.parts._offer_lines", NotFound("no_card"))
    app = await launch()
    assert app.says("There is no card at this address.")
    assert app.find("Log Shower")


async def test_an_expected_error_in_a_handler_is_told_as_a_sentence(launch, services, monkeypatch):
    app = await launch()
    refused = InvalidInput("minutes_range", minutes=0, most=1440)
    breaks(monkeypatch, "app.state.notebook.recordable", refused)
    await app.tap("Log Shower")
    assert app.message.startswith("Minutes go from 1 to 1440")
    assert services.notebook.on(TODAY) == ()


@pytest.mark.parametrize(
    ("route", "key", "target"),
    [
        ("/", "usual-1", "app.state.notebook.recordable"),
        ("/", "day-before", "app.views.today.hero.address_of"),
        ("/log", "save", "app.views.log.activity._save_activity"),
        ("/read", "deck-1", "app.views.read.decks.card_to_open"),
        ("/habits/menu", "menu-quiet-time", "app.views.habits.menu.go"),
        ("/settings", "look-dark", "app.state.settings.replace"),
        ("/safety", "copy-999", "app.views.safety.show_message"),
    ],
)
async def test_an_unexpected_error_in_a_handler_says_nothing_of_the_inside(
    launch, monkeypatch, caplog, route, key, target
):
    app = await launch(route)
    breaks(monkeypatch, target, RuntimeError(SECRET))
    await app.tap(key=key)
    assert app.message == "That did not work. Nothing was changed. Please try once more."
    assert nothing_of_the_inside(app)
    assert SECRET in caplog.text


async def test_keys_and_swipes_are_guarded_like_taps(launch, monkeypatch):
    app = await launch("/read/card/01-setting-the-scene/02-a-newer-question")
    breaks(monkeypatch, "app.views.read.card.go", RuntimeError(SECRET))
    await app.press("Arrow Right")
    assert app.message.startswith("That did not work.")
    assert nothing_of_the_inside(app)
    await app.tap("Close this message")
    assert app.message == ""
    await swipe(app, -900)
    assert app.message.startswith("That did not work.")
