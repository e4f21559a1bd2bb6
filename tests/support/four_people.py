"""Four people: what they do with their days, when they have flares, and how they answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random

from app.domain.activity import round_half
from app.domain.answer import Topic

DAYS = 365
TRY, STAY, LATER, NEVER, NOTHING = "try", "stay", "later", "never", "nothing"
MOST = 36.0
"""Up to how many points a day the steady ones would try more."""


@dataclass(frozen=True)
class Person:
    """Someone whose days are known beforehand, but for what they answer."""

    name: str
    does: Callable[[int, float, Random], float]
    """The points of a day outside a flare, by its number, the plan, and chance."""
    flares: tuple[tuple[int, int], ...]
    """The first day of each flare, and how many days it has."""
    replies: Mapping[Topic, tuple[str, ...]] = field(default_factory=dict)
    """What they answer each time they are asked, and from then on the last of it."""
    logs: Callable[[int], bool] = lambda day: True
    careful_from: int = DAYS + 1
    """From which day on they say that effort costs them later."""

    def in_flare(self, day: int) -> bool:
        """Return whether ``day`` is a flare day."""
        return any(first <= day < first + length for first, length in self.flares)

    def reply(self, topic: Topic, asked: int, points: float) -> str:
        """Return what is answered when ``points`` are suggested, asked for the n-th time."""
        replies = self.replies.get(topic, (LATER,))
        found = replies[min(asked, len(replies) - 1)]
        return STAY if found == TRY and topic is Topic.RAISE and points > MOST else found

    def points(self, day: int, plan: float | None) -> float:
        """Return the points of ``day``; in a flare a third of the usual."""
        chance = Random(f"{self.name} {day}")
        does = self.does(day, plan if plan is not None else 28.0, chance)
        return max(0.5, round_half(does / 3 if self.in_flare(day) else does))


def _near_the_plan(_: int, plan: float, chance: Random) -> float:
    return plan * (0.8 + 0.25 * chance.random())


def _busy_then_quiet(day: int, _: float, chance: Random) -> float:
    """Two busy days, two quiet ones, and three between them."""
    usual = (46, 50, 12, 10, 26, 28, 27)[day % 7]
    return usual * (0.9 + 0.2 * chance.random())


def _as_it_comes(_: int, plan: float, chance: Random) -> float:
    return plan * (0.7 + 0.35 * chance.random())


EVERY_ANSWER = {
    Topic.RAISE: (TRY, LATER, TRY, STAY, TRY),
    Topic.LOWER: (LATER, TRY, STAY, TRY, NEVER),
    Topic.SWINGS: (LATER, NOTHING, STAY, NEVER),
    Topic.PLAN: (LATER, TRY),
}

PEOPLE = (
    Person("Steady", _near_the_plan, ((120, 1), (250, 3)), {**EVERY_ANSWER, Topic.PLAN: (TRY,)}),
    Person(
        "Busy days, then quiet ones",
        _busy_then_quiet,
        tuple((first, 3) for first in range(44, DAYS, 63)),
        EVERY_ANSWER,
    ),
    Person(
        "Long flares",
        _as_it_comes,
        ((4, 3), *((first, 9 + first % 4) for first in range(50, DAYS, 70))),
        {**EVERY_ANSWER, Topic.PLAN: (TRY,)},
        careful_from=215,
    ),
    Person(
        "Logs one day in three",
        _near_the_plan,
        ((150, 2), (280, 2)),
        {**EVERY_ANSWER, Topic.PLAN: (TRY,)},
        logs=lambda day: day % 3 == 0,
    ),
)
