"""Felt energy: at most one note a day, among the entries of the notebook."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from app.domain.energy import Energy
from app.state.notebook import Notebook


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
