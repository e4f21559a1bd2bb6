"""A notebook of schema 2, with felt energy and an own word for points in it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.domain.activity import Activity, Unit
from app.domain.check_in import CheckIn
from app.domain.settings import Settings
from app.main import build_services
from app.storage.database import look_at, open_folder
from app.storage.migrations import META, SCHEMA
from app.storage.port import MemoryFolder
from app.storage.whole import Whole
from app.transfer.backup import read_backup, write_backup
from app.transfer.merge import merged
from app.transfer.restore_plan import How, counts, holds, plan_restore
from app.transfer.rows import entries_in
from app.transfer.spreadsheets import csv_files
from tests.support.clock import SUNDAY, TestClock
from tests.support.databases import open_database

SAMPLES = Path(__file__).parents[1] / "samples"
SNAPSHOT = (SAMPLES / "notebook-schema-2.snapshot").read_bytes()
BACKUP = (SAMPLES / "backup-schema-2.json").read_bytes()
STORED = json.loads(BACKUP)["tables"]
TODAY = SUNDAY.date()


def entry_rows(tables):
    return {name: list(map(dict, rows)) for name, rows in tables.items() if "entries" in name}


def as_text(tables):
    return {name: [json.dumps(row) for row in rows] for name, rows in entry_rows(tables).items()}


@pytest.fixture
def opened(tmp_path):
    """The stores over the old notebook, and the notebook."""
    (tmp_path / "snapshot-b").write_bytes(SNAPSHOT)
    with open_database(tmp_path) as database:
        yield build_services(database, TestClock()), Whole(database)
    with open_database(tmp_path) as database:
        assert as_text(Whole(database).tables()) == as_text(STORED)


def test_an_own_word_for_points_opens_as_points_and_all_else_that_was_set_stays(opened):
    services, _ = opened
    assert not services.settings.unreadable
    assert services.settings.settings == Settings(
        text_size=120, welcomed=True, changed=SUNDAY, unit=Unit.POINTS
    )


def test_spoons_stay_spoons():
    content = json.loads(BACKUP)
    content["tables"]["settings"][0]["unit"] = "spoons"
    [row] = read_backup(json.dumps(content).encode()).tables["settings"]
    assert row["unit"] == "spoons"


def test_notes_about_felt_energy_stay_as_they_were_written_and_are_among_no_entries(opened):
    services, whole = opened
    assert as_text(whole.tables()) == as_text(STORED)
    assert {type(entry) for entry in services.notebook.on(TODAY)} == {Activity, CheckIn}
    assert services.notebook.between(TODAY.replace(month=10, day=1), TODAY) == (
        services.notebook.on(TODAY)
    )


def test_who_only_looks_into_an_old_notebook_sees_it_as_it_opens():
    folder = MemoryFolder()
    folder.port("snapshot-b").write(0, SNAPSHOT)
    looking = look_at(folder).database
    assert not build_services(looking, TestClock()).settings.unreadable
    assert looking.table(META).all() == [{"id": "schema", "schema": SCHEMA}]
    assert folder.port("snapshot-b").read() == SNAPSHOT
    with open_folder(folder, SUNDAY).database as database:
        assert Whole(database).tables() == Whole(looking).tables()


async def test_felt_energy_goes_into_a_new_backup_and_into_no_spreadsheet(opened):
    services, whole = opened
    again = read_backup((await services.file.export()).content)
    assert again.unreadable == 0
    assert as_text(again.tables) == as_text(STORED)
    files = csv_files(entries_in(whole.tables()), {})
    assert sum(content.count(b"\r\n") - 1 for content in files.values()) == 2


def test_an_old_backup_with_felt_energy_is_read_and_counted_as_rows_not_shown():
    backup = read_backup(BACKUP)
    assert backup.schema == 2
    assert as_text(backup.tables) == as_text(STORED)
    assert counts(backup.tables) == (
        "1 activity",
        "1 check-in",
        "your settings",
        "3 rows that are kept, but not shown here",
    )
    for how in How:
        plan = plan_restore({}, backup, how)
        assert holds(plan) == counts(backup.tables)
        assert as_text(plan.result) == as_text(merged(STORED, {}))
    assert read_backup(write_backup(backup.tables, SUNDAY)).tables == backup.tables


def test_two_notes_about_the_felt_energy_of_a_day_still_give_way_to_the_later_one():
    mine = read_backup(BACKUP).tables
    [note] = [row for row in mine["entries-2026-11"] if row.get("spent") == 60]
    later = {**note, "id": "01a20369-e000-7fff-8000-000000000002", "spent": 70}
    later["changed"] = "2026-11-22T15:00:00+01:00"
    both = merged(mine, {"entries-2026-11": [later]})
    assert merged({"entries-2026-11": [later]}, mine) == both
    found = {row["id"]: row for row in both["entries-2026-11"]}
    assert found[later["id"]] == later
    assert found[note["id"]]["yielded"] == note
    assert read_backup(write_backup(both, SUNDAY)).unreadable == 0
