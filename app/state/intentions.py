"""The lists of days: what was put there before it is done, moved, taken off, or done."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from app.domain.activity import Activity, ActivityKind
from app.domain.change import begun, changed, ended, stamp
from app.domain.days import LATELY, month_back, month_of, months_between
from app.domain.to_do import FURTHEST_AHEAD, Intention, left_over, listable, on_list
from app.reading.wording import say
from app.state.flares import FlareStore
from app.state.history import Change, History
from app.state.notebook import Notebook
from app.state.store import Clock, Store
from app.storage.entries import EntryRepository

_REACH = timedelta(days=FURTHEST_AHEAD)


@dataclass(eq=False)
class IntentionStore(Store):
    """What is planned: none of it counts as logged, and none of it is ever missed.

    It holds the intentions of the last weeks and of the days ahead, and what waits in a flare.
    """

    _entries: EntryRepository
    _clock: Clock
    _notebook: Notebook
    _flares: FlareStore
    _history: History
    revision: int = field(default=0, init=False)
    """Rises with every change, so that screens know."""
    stays: Collection[str] = field(default=frozenset({"changed"}), init=False)
    _held: tuple[Intention, ...] = field(default=(), init=False)
    _days: dict[str, date] = field(default_factory=dict, init=False)
    """On which days those lie that were changed since the app opened: held or not."""
    _read_on: date | None = field(default=None, init=False)
    """Which day it was when they were read; on another one, others are asked for."""

    def load(self) -> None:
        """Read them from storage anew, once somebody asks for them."""
        self._read_on = None
        self.revision += 1

    @property
    def intentions(self) -> tuple[Intention, ...]:
        """All of them, in the order they were planned."""
        today = self._clock.today
        if self._read_on != today:
            self._held, self._read_on = self._found(today), today
        return self._held

    def _found(self, today: date) -> tuple[Intention, ...]:
        lately, last = today - LATELY, today + _REACH
        # What was left for after a flare is older than that once the flare is a long one.
        flares = (f for f in self._flares.flares if f.last is None or f.last >= lately)
        first = min((lately, *(flare.first - LATELY for flare in flares)))
        months = [month_back(last, back) for back in range(months_between(first, last) + 1)]
        found = [
            each
            for month in months
            for each in self._entries.intentions(month)
            if each.waits or month >= month_of(lately)
        ]
        # What was being moved to another month when the app was killed stands there twice.
        return _each_once(sorted(found, key=lambda each: each.changed))

    def on(self, day: date) -> tuple[Intention, ...]:
        """Return the list of ``day``."""
        return on_list(self.intentions, day)

    def left_over(self) -> tuple[Intention, ...]:
        """Return what stands there from earlier; it changes with the flares, too."""
        in_flare = self._flares.going_on is not None
        return left_over(self.intentions, self._clock.today, in_flare)

    def waiting(self) -> tuple[Intention, ...]:
        """Return what was left for after a flare."""
        return tuple(each for each in self.intentions if each.waits)

    def put(
        self, day: date, kind: ActivityKind, effort: int, minutes: float, name: str = ""
    ) -> Change[Intention] | None:
        """Put an activity on the list of ``day``.

        Raises:
            InvalidInput: If no list can be made for that day, or a value is outside its range.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        listable(day, self._clock.today)
        now = self._clock.now
        planned = Intention(
            id=self._clock.new_id(),
            at=now,
            day=day,
            changed=now,
            activity=kind,
            effort=effort,
            minutes=minutes,
            name=name.strip(),
        )
        return self._history.one(_said("put", planned), self, planned.id, begun(planned))

    def move(self, intentions: Iterable[Intention], day: date) -> Change[None] | None:
        """Put ``intentions`` on the list of ``day`` instead.

        Raises:
            InvalidInput: If no list can be made for that day; nothing is then changed.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        listable(day, self._clock.today)
        return self._change("moved", intentions, day=day, waits=False)

    def leave(self, intentions: Iterable[Intention]) -> Change[None] | None:
        """Let ``intentions`` wait until the flare is over.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        return self._change("left", intentions, waits=True)

    def take_off(self, intentions: Iterable[Intention]) -> Change[None] | None:
        """Take ``intentions`` off their lists.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        gone = tuple(intentions)
        steps = [self._history.edit(self, each.id, ended) for each in gone]
        return self._history.make(_said("taken_off", *gone), steps, lambda: None)

    def do(self, intention: Intention) -> Change[Activity] | None:
        """Log ``intention`` for today and take it off its list, if it still stands there.

        It is logged first: a kill in between may leave it on the list, never nowhere.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        if self.thing(intention.id) is None:
            return None
        done = Activity(
            **self._notebook.stamp(self._clock.today),
            kind=intention.activity,
            effort=intention.effort,
            minutes=intention.minutes,
            name=intention.name,
        )
        steps = (
            self._notebook.beginning(done),
            self._history.edit(self, intention.id, ended),
        )
        return self._history.make(_said("done", intention), steps, lambda: done)

    def thing(self, key: str) -> Intention | None:
        """Return the intention ``key`` as it stands now, if it is still there."""
        day = self._days.get(key)
        there = self._entries.on(day) if day is not None else ()
        every = (*self.intentions, *(each for each in there if isinstance(each, Intention)))
        return next((each for each in every if each.id == key), None)

    def lay(self, key: str, before: Intention | None, after: Intention | None) -> Intention | None:
        """Save ``after`` in place of ``before``, or delete that.

        Raises:
            StorageError: If that cannot be saved; nothing is then changed.

        """
        now = stamp(self._clock.now, *self._entries.last_changes(before, after))
        others = [each for each in self.intentions if each.id != key]
        if after is not None:
            after = replace(after, changed=now)
            self._entries.save(after, before)
            others.append(after)
            self._days[key] = after.day
        elif before is not None:
            self._entries.delete(before, now)
        self._held = _each_once(others)
        furthest = self._clock.today + _REACH
        if any(each is not None and each.day > furthest for each in (before, after)):
            self._notebook.show()  # it is, or was, among the notes with a wrong date
        return after

    def show(self) -> None:
        """Let everybody who follows the lists know."""
        self.revision += 1

    def _change(
        self, how: str, intentions: Iterable[Intention], **changes: Any
    ) -> Change[None] | None:
        every = tuple(intentions)
        steps = [
            self._history.edit(self, each.id, changed(each, replace(each, **changes)))
            for each in every
        ]
        return self._history.make(_said(how, *every), steps, lambda: None)


def _said(how: str, *intentions: Intention) -> str:
    """Return what was done to ``intentions``, as the keys tell it when it is taken back."""
    names = [each.name or say(f"log.{each.activity}_activity") for each in intentions]
    what = names[0] if len(names) == 1 else say("changes.to_do", count=len(names))
    return say(f"changes.{how}", what=what)


def _each_once(intentions: Iterable[Intention]) -> tuple[Intention, ...]:
    """Return ``intentions`` as each stands last."""
    latest = {each.id: each for each in intentions}
    return tuple(latest[key] for key in sorted(latest))
