"""Stepping between minutes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entry import LONGEST_MINUTES, checked_minutes
from app.domain.usual import MINUTES_STEP, stepped


@pytest.mark.parametrize(
    ("minutes", "steps", "reached"),
    [(20, 1, 25), (20, -1, 15), (7, 1, 10), (7, -1, 5), (5, -1, 5), (3, -1, 5), (1440, 1, 1440)],
)
def test_a_step_goes_to_the_next_multiple_of_five(minutes: float, steps: int, reached: int) -> None:
    assert stepped(minutes, steps) == reached


@given(st.floats(0.5, LONGEST_MINUTES), st.sampled_from((-1, 1)))
def test_a_step_never_leaves_what_can_be_logged(minutes: float, steps: int) -> None:
    reached = stepped(minutes, steps)
    assert checked_minutes(reached) == reached
    assert reached % MINUTES_STEP == 0
