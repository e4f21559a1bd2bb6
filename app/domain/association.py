"""Association: whether ratings after marked days differ by more than chance would make them.

Days resemble their neighbours, and easy days invite doing things. So days are compared within
four weeks, with how the marked day itself was taken away, and chance is what comes out where
the same marks are slid to other dates.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

Marks = Sequence[int | None]
"""A day's mark each: 1, 0, or ``None`` where nothing is known."""

Ratings = Sequence[float | None]
"""A day's rating each, 0 to 10, or ``None`` where nothing was noted."""

BLOCK = 28
"""Days are compared within so many, Monday to Sunday four times (our choice)."""

BLOCKS = 13
"""How many blocks are looked at: about a year (our choice)."""

FEWEST_PAIRS, FEWEST_A_SIDE, FEWEST_BLOCKS = 40, 10, 2
"""What a comparison needs: pairs of days, pairs on each side, blocks with both (our choice: with
one day in five left blank that takes twelve weeks)."""

LEAST_GAP = 1.0
"""A smaller difference, in points of 10, is not told (our choice)."""

RATE = 0.10
"""How many of all that is told may be chance (our choice)."""

_DAYS_BEFORE = 3
"""How many days before the marked one are taken away besides that day itself (our choice)."""

_FEWEST_OF_A_WEEKDAY = 4
"""Weekdays are told apart only where each was rated so often (our choice)."""

_DRAWS, _ENOUGH = 999, 50
"""How many slidings are drawn, and at how many as large ones no more are needed (our choice;
that one may stop there is Besag and Clifford 1991)."""

_RANGE = 0.9
"""The share of slidings that lies within the range of chance (our choice)."""

_AS_LARGE = 1e-9
"""What two sums of the same numbers may differ by."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Days after a marked day, beside other days."""

    after: int
    """How many rated days followed a marked one."""
    other: int
    """How many rated days followed one that is known not to be marked."""
    mean_after: float
    """The mean of the ratings themselves."""
    mean_other: float
    gap: float
    """How much higher ratings were after marked days, in points of 10, within the same four weeks
    and beyond what the marked day itself and those before it had in common with them."""
    chance: float
    """How large a share of slidings makes a gap as large."""
    within: float | None
    """Nine in ten slidings stay within this gap of their mean; ``None`` where so many were as
    large that not all were tried."""

    @property
    def agrees(self) -> bool:
        """Whether the plain means differ in the same direction."""
        return (self.mean_after - self.mean_other) * self.gap > 0


_SEEN = ((200, 1.5), (70, 2.0))
"""From how many pairs on a gap of so many points is seen by some eight looks in ten: found by
trying the method on made-up people (``tests/benchmarks/insights.py``)."""


def least_seen(pairs: int) -> float | None:
    """Return which gap a look over so many pairs would mostly see; ``None`` for hardly any."""
    return next((gap for enough, gap in _SEEN if pairs >= enough), None)


def earlier(marks: Marks, ahead: int) -> list[int | None]:
    """Return for each day the mark of the day ``ahead`` days before it."""
    blank: list[int | None] = [None] * min(ahead, len(marks))
    return [*blank, *marks[: len(marks) - len(blank)]]


def compare(marks: Marks, ratings: Ratings, ahead: int, seed: int = 1) -> Comparison | None:
    """Compare the days ``ahead`` days after a marked one with those after one without.

    Both are days in order, the first the Monday on which a block begins. Whole blocks count, and
    of them the newest ``BLOCKS``. Nothing is returned where there is too little to compare.
    ``seed`` decides which slidings are drawn, so that the same facts say the same again.
    """
    days = min(len(marks), len(ratings)) // BLOCK * BLOCK
    first = max(0, days - BLOCK * BLOCKS)
    known = earlier(marks[first:days], ahead)
    raw = ratings[first:days]
    left = surprises(raw, ahead)
    pairs = [
        (mark, rating)
        for mark, rating, rest in zip(known, raw, left, strict=True)
        if mark is not None and rating is not None and rest is not None
    ]
    after = [rating for mark, rating in pairs if mark]
    other = [rating for mark, rating in pairs if not mark]
    if len(pairs) < FEWEST_PAIRS or min(len(after), len(other)) < FEWEST_A_SIDE:
        return None
    blocks = [(known[at : at + BLOCK], left[at : at + BLOCK]) for at in range(0, len(raw), BLOCK)]
    telling = [block for block in blocks if _weight(*block)]
    if len(telling) < FEWEST_BLOCKS:
        return None
    sums = [_slid(*block) for block in telling]
    weight = sum(_weight(*block) for block in telling)
    chance, within = _chance([[each / weight for each in block] for block in sums], seed)
    return Comparison(
        after=len(after),
        other=len(other),
        mean_after=fmean(after),
        mean_other=fmean(other),
        gap=sum(block[0] for block in sums) / weight,
        chance=chance,
        within=within,
    )


def found(comparisons: Sequence[Comparison | None]) -> tuple[bool, ...]:
    """Return of each comparison of one look whether it is worth telling.

    Its false share is at most ``RATE``, its gap at least ``LEAST_GAP``, and the plain means say
    the same. ``None`` stands for a question that had too little to compare.
    """
    shares = iter(false_shares([each.chance for each in comparisons if each is not None]))
    return tuple(
        each is not None and next(shares) <= RATE and abs(each.gap) >= LEAST_GAP and each.agrees
        for each in comparisons
    )


def false_shares(chances: Sequence[float]) -> list[float]:
    """Return for each chance how large a share of what is as unlikely, or more, would be false.

    That is q by Benjamini and Hochberg 1995.
    """
    shares, least = [1.0] * len(chances), 1.0
    for rank, at in reversed(list(enumerate(sorted(range(len(chances)), key=chances.__getitem__)))):
        least = min(least, chances[at] * len(chances) / (rank + 1))
        shares[at] = least
    return shares


def surprises(ratings: Ratings, ahead: int) -> list[float | None]:
    """Return of each rating what the day ``ahead`` days before it did not announce.

    Weekday and block are taken away first, then what goes with that day and with the mean of the
    ``_DAYS_BEFORE`` before it, by least squares. It is ``None`` where one of the two is blank.
    """
    even = _within_blocks(_without_weekdays(ratings))
    found: list[tuple[int, float, float, float]] = []
    for day in range(ahead, len(even)):
        now, then = even[day], even[day - ahead]
        if now is None or then is None:
            continue
        before = [
            v for v in even[max(0, day - ahead - _DAYS_BEFORE) : day - ahead] if v is not None
        ]
        found.append((day, now, then, sum(before) / len(before) if before else 0.0))
    of_day, of_before = _fitted(found)
    left: list[float | None] = [None] * len(even)
    for day, now, then, before_it in found:
        left[day] = now - of_day * then - of_before * before_it
    return left


def weekday_parts(ratings: Ratings) -> list[float]:
    """Return how far the mean of each weekday, Monday first, lies from the whole mean.

    All are 0 where some weekday was rated too seldom.
    """
    each: list[list[float]] = [[] for _ in range(7)]
    for day, rating in enumerate(ratings):
        if rating is not None:
            each[day % 7].append(rating)
    if min(map(len, each)) < _FEWEST_OF_A_WEEKDAY:
        return [0.0] * 7
    whole = sum(map(sum, each)) / sum(map(len, each))
    return [sum(of_day) / len(of_day) - whole for of_day in each]


def _without_weekdays(ratings: Ratings) -> list[float | None]:
    parts = weekday_parts(ratings)
    return [None if r is None else r - parts[day % 7] for day, r in enumerate(ratings)]


def _within_blocks(ratings: Ratings) -> list[float | None]:
    even = list[float | None]()
    for at in range(0, len(ratings), BLOCK):
        block = ratings[at : at + BLOCK]
        noted = [rating for rating in block if rating is not None]
        mean = sum(noted) / len(noted) if noted else 0.0
        even += [None if rating is None else rating - mean for rating in block]
    return even


def _fitted(rows: Sequence[tuple[int, float, float, float]]) -> tuple[float, float]:
    """Return by how much a day goes with the earlier day, and with those before that."""
    then_then = sum(then * then for _, _, then, _ in rows)
    then_before = sum(then * before for _, _, then, before in rows)
    before_before = sum(before * before for _, _, _, before in rows)
    now_then = sum(now * then for _, now, then, _ in rows)
    now_before = sum(now * before for _, now, _, before in rows)
    whole = then_then * before_before - then_before * then_before
    if whole > _AS_LARGE * max(1.0, then_then * before_before):
        return (
            (now_then * before_before - now_before * then_before) / whole,
            (then_then * now_before - then_before * now_then) / whole,
        )
    return (now_then / then_then if then_then > _AS_LARGE else 0.0), 0.0


def _weight(marks: Marks, left: Ratings) -> float:
    """Return what a block weighs: the product of its sides over its pairs; 0 with one side."""
    known = [m for m, rest in zip(marks, left, strict=True) if m is not None and rest is not None]
    marked = sum(known)
    return marked * (len(known) - marked) / len(known) if known else 0.0


def _slid(marks: Marks, left: Ratings) -> list[float]:
    """Return for each sliding of ``marks`` in their block how much marked days stand out.

    It is the sum of (mark - mean of the marks) × surprise over the pairs that meet then; the
    first one is that of the marks where they are.
    """
    marked = [at for at, mark in enumerate(marks) if mark]
    blank = [at for at, mark in enumerate(marks) if mark is None]
    rest = [0.0 if each is None else each for each in left] * 2
    there = [0 if each is None else 1 for each in left] * 2
    sums = list[float]()
    for slide in range(BLOCK, 0, -1):
        values, known = rest[slide : slide + BLOCK], there[slide : slide + BLOCK]
        pairs = sum(known) - sum(map(known.__getitem__, blank))
        share = sum(map(known.__getitem__, marked)) / pairs if pairs else 0.0
        whole = sum(values) - sum(map(values.__getitem__, blank))
        sums.append(sum(map(values.__getitem__, marked)) - share * whole)
    return sums


def _chance(sums: Sequence[Sequence[float]], seed: int) -> tuple[float, float | None]:
    """Return how often a sliding makes a gap as large, and the range of chance.

    ``sums`` has for each block what each sliding adds to the gap. With two blocks every pair of
    slidings is tried, with more they are drawn.
    """
    mean = sum(sum(block) / BLOCK for block in sums)
    as_large = abs(sum(block[0] for block in sums) - mean) - _AS_LARGE
    if len(sums) == FEWEST_BLOCKS:
        gaps = [abs(one + two - mean) for one in sums[0] for two in sums[1]]
        return sum(gap >= as_large for gap in gaps) / len(gaps), _edge(gaps)
    draw, large, gaps = random.Random(seed).random, 0, list[float]()
    while len(gaps) < _DRAWS:
        gap = -mean
        for block in sums:
            gap += block[int(BLOCK * draw())]
        gaps.append(abs(gap))
        if gaps[-1] >= as_large:
            large += 1
            if large == _ENOUGH:
                return large / len(gaps), None
    return (large + 1) / (_DRAWS + 1), _edge(gaps)


def _edge(gaps: list[float]) -> float:
    return sorted(gaps)[int(_RANGE * len(gaps))]
