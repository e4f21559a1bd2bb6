"""A flare: one tap begins it, Today grows quiet, one tap ends it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.activity import ActivityKind, Weights
from app.domain.check_in import Question
from app.domain.usual import Usual
from tests.support.clock import TODAY
from tests.support.soundness import AT_EACH_SIZE, faults

QUIET = ("flare", "flare-help", "rest-now", "usual-1", "usual-2", "something-else", "ring")
HIDDEN = ("usual-3", "usual-4", "log-else", "check-in", "card-offer", "choose-habit")


async def test_a_flare_is_begun_ended_and_taken_back(launch, services):
    app = await launch()
    await app.tap("A flare")
    assert services.flares.on(TODAY) is not None
    assert app.message == "A flare. You did nothing wrong."
    await app.tap("Undo")
    assert services.flares.on(TODAY) is None
    await app.tap("A flare")
    await app.tap("A flare, since today")
    assert services.flares.on(TODAY) is None
    assert app.message == "The flare is over for now."
    await app.tap("Undo")
    assert services.flares.on(TODAY) is not None


async def test_in_a_flare_only_quiet_things_stand_on_today(launch):
    app = await launch()
    assert set(HIDDEN) <= app.keys
    await app.tap(key="flare")
    assert set(QUIET) <= app.keys
    assert not set(HIDDEN) & app.keys
    assert app.says("A gentler\nday")
    await app.tap(key="flare")
    assert set(HIDDEN) <= app.keys


async def test_a_rest_is_the_one_solid_thing_to_do(launch, services):
    app = await launch()
    await app.tap(key="flare")
    await app.tap("Rest now")
    assert app.page.route == "/timer"
    assert services.timers.running.minutes == 5


async def test_what_is_logged_in_a_flare_is_not_judged(launch):
    app = await launch()
    await app.tap(key="flare")
    assert app.says("Nothing noted yet")
    await app.tap("Log Shower")
    assert app.find("A gentler day. 2 points noted so far.")


async def test_in_a_flare_the_lightest_of_the_usuals_come_first(launch, services, clock):
    for name, effort, minutes in (("Paid work", 5, 120), ("Tea", 1, 15), ("Emails", 2, 30)):
        for _ in range(3):
            services.notebook.log_activity(TODAY, ActivityKind.MENTAL, effort, minutes, name)
    app = await launch()
    assert app.find("Log Paid work")
    await app.tap(key="flare")
    assert app.find(key="usual-1").name.startswith("Log Tea")
    assert not any(name.startswith("Log Paid work") for name in app.names)


async def test_in_a_flare_the_usuals_follow_what_is_counted_as_lighter(launch, services):
    for name, kind, effort in (
        ("Letters", ActivityKind.MENTAL, 2),
        ("Dishes", ActivityKind.PHYSICAL, 3),
    ):
        services.usuals.keep(Usual(id=name, name=name, kind=kind, effort=effort, minutes=10))
    services.flares.switch()
    app = await launch()
    assert app.find(key="usual-1").name.startswith("Log Letters")
    services.settings.change(weights=Weights(mental=2))
    await app.settle()
    assert app.find(key="usual-1").name.startswith("Log Dishes")


async def test_exercise_is_not_asked_about_in_a_flare(launch, services):
    services.habits.switch("easy-walk", True)
    services.habits.switch("quiet-time", True)
    app = await launch()
    assert {"habit-easy-walk", "habit-quiet-time"} <= app.keys
    await app.tap(key="flare")
    assert "habit-quiet-time" in app.keys
    assert "habit-easy-walk" not in app.keys


async def test_other_days_look_as_ever_and_begin_no_flare(launch, services, clock):
    services.flares.switch()
    clock.move(days=1)
    app = await launch(f"/?day={TODAY}")
    assert app.says("day 1 of this flare")
    assert {"check-in", "usual-4"} <= app.keys
    assert "flare" not in app.keys


async def test_a_flare_of_some_days_says_since_when_and_ends_with_yesterday(
    launch, services, clock
):
    services.flares.switch()
    clock.move(days=3)
    app = await launch()
    assert app.says("day 4 of this flare")
    await app.tap("A flare, since Sunday")
    assert services.flares.on(services.clock.today) is None
    assert services.flares.on(TODAY + timedelta(days=2)) is not None


async def test_a_flare_ended_by_mistake_and_begun_again_is_still_lasting(launch, services, clock):
    services.flares.switch()
    clock.move(days=13)
    for _ in range(2):
        services.flares.switch()
    app = await launch()
    assert app.says("This is lasting.")
    assert app.says("since 22 November")


@pytest.mark.parametrize(("days", "lasting"), [(6, False), (7, True), (30, True)])
async def test_after_a_week_of_flare_help_is_spoken_of(launch, services, clock, days, lasting):
    services.flares.switch()
    clock.move(days=days)
    app = await launch()
    assert app.says("This is lasting.") is lasting
    await app.tap("If this feels new or different")
    assert app.page.route == "/safety"


@pytest.mark.parametrize(("size", "text_size"), AT_EACH_SIZE)
async def test_a_flare_is_sound_at_every_size(launch, services, size, text_size):
    services.settings.change(text_size=text_size)
    services.flares.switch()
    services.notebook.check_in(TODAY, {Question.PAIN: 8})
    app = await launch(size=size)
    assert faults(app) == []
    assert set(QUIET) <= app.keys
