"""Opening the notebook, whole or damaged."""

from __future__ import annotations

import json

import pytest

from app.domain.errors import StorageError
from app.domain.flare import Flare
from app.storage import atomic
from app.storage.database import NOTEBOOK, SCHEMA, open_database, open_notebook
from app.storage.records import Records
from app.storage.whole import Whole
from tests.support.clock import SUNDAY

FLARE = Flare(id="f1", first=SUNDAY.date(), last=None, changed=SUNDAY)


@pytest.mark.parametrize("content", ['{"flares": {', "", "[1]", '{"a": 1}', "\x00\x00", "null"])
def test_a_damaged_file_is_set_aside_and_never_overwritten(tmp_path, content):
    (tmp_path / NOTEBOOK).write_text(content, encoding="utf-8")
    opened = open_notebook(tmp_path, SUNDAY)
    assert opened.set_aside is not None
    assert opened.set_aside.name == "notebook-unreadable-2026-11-22-142000.json"
    assert opened.set_aside.read_text(encoding="utf-8") == content
    Records(opened.database, "flares", Flare).save(FLARE)
    assert Records(open_database(tmp_path), "flares", Flare).all() == (FLARE,)


def test_a_file_that_is_not_utf8_is_set_aside(tmp_path):
    (tmp_path / NOTEBOOK).write_bytes(b"\xff\xfe\x00broken")
    assert open_notebook(tmp_path, SUNDAY).set_aside is not None


def test_a_whole_file_is_not_set_aside(tmp_path):
    open_database(tmp_path).close()
    assert open_notebook(tmp_path, SUNDAY).set_aside is None


def test_notes_of_a_newer_app_are_refused_and_not_touched(tmp_path):
    newer = json.dumps({"meta": {"1": {"schema": SCHEMA + 1}}})
    (tmp_path / NOTEBOOK).write_text(newer, encoding="utf-8")
    with pytest.raises(StorageError, match="newer_schema"):
        open_database(tmp_path)
    assert (tmp_path / NOTEBOOK).read_text(encoding="utf-8") == newer


def test_a_folder_that_cannot_be_used_is_refused(tmp_path):
    file = tmp_path / "file"
    file.write_text("in the way", encoding="utf-8")
    with pytest.raises(StorageError, match="folder"):
        open_database(file / "below")


def test_a_write_that_does_not_reach_the_disk_changes_nothing(tmp_path, monkeypatch):
    database = open_database(tmp_path)
    records = Records(database, "flares", Flare)
    before = (tmp_path / NOTEBOOK).read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(atomic.os, "fsync", full)
    with pytest.raises(StorageError, match="not_saved"):
        records.save(FLARE)
    assert (tmp_path / NOTEBOOK).read_bytes() == before
    assert records.all() == ()
    monkeypatch.undo()
    records.save(FLARE)
    assert records.all() == (FLARE,)


def test_an_export_holds_every_table_and_its_counts(database):
    Records(database, "flares", Flare).save(FLARE)
    exported = json.loads(Whole(database).export(SUNDAY))
    assert exported["schema"] == SCHEMA
    assert exported["counts"] == {"flares": 1}
    assert exported["tables"]["flares"][0]["id"] == "f1"


def test_erasing_leaves_nothing_and_the_notebook_goes_on(database):
    records = Records(database, "flares", Flare)
    records.save(FLARE)
    Whole(database).erase()
    assert records.all() == ()
    records.save(FLARE)
    assert records.all() == (FLARE,)
