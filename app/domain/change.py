"""A change: what of a value it changed, so that it can be taken back without the rest."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, TypeVar

K = TypeVar("K")
V = TypeVar("V")

Patch = Callable[[V | None], V | None]
"""What a change makes of a value; ``None`` is no value, before it began or after it ended."""


LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
"""Older than every change a person makes."""

_NEXT = timedelta(seconds=1)
"""Moments are kept to the second, and within one a merge cannot tell which came last."""

_HERE = 1
"""The microsecond that no clock and no import says: what was changed here is known by it."""


def stamp(now: datetime, *before: datetime | None) -> datetime:
    """Return when a change made ``now`` is said to be made: after all ``before`` that it changes.

    A clock that was ahead and was set back would otherwise let a new change lose against the old
    one, once the two meet in a merge. What changes something bears a mark besides, by which it is
    told from what an import brought, though the two may show the same second.
    """
    latest = max((each for each in before if each is not None), default=None)
    if latest is None:
        return now
    after = now if latest < now else (latest.astimezone(UTC) + _NEXT).astimezone(now.tzinfo)
    return after.replace(microsecond=_HERE)


def was_changed(at: datetime) -> bool:
    """Return whether ``at`` bears the mark of a change of something that was there before."""
    return at.microsecond == _HERE


def begun(value: V) -> Patch[V]:
    """Return the change that lets ``value`` be there, whatever was."""
    return lambda _: value


def ended(_: V | None) -> V | None:
    """Let a value be there no longer: the change that deletes it."""
    return None


def changed(before: V, after: V) -> Patch[V]:
    """Return the change of just those fields in which ``after`` differs from ``before``.

    What is not there is not changed.
    """
    return partial(moved, was=before, now=after)


def moved(
    value: V | None, was: V | None, now: V | None, stays: Collection[str] = frozenset()
) -> V | None:
    """Return ``value`` with what differs between ``was`` and ``now``, and nothing else.

    A value that comes does not take the place of one that is there; one that is not there is
    not changed. Of a mapping only the keys that differ move. Fields in ``stays`` stay as in
    ``value``, which is a dataclass of the same shape.
    """
    if was is None or now is None:
        return now if was is not None or value is None else value
    if value is None:
        return None
    names = (item.name for item in fields(now) if item.name not in stays)  # type: ignore[arg-type]
    ways = {name: (getattr(was, name), getattr(now, name)) for name in names}
    differ = {name: way for name, way in ways.items() if way[0] != way[1]}
    made = {name: _moved_field(getattr(value, name), *way) for name, way in differ.items()}
    return replace(value, **made) if made else value  # type: ignore[type-var]


def _moved_field(value: Any, was: Any, now: Any) -> Any:
    if not all(isinstance(each, Mapping) for each in (value, was, now)):
        return now
    return moved_keys(value, was, now)


def moved_keys(value: Mapping[K, V], was: Mapping[K, V], now: Mapping[K, V]) -> dict[K, V]:
    """Return ``value`` with the keys that differ between ``was`` and ``now``, and no others."""
    left = {key: each for key, each in value.items() if key in now or key not in was}
    return left | {key: each for key, each in now.items() if key not in was or was[key] != each}


def moved_items(value: tuple[V, ...], was: tuple[V, ...], now: tuple[V, ...]) -> frozenset[V]:
    """Return the items of ``value`` without those that left, with those that came."""
    left, came = frozenset(was) - frozenset(now), frozenset(now) - frozenset(was)
    return (frozenset(value) - left) | came
