"""The strength of a habit: what its days add up to, and how surely it can be said."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.habit import DayMark, Frequency, Version, kept
from app.domain.habit_mark import Outcome
from app.domain.habit_strength import (
    LEAST_KNOWN,
    NEGLIGIBLE,
    Footing,
    days_that_matter,
    footing,
    strength,
)
from tests.support.builders import flare, mark
from tests.support.clock import TODAY, ago

DAILY = Frequency(1, 1)


def note(day, outcome=Outcome.DONE, version=None, times=1):
    return mark(day, outcome=outcome, version=version, times=times)


notes = st.dictionaries(
    st.integers(0, 60).map(ago),
    st.tuples(
        st.sampled_from(Outcome), st.none() | st.sampled_from(Version), st.integers(1, 9)
    ),
).map(lambda found: {day: note(day, *how) for day, how in found.items()})  # fmt: skip


def test_a_habit_without_notes_has_no_known_strength():
    found = strength({}, (), DAILY, TODAY)
    assert (found.known, found.score, found.is_shown, found.last_known) == (0, 0.0, False, None)


def test_a_score_is_shown_from_seven_known_days_on():
    few = {ago(day): note(ago(day)) for day in range(LEAST_KNOWN - 1)}
    assert not strength(few, (), DAILY, TODAY).is_shown
    resting = {**few, ago(9): note(ago(9), Outcome.RESTING)}
    assert not strength(resting, (), DAILY, TODAY).is_shown
    enough = {**few, ago(9): note(ago(9), Outcome.NOT_DONE)}
    assert strength(enough, (), DAILY, TODAY).is_shown


def test_days_without_notes_lower_how_much_is_known_lately_and_nothing_else():
    noted = {ago(day): note(ago(day)) for day in range(40, 60)}
    then, now = (strength(noted, (), DAILY, day) for day in (ago(40), TODAY))
    assert now.score == then.score
    assert (then.known_lately, now.known_lately) == (20, 0)
    assert (then.last_known, now.last_known) == (ago(40), ago(40))


def test_a_step_tells_what_its_day_did():
    noted = {ago(2): note(ago(2)), ago(0): note(ago(0), Outcome.NOT_DONE)}
    first, second = strength(noted, (), DAILY, TODAY).steps
    gained = 1 - kept(DAILY)
    assert (first.day, first.mark, first.share, first.before) == (ago(2), DayMark.DONE, 1.0, 0.0)
    assert first.after == pytest.approx(gained)
    assert (second.day, second.share, second.before) == (ago(0), 0.0, first.after)


@given(notes, st.sampled_from([DAILY, Frequency(3, 7), Frequency(4, 1)]))
def test_the_order_of_noting_and_the_size_make_no_difference(noted, frequency):
    other_way = {day: note(day, noted[day].outcome) for day in sorted(noted, reverse=True)}
    assert strength(noted, (), frequency, TODAY) == strength(other_way, (), frequency, TODAY)


@given(notes, st.integers(0, 60), st.integers(0, 20))
def test_days_in_a_flare_leave_the_score_as_it_was(noted, first, length):
    spell = flare(ago(first), ago(first) + timedelta(days=length))
    frozen = strength(noted, (spell,), DAILY, TODAY)
    inside = [spell.first <= day <= spell.last for day in frozen.days]
    before = (0.0, *frozen.scores)
    assert all(
        now == was
        for now, was, still in zip(frozen.scores, before, inside, strict=False)
        if still
    )  # fmt: skip
    left = {day: mark for day, mark in noted.items() if not spell.first <= day <= spell.last}
    assert frozen.score == strength(left, (), DAILY, TODAY).score


@given(notes, st.integers(0, 60))
def test_a_flare_in_pieces_is_like_one_at_once(noted, first):
    whole = (flare(ago(first)),)
    pieces = (flare(ago(first), ago(first // 2)), flare(ago(first // 2), id="g"))
    assert strength(noted, whole, DAILY, TODAY) == strength(noted, pieces, DAILY, TODAY)


@pytest.mark.parametrize(
    ("score", "words"),
    [
        (0.0, Footing.FINDING),
        (0.33, Footing.FINDING),
        (0.34, Footing.SETTLING),
        (0.66, Footing.SETTLING),
        (0.67, Footing.PART),
        (1.0, Footing.PART),
    ],
)
def test_a_score_has_words(score, words):
    assert footing(score) is words


@given(st.integers(1, 31).flatmap(lambda n: st.builds(Frequency, st.integers(1, n), st.just(n))))
def test_days_further_back_than_matter_weigh_next_to_nothing(frequency):
    assert kept(frequency) ** days_that_matter(frequency) <= NEGLIGIBLE
