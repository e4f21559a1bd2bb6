"""A usual: an activity kept, or learned from what is logged most, for one-tap logging."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from app.domain.activity import Activity, ActivityKind
from app.domain.entry import (
    LONGEST_MINUTES,
    Entry,
    Rest,
    Vaguely,
    When,
    checked_minutes,
    when_of,
)
from app.domain.errors import InvalidInput
from app.domain.identity import name_key

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
class FirstUsual(Usual):
    """A usual from the content, offered before there are any of one's own."""

    exercise: bool = False
    """Whether it is left out for people whom effort makes worse later (evidence P12)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptUsual(Usual):
    """A usual the person asked to keep."""

    changed: datetime
    place: int = 0
    """Where it stands among the usuals; all at 0 stand in the order they were kept."""
    off: bool = False
    """Whether it was taken off: then it is not offered, however often it is logged."""


_Key = tuple[str, ActivityKind]
"""What activities share that are one thing."""


def _key(doing: Usual | Activity | ActivityDraft) -> _Key:
    return name_key(doing.name), doing.kind


def offered(
    kept: Sequence[KeptUsual],
    logged: Iterable[Activity],
    first: Sequence[FirstUsual],
    count: int | None = OFFERED,
    careful: bool = False,
) -> tuple[Usual, ...]:
    """Return the usuals to offer: kept ones, then what is logged most, then ``first``.

    For the ``careful`` no exercise among them, unless they asked to keep it (evidence P12).

    Activities with the same name and kind are one thing; it is offered with the effort and
    minutes it had last, and under its name as it was written last. Ties go to what was logged
    last. What was taken off is not offered. With ``None`` there are as many as there are.
    """
    in_order = sorted(logged, key=lambda activity: (activity.at, activity.id))
    latest = {_key(activity): activity for activity in in_order}
    learned = _learned(in_order, latest, {name_key(usual.name): usual.icon for usual in first})
    chosen: dict[_Key, Usual] = {}
    for usual in (*in_place(kept), *learned, *first):
        chosen.setdefault(_key(usual), usual)
    off = {_key(usual) for usual in kept if usual.off}
    if careful:
        off |= {_key(it) for it in first if it.exercise} - {_key(it) for it in in_place(kept)}
    usuals = (
        _as_written(usual, latest.get(key)) for key, usual in chosen.items() if key not in off
    )
    return tuple(usuals)[:count]


def in_place(kept: Iterable[KeptUsual]) -> tuple[KeptUsual, ...]:
    """Return ``kept`` in the order they are offered, without those that were taken off."""
    return tuple(sorted((u for u in kept if not u.off), key=lambda usual: usual.place))


def _as_written(usual: Usual, last: Activity | None) -> Usual:
    """Return ``usual`` under the name of its ``last`` activity, where that was written later."""
    if last is None or (isinstance(usual, KeptUsual) and usual.changed >= last.changed):
        return usual
    return replace(usual, name=last.name)


def same_usual(usual: Usual | ActivityDraft, others: Iterable[KeptUsual]) -> KeptUsual | None:
    """Return the one of ``others`` with the name and the kind of ``usual``, if there is one."""
    return next((other for other in others if _key(other) == _key(usual)), None)


def _learned(
    in_order: Sequence[Activity], latest: Mapping[_Key, Activity], icons: Mapping[str, str]
) -> tuple[Usual, ...]:
    times = Counter(map(_key, in_order))
    often = [key for key, count in times.items() if count >= _LEARNED_AFTER]
    often.sort(key=lambda key: (times[key], latest[key].at, latest[key].id), reverse=True)
    return tuple(
        Usual(
            id=f"learned:{kind}:{name}",
            name=latest[name, kind].name,
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
    same = [each for each in logged if name_key(each.name) == name_key(name)] or logged
    return max(same, key=lambda activity: activity.id).effort if same else _FIRST_EFFORT


def minutes_rested_last(entries: Iterable[Entry]) -> float:
    """Return the minutes of the rest that was logged last."""
    logged = [entry for entry in entries if isinstance(entry, Rest)]
    return max(logged, key=lambda rest: rest.id).minutes if logged else FIRST_MINUTES


OFFERED_MINUTES = (5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240)
"""What one tap chooses (our choice)."""

_COARSE, _FINE_BELOW = 5, 10
"""How far a step goes, and below how many minutes it is a single one (our choice)."""


def step_from(minutes: float, up: bool) -> int:
    """Return how many minutes lie between two steps above ``minutes``, or below where not ``up``.

    Of a short rest every minute counts; of a long activity nobody knows so exactly.
    """
    fine = minutes < _FINE_BELOW if up else minutes <= _FINE_BELOW
    return 1 if fine else _COARSE


def stepped(minutes: float, up: bool) -> int:
    """Return the next step after ``minutes``, or before it where not ``up``.

    It stays within a minute and a day.
    """
    step = step_from(minutes, up)
    whole = math.floor(minutes / step) + 1 if up else math.ceil(minutes / step) - 1
    return max(1, min(LONGEST_MINUTES, whole * step))


def typed_minutes(text: str) -> int:
    """Return the minutes that were typed as ``text``.

    Raises:
        InvalidInput: If it is no whole number, or not one that fits into a day.

    """
    digits = text.strip()
    if not (digits.isdecimal() and len(digits) <= len(str(LONGEST_MINUTES))):
        raise InvalidInput("minutes_range", minutes=digits, most=LONGEST_MINUTES)
    return int(checked_minutes(int(digits)))
