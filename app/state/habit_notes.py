"""What was noted about habits: entries of the notebook, one a habit and day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.domain.habit import Version
from app.domain.habit_mark import HabitMark, Outcome
from app.state.notebook import Notebook
from app.storage.entries import EntryRepository

FURTHEST = 60
"""In how many months with notes a habit is looked for (our choice: five years)."""

Marks = Mapping[tuple[str, date], HabitMark]
"""Marks by habit and day; nothing noted is not there."""

Noted = Mapping[date, HabitMark]
"""The marks of one habit by day."""


@dataclass(eq=False)
class HabitNotes:
    """Reads and writes marks."""

    _notebook: Notebook
    _entries: EntryRepository

    def marks(self, days: Sequence[date]) -> Marks:
        """Return what was noted on ``days``, which are in order."""
        found = self._notebook.between(days[0], days[-1])
        return {(e.habit, e.day): e for e in found if isinstance(e, HabitMark)}

    def marks_in(self, slug: str, months: Iterable[date]) -> Noted:
        """Return what was noted about the habit ``slug`` in ``months``."""
        return {mark.day: mark for month in months for mark in self._entries.marks(slug, month)}

    def marks_back(self, slug: str, enough: int) -> Noted:
        """Return the newest of what was noted about the habit ``slug``, in whole months.

        It goes back until the habit was done, or not done, on ``enough`` days, and through no
        more than ``FURTHEST`` months.
        """
        found = dict[date, HabitMark]()
        for month in self._entries.months()[:FURTHEST]:
            found |= self.marks_in(slug, (month,))
            if sum(mark.outcome is not Outcome.RESTING for mark in found.values()) >= enough:
                break
        return found

    def mark(
        self,
        slug: str,
        day: date,
        outcome: Outcome | None,
        version: Version | None = None,
        times: int = 1,
    ) -> None:
        """Note ``outcome`` for the habit on ``day``; with ``None`` take the note back.

        Raises:
            InvalidInput: If the day cannot be recorded.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        before = self.marks((day,)).get((slug, day))
        if outcome is None:
            if before is not None:
                self._notebook.delete(before)
        elif before is not None:
            after = replace(before, outcome=outcome, version=version, times=times)
            self._notebook.keep(after, before)
        else:
            stamp = self._notebook.stamp(day)
            mark = HabitMark(**stamp, habit=slug, outcome=outcome, version=version, times=times)
            self._notebook.keep(mark)
