"""The zone that is in force holds, and later times obey its rules."""

from __future__ import annotations

import os
import sys
import time
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.domain.activity import ActivityKind
from app.domain.timer import course, timed_entry
from app.main import build_services, local_now
from app.views.timers.parts import until_line
from tests.support.clock import TestClock
from tests.support.databases import open_memory_database

BERLIN = ZoneInfo("Europe/Berlin")
SPRING = datetime(2026, 3, 29, 1, 45, tzinfo=BERLIN)
"""A quarter of an hour before the clocks go from two to three."""
AUTUMN = datetime(2026, 10, 25, 2, 45, tzinfo=BERLIN)
"""A quarter of an hour before the clocks go back from three to two."""


def living_at(now):
    clock = TestClock(now)
    return build_services(open_memory_database(), clock), clock


def go_on(clock, **by):
    """Let time go on as it does, whatever the clock on the wall shows."""
    clock.now = (clock.now.astimezone(UTC) + timedelta(**by)).astimezone(BERLIN)


@pytest.mark.parametrize(("now", "shown"), [(SPRING, "03:15"), (AUTUMN, "02:15")])
def test_a_timer_over_the_change_of_the_clocks_ends_by_the_new_time(now, shown):
    services, _ = living_at(now)
    services.timers.begin(30)
    timer = services.timers.running
    now_in = course(timer, services.clock.now)
    ends = services.clock.after(now_in.left)
    assert shown in until_line(timer, now_in, ends, twelve=False)


@pytest.mark.parametrize(("now", "shown"), [(SPRING, "03:05"), (AUTUMN, "02:05")])
def test_a_rest_that_begins_after_the_change_is_kept_at_a_time_there_was(now, shown):
    services, clock = living_at(now)
    services.timers.begin(30, doing=20)
    go_on(clock, minutes=50)
    services.timers.look()
    [rest] = services.notebook.on(now.date() - timedelta(days=1))
    assert f"{rest.at:%H:%M}" == shown
    assert rest.at.utcoffset() == clock.now.utcoffset()
    assert rest.at.astimezone(BERLIN).replace(tzinfo=None) == rest.at.replace(tzinfo=None)
    assert f"{services.timers.over.at:%H:%M}" == f"{clock.now:%H:%M}"


@pytest.mark.parametrize("now", [SPRING, AUTUMN])
def test_a_timer_runs_as_long_as_it_says_in_a_night_in_which_the_clocks_change(now):
    services, clock = living_at(now)
    services.timers.begin(60)
    for _ in range(59):
        go_on(clock, minutes=1)
        services.timers.look()
        assert services.timers.running is not None
    go_on(clock, minutes=1)
    services.timers.look()
    assert services.timers.over.entry.minutes == 60


def test_what_is_noted_about_a_day_of_last_summer_has_the_offset_of_that_summer():
    services, _ = living_at(datetime(2026, 11, 22, 14, tzinfo=BERLIN))
    day = date(2026, 7, 1)
    walk = services.notebook.log_activity(day, ActivityKind.PHYSICAL, 3, 20, "Walk").made
    assert walk.at.utcoffset() == timedelta(hours=2)


def test_a_timer_that_was_begun_in_another_zone_ends_by_the_time_of_this_one():
    services, clock = living_at(datetime(2026, 6, 1, 12, tzinfo=BERLIN))
    services.timers.begin(90)
    clock.now = clock.now.astimezone(ZoneInfo("Europe/Lisbon"))
    go_on_at = course(services.timers.running, services.clock.now)
    assert f"{services.clock.after(go_on_at.left):%H:%M}" == "12:30"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells a process its zone by itself")
def test_the_zone_of_the_device_is_followed_while_the_app_runs(monkeypatch):
    try:
        for zone in ("Europe/Berlin", "Pacific/Auckland", "America/St_Johns"):
            monkeypatch.setitem(os.environ, "TZ", zone)
            now = local_now()
            assert now.utcoffset() == now.astimezone(ZoneInfo(zone)).utcoffset()
            for month in (1, 7):
                there = datetime(2026, month, 1, 12, tzinfo=UTC)
                assert there.astimezone(now.tzinfo).utcoffset() == (
                    there.astimezone(ZoneInfo(zone)).utcoffset()
                )
    finally:
        monkeypatch.undo()
        time.tzset()


def test_the_clock_is_read_where_python_cannot_be_told_of_a_zone_as_in_a_browser(monkeypatch):
    monkeypatch.delattr(time, "tzset", raising=False)
    assert local_now().utcoffset() == datetime.now().astimezone().utcoffset()


def test_an_entry_of_a_timer_is_where_no_zone_is_known_at_the_offset_it_had():
    services, clock = living_at(SPRING)
    services.timers.begin(10)
    timer = services.timers.running
    entry = timed_entry(
        timer, clock.now + timedelta(minutes=10), services.settings.settings.day_start
    )
    assert entry.at.utcoffset() == timedelta(hours=1)
