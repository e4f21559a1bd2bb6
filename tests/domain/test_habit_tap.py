"""What one tap makes of the mark of a day."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from app.domain.errors import InvalidInput
from app.domain.habit import Version
from app.domain.habit_mark import HabitMark, Noting, Outcome, tapped

DONE, RESTING = Outcome.DONE, Outcome.RESTING
TINY, FULL = Version.TINY, Version.FULL
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def mark(outcome=DONE, version=None, times=1):
    stamp = {"id": "1", "at": NOW, "day": date(2026, 11, 22), "changed": NOW}
    return HabitMark(**stamp, habit="x", outcome=outcome, version=version, times=times)


@pytest.mark.parametrize(
    ("before", "tap", "most", "after"),
    [
        (None, (DONE, TINY), 1, Noting(DONE, TINY)),
        (mark(version=TINY), (DONE, TINY), 1, None),
        (mark(version=TINY), (DONE, None), 1, None),
        (mark(version=TINY), (DONE, FULL), 1, Noting(DONE, FULL)),
        (mark(RESTING), (RESTING, None), 1, None),
        (mark(RESTING), (DONE, None), 4, Noting(DONE)),
        (mark(times=4), (RESTING, None), 4, Noting(RESTING)),
        (mark(times=1), (DONE, None), 4, Noting(DONE, None, 2)),
        (mark(times=3), (DONE, None), 4, Noting(DONE, None, 4)),
        (mark(times=4), (DONE, None), 4, Noting(DONE, None, 3)),
        (mark(times=6), (DONE, None), 4, Noting(DONE, None, 3)),
        (mark(times=6), (DONE, None), 1, None),
        (mark(version=TINY, times=4), (DONE, FULL), 4, Noting(DONE, FULL, 4)),
    ],
)
def test_a_tap_on_a_habit_is_one_time_and_at_the_target_the_same_tap_takes_it_back(
    before, tap, most, after
):
    assert tapped(before, *tap, most) == after


def test_done_less_than_once_is_no_mark():
    with pytest.raises(InvalidInput):
        mark(times=0)
