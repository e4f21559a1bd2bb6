"""The device refuses to write: a sentence says so, nothing changes, nothing is lost."""

from __future__ import annotations

import pytest

from app.domain.check_in import Question
from app.domain.habit_mark import Outcome
from tests.support.clock import TODAY
from tests.support.full_device import REFUSED, full_device
from tests.support.history import state_of
from tests.support.soundness import faults


@pytest.mark.parametrize(
    ("route", "key"),
    [
        ("/", "usual-2"),
        ("/", "flare"),
        ("/", "habit-quiet-time"),
        ("/log", "save"),
        ("/rest", "save"),
        ("/habits", "quiet-time-full"),
        ("/habits/about/quiet-time", "note-resting"),
        ("/habits/about/quiet-time", "put-away"),
        ("/habits/change/quiet-time", "put-away"),
        ("/habits/menu", "show-smoke-free-day"),
        ("/read/card/01-setting-the-scene/01-what-fibromyalgia-is-like", "bookmark"),
        ("/settings", "look-dark"),
        ("/settings", "smoke-free"),
        ("/settings", "day-start-more"),
        ("/settings", "ask-fog"),
        ("/settings/after-effort", "effort-yes"),
    ],
)
async def test_a_tap_on_a_full_device_is_refused_changes_nothing_and_works_later(
    launch, database, services, route, key
):
    services.habits.switch("quiet-time", True)
    app = await launch(route)
    before, seen = state_of(database), app.texts
    with full_device(database):
        await app.tap(key=key)
        assert app.says(REFUSED)
        assert state_of(database) == before
        assert set(seen) <= set(app.texts)
        assert faults(app) == []
    await app.tap(key=key)
    assert state_of(database) != before


async def test_a_form_keeps_everything_until_it_can_be_saved(launch, database, services):
    app = await launch("/log")
    await app.tap("Mental")
    await app.tap(key="effort-8")
    await app.tap(key="what")
    await app.tap("Paid work")
    await app.tap(key="add-note")
    await app.set("three meetings", key="note")
    with full_device(database):
        await app.tap("Save, 2½ points")
        assert services.notebook.on(TODAY) == ()
    await app.tap("Save, 2½ points")
    [entry] = services.notebook.on(TODAY)
    assert (entry.name, entry.effort, entry.note) == ("Paid work", 8, "three meetings")
    assert not app.says(REFUSED)


async def test_a_check_in_keeps_its_answers_until_it_can_be_saved(launch, database, services):
    app = await launch("/check-in")
    with full_device(database):
        for rating in (5, 6, 0, 10):
            await app.tap(key=f"rate-{rating}")
        assert app.message == REFUSED
        await app.tap("Done")
        assert app.page.route == "/check-in"
        assert app.find("Pain, all over: 5 of 10. Change")
        assert services.notebook.check_in_on(TODAY) is None
    await app.tap("Done")
    assert services.notebook.check_in_on(TODAY).ratings[Question.IN_THE_WAY] == 10


async def test_the_check_before_a_habit_stays_open(launch, database, services):
    app = await launch("/habits/about/warm-layers")
    await app.tap("Switch it on")
    with full_device(database):
        await app.tap(key="agree")
        assert app.says("Please read this first")
        assert not services.habits.is_on("warm-layers")
    await app.tap(key="agree")
    assert services.habits.is_on("warm-layers")


async def test_a_rest_that_cannot_be_deleted_or_changed_stays(launch, database, services):
    rest = services.notebook.log_rest(TODAY, 20).made
    app = await launch("/pace")
    with full_device(database):
        await app.tap(key=f"entry-{rest.id}")
        await app.tap("Delete")
        assert app.message == REFUSED
        await app.tap(key=f"entry-{rest.id}")
        await app.tap("60 minutes")
        await app.tap(key="save")
        assert app.says(REFUSED)
        assert services.notebook.on(TODAY) == (rest,)
    await app.tap(key="save")
    assert services.notebook.on(TODAY)[0].minutes == 60


async def test_reading_goes_on_although_it_cannot_be_remembered(launch, database, services):
    with full_device(database):
        app = await launch("/read/card/01-setting-the-scene/01-what-fibromyalgia-is-like")
        assert app.message == REFUSED
        await app.tap("Next card")
        assert app.page.route == "/read/card/01-setting-the-scene/02-a-newer-question"
        assert services.reading.read == frozenset()
    await app.tap("Next card")
    assert len(services.reading.read) == 1


async def test_a_size_of_a_habit_is_as_it_was_before(launch, database, services):
    services.habits.switch("quiet-time", True)
    services.habits.mark("quiet-time", TODAY, Outcome.RESTING)
    app = await launch("/")
    with full_device(database):
        await app.tap(key="habit-quiet-time")
        assert app.find(key="habit-quiet-time").name.endswith("Resting today")


async def test_a_log_that_cannot_be_taken_back_stays_until_it_can(launch, database, services):
    app = await launch()
    await app.tap("Log Shower")
    with full_device(database):
        await app.tap("Undo")
        assert app.message == REFUSED
        assert len(services.notebook.on(TODAY)) == 1
    assert services.history.undo()
    assert services.notebook.on(TODAY) == ()


async def test_the_first_screens_stay_until_that_can_be_remembered(launch, database, services):
    services.settings.change(welcomed=False)
    app = await launch("/welcome?screen=3")
    with full_device(database):
        await app.tap("Skip")
        assert app.message == REFUSED
        assert app.says("3 of 3")
    await app.tap("Skip")
    assert services.settings.settings.welcomed
