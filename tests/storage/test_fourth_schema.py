"""A notebook of schema 4, within which settings and habits came to have more fields."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from app.domain.check_in import Question
from app.main import build_services
from app.storage.database import open_notebook
from app.storage.migrations import SCHEMA, schema_of
from app.storage.rows import rows_of
from app.transfer.backup import read_backup
from tests.support.clock import SUNDAY, TestClock

SAMPLES = Path(__file__).parents[1] / "samples"
BACKUP = (SAMPLES / "backup-schema-4.json").read_bytes()


def test_a_backup_of_schema_4_is_read_whole():
    backup = read_backup(BACKUP)
    assert backup.unreadable == 0
    [settings] = backup.tables["settings"]
    assert (settings["outcome"], settings["appointment"]) == ("pain", "2026-12-01")
    assert [habit["name"] for habit in backup.tables["habits"]] == ["Stroll", "Walk"]


def test_a_notebook_of_schema_4_opens_with_all_its_settings_and_has_the_newest_number(tmp_path):
    with open_notebook(tmp_path, SUNDAY).database as database:
        build_services(database, TestClock()).settings.change(
            appointment=date(2026, 12, 1), outcome=Question.PAIN, text_size=130
        )
        rows_of(database, "meta").put({"id": "schema", "schema": 4})
    for _ in range(2):
        with open_notebook(tmp_path, SUNDAY).database as database:
            kept = build_services(database, TestClock()).settings.settings
            assert (kept.outcome, kept.text_size) == (Question.PAIN, 130)
            assert schema_of({"meta": {"1": dict(rows_of(database, "meta").all()[0])}}) == SCHEMA
