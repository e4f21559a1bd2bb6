"""What one tap makes of the mark of a day."""

from __future__ import annotations

import pytest

from app.domain.errors import InvalidInput
from app.domain.habit import Version
from app.domain.habit_mark import Noting, Outcome, tapped
from tests.support.builders import mark

DONE, RESTING = Outcome.DONE, Outcome.RESTING
TINY, FULL = Version.TINY, Version.FULL


@pytest.mark.parametrize(
    ("before", "tap", "most", "after"),
    [
        (None, (DONE, TINY), 1, Noting(DONE, TINY)),
        (mark(version=TINY), (DONE, TINY), 1, None),
        (mark(version=TINY), (DONE, None), 1, None),
        (mark(version=TINY), (DONE, FULL), 1, Noting(DONE, FULL)),
        (mark(outcome=RESTING), (RESTING, None), 1, None),
        (mark(outcome=RESTING), (DONE, None), 4, Noting(DONE)),
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
