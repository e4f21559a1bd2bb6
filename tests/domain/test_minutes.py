"""Stepping between minutes, and typing them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entry import LONGEST_MINUTES, checked_minutes
from app.domain.errors import InvalidInput
from app.domain.usual import step_from, stepped, typed_minutes


@pytest.mark.parametrize(
    ("minutes", "up", "reached"),
    [
        *[(20, True, 25), (20, False, 15), (17, True, 20), (17, False, 15), (1440, True, 1440)],
        *[(10, True, 15), (10, False, 9), (9, True, 10), (7, True, 8), (7, False, 6)],
        *[(12, False, 10), (1, False, 1), (0.5, True, 1), (2.5, False, 2), (12.5, True, 15)],
    ],
)
def test_a_step_is_five_minutes_and_below_ten_one(minutes: float, up: bool, reached: int) -> None:
    assert stepped(minutes, up) == reached


@given(st.floats(0.5, LONGEST_MINUTES), st.booleans())
def test_a_step_never_leaves_what_can_be_logged(minutes: float, up: bool) -> None:
    reached = stepped(minutes, up)
    assert checked_minutes(reached) == reached
    assert abs(reached - minutes) <= step_from(minutes, up)


@pytest.mark.parametrize(("text", "minutes"), [("7", 7), (" 185 ", 185), ("1440", 1440), ("٣", 3)])
def test_minutes_can_be_typed(text: str, minutes: int) -> None:
    assert typed_minutes(text) == minutes


@pytest.mark.parametrize("text", ["", "0", "1441", "-3", "7.5", "an hour", "9" * 5000, "²"])
def test_what_is_no_number_of_minutes_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        typed_minutes(text)
