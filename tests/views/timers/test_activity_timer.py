"""The activity timer."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.activity import ActivityKind
from app.domain.entry import Helped
from app.domain.settings import AfterEffort
from app.domain.timer import LONGEST_OPEN, Task
from tests.support.clock import TODAY, YESTERDAY
from tests.support.soundness import AT_EACH_SIZE, faults
from tests.support.timing import make_quick

PHYSICAL = ActivityKind.PHYSICAL
SHOWER = "/timer/activity?kind=physical&name=Shower"


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    make_quick(monkeypatch)


async def test_an_activity_timer_stops_by_the_clock_and_notes_the_activity(launch, services, clock):
    services.notebook.log_activity(TODAY - timedelta(days=1), PHYSICAL, 7, 15, "Shower")
    app = await launch(SHOWER)
    await app.tap("Begin, 15 minutes")
    assert app.says("Until 14:35")
    clock.move(minutes=15)
    await app.wait()
    assert app.says("Shower: the time is over")
    [done] = services.notebook.on(TODAY)
    assert (done.name, done.effort, done.minutes) == ("Shower", 7, 15)
    assert len([text for text in app.texts if "How hard did it feel?" in text]) == 1
    await app.tap("Effort 5 of 10")
    assert services.notebook.on(TODAY)[0].effort == 5
    assert app.message == "Effort 5 of 10 kept."
    await app.tap("Undo")
    assert services.notebook.on(TODAY)[0].effort == 7


async def test_the_baseline_is_put_forward_with_its_arithmetic(launch, services):
    for minutes in (6, 8, 10):
        services.baselines.add_reading("Shower", PHYSICAL, minutes)
    app = await launch(SHOWER)
    assert app.find("Begin, 4 minutes")
    assert app.says("Your baseline for this: 4 minutes")
    assert app.says("50 % of the mean of your 3 readings")
    await app.tap("10 minutes")
    assert app.find("Begin, 10 minutes")


async def test_what_was_chosen_for_a_timer_is_still_there_after_a_look_elsewhere(launch, services):
    app = await launch("/timer/activity")
    await app.tap(key="kind-social")
    await app.tap(key="minutes-45")
    await app.visit("/safety")
    await app.visit("/timer/activity")
    await app.tap("Begin, 45 minutes")
    assert services.timers.running.task.kind is ActivityKind.SOCIAL


async def test_no_time_that_nobody_found_out_is_said_to_go_well(launch, services):
    services.notebook.log_activity(TODAY - timedelta(days=1), PHYSICAL, 4, 57, "Cook a meal")
    app = await launch("/timer/activity")
    assert app.find("Begin, 57 minutes")
    assert app.says("It stops by the clock. Choose a time that goes well on most days.")
    assert app.says("With this, the clock only counts")


async def test_minutes_chosen_instead_of_the_baseline_stay_until_the_timer_begins(launch, services):
    for minutes in (6, 8, 10):
        services.baselines.add_reading("Shower", PHYSICAL, minutes)
    app = await launch(SHOWER)
    assert app.find("Begin, 4 minutes")
    await app.tap("10 minutes")
    await app.visit("/safety")
    await app.visit(SHOWER)
    await app.tap("Begin, 10 minutes")
    services.timers.stop()
    services.timers.dismiss()
    await app.visit("/safety")
    await app.visit(SHOWER)
    assert app.find("Begin, 4 minutes")


async def test_a_timer_that_stopped_by_the_clock_is_no_reading(launch, services, clock):
    for minutes in (6, 8, 10):
        services.baselines.add_reading("Shower", PHYSICAL, minutes)
    app = await launch(SHOWER)
    await app.tap(key="begin-task")
    clock.move(minutes=4)
    await app.wait()
    assert "keep-reading" not in app.keys
    assert services.baselines.of("Shower", PHYSICAL).timings == (6, 8, 10)


async def test_a_reading_is_taken_with_an_open_end_and_kept_once(launch, services, clock):
    app = await launch(SHOWER)
    await app.tap("Find out how long it goes well")
    assert app.says("You say when")
    clock.move(minutes=8)
    await app.wait()
    assert "8" in app.texts
    await app.tap("Stop here")
    await app.tap("Add 8 minutes as a reading")
    assert services.baselines.of("Shower", PHYSICAL).timings == (8,)
    assert "keep-reading" not in app.keys
    await app.tap("Undo")
    assert services.baselines.of("Shower", PHYSICAL) is None
    await app.tap("Another round")
    assert services.timers.running.open


@pytest.mark.parametrize("answer", [AfterEffort.YES, AfterEffort.UNSURE])
async def test_where_effort_costs_later_nobody_is_asked_to_find_out(launch, services, answer):
    services.settings.change(after_effort=answer)
    app = await launch(SHOWER)
    assert "begin-open" not in app.keys


async def test_an_open_timer_that_was_forgotten_notes_nothing(launch, services, clock):
    app = await launch(SHOWER)
    await app.tap(key="begin-open")
    clock.move(minutes=LONGEST_OPEN)
    await app.wait()
    assert services.notebook.on(TODAY) == ()
    assert app.says("how long it took is not known")


async def test_the_form_hands_on_what_was_chosen(launch, services):
    app = await launch("/log")
    await app.tap(key="kind-mental")
    await app.tap(key="what")
    await app.tap("Emails")
    await app.tap("Use a timer")
    assert app.page.route.startswith("/timer/activity?")
    await app.tap(key="begin-task")
    assert services.timers.running.task == Task(kind=ActivityKind.MENTAL, effort=3, name="Emails")


async def test_own_words_can_be_timed_too(launch, services):
    app = await launch("/log")
    await app.tap(key="what")
    await app.tap(key="name-other")
    await app.set("Potting & planting", key="name-field")
    await app.tap("Use a timer")
    await app.tap(key="begin-task")
    assert services.timers.running.task.name == "Potting & planting"


@pytest.mark.parametrize("route", ["/log?day=2026-11-20"])
async def test_a_day_that_is_over_cannot_be_timed(launch, route):
    app = await launch(route)
    assert "use-timer" not in app.keys


async def test_an_activity_timer_stopped_sooner_is_noted_as_it_was(launch, services, clock):
    app = await launch(SHOWER)
    await app.tap(key="begin-task")
    clock.move(minutes=3)
    await app.tap("Stop here")
    assert "Shower: you stopped" in app.texts
    assert app.says("Noted in your notebook: 3 minutes.")
    await app.visit("/")
    assert app.find("Shower: you stopped. Open the timer")


async def test_at_the_end_of_a_timer_a_message_names_the_activity(launch, services, clock):
    app = await launch(SHOWER)
    await app.tap(key="begin-task")
    await app.visit("/pace")
    assert app.says("Shower, until 14:30")
    clock.move(minutes=10)
    await app.wait()
    assert app.message == "Shower: the time is over. 10 minutes noted."


@pytest.mark.parametrize("state", ["ready", "baseline", "running", "open", "over"])
@pytest.mark.parametrize(("size", "text_size"), AT_EACH_SIZE)
async def test_every_state_is_sound_at_every_size(launch, services, clock, size, text_size, state):
    services.settings.change(text_size=text_size)
    if state == "baseline":
        for minutes in (6, 8, 10):
            services.baselines.add_reading("Shower", PHYSICAL, minutes)
    task = Task(kind=PHYSICAL, effort=4, name="Shower")
    if state in ("running", "open", "over"):
        services.timers.begin(30, task=task, open_end=state != "running")
        clock.move(minutes=3)
    if state == "over":
        services.timers.stop()
    app = await launch(SHOWER, size=size)
    assert faults(app) == []


async def test_what_a_timer_noted_is_still_said_to_be_noted_once_it_moved_to_another_day(
    launch, services, clock
):
    app = await launch("/timer")
    services.timers.begin(10)
    clock.move(minutes=6)
    rest = services.timers.stop().made
    services.notebook.change_rest(rest, YESTERDAY, 6)
    await app.wait()
    assert app.says("Noted in your notebook: 6 minutes on Saturday 21 November.")
    await app.tap("Yes, it helped")
    assert [each.helped for each in services.notebook.on(YESTERDAY)] == [Helped.YES]
    await app.tap("Take it back")
    assert services.timers.running is not None
    assert services.notebook.on(YESTERDAY) == ()
