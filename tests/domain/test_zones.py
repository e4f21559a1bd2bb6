"""The zone that is in force holds, and later times obey its rules."""

from __future__ import annotations

import os
import sys
import time
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock_time
from zoneinfo import ZoneInfo

import pytest

from app.domain.activity import ActivityKind
from app.domain.timer import elapsed, stand, timed_entry
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
    now_in = stand(timer, services.clock.now)
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


@pytest.fixture(params=["by its name", "as the device has it"])
def berlin(request, monkeypatch):
    if request.param == "by its name":
        yield BERLIN
        return
    if sys.platform == "win32":
        pytest.skip("Windows tells a process its zone by itself")
    try:
        monkeypatch.setitem(os.environ, "TZ", "Europe/Berlin")
        yield local_now().tzinfo
    finally:
        monkeypatch.undo()
        time.tzset()


MIDNIGHT = {
    "spring": datetime(2026, 3, 28, 23, tzinfo=UTC),
    "autumn": datetime(2026, 10, 24, 22, tzinfo=UTC),
}
"""When the days begin in Berlin on which the clocks change."""


def night(season, step=1):
    """The moments of the seven hours after midnight, ``step`` minutes from one to the next."""
    return [MIDNIGHT[season] + timedelta(minutes=on) for on in range(0, 7 * 60, step)]


@pytest.mark.parametrize("season", MIDNIGHT)
def test_a_timer_runs_as_long_as_it_says_in_a_night_in_which_the_clocks_change(berlin, season):
    first, *later = night(season)
    services, clock = living_at(first.astimezone(berlin))
    services.timers.begin(6 * 60)
    for run, moment in enumerate(later[: 6 * 60 - 1], 1):
        clock.now = moment.astimezone(berlin)
        services.timers.look()
        assert elapsed(services.timers.running, services.clock.now) == timedelta(minutes=run)
    clock.now = later[6 * 60 - 1].astimezone(berlin)
    services.timers.look()
    over = services.timers.over
    assert (over.at, over.entry.at, over.entry.minutes) == (later[6 * 60 - 1], first, 6 * 60)


@pytest.mark.parametrize("season", MIDNIGHT)
def test_what_is_noted_in_such_a_night_has_its_moment_and_its_place(berlin, season):
    moments = night(season, step=10)
    services, clock = living_at(moments[0].astimezone(berlin))
    made = []
    for moment in moments:
        clock.now = moment.astimezone(berlin)
        made.append(services.notebook.log_rest(services.clock.today, 5).made)
    assert [entry.at for entry in made] == moments
    assert [entry.changed for entry in made] == moments
    assert sorted(made, key=lambda entry: entry.id) == made
    first, last = made[0].day, made[-1].day
    assert [*services.notebook.on(first), *services.notebook.on(last)] == made


@pytest.mark.parametrize("season", MIDNIGHT)
def test_what_is_changed_in_such_a_night_was_changed_at_its_moment(berlin, season):
    moments = night(season, step=10)
    services, clock = living_at(moments[0].astimezone(berlin))
    for moment in moments:
        clock.now = moment.astimezone(berlin)
        services.notebook.check_in(services.clock.today, {}, f"{moment:%H:%M}")
        found = services.notebook.check_in_on(services.clock.today)
        assert found.changed.replace(microsecond=0) == moment


@pytest.mark.parametrize(("season", "hours"), [("spring", 3), ("autumn", 5)])
def test_in_such_a_night_the_new_day_begins_once_when_the_clock_shows_four(berlin, season, hours):
    moments = night(season)
    services, clock = living_at(moments[0].astimezone(berlin))
    begun = []
    for moment in moments:
        clock.now = moment.astimezone(berlin)
        begun.append(services.clock.today == clock.now.date())
    assert begun == [False] * hours * 60 + [True] * (7 - hours) * 60


def test_a_time_that_the_clocks_left_out_becomes_one_that_they_showed_after_it(berlin):
    services, _ = living_at(datetime(2026, 3, 29, 12, tzinfo=UTC).astimezone(berlin))
    at = services.clock.moment_at(date(2026, 3, 28), clock_time(2, 30))
    assert at.isoformat() == "2026-03-29T03:30:00+02:00"


def test_what_is_noted_about_a_day_of_last_summer_has_the_offset_of_that_summer():
    services, _ = living_at(datetime(2026, 11, 22, 14, tzinfo=BERLIN))
    day = date(2026, 7, 1)
    walk = services.notebook.log_activity(day, ActivityKind.PHYSICAL, 3, 20, "Walk").made
    assert walk.at.utcoffset() == timedelta(hours=2)


def test_a_timer_that_was_begun_in_another_zone_ends_by_the_time_of_this_one():
    services, clock = living_at(datetime(2026, 6, 1, 12, tzinfo=BERLIN))
    services.timers.begin(90)
    clock.now = clock.now.astimezone(ZoneInfo("Europe/Lisbon"))
    go_on_at = stand(services.timers.running, services.clock.now)
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
