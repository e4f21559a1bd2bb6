"""Rhythms of doing and resting."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidInput
from app.domain.timer import (
    GENTLEST_RHYTHM,
    RHYTHMS,
    USUAL_RHYTHM,
    Rhythm,
    first_rhythm,
    moved_doing,
    moved_rest,
    rhythms,
)

any_rhythm = st.builds(Rhythm, st.integers(5, 60), st.integers(5, 30))


def test_the_presets_are_those_of_the_evidence():
    assert (Rhythm(50, 10), Rhythm(20, 5), Rhythm(15, 5)) == RHYTHMS
    assert rhythms(gentle=False)[0] == USUAL_RHYTHM


def test_the_gentlest_comes_first_where_that_matters():
    assert rhythms(gentle=True)[0] == GENTLEST_RHYTHM
    assert set(rhythms(gentle=True)) == set(RHYTHMS)


@given(any_rhythm)
def test_the_rhythm_chosen_last_comes_first_unless_it_asks_too_much(kept):
    assert first_rhythm(kept, gentle=False) == kept
    assert first_rhythm(kept, gentle=True).doing <= GENTLEST_RHYTHM.doing


def test_an_own_rhythm_that_is_gentler_still_is_kept():
    assert first_rhythm(Rhythm(5, 30), gentle=True) == Rhythm(5, 30)


@given(any_rhythm, st.integers(-20, 20))
def test_steps_stay_within_the_range(rhythm, steps):
    assert moved_doing(rhythm, steps).rest == rhythm.rest
    assert moved_rest(rhythm, steps).doing == rhythm.doing


@pytest.mark.parametrize("wrong", [(4, 10), (61, 10), (50, 4), (50, 31)])
def test_a_rhythm_outside_the_range_is_refused(wrong):
    with pytest.raises(InvalidInput):
        Rhythm(*wrong)
