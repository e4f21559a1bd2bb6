"""Values of the domain with plain defaults, so that a test names only what it is about."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from app.domain.activity import Activity, ActivityKind
from app.domain.card import Card, Deck, Mark
from app.domain.check_in import CheckIn, Question
from app.domain.entry import Rest
from app.domain.flare import Flare
from app.domain.habit_mark import HabitMark, Outcome
from app.domain.plan import Plan
from app.domain.timer import Timer
from tests.support.clock import SUNDAY, TODAY


def stamp(day: date = TODAY, **fields: Any) -> dict[str, Any]:
    """What all entries share, for one noted on Sunday about ``day``."""
    return {"id": "1", "at": SUNDAY, "day": day, "changed": SUNDAY} | fields


def activity(day: date = TODAY, **fields: Any) -> Activity:
    """A quarter of an hour of something physical without a name, 2 points."""
    plain = {"kind": ActivityKind.PHYSICAL, "effort": 4, "minutes": 15}
    return Activity(**stamp(day) | plain | fields)


def rest(day: date = TODAY, **fields: Any) -> Rest:
    return Rest(**stamp(day) | {"minutes": 10} | fields)


def check_in(
    day: date = TODAY, ratings: Mapping[Question, int] | None = None, **fields: Any
) -> CheckIn:
    """A check-in with ``ratings``, or with pain 5 alone."""
    given = {Question.PAIN: 5} if ratings is None else ratings
    return CheckIn(**stamp(day, ratings=given) | fields)


def mark(day: date = TODAY, **fields: Any) -> HabitMark:
    """What was noted of quiet time: done, in no particular size."""
    plain = {"habit": "quiet-time", "outcome": Outcome.DONE}
    return HabitMark(**stamp(day) | plain | fields)


def flare(first: date = TODAY, last: date | None = None, **fields: Any) -> Flare:
    """A flare since ``first``, going on unless it has a ``last`` day."""
    return Flare(**{"id": "f1", "first": first, "last": last, "changed": SUNDAY} | fields)


def plan(first: date = TODAY, points: float = 30.0, **fields: Any) -> Plan:
    return Plan(**{"id": "p1", "first": first, "points": points, "changed": SUNDAY} | fields)


def a_timer(minutes: float = 10, begun: datetime = SUNDAY, **fields: Any) -> Timer:
    """A timer that nobody touched since it was begun."""
    return Timer(**{"entry": "x", "begun": begun, "minutes": minutes, "seen": begun} | fields)


def card(slug: str, **fields: Any) -> Card:
    """A card without words."""
    texts = dict.fromkeys(("title", "gist", "why", "body", "more", "action"), "")
    lists = dict.fromkeys(("facts", "words", "sources"), ())
    return Card(**{"slug": slug, "mark": Mark.THEORY} | texts | lists | fields)


def deck(number: int, *slugs: str, **fields: Any) -> Deck:
    """A deck of cards without words."""
    texts = dict.fromkeys(("title", "short", "drawing", "about"), "")
    plain = {"slug": f"{number}", "number": number, "cards": tuple(map(card, slugs))}
    return Deck(**plain | texts | fields)
