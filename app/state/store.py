"""What all stores have: they are observed from every window, know the day, and can take back."""

from __future__ import annotations

import asyncio
import secrets
import sys
from collections.abc import Callable, Collection, Hashable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Any, Generic, ParamSpec, Protocol, TypeVar

import flet as ft

from app.domain.change import begun, changed, ended, stamp
from app.domain.days import (
    later,
    looks_wrong,
    moment_at,
    moment_on,
    own_day,
    settled,
    times_of,
    usable,
)
from app.domain.errors import StorageError
from app.domain.identity import RANDOM_BYTES, time_ordered_id
from app.domain.settings import Settings
from app.state.flet_private import acting_window, is_away
from app.state.history import Change, History
from app.storage.records import Records

_Listener = Callable[[Any, str | None], None]


class Store(ft.Observable):
    """An observable whose changes reach the windows of other sessions too.

    Flet redraws what listens in the session that made the change (1.0.5,
    ``Component._schedule_update``): a window would draw its screen into another one. So each
    listener is called in the session in which it began to listen.
    """

    def subscribe(self, fn: _Listener) -> Callable[[], None]:
        """Call ``fn`` after each change; return what ends that."""
        acting = acting_window()
        window = acting.get()

        def in_its_window(sender: Any, name: str | None) -> None:
            if is_away(window):
                return
            before = acting.set(window)
            try:
                fn(sender, name)
            finally:
                acting.reset(before)

        disposer: Callable[[], None] = super().subscribe(in_its_window)
        return disposer


@dataclass(frozen=True, slots=True)
class Clock:
    """The clock of one app. ``read`` returns the local time, in the zone that is in force."""

    read: Callable[[], datetime]
    settings: Callable[[], Settings]

    @property
    def now(self) -> datetime:
        """The local time, with its offset, to the second."""
        return usable(self.read()).replace(microsecond=0)

    @property
    def ruled(self) -> datetime:
        """The local time with the rules of its zone, for moments of other days."""
        return self.now.astimezone(self.read().tzinfo)

    @property
    def wrong(self) -> bool:
        """Whether the device shows a date that cannot be right."""
        return looks_wrong(self.read())

    def local(self, at: datetime) -> datetime:
        """Return the moment ``at`` as the clocks here show it, changed for summer or not."""
        return settled(at.astimezone(self.read().tzinfo))

    def after(self, by: timedelta) -> datetime:
        """Return the moment ``by`` from now, as the clocks here will show it then."""
        return self.local(later(self.now, by))

    @property
    def today(self) -> date:
        """The own day it is now."""
        return own_day(self.now, self.settings().day_start)

    def moment_on(self, day: date) -> datetime:
        """Return the moment to note for something recorded now about ``day``."""
        return settled(moment_on(day, self.ruled, self.settings().day_start))

    def moment_at(self, day: date, at: time) -> datetime:
        """Return the moment when the clock showed ``at`` on the own ``day``."""
        return settled(moment_at(day, at, self.ruled, self.settings().day_start))

    def times_of(self, day: date) -> dict[int, tuple[int, ...]]:
        """Return the hours of the own ``day`` that the clocks here showed, with their quarters."""
        return times_of(day, self.ruled, self.settings().day_start)

    def new_id(self) -> str:
        """Return an id that sorts by time and is unique across devices."""
        return time_ordered_id(usable(self.read()), secrets.token_bytes(RANDOM_BYTES))


class Record(Protocol):
    """Anything kept under an id, with the time of its last change."""

    @property
    def id(self) -> str:
        """What it is kept under."""

    @property
    def changed(self) -> datetime:
        """When it was last changed."""


V = TypeVar("V", bound=Record)


@dataclass(eq=False)
class RecordStore(Store, Generic[V]):
    """Holds the records of one table; every change is saved before it is shown."""

    _records: Records[V]
    _clock: Clock
    _history: History
    every: tuple[V, ...] = field(default=(), init=False)
    """All of them, in the order first saved."""
    stays: Collection[str] = field(default=frozenset({"changed"}), init=False)

    def load(self) -> None:
        """Read the records from storage."""
        self.every = self._records.all()

    def thing(self, key: str) -> V | None:
        """Return the record ``key``, if there is one."""
        return self._records.get(key)

    def lay(self, key: str, before: V | None, after: V | None) -> V | None:
        """Save ``after`` under ``key``, or delete what is there.

        Raises:
            StorageError: If that cannot be saved; nothing is then changed.

        """
        now = stamp(self._clock.now, self._records.last_change(key))
        if after is None:
            self._records.delete(key, now)
            return None
        saved: V = replace(after, changed=now)  # type: ignore[type-var]
        self._records.save(saved)
        return saved

    def show(self) -> None:
        """Let everybody who follows the store know."""
        self.load()

    def _settle(self, before: V, after: V) -> None:
        """Keep ``after`` in place of ``before``: as it is, not as a person changed it.

        Where that cannot be saved, nothing is changed; it can be looked at again.
        """
        with suppress(StorageError):
            self.lay(before.id, before, after)
            self.show()

    def _put(self, name: str, value: V) -> Change[V] | None:
        """Let ``value`` be there, whatever was there under its id."""
        return self._history.one(name, self, value.id, begun(value))

    def _edit(self, name: str, before: V, after: V) -> Change[V] | None:
        """Change what differs between ``before`` and ``after``, where it is still there."""
        return self._history.one(name, self, before.id, changed(before, after))

    def _drop(self, name: str, value: V) -> Change[None] | None:
        """Delete ``value``."""
        return self._history.one(name, self, value.id, ended)


_P = ParamSpec("_P")
R = TypeVar("R")


async def in_background(action: Callable[_P, R], *args: _P.args, **kwargs: _P.kwargs) -> R:
    """Return what ``action`` returns, done beside the screens; the browser can only wait for it."""
    if sys.platform == "emscripten":
        await asyncio.sleep(0)
        return action(*args, **kwargs)
    return await asyncio.to_thread(action, *args, **kwargs)


T = TypeVar("T")


@dataclass
class Remembered:
    """Results by what they are, all of them resting on the same facts."""

    _facts: tuple[object, ...] = field(default=(), init=False)
    _results: dict[Hashable, Any] = field(default_factory=dict, init=False)

    def get(self, facts: tuple[object, ...], what: Hashable, work: Callable[[], T]) -> T:
        """Return the result of ``work`` for ``facts``, worked out now or remembered."""
        if facts != self._facts:
            self._facts = facts
            self._results.clear()
        if what not in self._results:
            self._results[what] = work()
        result: T = self._results[what]
        return result
