"""Looking into a notebook that is being written: all that was acknowledged before is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from app.storage.database import open_folder
from app.storage.opening import SLOTS, look_beside_writer
from app.storage.port import MemoryFolder, MemoryPort
from app.storage.rows import rows_of
from tests.support.clock import SUNDAY


@dataclass
class Interrupted:
    """A folder in which something else happens right before one of the reads."""

    folder: MemoryFolder
    happens: Callable[[], None]
    at: int
    reads: int = field(default=0)

    def port(self, name: str) -> InterruptedPort:
        return InterruptedPort(self, self.folder.port(name))


@dataclass
class InterruptedPort:
    """A file of an ``Interrupted`` folder."""

    owner: Interrupted
    port: MemoryPort

    def read(self, most: int | None = None) -> bytes:
        self.owner.reads += 1
        if self.owner.reads == self.owner.at:
            self.owner.happens()
        return self.port.read(most)


@pytest.mark.parametrize("compactions", [0, 1, 2, 3])
def test_whatever_the_writer_does_between_two_reads_nothing_is_missing(compactions):
    happened = set()
    for at in range(1, 20):
        folder = MemoryFolder()
        database = open_folder(folder, SUNDAY).database
        rows = rows_of(database, "flares")
        for number in range(3):
            rows.put({"id": f"before {number}"})
            database.storage.compact()
            rows.put({"id": f"since {number}"})

        def write(rows=rows, storage=database.storage, at=at) -> None:
            happened.add(at)
            for number in range(compactions):
                rows.put({"id": f"during {number}"})
                storage.compact()
            rows.put({"id": "last"})

        found = look_beside_writer(Interrupted(folder, write, at)).tables["flares"].values()
        ids = [row["id"] for row in found]
        before = [f"{when} {number}" for number in range(3) for when in ("before", "since")]
        during = [f"during {number}" for number in range(compactions)]
        everything = [*before, *during, "last"]
        assert ids == everything[: len(ids)]
        assert len(ids) >= len(before)
    assert len(happened) > 5


@dataclass
class Late(Interrupted):
    """A folder that shows what its snapshots held before, until ``at`` reads have passed."""

    held: dict[str, bytes] = field(default_factory=dict)

    def port(self, name: str) -> LatePort:
        return LatePort(self, self.folder.port(name), self.held.get(name))


@dataclass
class LatePort:
    """A file of a ``Late`` folder."""

    owner: Late
    port: MemoryPort
    held: bytes | None

    def read(self, most: int | None = None) -> bytes:
        self.owner.reads += 1
        if self.held is None or self.owner.reads > self.owner.at:
            return self.port.read(most)
        return self.held[:most]


@pytest.mark.parametrize("late", range(1, 14))
def test_snapshots_that_are_shown_late_beside_a_new_journal_are_read_again(late):
    folder = MemoryFolder()
    database = open_folder(folder, SUNDAY).database
    rows = rows_of(database, "flares")
    rows.put({"id": "before"})
    database.storage.compact()
    rows.put({"id": "since"})
    held = {name: folder.port(name).read() for name in SLOTS}
    for number in range(2):
        database.storage.compact()
        rows.put({"id": f"last {number}"})
    found = look_beside_writer(Late(folder, lambda: None, late, held=held))
    ids = [row["id"] for row in found.tables["flares"].values()]
    assert ids == ["before", "since", "last 0", "last 1"]
