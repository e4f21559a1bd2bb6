"""What all stores have: they are observed from every window, know the day, and can take back."""

from __future__ import annotations

import asyncio
import secrets
import sys
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from typing import Any, ParamSpec, TypeVar

import flet as ft

from app.domain.days import moment_on, own_day
from app.domain.errors import AppError, InvalidInput
from app.domain.identity import RANDOM_BYTES, time_ordered_id
from app.domain.settings import Settings
from app.state.flet_private import acting_window

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
            before = acting.set(window)
            try:
                fn(sender, name)
            finally:
                acting.reset(before)

        disposer: Callable[[], None] = super().subscribe(in_its_window)
        return disposer


@dataclass(frozen=True, slots=True)
class Clock:
    """The clock of one app. ``read`` returns the local time with its offset."""

    read: Callable[[], datetime]
    settings: Callable[[], Settings]

    @property
    def now(self) -> datetime:
        """The local time, with its offset, to the second."""
        return self.read().replace(microsecond=0)

    @property
    def today(self) -> date:
        """The own day it is now."""
        return own_day(self.now, self.settings().day_start)

    def moment_on(self, day: date) -> datetime:
        """Return the moment to note for something recorded now about ``day``."""
        return moment_on(day, self.now, self.settings().day_start)

    def new_id(self) -> str:
        """Return an id that sorts by time and is unique across devices."""
        return time_ordered_id(self.read(), secrets.token_bytes(RANDOM_BYTES))


DEEPEST = 50
"""How many changes are remembered until the app closes (our choice)."""


@dataclass(frozen=True, slots=True, eq=False)
class _Change:
    """A change that was made, by what takes it back."""

    take_back: Callable[[], None]
    whole: bool = False
    """Whether that takes back whatever was changed since, too."""


@dataclass
class History:
    """The changes made since the app opened, each with what takes it back."""

    _changes: list[_Change] = field(default_factory=list)

    def record(self, undo: Callable[[], None], whole: bool = False) -> None:
        """Remember how to take back the change just made; ``whole`` if that replaces everything."""
        self._changes.append(_Change(undo, whole))
        del self._changes[:-DEEPEST]

    @property
    def undo(self) -> Callable[[], bool]:
        """What takes back the newest change and returns whether that was still to be done.

        It stays with that change: a message that is tapped late takes back what it speaks of,
        whatever was changed since.

        Raises (when called):
            InvalidInput: If it would take back later changes, too; nothing is changed then.
            StorageError: If that cannot be saved; nothing is changed then.

        """
        return partial(self._undo, self._changes[-1] if self._changes else None)

    def forget(self) -> None:
        """Forget all changes."""
        self._changes.clear()

    def _undo(self, change: _Change | None) -> bool:
        if change is None or change not in self._changes:
            return False
        place = self._changes.index(change)
        if change.whole and change is not self._changes[-1]:
            raise InvalidInput("undo_since")
        del self._changes[place]
        try:
            change.take_back()
        except AppError:
            self._changes.insert(place, change)
            raise
        return True


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
