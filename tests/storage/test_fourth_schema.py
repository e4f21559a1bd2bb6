"""A notebook of schema 4, within which settings and habits came to have more fields."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import get_args, get_type_hints

from app.domain.activity import Activity
from app.domain.check_in import Question
from app.domain.draft import Drafts
from app.domain.timer import Timer
from app.main import build_services
from app.storage.database import open_notebook
from app.storage.entries import KINDS
from app.storage.migrations import SCHEMA, schema_of
from app.storage.rows import rows_of
from app.transfer.backup import read_backup
from app.transfer.rows import SHAPES
from tests.support.clock import SUNDAY, TestClock

SAMPLES = Path(__file__).parents[1] / "samples"
BACKUP = (SAMPLES / "backup-schema-4.json").read_bytes()
FIELDS = SAMPLES / f"fields-schema-{SCHEMA}.txt"


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


def fields_of(shape):
    """The fields of a kept value, with those of the values in it, and the words one can hold.

    A row with a word that an app does not know is as unreadable to it as one with such a field.
    """
    for name, kind in get_type_hints(shape).items():
        if name not in {each.name for each in fields(shape)}:
            continue
        yield name
        for inner in (kind, *get_args(kind)):
            if isinstance(inner, type) and issubclass(inner, Enum):
                yield from (f"{name}={each}" for each in inner)
            if is_dataclass(inner):
                yield from (f"{name}.{each}" for each in fields_of(inner))


def test_a_new_field_or_word_of_what_is_kept_comes_with_a_new_number_of_the_schema():
    shapes = {*SHAPES.values(), *KINDS.values(), Activity, Drafts, Timer}
    known = [f"{shape.__name__}: {' '.join(sorted(fields_of(shape)))}" for shape in shapes]
    assert sorted(known) == FIELDS.read_text(encoding="utf-8").splitlines()
