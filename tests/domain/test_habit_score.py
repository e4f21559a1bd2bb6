"""The score of a habit: Loop's formula, in which silence costs nothing."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidInput
from app.domain.habit import KNOWN, DayMark, Frequency, kept, scores

DONE, NOT_DONE, RESTING, UNKNOWN = DayMark.DONE, DayMark.NOT_DONE, DayMark.RESTING, DayMark.UNKNOWN
DAILY = Frequency(1, 1)

several = st.lists(st.sampled_from(DayMark), max_size=80)
known = st.lists(st.sampled_from(sorted(KNOWN)), max_size=80)
frequencies = st.builds(
    lambda days, times: Frequency(min(times, days), days), st.integers(1, 31), st.integers(1, 31)
)


def last(marks, frequency=DAILY):
    return scores(marks, frequency)[-1]


@pytest.mark.parametrize(
    ("days", "score"),
    [(7, 0.3115), (13, 0.5), (30, 0.7980), (56, 0.9495), (66, 0.9704), (90, 0.9918)],
)
def test_perfect_days_have_the_scores_of_loop(days, score):
    assert last([DONE] * days) == pytest.approx(score, abs=5e-5)


@pytest.mark.parametrize(
    ("marks", "score"),
    [
        ([NOT_DONE] * 14, 0.4740),
        ([NOT_DONE] * 14 + [DONE] * 14, 0.7507),
        ([RESTING] * 14, 1.0),
        ([UNKNOWN] * 14, 1.0),
    ],
)
def test_the_score_after_two_hundred_perfect_days(marks, score):
    assert last([DONE] * 200 + marks) == pytest.approx(score, abs=5e-5)


@pytest.mark.parametrize(
    ("times", "days", "half_life"),
    [(1, 1, 13.0), (5, 7, 15.4), (3, 7, 19.9), (2, 7, 24.3), (1, 7, 34.4), (1, 30, 71.2)],
)
def test_a_score_halves_after_the_half_life_of_loop(times, days, half_life):
    assert math.log(0.5) / math.log(kept(Frequency(times, days))) == pytest.approx(
        half_life, abs=0.05
    )


def by_the_letter(marks, frequency):
    """Loop's own arithmetic for yes and no (peers.md C1), where every day is known."""
    number, days, share = frequency.times, frequency.days, frequency.times / frequency.days
    if share < 1:
        number, days = 2 * number, 2 * days
    keep, score, found = 0.5 ** (math.sqrt(share) / 13), 0.0, []
    for place in range(len(marks)):
        done = marks[max(0, place + 1 - days) : place + 1].count(DONE)
        score = score * keep + min(1, done / number) * (1 - keep)
        found.append(score)
    return found


@given(known, st.integers(1, 31).flatmap(lambda n: st.tuples(st.integers(1, n), st.just(n))))
def test_where_every_day_is_known_it_is_the_formula_of_loop(marks, meant):
    times, days = meant
    frequency = Frequency(1, 1) if times == days else Frequency(times, days)
    assert scores(marks, frequency) == pytest.approx(by_the_letter(marks, frequency))


@given(several, frequencies, st.data())
def test_a_day_without_a_note_never_changes_a_score(marks, frequency, data):
    place = data.draw(st.integers(0, len(marks)))
    silent = data.draw(st.sampled_from([UNKNOWN, RESTING]))
    before = scores(marks, frequency)
    after = scores([*marks[:place], silent, *marks[place:]], frequency)
    assert after[:place] + after[place + 1 :] == before
    assert after[place] == (before[place - 1] if place else 0.0)


@given(several, frequencies)
def test_a_score_lies_between_nothing_and_all(marks, frequency):
    found = scores(marks, frequency)
    assert len(found) == len(marks)
    assert all(0 <= score <= 1 for score in found)


@given(known, frequencies)
def test_done_is_never_below_not_done(marks, frequency):
    assert last([*marks, DONE], frequency) >= last([*marks, NOT_DONE], frequency)


@given(known, frequencies)
def test_once_the_target_is_reached_one_more_done_day_raises_nothing(marks, frequency):
    wanted, span = frequency.window
    if marks[-(span - 1) :].count(DONE) >= wanted and span > 1:
        assert last([*marks, DONE], frequency) == last([*marks, NOT_DONE], frequency)


@given(several, st.integers(1, 24))
def test_meant_several_times_a_day_a_done_day_counts_like_any_other(marks, times):
    assert scores(marks, Frequency(times, 1)) == scores(marks, DAILY)


@pytest.mark.parametrize(("times", "days"), [(0, 1), (1, 0), (-1, 7)])
def test_never_is_no_frequency(times, days):
    with pytest.raises(InvalidInput):
        Frequency(times, days)
