"""Association: the arithmetic to the digit, and what must never change what it says."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import association
from app.domain.association import (
    BLOCK,
    BLOCKS,
    Comparison,
    compare,
    earlier,
    false_shares,
    found,
    least_seen,
    surprises,
    weekday_parts,
)

DAYS = 84
MARKS = [None if d % 13 == 12 else int((d * d + 3 * d) % 11 < 4) for d in range(DAYS)]
RATINGS = [
    None if d % 9 == 8 else 4 + d * 7 % 5 // 2 + (2 if d and MARKS[d - 1] == 1 else 0)
    for d in range(DAYS)
]
"""Made by a rule, without chance: two points more after a marked day."""


@pytest.fixture
def no_minima(monkeypatch):
    monkeypatch.setattr(association, "FEWEST_PAIRS", 0)
    monkeypatch.setattr(association, "FEWEST_A_SIDE", 0)


def test_an_earlier_mark_stands_at_the_day_it_is_asked_about():
    assert earlier([1, 0, None, 0, 1, 0], 2) == [None, None, 1, 0, None, 0]


def test_the_weekday_part_is_how_far_each_weekday_lies_from_all():
    parts = [0.126061, 0.053333, 0.126061, -0.146667, -0.055758, 0.035152, -0.146667]
    assert weekday_parts(RATINGS) == pytest.approx(parts, abs=5e-7)


def test_weekdays_rated_too_seldom_have_no_part():
    assert weekday_parts(RATINGS[:21]) == [0.0] * 7


def test_a_surprise_is_what_the_days_before_did_not_announce():
    first = [1.205574, 0.342906, -0.609354, -0.284746, -0.931943, -0.694375, 0.013577]
    left = surprises(RATINGS, 1)
    assert left[0] is left[8] is left[9] is None
    assert left[1:8] == pytest.approx(first, abs=5e-7)
    assert [left[11], left[12], left[34], left[83]] == pytest.approx(
        [0.354495, 2.953137, 1.985881, -0.732181], abs=5e-7
    )


def test_two_points_more_after_marked_days_are_seen_in_twelve_weeks():
    seen = compare(MARKS, RATINGS, 1)
    assert seen is not None
    assert (seen.after, seen.other) == (11, 49)
    assert (seen.mean_after, round(seen.mean_other, 6)) == (7.0, 4.775510)
    assert seen.gap == pytest.approx(1.853830, abs=5e-7)
    assert seen.chance == 0.001
    assert seen.within == pytest.approx(0.591731, abs=5e-7)
    assert found([seen]) == (True,)


def test_marks_in_reverse_order_are_as_chance_would_have_them():
    seen = compare(MARKS[::-1], RATINGS, 1)
    assert seen is not None
    assert (seen.after, seen.other, seen.mean_after, seen.mean_other) == (10, 50, 4.6, 5.24)
    assert seen.gap == pytest.approx(-0.579803, abs=5e-7)
    assert seen.chance == pytest.approx(0.097847, abs=5e-7)
    assert seen.within is None
    assert found([seen]) == (False,)


@pytest.mark.parametrize("seed", range(2, 6))
def test_other_slidings_say_much_the_same(seed):
    seen, reverse = compare(MARKS, RATINGS, 1, seed), compare(MARKS[::-1], RATINGS, 1, seed)
    assert seen is not None
    assert seen.chance <= 0.003
    assert seen.within == pytest.approx(0.59, abs=0.05)
    assert reverse is not None
    assert reverse.chance == pytest.approx(0.1, abs=0.03)


@pytest.mark.usefixtures("no_minima")
def test_two_blocks_are_slid_in_every_way_there_is():
    seen = compare(MARKS[:56], RATINGS[:56], 1)
    assert seen is not None
    assert (seen.after, seen.other, round(seen.mean_other, 6)) == (7, 33, 4.757576)
    assert seen.gap == pytest.approx(1.876957, abs=5e-7)
    assert seen.chance == 1 / 784
    assert seen.within == pytest.approx(0.796447, abs=5e-7)
    assert compare(MARKS[:56], RATINGS[:56], 1, seed=9) == seen


def test_four_weeks_say_nothing():
    assert compare(MARKS[:28], RATINGS[:28], 1) is None


def test_the_false_share_looks_at_all_questions_together():
    shares = false_shares([0.001, 0.02, 0.03, 0.2, 0.5])
    assert shares == pytest.approx([0.005, 0.05, 0.05, 0.25, 0.5])
    assert false_shares([]) == []


A_GAP = Comparison(
    after=20, other=60, mean_after=6.0, mean_other=4.0, gap=1.5, chance=0.02, within=0.9
)


def test_what_is_told_is_large_enough_and_agrees_with_the_plain_means():
    small, other_way = replace(A_GAP, gap=0.99), replace(A_GAP, mean_after=3.9)
    less = replace(A_GAP, gap=-1.0, mean_after=2.0)
    assert found([A_GAP, small, other_way, None, less]) == (True, False, False, False, True)


def test_more_questions_need_rarer_chances(monkeypatch):
    others = [replace(A_GAP, chance=0.8)] * 7
    assert found([A_GAP, *others[:4]])[0]
    assert not found([A_GAP, *others])[0]
    monkeypatch.setattr(association, "RATE", 0.2)
    assert found([A_GAP, *others])[0]


@st.composite
def histories(draw, most=5):
    """Marks and ratings of whole blocks, with blanks in both."""
    chance = random.Random(draw(st.integers(0, 2**32)))
    blank, days = chance.random() * 0.4, BLOCK * draw(st.integers(2, most))

    def some(value):
        return None if chance.random() < blank else value

    marks = [some(int(chance.random() < 0.35)) for _ in range(days)]
    ratings = [some(chance.randint(0, 10)) for _ in range(days)]
    return marks, ratings


few = settings(max_examples=25)


@few
@given(histories(), st.integers(1, 3))
def test_blanks_change_no_count_beyond_the_days_they_take(history, ahead):
    marks, ratings = history
    seen = compare(marks, ratings, ahead)
    pairs = [
        marks[d - ahead]
        for d in range(ahead, len(marks))
        if None not in (marks[d - ahead], ratings[d], ratings[d - ahead])
    ]
    if seen is None:
        assert len(pairs) < 40 or not 10 <= sum(pairs) <= len(pairs) - 10
    else:
        assert (seen.after, seen.other) == (sum(pairs), len(pairs) - sum(pairs))


@few
@given(histories(), st.lists(st.integers(0, 40), min_size=5, max_size=5), st.integers())
def test_a_level_of_its_own_in_each_block_changes_neither_gap_nor_chance(history, levels, seed):
    marks, _ = history
    chance = random.Random(seed)
    ratings = [chance.randint(0, 10) for _ in marks]
    moved = [rating + levels[d // BLOCK] for d, rating in enumerate(ratings)]
    before, after = compare(marks, ratings, 1), compare(marks, moved, 1)
    assert (before is None) == (after is None)
    if before and after:
        assert after.gap == pytest.approx(before.gap)
        assert after.chance == before.chance


@few
@given(histories(most=3), st.integers(1, 3))
def test_blocks_before_the_first_note_change_nothing(history, more):
    marks, ratings = history
    blank = [None] * BLOCK * more
    assert compare(blank + marks, blank + ratings, 1) == compare(marks, ratings, 1)


@few
@given(histories())
def test_ratings_turned_round_turn_the_gap_round_and_leave_the_chance(history):
    marks, ratings = history
    turned = [None if r is None else 10 - r for r in ratings]
    before, after = compare(marks, ratings, 1), compare(marks, turned, 1)
    assert (before is None) == (after is None)
    if before and after:
        assert after.gap == pytest.approx(-before.gap)
        assert after.chance == before.chance
        assert after.within == pytest.approx(before.within)


@few
@given(histories(), st.integers(1, 3))
def test_years_ago_and_an_unfinished_block_say_nothing(history, blocks):
    marks, ratings = history
    year = BLOCK * BLOCKS
    whole, rated = (row * 7 for row in history)
    assert compare(whole, rated, 1) == compare(whole[-year:], rated[-year:], 1)
    begun = compare(marks + [1] * (BLOCK - blocks), ratings + [9] * (BLOCK - blocks), 1)
    assert begun == compare(marks, ratings, 1)


@given(st.lists(st.none() | st.integers(0, 10), max_size=60), st.integers(1, 3))
def test_any_days_have_surprises_only_where_two_ratings_meet(ratings, ahead):
    left = surprises(ratings, ahead)
    there = [d >= ahead and None not in (r, ratings[d - ahead]) for d, r in enumerate(ratings)]
    assert [each is not None for each in left] == there


@pytest.mark.parametrize("value", [0, 5, 10])
def test_ratings_that_never_change_say_nothing_beyond_chance(value):
    seen = compare(MARKS, [value] * DAYS, 1)
    assert seen is not None
    assert (seen.gap, found([seen])) == (pytest.approx(0), (False,))


def test_what_a_look_would_mostly_see_depends_on_its_days():
    assert (least_seen(300), least_seen(100), least_seen(60)) == (1.5, 2.0, None)
