"""The policy for automatic copies."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.transfer.copies import DAILY, WEEKLY, is_due, kept
from tests.support.clock import TODAY


def back(*days):
    return {TODAY - timedelta(days=each) for each in days}


def test_a_copy_is_due_once_a_day():
    assert is_due(None, TODAY)
    assert is_due(TODAY - timedelta(days=1), TODAY)
    assert not is_due(TODAY, TODAY)


def test_a_copy_dated_ahead_does_not_keep_others_from_being_made():
    assert is_due(TODAY + timedelta(days=400), TODAY)


def test_copies_are_all_kept_while_they_are_few():
    assert kept(back(0, 1, 2, 6), TODAY) == back(0, 1, 2, 6)
    assert kept((), TODAY) == frozenset()


def test_after_a_year_of_days_there_are_seven_and_one_for_each_of_four_weeks():
    copies = set()
    for day in (TODAY - timedelta(days=each) for each in range(365, -1, -1)):
        copies = set(kept(copies | {day}, day))
    assert copies == back(*range(7), 7, 14, 21, 28)


def test_after_a_long_pause_the_last_copies_are_still_there():
    old = back(*range(300, 307))
    assert kept(old | {TODAY}, TODAY) >= {TODAY} | back(*range(300, 306))


def test_a_copy_dated_ahead_is_kept_and_pushes_no_other_out():
    ahead = {TODAY + timedelta(days=each) for each in range(1, 20)}
    assert kept(ahead | back(*range(7)), TODAY) == ahead | back(*range(7))


@given(st.sets(st.dates(date(2026, 1, 1), TODAY)))
def test_there_are_never_more_than_eleven_copies_and_the_newest_is_among_them(copies):
    left = kept(copies, TODAY)
    assert left <= copies
    assert len(left) <= DAILY + WEEKLY
    assert len(left) >= min(len(copies), DAILY)
    assert not copies or max(copies) in left
    assert kept(left, TODAY) == left
