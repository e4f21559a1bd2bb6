"""A timer is right whatever the clock, and the person, do to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.days import NOTHING, between, later
from app.domain.errors import InvalidInput
from app.domain.timer import (
    Pause,
    Phase,
    Timer,
    counted_from,
    elapsed,
    ended_at,
    minutes_counted,
    paused,
    resized,
    resumed,
    set_back,
    stand,
    stepped,
)
from app.storage.records import from_document, to_document
from tests.support.builders import a_timer
from tests.support.clock import SUNDAY

BERLIN = ZoneInfo("Europe/Berlin")
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)

spans = st.integers(0, 4 * 60 * 60).map(lambda seconds: timedelta(seconds=seconds))
lengths = st.integers(1, 180)
doings = st.sampled_from([0, 5, 20, 50])
offsets = st.integers(-12, 12).map(lambda hours: timezone(timedelta(hours=hours)))


@st.composite
def ran(draw: st.DrawFn) -> tuple[Timer, datetime]:
    """A timer that was paused and resumed some times, and when that was last."""
    timer, now = a_timer(draw(lengths), doing=draw(doings)), SUNDAY
    for span, change in draw(st.lists(st.tuples(spans, st.sampled_from([paused, resumed])))):
        now += span
        timer = change(timer, now)
    return timer, now


@given(lengths, doings, spans)
def test_the_run_and_the_left_time_of_a_timer_are_the_whole(minutes, doing, span):
    timer = a_timer(minutes, doing=doing)
    run = elapsed(timer, SUNDAY + span)
    assert NOTHING <= run <= timer.whole
    assert run == min(span, timer.whole)
    assert ended_at(timer) == SUNDAY + timer.whole


@given(ran(), spans)
def test_a_timer_never_runs_backwards_nor_past_its_end(ran, span):
    timer, now = ran
    before, after = elapsed(timer, now), elapsed(timer, now + span)
    assert NOTHING <= before <= after <= timer.whole
    assert after - before <= span


@given(ran(), spans)
def test_while_it_is_paused_nothing_runs_and_nothing_is_over(ran, span):
    timer, now = ran
    still = paused(timer, now)
    assert elapsed(still, now + span) == elapsed(timer, now)
    assert paused(still, now + span) == still
    again = resumed(still, now + span)
    assert elapsed(again, now + span) == elapsed(timer, now)
    assert resumed(again, now + span + span) == again


@given(ran(), spans, offsets)
def test_travelling_and_summer_time_change_nothing(ran, span, zone):
    timer, now = ran
    at = now + span
    assert elapsed(timer, at.astimezone(zone)) == elapsed(timer, at)


@pytest.mark.parametrize("day", [(2026, 3, 29), (2026, 10, 25)])
def test_the_night_the_clocks_change_is_no_hour_shorter_or_longer(day):
    begun = datetime(*day, 0, 30, tzinfo=UTC).astimezone(BERLIN)
    timer = a_timer(90, begun)
    now = (begun.astimezone(UTC) + HOUR).astimezone(BERLIN)
    assert elapsed(timer, now) == HOUR
    assert between(now, ended_at(timer)) == 30 * MINUTE
    assert later(begun, HOUR) == now


@given(ran(), spans, spans)
def test_a_clock_set_back_takes_nothing_away_and_makes_nothing_endless(ran, span, back):
    timer, now = ran
    seen = now + span
    moved = set_back(timer, seen, seen - back)
    assert elapsed(moved, seen - back) == elapsed(timer, seen)
    running = resumed(moved, seen - back)
    assert elapsed(running, seen - back + running.whole) == running.whole


@given(lengths, spans)
def test_a_clock_behind_the_beginning_reads_as_nothing(minutes, back):
    timer = a_timer(minutes)
    assert elapsed(timer, SUNDAY - back) == NOTHING
    assert stand(timer, SUNDAY - back).left == timer.whole


@given(ran(), spans)
def test_read_again_after_a_restart_it_is_as_far_as_it_was(ran, span):
    timer, now = ran
    again = from_document(to_document(timer), Timer)
    assert again == timer
    assert stand(again, now + span) == stand(timer, now + span)


@given(ran(), st.integers(1, 60), doings)
def test_other_minutes_never_take_away_what_has_run(ran, minutes, doing):
    timer, now = ran
    other = resized(timer, minutes, doing, now)
    assert elapsed(other, now) >= elapsed(timer, now) - timedelta(milliseconds=1)
    assert minutes_counted(other, now) >= minutes_counted(timer, now)


def test_a_rest_after_doing_begins_when_the_doing_is_over():
    timer = a_timer(5, doing=20)
    assert stand(timer, SUNDAY + 19 * MINUTE).phase is Phase.DOING
    assert stand(timer, SUNDAY + 20 * MINUTE).phase is Phase.COUNTED
    assert stand(timer, SUNDAY + 25 * MINUTE).phase is Phase.OVER
    assert minutes_counted(timer, SUNDAY + 19 * MINUTE) == 0
    assert minutes_counted(timer, SUNDAY + 23 * MINUTE) == 3
    assert counted_from(timer) == SUNDAY + 20 * MINUTE


def test_a_pause_in_the_doing_puts_the_rest_off_and_one_in_the_rest_does_not():
    early = Pause(begun=SUNDAY + MINUTE, ended=SUNDAY + 4 * MINUTE)
    late = Pause(begun=SUNDAY + 24 * MINUTE, ended=SUNDAY + 34 * MINUTE)
    timer = a_timer(5, doing=20, pauses=(early, late))
    assert counted_from(timer) == SUNDAY + 23 * MINUTE
    assert ended_at(timer) == SUNDAY + 38 * MINUTE


def test_resting_at_once_ends_the_doing_now():
    timer = resized(a_timer(5, doing=20), 5, 0, SUNDAY + 7 * MINUTE)
    assert stand(timer, SUNDAY + 7 * MINUTE).phase is Phase.COUNTED
    assert ended_at(timer) == SUNDAY + 12 * MINUTE


def test_the_number_shown_is_the_minute_that_has_begun():
    timer = a_timer(5)
    assert stand(timer, SUNDAY).minutes_left == 5
    assert stand(timer, SUNDAY + timedelta(seconds=1)).minutes_left == 5
    assert stand(timer, SUNDAY + MINUTE).minutes_left == 4
    assert stand(timer, SUNDAY + 5 * MINUTE).minutes_left == 0


@given(ran(), spans, st.sampled_from([timedelta(seconds=10), MINUTE]))
def test_the_drawn_time_of_a_timer_is_never_ahead_and_never_a_grain_behind(ran, span, grain):
    timer, now = ran
    exact = stand(timer, now + span)
    drawn = stepped(exact, grain)
    assert drawn.phase is exact.phase
    assert NOTHING <= exact.done - drawn.done < grain


@pytest.mark.parametrize("minutes", [0, -5, 24 * 60 + 1])
def test_a_timer_that_would_never_begin_or_end_is_refused(minutes):
    with pytest.raises(InvalidInput):
        a_timer(minutes)
    with pytest.raises(InvalidInput):
        replace(a_timer(), doing=minutes or -1)
