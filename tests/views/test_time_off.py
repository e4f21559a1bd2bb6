"""No notes for now: one switch, from Today and from the settings."""

from __future__ import annotations

from datetime import time, timedelta

import pytest

from app.domain.activity import ActivityKind
from app.main import build_services
from tests.support.clock import TODAY, TOMORROW, ago
from tests.support.notes import database_of
from tests.support.soundness import AT_EACH_SIZE, faults


@pytest.mark.parametrize("route", ["/", "/settings"])
async def test_notes_are_put_down_and_taken_up_with_one_switch(launch, services, route):
    app = await launch(route)
    await app.tap(key="time-off")
    assert services.times_off.now.first == TODAY
    assert app.message == "No notes for now. Nothing is asked of you."
    await app.tap("Undo")
    assert services.times_off.now is None
    await app.tap(key="time-off")
    await app.tap(key="time-off")
    assert services.times_off.now is None
    assert app.message == "Notes are kept again."


def place_of(app, key):
    """How far below the top of the screen what is called ``key`` stands among what can be used."""
    keys = [item.key for item in app.controls if item.acts]
    return keys.index(key)


@pytest.mark.parametrize("route", ["/", "/settings"])
async def test_the_switch_stays_under_the_focus_and_stands_first_once_one_comes_again(
    launch, services, route
):
    app = await launch(route)
    before, last = app.find(key="time-off"), place_of(app, "time-off")
    await app.tap(key="time-off")
    now = app.find(key="time-off")
    assert now.control._i == before.control._i, "the client would make another switch"
    assert [each._i for each in now.around] == [each._i for each in before.around]
    if route == "/":
        assert place_of(app, "time-off") > place_of(app, "usual-1")
        await app.visit("/pace")
        await app.visit("/")
        assert place_of(app, "time-off") < min(last, place_of(app, "log-else"))
        await app.tap(key="time-off")
        assert place_of(app, "time-off") < place_of(app, "log-else")


async def test_how_long_can_be_chosen_and_ends_by_itself(launch, services, clock):
    app = await launch()
    await app.tap(key="time-off")
    await app.tap(key="time-off-7")
    assert app.says("Until Sunday 29 November, or until you note something on a later day.")
    clock.move(days=6)
    assert services.times_off.now is not None
    clock.move(days=1)
    assert services.times_off.now is None
    app = await launch()
    assert app.says("Good to see you again. There is nothing to catch up on.")
    clock.move(days=1)
    app = await launch()
    assert not app.says("Good to see you again.")


async def test_a_note_made_on_a_later_day_ends_it_and_undo_lets_it_go_on(launch, services, clock):
    services.times_off.begin()
    app = await launch()
    assert app.says("Until you switch this off, or note something on a later day.")
    clock.move(days=20)
    app = await launch()
    assert app.says("Until you switch this off, or note something.")
    assert app.find(key="time-off-open")
    await app.tap("Log Shower")
    assert services.times_off.now is None
    assert app.says("Good to see you again. There is nothing to catch up on.")
    await app.tap("Undo")
    assert services.times_off.now is not None


async def test_reminders_offers_and_nudges_rest_meanwhile(launch, services, clock):
    services.settings.change(reminders=(time(14),))
    clock.move(days=-40)
    services.notebook.log_activity(services.clock.today, ActivityKind.PHYSICAL, 4, 30, "Walk")
    clock.move(days=40)
    assert services.nudge.is_due()
    services.times_off.begin()
    assert services.reminders.look() is None
    services.times_off.end()
    assert services.reminders.look() is not None
    app = await launch()
    assert {"nudge", "card-offer"} <= app.keys
    await app.tap(key="time-off")
    assert not services.nudge.is_due()
    assert not {"nudge", "card-offer"} & app.keys
    await app.tap(key="time-off")
    assert {"nudge", "card-offer"} <= app.keys


async def test_a_plan_is_not_offered_meanwhile_and_the_first_day_is_not_taken_for_a_quiet_one(
    services, clock
):
    for back in range(8, 0, -1):
        services.notebook.log_activity(ago(back), ActivityKind.PHYSICAL, 4, 60, "Walk")
    assert services.pacing.offer() is not None
    services.notebook.log_activity(TODAY, ActivityKind.PHYSICAL, 1, 5, "Tea")
    services.times_off.begin()
    assert services.pacing.offer() is None
    services.times_off.end()
    services.times_off.begin(7)
    clock.move(days=9)
    known = dict(services.pacing._loads())
    assert known[TODAY] is None
    assert known[ago(1)] is not None
    assert services.pacing.on(TODAY).points is not None


def test_days_in_it_stay_known_as_such_after_the_next_one_and_a_restart(services, clock):
    services.times_off.begin()
    clock.move(days=10)
    services.notebook.log_rest(services.clock.today, 20)
    clock.move(days=10)
    services.times_off.begin(14)
    services = build_services(database_of(services), clock)
    assert [services.times_off.has(TODAY + timedelta(days=n)) for n in (0, 9, 10, 19, 20)] == [
        *(True, True, False, False, True)
    ]


def test_when_it_ended_is_kept_once_and_not_looked_for_again(services, clock, monkeypatch):
    services.times_off.begin()
    clock.move(days=10)
    services.notebook.log_rest(services.clock.today, 20)
    services.settle()
    assert services.settings.settings.times_off[-1].until is None
    clock.move(days=1)
    services.settle()
    assert services.settings.settings.times_off[-1].until == TODAY + timedelta(days=10)
    monkeypatch.setattr(services.notebook, "between", None)
    assert services.times_off.now is None
    assert services.times_off.has(TODAY + timedelta(days=9))


def test_one_that_was_begun_with_a_clock_ahead_holds_and_ends(services, clock):
    clock.move(days=30)
    services.times_off.begin()
    clock.move(days=-30)
    assert services.times_off.now is not None
    services.times_off.end()
    assert services.times_off.now is None
    assert not services.times_off.has(TOMORROW)


@pytest.mark.parametrize(("size", "text_size"), AT_EACH_SIZE)
async def test_today_is_sound_while_no_notes_are_kept(launch, services, size, text_size):
    services.settings.change(text_size=text_size)
    services.times_off.begin(14)
    app = await launch(size=size)
    assert faults(app) == []


async def test_in_a_time_off_no_noted_days_are_counted_towards_a_plan(launch, services):
    for day in (ago(1), TODAY):
        services.notebook.log_activity(day, ActivityKind.MENTAL, 5, 60, "Emails")
    app = await launch()
    assert "2 of 7 days noted" in app.find(key="ring").name
    await app.tap(key="time-off")
    assert "of 7 days" not in app.find(key="ring").name
    for place in ("/pace", "/pace/plan"):
        await app.visit(place)
        assert app.says("No plan yet")
        assert app.says("No notes for now, and no days are counted here.")
        assert not app.says("of 7 days noted")
