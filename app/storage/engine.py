"""The storage engine: two snapshot slots and a journal, as one TinyDB storage."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from app.domain.errors import StorageError
from app.storage.journal import Journal
from app.storage.port import NO_ROOM, Port
from app.storage.rows import RowStorage
from app.storage.snapshot import Snapshot, write_snapshot
from app.storage.tables import (
    Change,
    Draft,
    Row,
    TableChange,
    Tables,
    all_decoded,
    as_one,
    decoded,
    encoded,
)

COMPACT_FROM = 1 << 20
"""Bytes of journal after which a new snapshot is written (our choice: some 4,000 changes)."""


@dataclass
class _Held:
    """What was written and is not kept yet, and the way back from it."""

    contents: list[bytes] = field(default_factory=list)
    back: list[Change] = field(default_factory=list)


class JournalStorage(RowStorage):
    """Keeps each change in a journal, and now and then everything in a snapshot."""

    def __init__(
        self, tables: Tables, generation: int, journal: Journal, slots: tuple[Port, Port]
    ) -> None:
        """Go on from ``tables``; the next snapshot goes to the first of ``slots``."""
        self._tables = tables
        self._generation = generation
        self._journal = journal
        self._next_slot, self._slot = slots
        self._compact_from = COMPACT_FROM
        self._held: _Held | None = None
        self.on_close: Callable[[], object] = lambda: None
        """What lets go of the files and of the lock."""

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return the tables, for TinyDB to read or to change and write back."""
        return Draft(self._tables)  # type: ignore[return-value]  # all TinyDB does works

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Keep what changed in ``data``; it is on disk when this returns.

        Raises:
            StorageError: If it is not; nothing has changed then.

        """
        draft = data if isinstance(data, Draft) else self._as_draft(data)
        if change := draft.change():
            self._keep(change)

    def put(self, name: str, row: Row) -> None:
        """Keep ``row`` in the table ``name``, in place of the one with the same id.

        The short way for one row: nothing else is looked at.

        Raises:
            StorageError: If it could not be kept; nothing has changed then.

        """
        number = self._tables.number_of(name, row["id"])
        self._keep({name: TableChange({number: row})})

    def row(self, name: str, row_id: str) -> Row | None:
        """Return the row of the table ``name`` with that id, if there is one."""
        return self._tables.row(name, row_id)

    def let_go(self, names: Iterable[str] | None = None) -> None:
        """Hold no rows of all tables, or of ``names``, in memory that can be read again."""
        self._tables.let_go(names)

    @contextmanager
    def together(self) -> Iterator[Callable[[], object]]:
        """Hold what is written inside until what is yielded is called: it keeps all of it at once.

        What was not kept by then is dropped at the end. A part of something larger is kept with it.
        """
        if self._held is not None:
            yield lambda: None
            return
        self._held = _Held()
        try:
            yield self._keep_held
        finally:
            held, self._held = self._held, None
            for change in reversed(held.back):
                self._tables.apply(change)

    def _keep(self, change: Change) -> None:
        try:
            content = encoded(change)
        except (TypeError, ValueError) as error:
            raise StorageError("row", place=str(error)) from error
        if self._held is None:
            self._append(content)
            self._tables.apply(decoded(content))
            self._compact_if_due()
            return
        change = decoded(content)
        self._held.back.append(self._tables.way_back(change))
        self._held.contents.append(content)
        self._tables.apply(change)

    def _keep_held(self) -> None:
        held = self._held
        if held is not None and held.contents:
            several = len(held.contents) > 1
            self._append(
                encoded(as_one(all_decoded(held.contents))) if several else held.contents[0]
            )
            held.contents.clear()
            held.back.clear()
            self._compact_if_due()

    def _append(self, content: bytes) -> None:
        try:
            self._journal.append(content)
        except OSError as error:
            raise _not_saved(error) from error

    def compact(self) -> None:
        """Write everything to the other slot, then begin the journal anew.

        Raises:
            StorageError: If it cannot be written; nothing is lost then.

        """
        inside = (self._journal.generation, self._journal.number)
        snapshot = Snapshot(self._generation + 1, *inside, self._tables.to_segments())
        self._tables.let_go()
        try:
            write_snapshot(self._next_slot, snapshot)
            self._next_slot, self._slot = self._slot, self._next_slot
            self._generation = snapshot.generation
            self._journal.begin(snapshot.generation)
        except OSError as error:
            raise _not_saved(error) from error

    def forget_past(self) -> None:
        """Write both snapshots anew, so that nothing older stays in any file.

        Raises:
            StorageError: If they cannot be written; nothing is lost then.

        """
        self.compact()
        self.compact()

    def close(self) -> None:
        """Let go of the files; everything is on disk already."""
        self.on_close()

    def _compact_if_due(self) -> None:
        """Compact a long journal; where that does not work it just goes on growing for a while."""
        if self._journal.size < self._compact_from:
            return
        try:
            self.compact()
        except StorageError:
            self._compact_from = self._journal.size + COMPACT_FROM

    def _as_draft(self, data: Mapping[str, Mapping[str, Any]]) -> Draft:
        draft = Draft(self._tables)
        draft.changed = {name: None for name in self._tables if name not in data}
        draft.changed |= {name: dict(table) for name, table in data.items()}
        return draft


def _not_saved(error: OSError) -> StorageError:
    code = "not_saved_full" if error.errno in NO_ROOM else "not_saved"
    return StorageError(code, reason=error.strerror or str(error))


class ReadOnlyStorage(RowStorage):
    """Shows the tables as they were when they were read, and refuses every change."""

    def __init__(self, tables: Tables) -> None:
        """Show ``tables``."""
        self._tables = tables

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return the tables."""
        return Draft(self._tables)  # type: ignore[return-value]  # all TinyDB does works

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Refuse.

        Raises:
            StorageError: Always.

        """
        raise StorageError("read_only")

    def row(self, name: str, row_id: str) -> Row | None:
        """Return the row of the table ``name`` with that id, if there is one."""
        return self._tables.row(name, row_id)

    def let_go(self, names: Iterable[str] | None = None) -> None:
        """Hold no rows of all tables, or of ``names``, in memory that can be read again."""
        self._tables.let_go(names)

    def put(self, name: str, row: Row) -> None:
        """Refuse.

        Raises:
            StorageError: Always.

        """
        raise StorageError("read_only")
