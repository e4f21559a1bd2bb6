"""How often Insights would tell made-up people something that is not so, and something that is.

Run it with ``poe bench-insights``. The people's ratings resemble those of the day before; which of
their days are marked is known, and so whether there is anything to find.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from app.domain.association import BLOCK, BLOCKS, Comparison, compare, found

QUESTIONS, SPREAD, BLANK, MARKED = 8, 2.0, 0.2, 1 / 3
YEAR = BLOCK * BLOCKS

Days = list[int | None]


@dataclass(frozen=True)
class Person:
    """How someone's days are made."""

    persistence: float
    """How much a day is like the one before, 0 to 1."""
    rise: float = 0.0
    """By how much the day after a marked one is rated higher; of the first question alone."""
    invited: float = 0.0
    """By how much an easier day, one spread below the middle, invites marking it."""
    weekend: float = 0.0
    """How much higher weekends are rated, and how much more is marked on them."""
    drift: float = 0.0
    """By how many spreads ratings go up within a year, and marks with them."""
    hidden: float = 0.0
    """How much more often a day is left blank where it is a spread harder."""


def lived(person: Person, days: int, chance: Random) -> tuple[list[Days], Days]:
    """Return the marks of every question, and the ratings, of ``days``."""
    level, state = [], chance.gauss(0, 1)
    fresh = (1 - person.persistence**2) ** 0.5
    marks: list[Days] = [[] for _ in range(QUESTIONS)]
    ratings: Days = []
    for day in range(days):
        state = person.persistence * state + fresh * chance.gauss(0, 1)
        drift = person.drift * (day / YEAR - 0.5)
        weekend = day % 7 > 4
        raised = person.rise if day and level[-1] else 0.0
        felt = 5 + SPREAD * (state + drift) + person.weekend * weekend + raised
        likely = MARKED + 0.15 * person.weekend * weekend + 0.15 * drift - person.invited * state
        level.append(chance.random() < min(0.95, max(0.05, likely)))
        blank = BLANK + person.hidden * state
        rated = min(10, max(0, round(felt)))
        ratings.append(None if chance.random() < blank else rated)
        for number, row in enumerate(marks):
            there = level[-1] if number == 0 else chance.random() < MARKED
            row.append(None if chance.random() < BLANK else int(there))
    return marks, ratings


def told(marks: Sequence[Days], ratings: Days, until: int) -> tuple[bool, ...]:
    """Return what the look at the end of the first ``until`` days would show."""
    first = max(0, until - YEAR)
    return found(
        [_compared(row[first:until], ratings[first:until], at) for at, row in enumerate(marks)]
    )


def _compared(marks: Days, ratings: Days, seed: int) -> Comparison | None:
    return compare(marks, ratings, 1, seed + 1)


def one_look(person: Person, days: int, chance: Random) -> tuple[bool, ...]:
    return told(*lived(person, days, chance), days)


def a_year_of_looks(person: Person, chance: Random) -> tuple[tuple[bool, ...], tuple[bool, ...]]:
    """Return what was shown at least once in a year, and what was in two looks in a row."""
    marks, ratings = lived(person, YEAR, chance)
    looks = [told(marks, ratings, until) for until in range(2 * BLOCK, YEAR + 1, BLOCK)]
    once = tuple(map(any, zip(*looks, strict=True)))
    pairs = [
        [now and before for now, before in zip(late, early, strict=True)]
        for early, late in pairwise(looks)
    ]
    return once, tuple(map(any, zip(*pairs, strict=True)))


def share(people: int, happens: Callable[[Random], bool]) -> float:
    """Return the share of ``people`` to whom it happens; the same people each time."""
    return sum(happens(Random(f"person {number}")) for number in range(people)) / people


def rates(people: int) -> Iterator[str]:
    """Yield the lines of the report."""
    yield f"{people} people; eight questions, one look: told at least one false thing"
    for days in (28, 56, 112, 364):
        cells = (
            share(people, lambda c, p=p, days=days: any(one_look(Person(p), days, c)))
            for p in (0.0, 0.3, 0.6, 0.8)
        )
        yield f"  {days:3} days, persistence 0, .3, .6, .8: " + "  ".join(f"{x:.2f}" for x in cells)
    yield "the first question alone was fooled in one look of a year"
    for name, person in FOOLED.items():
        fooled = share(people, lambda c, who=person: one_look(who, YEAR, c)[0])
        yield f"  {name:36} {fooled:.2f}"
    yield "a real rise, persistence .5: shown by one look"
    for rise in (1.0, 1.5, 2.0):
        cells = (
            share(people, lambda c, r=rise, days=days: one_look(Person(0.5, rise=r), days, c)[0])
            for days in (56, 84, 112, 182, 364)
        )
        yield f"  {rise:.1f} in 56, 84, 112, 182, 364 days: " + "  ".join(f"{x:.2f}" for x in cells)
    yield "a year of looks: once shown, and by two looks in a row"
    for name, person, what in YEARS:
        looked = [a_year_of_looks(person, Random(f"year {n}")) for n in range(max(1, people // 3))]
        cells = (sum(what(each[at]) for each in looked) / len(looked) for at in (0, 1))
        yield f"  {name:36} " + "  ".join(f"{x:.2f}" for x in cells)


FOOLED = {
    "both drift": Person(0.6, drift=2),
    "both differ at weekends": Person(0.6, weekend=1.5),
    "easy days invite doing it": Person(0.6, invited=0.25),
    "easy days invite it, days alike": Person(0.8, invited=0.25),
    "hard days noted less, invite less": Person(0.6, invited=0.15, hidden=0.1),
}
YEARS: tuple[tuple[str, Person, Callable[[tuple[bool, ...]], bool]], ...] = (
    ("something false, persistence .6", Person(0.6), any),
    ("something false, easy days invite it", Person(0.6, invited=0.25), any),
    ("a real rise of 1.5", Person(0.5, rise=1.5), lambda shown: shown[0]),
)


def main() -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=240)
    for line in rates(parser.parse_args().people):
        print(line, flush=True)


if __name__ == "__main__":
    main()
