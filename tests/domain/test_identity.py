"""Ids."""

from __future__ import annotations

import uuid
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.identity import RANDOM_BYTES, time_ordered_id
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
