"""A usual: an activity kept, or learned from what is logged most, for one-tap logging."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.activity import Activity, ActivityKind

LEARNED_AFTER = 2
"""How often something is logged before it is offered as a usual (our choice)."""

OFFERED = 4
"""How many usuals fit on Today (our choice: two rows of two)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """One activity that a tap logs again."""

    id: str
    name: str
    kind: ActivityKind
    effort: int
    minutes: float
    icon: str = ""
    """The name of a Material icon; empty for the icon of the kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptUsual(Usual):
    """A usual the person asked to keep."""

    changed: datetime


def offered(
    kept: Sequence[Usual],
    logged: Iterable[Activity],
    first: Sequence[Usual],
    count: int = OFFERED,
) -> tuple[Usual, ...]:
    """Return the usuals to offer: kept ones, then what is logged most, then ``first``.

    Activities with the same name and kind are one thing; it is offered with the effort and
    minutes it had last. Ties go to what was logged last.
    """
    learned = _learned(logged, {usual.name: usual.icon for usual in first})
    chosen: dict[tuple[str, ActivityKind], Usual] = {}
    for usual in (*kept, *learned, *first):
        chosen.setdefault((usual.name, usual.kind), usual)
    return tuple(chosen.values())[:count]


def _learned(logged: Iterable[Activity], icons: dict[str, str]) -> tuple[Usual, ...]:
    in_order = sorted(logged, key=lambda activity: (activity.at, activity.id))
    times = Counter((activity.name, activity.kind) for activity in in_order)
    latest = {(activity.name, activity.kind): activity for activity in in_order}
    often = [key for key, count in times.items() if count >= LEARNED_AFTER]
    often.sort(key=lambda key: (times[key], latest[key].at, latest[key].id), reverse=True)
    return tuple(
        Usual(
            id=f"learned:{kind}:{name}",
            name=name,
            kind=kind,
            effort=latest[name, kind].effort,
            minutes=latest[name, kind].minutes,
            icon=icons.get(name, ""),
        )
        for name, kind in often
    )
