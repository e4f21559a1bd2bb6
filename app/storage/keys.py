"""Finds the row with an id without looking at every row."""

from __future__ import annotations

from app.storage.change import Table, TableChange


class Keys:
    """The number of each row of one table, by the row's id."""

    def __init__(self, table: Table) -> None:
        """Learn the rows of ``table``."""
        self._known: dict[object, str] = {}
        self._next = 1
        self.note(TableChange(table))

    def note(self, change: TableChange) -> None:
        """Learn the rows that ``change`` puts."""
        for key, row in change.put.items():
            self._known[row.get("id")] = key
            self._next = max(self._next, int(key) + 1)

    def number_of(self, row_id: str) -> str:
        """Return the number of the row with that id, or the next free one."""
        return self._known.get(row_id) or str(self._next)
