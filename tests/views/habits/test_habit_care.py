"""Habits in a flare, and for people whom effort makes worse later."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.habit import Version
from app.domain.habit_mark import Outcome
from app.domain.settings import AfterEffort
from tests.support.clock import TODAY
from tests.support.soundness import AT_EACH_SIZE, faults

SLUG = "quiet-time"


def order(app, slug=SLUG):
    keys = [item.key for item in app.controls if item.acts]
    return [key.removeprefix(f"{slug}-") for key in keys if key and key.startswith(f"{slug}-")]


@pytest.fixture
def on(services):
    for slug in (SLUG, "easy-walk", "break-up-sitting"):
        services.habits.switch(slug, True)


async def test_in_a_flare_the_list_says_so_and_sets_movement_aside(launch, services, on):
    app = await launch("/habits")
    assert not app.says("A flare is on")
    services.flares.switch()
    await app.settle()
    assert app.says("A flare is on")
    assert app.says("Left out until it is over: Easy walk or move.")
    assert "habit-easy-walk" not in {item.key for item in app.controls if item.acts}
    assert order(app)[:3] == ["tiny", "small", "full"]
    await app.visit("/habits/about/easy-walk")
    assert app.says("Left out for now")
    assert "note-tiny" not in {item.key for item in app.controls}
    services.flares.switch()
    await app.settle()
    assert app.find(key="note-tiny")


async def test_in_a_flare_one_tap_on_today_notes_the_tiny_version(launch, services, on):
    services.flares.switch()
    app = await launch("/")
    await app.tap(key=f"habit-{SLUG}")
    assert services.habits.marks((TODAY,))[SLUG, TODAY].version is Version.TINY
    await app.tap(key=f"habit-{SLUG}")
    assert (SLUG, TODAY) not in services.habits.marks((TODAY,))


async def test_in_a_flare_the_score_stands_where_it_stood(launch, services, on):
    for back in range(3, 23):
        services.habits.mark(SLUG, TODAY - timedelta(days=back), Outcome.DONE)
    app = await launch(f"/habits/about/{SLUG}")
    assert "Settling in" in app.texts
    services.flares.note(services.clock.today - timedelta(days=2), None)
    for back in range(3):
        services.habits.mark(SLUG, TODAY - timedelta(days=back), Outcome.NOT_DONE)
    await app.settle()
    assert "Settling in" in app.texts
    assert app.says("A flare is on, so it stands where it stood.")


@pytest.mark.parametrize("answer", [AfterEffort.YES, AfterEffort.UNSURE])
async def test_small_movements_are_reworded_for_careful_people(launch, services, on, answer):
    habit = services.habits.habit("break-up-sitting")
    app = await launch("/habits/about/break-up-sitting")
    assert app.says(habit.target)
    services.settings.change(after_effort=answer)
    await app.settle()
    assert habit.target not in app.texts
    assert habit.within in app.texts
    await app.visit("/habits")
    assert habit.within in app.texts
    assert "habit-easy-walk" not in {item.key for item in app.controls if item.acts}


@pytest.mark.parametrize(("size", "text_size"), AT_EACH_SIZE)
async def test_a_flare_is_sound_at_every_size(launch, services, on, size, text_size):
    services.flares.switch()
    services.settings.change(text_size=text_size)
    app = await launch("/habits", size)
    for address in ("/habits", "/habits/about/easy-walk", f"/habits/about/{SLUG}"):
        await app.visit(address)
        assert faults(app) == []


@pytest.mark.parametrize("answer", [AfterEffort.YES, AfterEffort.UNSURE])
@pytest.mark.parametrize("flare", [False, True])
async def test_today_offers_no_exercise_to_careful_people(launch, services, on, answer, flare):
    app = await launch("/")
    assert any(name.startswith("Log Short walk") for name in app.names)
    services.settings.change(after_effort=answer)
    if flare:
        services.flares.switch()
    await app.settle()
    assert not app.says("walk")
    await app.visit("/pace/to-do")
    assert not app.says("Short walk")


async def test_in_a_flare_today_names_the_habits_that_are_set_aside(launch, services, on):
    services.flares.switch()
    app = await launch("/")
    assert app.says("Left out until it is over: Easy walk or move.")
    assert not any(name.startswith("Log Short walk") for name in app.names)


@pytest.mark.parametrize("route", ["/", "/habits", "/habits/about/easy-walk"])
async def test_on_the_last_day_of_a_flare_movement_is_still_set_aside_everywhere(
    launch, services, on, route
):
    services.flares.note(TODAY - timedelta(days=2), TODAY)
    app = await launch(route)
    assert app.says("Left out until it is over: Easy walk or move.") or app.says("Left out for now")
    assert not {"habit-easy-walk", "note-tiny"} & {item.key for item in app.controls if item.acts}


async def test_who_says_yes_to_worse_after_effort_hears_which_habits_are_put_aside(
    launch, services, on
):
    app = await launch("/settings/after-effort")
    assert not app.says("Easy walk or move")
    await app.tap(key="effort-yes")
    assert app.says("Of your habits, left out meanwhile: Easy walk or move.")
    await app.tap(key="effort-no")
    assert not app.says("Easy walk or move")
