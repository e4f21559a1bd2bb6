"""A notebook of schema 3, in which noon stood for a time that nobody knew."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.domain.activity import Activity
from app.domain.entry import Rest
from app.main import build_services
from app.storage.database import open_notebook
from app.storage.whole import Whole
from app.transfer.backup import read_backup, write_backup
from app.transfer.rows import entries_in
from app.transfer.spreadsheets import csv_files
from tests.support.clock import SUNDAY, TestClock, ago

SAMPLES = Path(__file__).parents[1] / "samples"
SNAPSHOT = (SAMPLES / "notebook-schema-3.snapshot").read_bytes()
BACKUP = (SAMPLES / "backup-schema-3.json").read_bytes()


@pytest.fixture
def entries(tmp_path):
    """What is noted in the old notebook, once it was opened."""
    (tmp_path / "snapshot-b").write_bytes(SNAPSHOT)
    for _ in range(2):
        with open_notebook(tmp_path, SUNDAY).database as database:
            notebook = build_services(database, TestClock()).notebook
            found = notebook.between(ago(60), ago(0))
    return [entry for entry in found if isinstance(entry, (Activity, Rest))]


def test_an_entry_noted_at_its_time_keeps_it_even_one_of_exactly_noon(entries):
    known = {entry.note: f"{entry.at:%H:%M}" for entry in entries if entry.timed}
    assert known == {"made at 14:20": "14:20", "made at noon": "12:00"}


def test_an_entry_of_an_earlier_day_says_that_its_time_is_not_known(entries):
    vague = {entry.note for entry in entries if not entry.timed}
    assert vague == {"a day later", "a month later", "moved"}


def test_a_backup_of_schema_3_opens_as_the_notebook_does(tmp_path):
    (tmp_path / "snapshot-b").write_bytes(SNAPSHOT)
    with open_notebook(tmp_path, SUNDAY).database as database:
        tables = Whole(database).tables()
    backup = read_backup(BACKUP)
    assert backup.tables == tables
    assert read_backup(write_backup(tables, SUNDAY)).tables == tables


def test_a_check_in_that_gave_way_keeps_what_is_known_of_its_time():
    content = json.loads(BACKUP)
    rows = content["tables"]["entries-2026-11"]
    [check_in] = [row for row in rows if row.get("kind") == "check_in"]
    check_in["at"] = "2026-11-22T12:00:00+01:00"
    stamp = {name: check_in[name] for name in ("id", "day", "changed")}
    rows[rows.index(check_in)] = {**stamp, "deleted": True, "yielded": check_in}
    [row] = [
        each
        for each in read_backup(json.dumps(content).encode()).tables["entries-2026-11"]
        if "yielded" in each
    ]
    assert row["yielded"]["timed"] is False


def test_a_table_shows_no_time_where_none_is_known():
    content = csv_files(entries_in(read_backup(BACKUP).tables), {})["rests.csv"].decode()
    times = [line.split(",")[1] for line in content.splitlines()[1:]]
    assert times == ["", "", "14:20"]
