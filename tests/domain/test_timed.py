"""What a timer leaves in the notebook."""

from __future__ import annotations

from datetime import time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.activity import Activity, ActivityKind
from app.domain.days import own_day
from app.domain.entry import Rest
from app.domain.timer import LONGEST_OPEN, Task, set_back, timed_entry
from tests.support.builders import a_timer
from tests.support.clock import SUNDAY, TODAY
from tests.support.strategies import day_starts

FOUR = time(4)
TASK = Task(kind=ActivityKind.MENTAL, effort=4, name="Emails")


def after(minutes, timer=None, day_start=FOUR):
    timer = timer or a_timer()
    return timed_entry(timer, timer.begun + timedelta(minutes=minutes), day_start)


def test_a_rest_is_noted_with_the_minutes_that_were_rested():
    rest = after(7)
    assert isinstance(rest, Rest)
    assert (rest.id, rest.minutes, rest.at, rest.day) == ("x", 7, SUNDAY, TODAY)


@pytest.mark.parametrize("minutes", [10, 11, 600])
def test_however_late_it_is_noticed_it_is_noted_with_its_own_length(minutes):
    rest = after(minutes)
    assert rest is not None
    assert rest.minutes == 10


def test_less_than_half_a_minute_is_nothing():
    assert after(0.4) is None
    assert after(0.6).minutes == 1


def test_an_activity_is_noted_with_what_it_was():
    done = after(10, a_timer(task=TASK))
    assert isinstance(done, Activity)
    assert (done.kind, done.effort, done.name, done.minutes) == (
        ActivityKind.MENTAL, 4, "Emails", 10,
    )  # fmt: skip


def test_the_doing_before_a_rest_is_not_noted():
    timer = a_timer(5, doing=20)
    assert after(19, timer) is None
    rest = after(25, timer)
    assert (rest.minutes, rest.at) == (5, SUNDAY + timedelta(minutes=20))


def test_an_open_timer_that_was_forgotten_says_nothing():
    timer = a_timer(LONGEST_OPEN, task=TASK, open=True)
    assert after(8, timer).minutes == 8
    assert after(LONGEST_OPEN, timer) is None


def test_over_the_start_of_the_day_it_belongs_to_the_day_in_which_it_began():
    begun = SUNDAY.replace(hour=3, minute=55)
    rest = after(10, a_timer(begun=begun))
    assert rest.day == TODAY - timedelta(days=1)
    later = a_timer(5, begun, doing=20)
    assert after(25, later).day == TODAY


@given(st.integers(0, 24 * 60), st.integers(1, 24 * 60), day_starts, st.integers(0, 48 * 60))
def test_a_timed_entry_never_belongs_to_a_day_that_lies_ahead(begun, minutes, day_start, back):
    start = SUNDAY.replace(hour=0, minute=0) + timedelta(minutes=begun)
    timer, seen = a_timer(minutes, start), start + timedelta(minutes=minutes)
    now = seen - timedelta(minutes=back)
    entry = timed_entry(set_back(timer, seen, now), now, day_start)
    assert entry.minutes == minutes
    assert entry.day <= own_day(now, day_start)
    assert entry.at <= now
