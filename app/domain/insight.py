"""A look back: which questions it asks of the notes, all fixed before, and what it may tell.

There is one look every four weeks. It is worked out anew from the notes each time; nothing of it
is kept.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from statistics import median
from typing import TypeVar
from zlib import crc32

from app.domain.activity import ActivityKind
from app.domain.association import BLOCK, BLOCKS, Comparison, compare, earlier, found
from app.domain.check_in import HIGHEST, Question
from app.domain.habit import BlankDays
from app.domain.steadiness import BUSY_FROM, middle
from app.domain.time_off import TimeOff

_FIRST_MONDAY = date(2024, 1, 1)
"""Blocks of four weeks are counted from here, so that they are the same on every device."""

_MOST_QUESTIONS, _MOST_KINDS, _MOST_HABITS = 10, 2, 3
"""So many are asked in one look at most (our choice: each more makes a true one harder to see)."""

T = TypeVar("T")

_HARD_BY = 2
"""A hard day is rated so much above the own middle (Farrar 2001: a change of 2 is noticed)."""

_STRAIN_BY = 2
"""So much above the own middle counts as much strain (as for a hard day)."""

_DONE_FROM, _NOT_DONE_BELOW = 20, 10
"""A habit done so often, and noted as not done so seldom, has blanks to ask about (our choice)."""


@dataclass(frozen=True, slots=True, repr=False)
class Facts:
    """What was noted from a Monday on, a place in each list a day; ``None`` is unknown."""

    first: date
    """The first day of a block."""
    last: date
    ratings: Mapping[Question, Sequence[int | None]] = field(default_factory=dict)
    points: Sequence[float | None] = ()
    """The points of all activities of a day that was logged."""
    by_kind: Mapping[ActivityKind, Sequence[float]] = field(default_factory=dict)
    """What each kind had of them; 0 also where nothing was logged."""
    minutes: Mapping[ActivityKind, Sequence[float]] = field(default_factory=dict)
    """The minutes of activity of each kind."""
    marks: Mapping[str, Sequence[int | None]] = field(default_factory=dict)
    """1 where a habit was done, 0 where it was noted as not done; resting is unknown."""
    noted: Sequence[bool] = ()
    """Whether anything at all was noted on a day."""

    def __len__(self) -> int:
        """Return how many days there are."""
        return (self.last - self.first).days + 1

    def day(self, place: int) -> date:
        """Return the day at a place of the lists."""
        return self.first + timedelta(days=place)

    def place(self, day: date) -> int:
        """Return the place of ``day`` in the lists; below 0 if it lies before them."""
        return (day - self.first).days

    def rated(self, question: Question) -> Sequence[int | None]:
        """Return the ratings of ``question``."""
        return self.ratings.get(question, (None,) * len(self))


def apart_from(times_off: Collection[TimeOff], facts: Facts) -> Facts:
    """Return ``facts`` where what was done on a day in a time off is unknown.

    On its first day somebody may have noted a part before. A rating or a mark says what it says
    there, too; the points are not all there were, and a blank means nothing (as for plans).
    """
    off = {
        place
        for place in range(len(facts))
        if any(time_off.holds(facts.day(place)) for time_off in times_off)
    }
    if not off:
        return facts
    return replace(
        facts,
        points=_without(off, facts.points, None),
        by_kind={kind: _without(off, each, 0) for kind, each in facts.by_kind.items()},
        minutes={kind: _without(off, each, 0) for kind, each in facts.minutes.items()},
        noted=_without(off, facts.noted, False),
    )


def _without(off: Collection[int], days: Sequence[T], blank: T) -> Sequence[T]:
    return [blank if place in off else each for place, each in enumerate(days)]


def span(today: date) -> tuple[date, date]:
    """Return the first and the last day that Insights asks for on ``today``.

    The first is that of the look four weeks before; the last is yesterday, for today is not over.
    """
    back = BLOCKS + 1
    return _block_day((today - _FIRST_MONDAY).days // BLOCK - back), today - timedelta(days=1)


def window(today: date, looks_ago: int = 0) -> tuple[date, date]:
    """Return the first and the last day of the look that holds on ``today``, or of one before.

    The block that is not over is never in it.
    """
    end = (today - _FIRST_MONDAY).days // BLOCK - looks_ago
    return _block_day(end - BLOCKS), _block_day(end) - timedelta(days=1)


def next_look(today: date) -> date:
    """Return the day from which there is a new look."""
    return _block_day((today - _FIRST_MONDAY).days // BLOCK + 1)


def _block_day(block: int) -> date:
    return _FIRST_MONDAY + timedelta(days=BLOCK * block)


class About(StrEnum):
    """What a question asks about."""

    BUSY = "busy"
    """Days with many points."""
    BUSY_KIND = "busy_kind"
    """Days with many points of one kind."""
    STRAIN = "strain"
    HABIT = "habit"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a look: whether days so long after such a day are rated otherwise."""

    about: About
    ahead: int
    of: str = ""
    """Which kind of activity, or which habit."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What the person has set that decides what a look asks."""

    outcome: Question = Question.IN_THE_WAY
    """What is compared; one question, never several."""
    since: date | None = None
    """When the person chose another one: looks begin anew then."""
    look_back: int = 2
    """Up to how many days after a busy day are asked about."""
    habits: Mapping[str, BlankDays] = field(default_factory=dict)
    """The habits in use, and what their blanks mean."""


class State(StrEnum):
    """What may be said about a question; there is no fourth."""

    WAITING = "waiting"
    """Something is missing that a comparison needs."""
    QUIET = "quiet"
    """Compared, and nothing beyond chance."""
    TOLD = "told"


@dataclass(frozen=True, slots=True)
class Pair:
    """A day that was asked about, and the rated one after it."""

    day: date
    marked: bool
    after: date
    rating: int


@dataclass(frozen=True, slots=True, repr=False)
class Finding:
    """What one look says about one question."""

    asked: Asked
    pairs: tuple[Pair, ...]
    """The days that were compared, or would be, in order."""
    hard_from: float | None
    """From which rating on a day counts as hard; ``None`` where no day can."""
    comparison: Comparison | None = None
    state: State = State.WAITING

    def hard(self, marked: bool) -> tuple[int, int]:
        """Return on how many of how many days after a marked day, or another, it was hard."""
        assert self.hard_from is not None, "only where a day can be hard"
        rated = [pair.rating for pair in self.pairs if pair.marked is marked]
        return sum(rating >= self.hard_from for rating in rated), len(rated)


def questions(facts: Facts, terms: Terms) -> tuple[Asked, ...]:
    """Return what a look over all of ``facts`` asks, the most important first."""
    asked = [Asked(About.BUSY, ahead) for ahead in range(1, terms.look_back + 1)]
    sums = {kind: sum(each) for kind, each in facts.by_kind.items()}
    kinds = sorted((kind for kind in sums if sums[kind]), key=lambda kind: -sums[kind])
    if len(kinds) > 1:  # of one kind alone a day is as busy as it is of all
        asked += [Asked(About.BUSY_KIND, 1, kind) for kind in kinds[:_MOST_KINDS]]
    strain = facts.rated(Question.STRAIN)
    strained = any(each is not None for each in strain) and _above(strain, _STRAIN_BY) is not None
    if terms.outcome is not Question.STRAIN and strained:
        asked.append(Asked(About.STRAIN, 1))
    often = {slug: _often(facts.marks.get(slug, ())) for slug in terms.habits}
    habits = sorted((slug for slug in often if often[slug]), key=lambda slug: -often[slug])
    asked += [Asked(About.HABIT, 1, slug) for slug in habits[:_MOST_HABITS]]
    return tuple(asked[:_MOST_QUESTIONS])


def _in_window(facts: Facts, first: date, last: date) -> Facts:
    part = slice(max(0, facts.place(first)), facts.place(last) + 1)
    return Facts(
        first=first,
        last=last,
        ratings={question: each[part] for question, each in facts.ratings.items()},
        points=facts.points[part],
        by_kind={kind: each[part] for kind, each in facts.by_kind.items()},
        minutes={kind: each[part] for kind, each in facts.minutes.items()},
        marks={habit: each[part] for habit, each in facts.marks.items()},
        noted=facts.noted[part],
    )


def steps(facts: Facts, terms: Terms, today: date) -> Iterator[tuple[Finding, ...] | None]:
    """Yield after each question that was compared; the last one is what the look says.

    Whoever draws meanwhile goes on between them.
    """
    findings = list[Finding]()
    for each in _compared(facts, terms, window(today)):
        findings.append(each)
        yield None
    shown = _shown(findings)
    if any(shown) and _looked_before(terms, today):
        before = list[Finding]()
        for each in _compared(facts, terms, window(today, 1)):
            before.append(each)
            yield None
        confirmed = {
            each.asked: each.comparison.gap > 0
            for each, is_shown in zip(before, _shown(before), strict=True)
            if is_shown and each.comparison
        }
    else:
        confirmed = {}
    yield tuple(
        _settled(each, is_shown, confirmed.get(each.asked))
        for each, is_shown in zip(findings, shown, strict=True)
    )


def _looked_before(terms: Terms, today: date) -> bool:
    """Return whether the look four weeks before was about the same rating."""
    return terms.since is None or terms.since <= window(today, 1)[1] + timedelta(days=1)


def _settled(finding: Finding, is_shown: bool, same: bool | None) -> Finding:
    compared = finding.comparison
    if compared is None:
        state = State.WAITING
    elif is_shown and same is not None and same == (compared.gap > 0):
        state = State.TOLD
    else:
        state = State.QUIET
    return replace(finding, state=state)


def _shown(findings: Sequence[Finding]) -> tuple[bool, ...]:
    return found([each.comparison for each in findings])


def _compared(facts: Facts, terms: Terms, days: tuple[date, date]) -> Iterator[Finding]:
    part = _in_window(facts, *days)
    ratings = part.rated(terms.outcome)
    hard_from = hard_day(ratings)
    for asked in questions(part, terms):
        marks = _marks_of(part, terms, asked)
        # The same for this question of this look whenever, and on whatever device, it is asked.
        seed = crc32(f"{days[0]} {asked.about} {asked.of} {asked.ahead}".encode())
        compared = compare(marks, ratings, asked.ahead, seed)
        yield Finding(asked, _pairs(part, marks, ratings, asked.ahead), hard_from, compared)


def _pairs(
    facts: Facts, marks: Sequence[int | None], ratings: Sequence[int | None], ahead: int
) -> tuple[Pair, ...]:
    """Return the pairs of days that are compared: the marked day itself was rated, too."""
    rated = earlier([None if rating is None else 1 for rating in ratings], ahead)
    return tuple(
        Pair(facts.day(place - ahead), bool(mark), facts.day(place), rating)
        for place, (mark, there, rating) in enumerate(
            zip(earlier(marks, ahead), rated, ratings, strict=True)
        )
        if mark is not None and there is not None and rating is not None
    )


def hard_day(ratings: Sequence[int | None]) -> float | None:
    """Return from which rating on a day counts as hard; ``None`` where that is off the scale."""
    return _above(ratings, _HARD_BY)


def _above(ratings: Sequence[int | None], by: int) -> float | None:
    noted = [rating for rating in ratings if rating is not None]
    found = (median(noted) if noted else 0) + by
    return found if found <= HIGHEST else None


def _marks_of(facts: Facts, terms: Terms, asked: Asked) -> Sequence[int | None]:
    """Return on which days there was what ``asked`` is about."""
    if asked.about is About.BUSY:
        return busy(facts.points)
    if asked.about is About.BUSY_KIND:
        return _busy_kind(facts.points, facts.by_kind[ActivityKind(asked.of)])
    if asked.about is About.STRAIN:
        strain = facts.rated(Question.STRAIN)
        much = _above(strain, _STRAIN_BY)
        return [None if each is None or much is None else int(each >= much) for each in strain]
    marks = facts.marks.get(asked.of, (None,) * len(facts))
    if terms.habits.get(asked.of) is not BlankDays.NOT_DONE:
        return marks
    return [
        0 if mark is None and noted else mark
        for mark, noted in zip(marks, facts.noted, strict=True)
    ]


def busy(points: Sequence[float | None]) -> list[int | None]:
    """Return which days were busy: ``BUSY_FROM`` times the middle of their four weeks, or more.

    The first day is that of a block. A day that was not logged is unknown, and so are all days of
    a block with fewer than 7 logged ones.
    """
    return _busy(points, points)


def _busy_kind(points: Sequence[float | None], of_kind: Sequence[float]) -> list[int | None]:
    """Return which days were busy with one kind, beside the days that had any of it."""
    known = [None if whole is None else each for whole, each in zip(points, of_kind, strict=True)]
    return _busy(known, [each or None for each in of_kind])


def _busy(loads: Sequence[float | None], beside: Sequence[float | None]) -> list[int | None]:
    found = list[int | None]()
    for block, others in zip(_blocks(loads), _blocks(beside), strict=True):
        usual = middle(others)
        found += [
            None if usual is None or load is None else int(load >= BUSY_FROM * usual)
            for load in block
        ]
    return found


def _blocks(days: Sequence[T]) -> Iterator[Sequence[T]]:
    return (days[at : at + BLOCK] for at in range(0, len(days), BLOCK))


def _often(marks: Sequence[int | None]) -> int:
    return sum(mark == 1 for mark in marks)


def asks_about_blanks(facts: Facts, terms: Terms) -> str | None:
    """Return the habit whose blank days the person has to explain once, if there is one."""
    waiting = (
        slug
        for slug, meaning in terms.habits.items()
        if meaning is BlankDays.NOT_ASKED
        and _often(marks := facts.marks.get(slug, ())) >= _DONE_FROM
        and sum(mark == 0 for mark in marks) < _NOT_DONE_BELOW
    )
    return next(waiting, None)


def in_ten(part: int, whole: int) -> int:
    """Return about how many in ten ``part`` of ``whole`` are, ties upward."""
    return (20 * part + whole) // (2 * whole) if whole else 0
