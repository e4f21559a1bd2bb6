"""What copies are called."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.transfer.copies import Copy, copy_called, daily_name, safety_name

MOMENTS = st.datetimes(datetime(1970, 1, 1), datetime(2199, 1, 1)).map(
    lambda at: at.replace(microsecond=0)
)


@given(st.dates(date(1970, 1, 1), date(2199, 1, 1)))
def test_a_daily_copy_is_known_by_its_name(day):
    assert copy_called(daily_name(day)) == Copy(daily_name(day), day)


@given(MOMENTS)
def test_a_copy_made_before_a_restore_is_known_by_its_name(now):
    assert copy_called(safety_name(now)) == Copy(safety_name(now), now.date(), now)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "notes.json",
        "ebb-and-flow-2026-13-01.json",
        "ebb-and-flow-2026-11-22.json.part",
        "ebb-and-flow-2026-11-22 (1).json",
        "before-restoring-2026-11-22-996000.json",
        "../ebb-and-flow-2026-11-22.json",
        "ebb-and-flow-２０２６-11-22.json",
    ],
)
def test_other_files_are_no_copies(name):
    assert copy_called(name) is None
