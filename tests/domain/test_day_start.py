"""Moving the start of the day."""

from __future__ import annotations

from datetime import time

import pytest

from app.domain.days import moved_start


@pytest.mark.parametrize(
    ("start", "steps", "expected"),
    [
        (time(4), 1, time(4, 30)),
        (time(4), -1, time(3, 30)),
        (time(0, 30), -3, time(0)),
        (time(11, 30), 2, time(12)),
        (time(4), 0, time(4)),
    ],
)
def test_a_day_starts_between_midnight_and_noon(start, steps, expected):
    assert moved_start(start, steps) == expected
