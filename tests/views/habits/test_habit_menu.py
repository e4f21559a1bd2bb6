"""The menu of habits, and who is offered what."""

from __future__ import annotations

import pytest

from app.domain.settings import AfterEffort
from tests.support.soundness import faults

EXERCISE = ("easy-walk", "gentle-stretch")


async def test_with_no_habits_yet_the_menu_is_one_tap_away(launch):
    app = await launch("/habits")
    assert app.says("No habits here yet.\nThat is fine.")
    await app.tap("See the menu of habits")
    assert app.page.route == "/habits/menu"


@pytest.mark.parametrize("answer", [AfterEffort.YES, AfterEffort.UNSURE])
async def test_exercise_is_left_out_for_careful_people(launch, services, answer):
    for slug in EXERCISE:
        services.habits.switch(slug, True)
    services.settings.change(after_effort=answer)
    app = await launch("/habits/menu")
    assert not app.keys & {f"menu-{slug}" for slug in EXERCISE}
    assert app.says("Exercise is left out here")
    for place in ("/", "/habits"):
        await app.visit(place)
        assert not app.keys & {f"habit-{slug}" for slug in EXERCISE}
    await app.visit(f"/habits/about/{EXERCISE[0]}")
    for on in (True, False):
        services.habits.switch(EXERCISE[0], on)
        await app.settle()
        assert app.says("Left out for you")
        assert not app.keys & {"switch-on", "note-tiny"}
    await app.tap("Change this in Settings")
    assert app.page.route == "/settings/after-effort"


@pytest.mark.parametrize("answer", [AfterEffort.NO, AfterEffort.NOT_ASKED])
async def test_exercise_is_offered_to_those_without_harm_after_effort(launch, services, answer):
    services.settings.change(after_effort=answer)
    app = await launch("/habits/menu")
    assert {f"menu-{slug}" for slug in EXERCISE} <= app.keys


async def test_the_smoke_free_habit_is_shown_only_when_asked_for(launch, services):
    app = await launch("/habits/menu")
    assert "menu-smoke-free-day" not in app.keys
    await app.tap(key="show-smoke-free-day")
    assert "menu-smoke-free-day" in app.keys
    await app.tap("Undo")
    assert "menu-smoke-free-day" not in app.keys


@pytest.mark.parametrize(
    ("route", "words", "way", "target"),
    [
        ("/habits/about/none", "There is no habit of that name.", "to-menu", "/habits/menu"),
        ("/habits?day=2999-01-01", "That day lies ahead.", "to-today", "/habits"),
        ("/habits/about/quiet-time?day=x", "no day called “x”", "to-today", "/habits"),
    ],
)
async def test_an_address_that_leads_nowhere_is_told_with_a_way_out(
    launch, route, words, way, target
):
    app = await launch(route)
    assert app.says(words)
    assert faults(app) == []
    await app.tap(key=way)
    assert app.page.route == target
    assert faults(app) == []
