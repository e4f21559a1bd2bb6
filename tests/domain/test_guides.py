"""Easy breathing and slow standing: what is counted, and what it counts as."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidInput
from app.domain.guides import (
    COUNTS,
    EASY,
    MINUTES,
    SECONDS,
    STEPS,
    Breathing,
    Step,
    version_breathed,
    version_stood,
)
from app.domain.habit import Version
from tests.support.builders import mark

breathings = st.builds(
    Breathing,
    count=st.sampled_from(COUNTS),
    longer_out=st.booleans(),
    minutes=st.sampled_from(MINUTES),
)


def test_in_and_out_are_equal_unless_the_person_wants_it_otherwise():
    assert EASY.seconds_in == EASY.seconds_out
    longer = Breathing(longer_out=True)
    assert longer.seconds_out == longer.seconds_in + 1


@given(breathings)
def test_the_breaths_fill_the_time_and_the_last_is_finished(breathing):
    each = breathing.seconds_in + breathing.seconds_out
    seconds = 60 * breathing.minutes
    assert breathing.breaths >= 3
    assert seconds <= breathing.breaths * each < max(seconds + each, 3 * each + 1)


@given(breathings)
def test_breathing_to_the_end_is_the_version_that_was_meant(breathing):
    meant = {0: Version.TINY, 1: Version.SMALL, 3: Version.FULL, 5: Version.FULL}
    assert version_breathed(breathing, breathing.breaths) is meant[breathing.minutes]
    assert version_breathed(breathing, 2) is None


@pytest.mark.parametrize("wrong", [{"count": 2}, {"count": 9}, {"minutes": 30}])
def test_no_forced_breath_can_be_asked_of_a_guide(wrong):
    with pytest.raises(InvalidInput):
        Breathing(**wrong)


def test_standing_goes_from_lying_to_waiting_and_each_step_has_its_time():
    assert STEPS == (Step.LIE, Step.SIT, Step.FEET, Step.STAND, Step.WAIT)
    assert set(SECONDS) == set(STEPS)


def test_the_further_one_got_the_more_of_it_was_done():
    versions = [version_stood(step) for step in (None, *STEPS)]
    assert versions == [None, None, Version.TINY, Version.SMALL, Version.FULL, Version.FULL]


@pytest.mark.parametrize("rating", [-1, 11])
def test_dizziness_outside_its_range_is_refused(rating):
    with pytest.raises(InvalidInput):
        mark(dizzy_before=rating)
    with pytest.raises(InvalidInput):
        mark(dizzy_after=rating)
