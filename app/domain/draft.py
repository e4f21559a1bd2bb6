"""A draft: what a person has chosen in a form so far, before it becomes an entry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.activity import Activity, ActivityKind
from app.domain.entry import Entry
from app.domain.rest import Rest

FIRST_KIND, FIRST_EFFORT, FIRST_MINUTES = ActivityKind.PHYSICAL, 3, 10
"""What a form starts on while nothing has been logged (our choice: one point)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityDraft:
    """An activity as chosen so far."""

    day: date
    kind: ActivityKind = FIRST_KIND
    effort: int = FIRST_EFFORT
    minutes: float = FIRST_MINUTES
    name: str = ""


def draft_of(activity: Activity) -> ActivityDraft:
    """Return the draft that changes ``activity``."""
    return ActivityDraft(
        day=activity.day,
        kind=activity.kind,
        effort=activity.effort,
        minutes=activity.minutes,
        name=activity.name,
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
    return max(same, key=lambda activity: activity.id).effort if same else FIRST_EFFORT


def minutes_rested_last(entries: Iterable[Entry]) -> float:
    """Return the minutes of the rest that was logged last."""
    logged = [entry for entry in entries if isinstance(entry, Rest)]
    return max(logged, key=lambda rest: rest.id).minutes if logged else FIRST_MINUTES
