"""The notebook: activities, rests, check-ins and habit marks, day by day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any, TypeVar

from app.domain.activity import Activity, ActivityKind
from app.domain.check_in import CheckIn, Question
from app.domain.days import LATELY, recordable
from app.domain.entry import Energy, Entry, Rest
from app.state.store import Clock, History, Store
from app.storage.entries import EntryRepository

E = TypeVar("E", bound=Entry)


@dataclass(eq=False)
class Notebook(Store):
    """Every change is saved before it is shown, and can be undone."""

    _entries: EntryRepository
    _clock: Clock
    _history: History
    revision: int = field(default=0, init=False)
    """Rises with every change, so that screens know."""

    @property
    def today(self) -> date:
        """The own day it is now."""
        return self._clock.today

    def on(self, day: date) -> tuple[Entry, ...]:
        """Return the entries of ``day`` in order of time."""
        return self._entries.on(day)

    def between(self, first: date, last: date) -> tuple[Entry, ...]:
        """Return the entries from ``first`` to ``last``, both included, in order of time."""
        month, found = first.replace(day=1), list[Entry]()
        while month <= last:
            found += [e for e in self._entries.in_month(month) if first <= e.day <= last]
            month = (month + timedelta(days=32)).replace(day=1)
        return tuple(found)

    @property
    def lately(self) -> tuple[Entry, ...]:
        """The entries of the last weeks up to today, which forms and usuals begin from."""
        return self.between(self.today - LATELY, self.today)

    def check_in_on(self, day: date) -> CheckIn | None:
        """Return the check-in of ``day``, if there is one."""
        return next((e for e in self.on(day) if isinstance(e, CheckIn)), None)

    def log_activity(
        self,
        day: date,
        kind: ActivityKind,
        effort: int,
        minutes: float,
        name: str = "",
        note: str = "",
    ) -> Activity:
        """Record an activity of ``minutes`` at ``effort`` for ``day``."""
        return self.keep(
            Activity(
                **self.stamp(day),
                kind=kind,
                effort=effort,
                minutes=minutes,
                name=name.strip(),
                note=note.strip(),
            )
        )

    def log_rest(self, day: date, minutes: float, note: str = "") -> Rest:
        """Record a rest of ``minutes`` for ``day``."""
        return self.keep(Rest(**self.stamp(day), minutes=minutes, note=note.strip()))

    def check_in(self, day: date, ratings: Mapping[Question, int], note: str = "") -> CheckIn:
        """Record how ``day`` was, in place of what was rated for it before."""
        before = self.check_in_on(day)
        if before is not None:
            return self.keep(replace(before, ratings=dict(ratings), note=note.strip()), before)
        return self.keep(CheckIn(**self.stamp(day), ratings=dict(ratings), note=note.strip()))

    def keep(self, entry: E, before: E | None = None) -> E:
        """Save ``entry``, in place of ``before`` where it is the same entry as it was.

        Raises:
            InvalidInput: If its day cannot be recorded.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        recordable(entry.day, self.today)
        entry = replace(entry, changed=self._clock.now)
        self._entries.save(entry, before)
        self._history.record(lambda: self._put_back(entry, before) if before else self._drop(entry))
        self.revision += 1
        return entry

    def delete(self, entry: Entry) -> None:
        """Delete ``entry``.

        Raises:
            StorageError: If that cannot be saved; nothing is then changed.

        """
        self._entries.delete(entry, self._clock.now)
        self._history.record(lambda: self._put_back(entry, entry))
        self.revision += 1

    def stamp(self, day: date) -> dict[str, Any]:
        """Return what a new entry about ``day`` needs: id, moment, day and time of change.

        Raises:
            InvalidInput: If the day cannot be recorded.

        """
        recordable(day, self.today)
        return {
            "id": self._clock.new_id(),
            "at": self._clock.moment_on(day),
            "day": day,
            "changed": self._clock.now,
        }

    def _drop(self, entry: Entry) -> None:
        self._entries.delete(entry, self._clock.now)
        self.revision += 1

    def _put_back(self, entry: Entry, before: Entry) -> None:
        self._entries.save(replace(before, changed=self._clock.now), entry)
        self.revision += 1


@dataclass
class EnergyNotes:
    """Reads and writes the notes about energy; the notebook tells of their changes."""

    _notebook: Notebook

    def on(self, day: date) -> Energy | None:
        """Return the note of ``day``, if there is one."""
        return next((e for e in self._notebook.on(day) if isinstance(e, Energy)), None)

    def note(self, day: date, available: int | None, spent: int | None) -> None:
        """Note both ratings of ``day`` in place of those before; two blanks take them away.

        Raises:
            InvalidInput: If a rating is outside its range, or the day cannot be recorded.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        before = self.on(day)
        if available is None and spent is None:
            if before is not None:
                self._notebook.delete(before)
        elif before is not None:
            self._notebook.keep(replace(before, available=available, spent=spent), before)
        else:
            stamp = self._notebook.stamp(day)
            self._notebook.keep(Energy(**stamp, available=available, spent=spent))
