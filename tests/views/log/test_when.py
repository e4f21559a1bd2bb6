"""When something was: now, earlier, or at a time, which only the person can know."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.domain.activity import ActivityKind
from app.domain.entry import Vaguely
from app.domain.errors import InvalidInput
from app.domain.settings import ClockHours
from tests.support.clock import SUNDAY, TODAY, YESTERDAY

WALK = (ActivityKind.PHYSICAL, 3, 20, "Walk")


async def test_a_walk_at_nine_that_is_noted_in_the_afternoon_is_one_at_nine(launch, services):
    app = await launch("/log")
    await app.tap("When? Today, now")
    await app.tap("A time")
    await app.tap(key="hour-9")
    await app.tap(key="quarter-15")
    assert app.find("When? Today, 09:15")
    await app.tap(key="save")
    [walk] = services.notebook.on(TODAY)
    assert (walk.at.time(), walk.timed) == (time(9, 15), True)
    await app.visit("/pace")
    assert app.says("09:15")


@pytest.mark.parametrize(
    ("hours", "hour", "quarter"),
    [(ClockHours.FULL, "Hour: 13", "13:00"), (ClockHours.HALVES, "Hour: 1 pm", "1:00 pm")],
)
async def test_an_hour_and_its_first_quarter_are_told_apart_by_name(
    launch, services, hours, hour, quarter
):
    services.settings.change(clock_hours=hours)
    app = await launch("/log")
    await app.tap("When? Today, now")
    await app.tap("A time")
    await app.tap(key="hour-13")
    assert app.find(key="hour-13").name == hour
    assert app.find(key="quarter-0").name == quarter


async def test_what_was_earlier_claims_no_time_and_the_day_list_shows_none(launch, services):
    app = await launch("/rest")
    await app.tap(key="day")
    await app.tap("Earlier")
    assert app.find("When? Today, earlier")
    await app.tap(key="save")
    [rest] = services.notebook.on(TODAY)
    assert not rest.timed
    await app.visit("/pace")
    assert not app.says("14:20")


async def test_an_entry_of_exactly_noon_has_its_time(launch, services, clock):
    clock.now = SUNDAY.replace(hour=12, minute=0)
    services.notebook.log_activity(TODAY, *WALK)
    app = await launch("/pace")
    assert app.says("12:00")


async def test_a_time_that_is_not_known_can_be_said_later(launch, services):
    services.notebook.log_activity(YESTERDAY, *WALK)
    app = await launch(f"/pace?day={YESTERDAY}")
    await app.tap("Change Walk")
    await app.tap("When? Yesterday")
    await app.tap("A time")
    await app.tap(key="hour-21")
    await app.tap(key="save")
    [walk] = services.notebook.on(YESTERDAY)
    assert (walk.at.date(), walk.at.time(), walk.timed) == (YESTERDAY, time(21), True)
    await app.tap("Undo")
    assert not services.notebook.on(YESTERDAY)[0].timed


async def test_on_another_day_the_time_of_noting_is_claimed_no_longer(launch, services):
    services.notebook.log_activity(TODAY, *WALK)
    app = await launch("/pace")
    await app.tap("Change Walk")
    await app.tap("When? Today, 14:20")
    await app.tap("Yesterday")
    await app.tap(key="save")
    assert not services.notebook.on(YESTERDAY)[0].timed


async def test_a_time_that_was_chosen_goes_where_it_would_lie_ahead(launch, services):
    app = await launch("/log")
    await app.tap("When?")
    await app.tap("Yesterday")
    await app.tap("A time")
    await app.tap(key="hour-23")
    await app.tap("Today")
    assert app.find("When? Today, now")
    await app.tap(key="save")
    [entry] = services.notebook.on(TODAY)
    assert entry.timed


@pytest.mark.parametrize("leaves", [False, True])
async def test_a_time_that_was_chosen_stays_when_the_day_is_chosen_after_it(
    launch, services, leaves
):
    app = await launch("/log")
    await app.tap(key="day")
    await app.tap("A time")
    await app.tap(key="hour-9")
    if leaves:
        await app.tap(key="leave")
        await app.visit("/log")
        await app.tap(key="day")
    await app.tap("Yesterday")
    await app.tap(key="save")
    assert services.notebook.on(YESTERDAY)[0].at.time() == time(9)


async def test_a_time_chosen_for_what_was_noted_stays_when_the_day_is_chosen_later(
    launch, services
):
    services.notebook.log_activity(TODAY, *WALK)
    app = await launch("/pace")
    await app.tap("Change Walk")
    await app.tap(key="day")
    await app.tap("A time")
    await app.tap(key="hour-9")
    await app.tap(key="leave")
    await app.tap("Change Walk")
    await app.tap(key="day")
    await app.tap("Yesterday")
    await app.tap(key="save")
    assert services.notebook.on(YESTERDAY)[0].at.time() == time(9)


async def test_no_time_that_lies_ahead_is_offered(launch, services):
    app = await launch("/log")
    await app.tap(key="day")
    await app.tap("A time")
    hours = [key for key in app.keys if key.startswith("hour-")]
    assert sorted(hours) == sorted(f"hour-{hour}" for hour in range(4, 15))
    await app.tap(key="hour-14")
    assert {key for key in app.keys if key.startswith("quarter-")} == {"quarter-0", "quarter-15"}


@pytest.mark.parametrize(
    ("now", "hours"),
    [
        (datetime(2026, 3, 29, 1, 10, tzinfo=UTC), {"hour-0": 4, "hour-1": 4, "hour-3": 1}),
        (datetime(2026, 10, 25, 1, 20, tzinfo=UTC), {"hour-0": 4, "hour-1": 4, "hour-2": 4}),
    ],
    ids=["02:00 became 03:00 ten minutes ago", "it is 02:20 for the second time"],
)
async def test_the_times_of_a_night_in_which_the_clocks_change_are_those_they_showed(
    launch, services, clock, now, hours
):
    clock.now = now.astimezone(ZoneInfo("Europe/Berlin"))
    services.settings.change(day_start=time(0))
    app = await launch("/log")
    await app.tap(key="day")
    await app.tap("A time")
    assert {key for key in app.keys if key.startswith("hour-")} == set(hours)
    for hour, count in hours.items():
        await app.tap(key=hour)
        assert sum(key.startswith("quarter-") for key in app.keys) == count
    await app.tap(key="save")
    [walk] = services.notebook.on(clock.now.date())
    assert walk.at <= now


def test_a_time_ahead_is_refused_and_nothing_is_noted(services):
    for ahead in (time(14, 21), time(2)):
        with pytest.raises(InvalidInput, match="time_ahead"):
            services.notebook.log_activity(TODAY, *WALK, when=ahead)
    assert services.notebook.on(TODAY) == ()


def test_a_time_before_the_start_of_the_day_is_that_of_the_night_after(services):
    rest = services.notebook.log_rest(YESTERDAY, 20, when=time(2)).made
    assert (rest.day, rest.at.date()) == (YESTERDAY, TODAY)


def test_a_usual_that_one_tap_logs_is_of_now_and_of_an_earlier_day_without_a_time(services):
    now = services.notebook.log_activity(TODAY, *WALK).made
    then = services.notebook.log_activity(YESTERDAY - timedelta(days=1), *WALK).made
    assert (now.timed, then.timed) == (True, False)
    assert not services.notebook.log_rest(TODAY, 20, when=Vaguely.EARLIER).made.timed
