"""The course of the weeks: how it has been, day by day, and what was noted before each flare."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from app.domain.check_in import Question
from app.domain.flare import Spell, spell_on
from app.domain.insight import Facts, busy

COMPARED = 28
"""So many days are put beside as many before them."""

FEWEST_NOTED = 14
"""Nothing is said about fewer noted days of them (our choice)."""

NOTICEABLE = 2
"""A change of so many points of 10 is noticed (Farrar 2001)."""

DRAWN = 84
"""How many days are drawn (our choice: twelve weeks)."""

_AROUND, _ENOUGH = 3, 4
"""The middle of a day and so many on either side is drawn where so many of them are noted."""

COUNTED_FROM = 5
"""Of fewer flares nothing is said in general (our choice)."""


@dataclass(frozen=True, slots=True)
class Rated:
    """Ratings of some days, as far as they were noted."""

    noted: int
    days: int
    middle: float
    lowest: int
    highest: int


def rated(ratings: Sequence[int | None]) -> Rated | None:
    """Return what was noted among ``ratings``, a place a day; ``None`` if nothing was."""
    noted = [rating for rating in ratings if rating is not None]
    if not noted:
        return None
    return Rated(len(noted), len(ratings), median(noted), min(noted), max(noted))


@dataclass(frozen=True, slots=True)
class Trend:
    """The newest four weeks, beside the four before."""

    now: Rated
    before: Rated | None
    """``None`` while too few of those days were noted."""

    @property
    def change(self) -> float:
        """How much higher the middle is than it was; 0 without weeks before."""
        return self.now.middle - self.before.middle if self.before else 0

    @property
    def noticeable(self) -> bool:
        """Whether the middle changed by as much as one notices."""
        return abs(self.change) >= NOTICEABLE


def trend(ratings: Sequence[int | None]) -> Trend | None:
    """Return the trend at the end of ``ratings``; ``None`` where too few days were noted."""
    now = _enough(ratings[-COMPARED:])
    return Trend(now, _enough(ratings[:-COMPARED][-COMPARED:])) if now else None


def rated_instead(facts: Facts, questions: Collection[Question]) -> Question | None:
    """Return the one of ``questions`` that has a trend; of several, the one rated most often."""
    noted = {question: _enough(facts.rated(question)[-COMPARED:]) for question in questions}
    enough = {question: found.noted for question, found in noted.items() if found is not None}
    return max(enough, key=enough.__getitem__, default=None)


def _enough(ratings: Sequence[int | None]) -> Rated | None:
    found = rated(ratings)
    return found if found and found.noted >= FEWEST_NOTED else None


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days, or what there is of them."""

    first: date
    rated: Rated | None
    flare_days: int


@dataclass(frozen=True, slots=True, repr=False)
class Course:
    """The newest days as they are drawn."""

    question: Question
    first: date
    ratings: tuple[int | None, ...]
    middles: tuple[float | None, ...]
    """The middle around each day; ``None`` where too few of its neighbours were noted."""
    flares: tuple[bool, ...]
    trend: Trend | None

    @property
    def last(self) -> date:
        """The last day, which was yesterday."""
        return self.first + timedelta(days=len(self.ratings) - 1)

    @property
    def rated(self) -> Rated | None:
        """What was noted on all of the days."""
        return rated(self.ratings)

    @property
    def spells(self) -> int:
        """How many flares there are among the days."""
        return sum(
            now and not before
            for before, now in zip((False, *self.flares), self.flares, strict=False)
        )

    def weeks(self) -> tuple[Week, ...]:
        """Return the days in weeks, the newest first."""
        return tuple(
            Week(
                first=self.first + timedelta(days=at),
                rated=rated(self.ratings[at : at + 7]),
                flare_days=sum(self.flares[at : at + 7]),
            )
            for at in range(len(self.ratings) - 7, -1, -7)
        )


def course(facts: Facts, question: Question, spells: Iterable[Spell]) -> Course:
    """Return the last ``DRAWN`` days of ``facts``."""
    each = tuple(facts.rated(question))
    ratings = each[-DRAWN:]
    first = facts.last - timedelta(days=len(ratings) - 1)
    known = tuple(spells)
    return Course(
        question=question,
        first=first,
        ratings=ratings,
        middles=tuple(_middle(ratings, at) for at in range(len(ratings))),
        flares=tuple(
            spell_on(known, first + timedelta(days=at)) is not None for at in range(len(ratings))
        ),
        trend=trend(each),
    )


def _middle(ratings: Sequence[int | None], at: int) -> float | None:
    near = ratings[max(0, at - _AROUND) : at + _AROUND + 1]
    noted = [rating for rating in near if rating is not None]
    return median(noted) if len(noted) >= _ENOUGH else None


@dataclass(frozen=True, slots=True)
class DayBefore:
    """A day before a flare: its points, and whether they were many."""

    day: date
    points: float | None
    busy: bool


@dataclass(frozen=True, slots=True)
class FlareBegun:
    """When a flare began, and what was noted on the days before."""

    spell: Spell
    before: tuple[DayBefore, ...]


@dataclass(frozen=True, slots=True)
class BeforeFlares:
    """What was noted before each flare, the newest first, and how often it is so anyway."""

    flares: tuple[FlareBegun, ...]
    look_back: int
    after_busy: int
    """How many flares began within ``look_back`` days of a busy day."""
    other: int
    """How many other days were logged."""
    other_after_busy: int
    flare_days: int
    flare_days_rated: int
    begun_since: bool
    """Whether one began today: the last day that is known is the one before."""

    @property
    def counted(self) -> bool:
        """Whether there are enough flares to count them."""
        return len(self.flares) >= COUNTED_FROM


def before_flares(
    facts: Facts, question: Question, spells: Collection[Spell], look_back: int
) -> BeforeFlares:
    """Return what ``facts`` hold about the days before each of ``spells``."""
    many = busy(facts.points)
    ratings = facts.rated(question)

    def busy_before(place: int) -> bool:
        return any(mark == 1 for mark in many[max(0, place - look_back) : place])

    def day_before(place: int) -> DayBefore:
        known = 0 <= place < len(many)
        return DayBefore(
            facts.day(place),
            facts.points[place] if known else None,
            known and many[place] == 1,
        )

    within = [spell for spell in spells if facts.first <= spell.first <= facts.last]
    starts = {facts.place(spell.first) for spell in within}
    flared = {place for place in range(len(many)) if spell_on(within, facts.day(place)) is not None}
    others = [
        place
        for place, points in enumerate(facts.points)
        if points is not None and place not in flared
    ]
    return BeforeFlares(
        flares=tuple(
            FlareBegun(
                spell,
                tuple(
                    day_before(facts.place(spell.first) - back) for back in range(look_back, 0, -1)
                ),
            )
            for spell in sorted(within, reverse=True)
        ),
        look_back=look_back,
        after_busy=sum(busy_before(place) for place in starts),
        other=len(others),
        other_after_busy=sum(busy_before(place) for place in others),
        flare_days=len(flared),
        flare_days_rated=sum(ratings[place] is not None for place in flared),
        begun_since=any(spell.first > facts.last for spell in spells),
    )
