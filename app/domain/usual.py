"""A usual: an activity kept, or learned from what is logged most, for one-tap logging."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.domain.activity import Activity, ActivityKind
from app.domain.entry import LONGEST_MINUTES, Entry, Rest, Vaguely, When, when_of

_LEARNED_AFTER = 2
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
    often = [key for key, count in times.items() if count >= _LEARNED_AFTER]
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


_FIRST_KIND, _FIRST_EFFORT, FIRST_MINUTES = ActivityKind.PHYSICAL, 3, 10
"""What a form starts on while nothing has been logged (our choice: one point)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityDraft:
    """An activity as chosen so far."""

    day: date
    kind: ActivityKind = _FIRST_KIND
    effort: int = _FIRST_EFFORT
    minutes: float = FIRST_MINUTES
    name: str = ""
    when: When = Vaguely.NOW


def draft_of(activity: Activity) -> ActivityDraft:
    """Return the draft that changes ``activity``."""
    return ActivityDraft(
        day=activity.day,
        kind=activity.kind,
        effort=activity.effort,
        minutes=activity.minutes,
        name=activity.name,
        when=when_of(activity),
    )


def draft_like_last(day: date, entries: Iterable[Entry]) -> ActivityDraft:
    """Return a draft for ``day`` with the kind, effort and minutes that were logged last."""
    logged = [entry for entry in entries if isinstance(entry, Activity)]
    if not logged:
        return ActivityDraft(day=day)
    last = max(logged, key=lambda activity: activity.id)
    return ActivityDraft(day=day, kind=last.kind, effort=last.effort, minutes=last.minutes)


def effort_last(kind: ActivityKind, name: str, entries: Iterable[Entry]) -> int:
    """Return how hard it felt the last time: this activity, or else this kind of it."""
    logged = [entry for entry in entries if isinstance(entry, Activity) and entry.kind is kind]
    same = [activity for activity in logged if activity.name == name] or logged
    return max(same, key=lambda activity: activity.id).effort if same else _FIRST_EFFORT


def minutes_rested_last(entries: Iterable[Entry]) -> float:
    """Return the minutes of the rest that was logged last."""
    logged = [entry for entry in entries if isinstance(entry, Rest)]
    return max(logged, key=lambda rest: rest.id).minutes if logged else FIRST_MINUTES


OFFERED_MINUTES = (5, 10, 15, 20, 30, 45, 60, 90)
"""What one tap chooses (our choice)."""

MINUTES_STEP = 5
"""How far one step goes (our choice)."""


def stepped(minutes: float, steps: int) -> float:
    """Return the next multiple of five after ``minutes``, or before it where ``steps`` is -1.

    It stays within one step and a day.
    """
    whole = minutes // MINUTES_STEP + (1 if steps < 0 and minutes % MINUTES_STEP else 0)
    return max(MINUTES_STEP, min(LONGEST_MINUTES, int((whole + steps) * MINUTES_STEP)))
