"""How little of a notebook lies in memory, and how small its files are."""

from __future__ import annotations

import json

import pytest

from app.storage.database import open_folder
from app.storage.entries import EntryRepository
from app.storage.migrations import META, fresh
from app.storage.port import MemoryFolder
from app.storage.rows import rows_of
from app.storage.snapshot import Snapshot, read_snapshot, write_snapshot
from app.storage.tables import to_json
from app.storage.whole import Whole
from tests.benchmarks.documents import documents
from tests.support.builders import rest
from tests.support.clock import SUNDAY, TODAY
from tests.support.history import state_of

MONTH = "entries-2026-11"
DOCUMENTS = [row for row in documents(300) if row["day"].startswith("2026-11")]
JSON = to_json({str(number): row for number, row in enumerate(DOCUMENTS, 1)})


@pytest.fixture
def folder():
    """A notebook with one long month, all of it in a snapshot."""
    folder = MemoryFolder()
    database = open_folder(folder, SUNDAY).database
    Whole(database).replace({MONTH: DOCUMENTS})
    database.storage.forget_past()
    return folder


def rows_in_memory(database):
    return set(database.storage._tables._parsed) - {"meta"}


def test_a_long_month_lies_packed_in_the_snapshot_and_is_all_there(folder):
    assert len(DOCUMENTS) > 200
    for name in ("snapshot-a", "snapshot-b"):
        assert len(folder.files[name].content) < len(JSON) / 3
    assert state_of(open_folder(folder, SUNDAY).database)[MONTH] == DOCUMENTS


def test_the_number_of_the_schema_can_be_read_by_an_app_that_knows_no_packing(folder):
    for name in ("snapshot-a", "snapshot-b"):
        segments = read_snapshot(bytes(folder.files[name].content)).segments
        assert json.loads(bytes(segments[META])) == fresh()[META]
        assert bytes(segments[MONTH])[:1] != b"{"


def test_a_snapshot_of_an_older_app_is_read_and_packed_when_it_is_written_again():
    folder = MemoryFolder()
    meta = to_json(fresh()[META])
    old = Snapshot(generation=1, segments={MONTH: JSON, "meta": meta})
    write_snapshot(folder.port("snapshot-a"), old)
    opened = open_folder(folder, SUNDAY)
    assert opened.set_aside == ()
    assert state_of(opened.database)[MONTH] == DOCUMENTS
    rows_of(opened.database, "flares").put({"id": "f"})
    opened.database.storage.compact()
    again = open_folder(folder, SUNDAY)
    assert state_of(again.database)[MONTH] == DOCUMENTS
    found = read_snapshot(bytes(folder.files["snapshot-b"].content))
    assert len(found.segments[MONTH]) < len(JSON) / 3


def test_of_a_month_that_was_read_only_its_entries_stay_in_memory(folder):
    database = open_folder(folder, SUNDAY).database
    repository = EntryRepository(database)
    shown = repository.in_month(TODAY)
    assert len(shown) == len(DOCUMENTS)
    assert rows_in_memory(database) == set()
    repository.save(rest(id="new"))
    repository.in_month(TODAY)
    assert rows_in_memory(database) == {MONTH}
    assert state_of(open_folder(folder, SUNDAY).database)[MONTH][-1]["id"] == "new"


def test_a_copy_of_everything_leaves_nothing_in_memory_but_what_changed(folder):
    database = open_folder(folder, SUNDAY).database
    rows_of(database, "flares").put({"id": "f"})
    assert Whole(database).tables() == {MONTH: DOCUMENTS, "flares": [{"id": "f"}]}
    assert rows_in_memory(database) == {"flares"}
    database.storage.compact()
    assert rows_in_memory(database) == set()
    assert Whole(database).tables() == {MONTH: DOCUMENTS, "flares": [{"id": "f"}]}
