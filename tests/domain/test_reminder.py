"""Reminders: once a day at each chosen time, none in a flare."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.days import own_day
from app.domain.errors import InvalidInput
from app.domain.habit import Frequency, Habit
from app.domain.reminder import (
    MOST,
    STILL,
    Told,
    checked_times,
    due,
    habit_waits,
    moved,
    now_told,
    with_another,
)
from app.domain.settings import Settings
from tests.support.builders import mark
from tests.support.strategies import day_starts, moments

FOUR = time(4)
NINE, TWO = time(9), time(14)
AT_NINE = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

halves = st.integers(0, 47).map(lambda half: time(*divmod(half * 30, 60)))
times_of_day = st.lists(halves, max_size=MOST, unique=True).map(lambda ts: tuple(sorted(ts)))
MINUTE = timedelta(minutes=1)


@given(times_of_day, moments, day_starts)
def test_in_a_flare_there_is_none(times, now, day_start):
    assert due(times, (), now, day_start, in_flare=True) == ()


@given(times_of_day, moments, day_starts)
def test_a_reminder_that_was_told_is_not_told_again_that_day(times, now, day_start):
    come = due(times, (), now, day_start, in_flare=False)
    told = now_told((), come, own_day(now, day_start))
    assert due(times, told, now, day_start, in_flare=False) == ()
    set_back = now - timedelta(minutes=30)
    assert not set(come) & set(due(times, told, set_back, day_start, in_flare=False))


@given(times_of_day, moments, day_starts)
def test_looked_at_all_day_each_time_comes_exactly_once(times, now, day_start):
    start = datetime.combine(now.date(), day_start, tzinfo=UTC)
    told, come = (), []
    for step in range(24 * 4):
        at = start + step * 15 * MINUTE
        found = due(times, told, at, day_start, in_flare=False)
        come += found
        told = now_told(told, found, own_day(at, day_start))
    late = {t for t in times if day_start.minute % 30 and _minutes_before(t, day_start) < 15}
    assert sorted(come) == sorted({*come})
    assert set(times) - late <= set(come)


def _minutes_before(at, day_start):
    gap = (day_start.hour - at.hour) * 60 + day_start.minute - at.minute
    return gap % (24 * 60)


def test_a_reminder_comes_at_its_time_and_for_a_while_after_and_then_is_let_go():
    def come(now):
        return due((NINE,), (), now, FOUR, in_flare=False)

    assert come(AT_NINE - MINUTE) == ()
    assert come(AT_NINE) == come(AT_NINE + STILL - MINUTE) == (NINE,)
    assert come(AT_NINE + STILL) == ()


def test_two_that_come_together_are_one_reminder_and_both_are_told():
    times = (NINE, time(9, 30))
    now = AT_NINE + 45 * MINUTE
    assert due(times, (), now, FOUR, in_flare=False) == times


def test_a_time_in_the_night_belongs_to_the_day_that_is_ending():
    night = (time(1, 0),)
    now = datetime(2026, 11, 23, 1, 10, tzinfo=UTC)
    assert due(night, (), now, FOUR, in_flare=False) == night
    told = now_told((), night, own_day(now, FOUR))
    assert told == (Told(at=time(1, 0), day=datetime(2026, 11, 22).date()),)
    assert due(night, told, now + timedelta(days=1), FOUR, in_flare=False) == night


def test_a_clock_that_was_far_ahead_does_not_silence_for_good():
    told = (Told(at=NINE, day=AT_NINE.date() + timedelta(days=400)),)
    assert due((NINE,), told, AT_NINE, FOUR, in_flare=False) == (NINE,)


@given(times_of_day.filter(bool), st.integers(-1, 1).filter(bool), st.data())
def test_a_time_moves_around_the_clock_past_those_that_are_taken(times, step, data):
    at = data.draw(st.sampled_from(times))
    after = moved(times, at, step)
    assert len(set(after)) == len(times)
    assert set(times) - {at} <= set(after)
    assert after == tuple(sorted(after))


def test_as_many_times_as_there_may_be_can_be_added():
    times = ()
    for _ in range(MOST):
        times = with_another(times)
    assert len(set(times)) == MOST
    with pytest.raises(InvalidInput, match="reminder_many"):
        checked_times((*times, time(0)))
    with pytest.raises(InvalidInput, match="reminder_twice"):
        Settings(reminders=(NINE, NINE))
    assert checked_times((NINE, TWO))


@pytest.mark.parametrize(("back", "waits"), [((1, 6), False), ((1, 7), True), ((1,), True)])
def test_two_days_a_week_are_counted_in_the_last_seven_days(back, waits):
    tea = Habit(slug="tea", name="Tea", frequency=Frequency(2, 7))
    today = AT_NINE.date()
    days = [today - timedelta(days=each) for each in back]
    marks = {("tea", day): mark(day) for day in days}
    assert habit_waits(tea, marks, today) is waits
