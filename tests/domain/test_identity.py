"""Ids."""

from __future__ import annotations

import uuid
from datetime import UTC, date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.identity import RANDOM_BYTES, id_of_day, made_at, time_ordered_id
from tests.support.strategies import moments

randomness = st.binary(min_size=RANDOM_BYTES, max_size=RANDOM_BYTES)


@given(moments, randomness)
def test_an_id_is_a_uuid_of_version_seven(now, random):
    made = uuid.UUID(time_ordered_id(now, random))
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert made.int >> 80 == int(now.timestamp() * 1000)


@given(moments, randomness, randomness, st.integers(1, 10**9))
def test_ids_sort_by_the_moment_they_were_made(now, first, second, later):
    after = now + timedelta(milliseconds=later)
    assert time_ordered_id(now, first) < time_ordered_id(after, second)


@given(moments, randomness)
def test_an_id_tells_when_it_was_made(now, random):
    made = made_at(time_ordered_id(now, random))
    whole = now.replace(microsecond=now.microsecond // 1000 * 1000)
    assert made == (None if whole.astimezone(UTC).time() == time(12) else whole)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), randomness)
def test_an_id_of_a_day_tells_nothing_of_when_it_was_made(day, random):
    assert made_at(id_of_day(day, random)) is None


@pytest.mark.parametrize("name", ["", "1", "timer", "0" * 14 + "7xyz", "zzzzzzzz-zzzz-7zzz"])
def test_an_id_of_another_shape_tells_nothing(name):
    assert made_at(name) is None
