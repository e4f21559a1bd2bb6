"""Opening the notebook, whole or damaged."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.errors import StorageError
from app.domain.flare import Flare
from app.storage.database import open_notebook
from app.storage.file import FilePort
from app.storage.migrations import FILE, SCHEMA
from app.storage.records import Records
from app.storage.rows import rows_of
from app.storage.whole import Whole
from tests.support.builders import flare
from tests.support.clock import SUNDAY, TODAY
from tests.support.databases import open_database

FLARE = flare()
OTHER = flare(last=TODAY, id="f2")
FILES = ("snapshot-a", "snapshot-b", "journal")


def flares(database):
    return Records(database, "flares", Flare)


def written(folder, *values):
    with open_database(folder) as database:
        for value in values:
            flares(database).save(value)


def test_a_whole_notebook_is_opened_as_it_was_and_nothing_is_set_aside(tmp_path):
    written(tmp_path, FLARE, OTHER)
    opened = open_notebook(tmp_path, SUNDAY)
    assert flares(opened.database).all() == (FLARE, OTHER)
    assert opened.set_aside == ()
    assert {path.name for path in tmp_path.iterdir()} <= {*FILES, "lock"}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("junk", [b"{", b"PK" + bytes(60), b"\xff" * 200, b"x" * 5000])
def test_a_foreign_file_is_kept_under_a_name_with_its_date(tmp_path, name, junk):
    written(tmp_path, FLARE)
    (tmp_path / name).write_bytes(junk)
    with open_notebook(tmp_path, SUNDAY).database as database:
        flares(database).save(OTHER)
    kept = list(tmp_path.glob(f"{name}-damaged-2026-11-22-142000"))
    assert [path.read_bytes() for path in kept] == [junk]
    with open_database(tmp_path) as database:
        assert OTHER in flares(database).all()


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody remove an open file")
@pytest.mark.parametrize("is_put_back", [False, True], ids=["deleted", "put back from a copy"])
def test_nothing_is_called_saved_once_the_folder_is_another(tmp_path, is_put_back):
    folder, copy = tmp_path / "notes", tmp_path / "copy"
    with open_database(folder) as database:
        flares(database).save(FLARE)
        shutil.copytree(folder, copy)
        shutil.rmtree(folder)
        if is_put_back:
            shutil.copytree(copy, folder)
        for _ in range(2):
            with pytest.raises(StorageError) as told:
                flares(database).save(OTHER)
            assert told.value.code == "not_saved"
            assert told.value.details == {"reason": "No such file or directory"}
        assert flares(database).all() == (FLARE,)
    with open_database(folder) as database:
        assert flares(database).all() == ((FLARE,) if is_put_back else ())


def test_a_flipped_bit_in_the_middle_of_the_journal_costs_one_change_and_is_told(tmp_path):
    written(tmp_path, FLARE, OTHER, flare(id="f3"))
    journal = tmp_path / "journal"
    content = bytearray(journal.read_bytes())
    content[content.index(b"f2")] ^= 1
    journal.write_bytes(content)
    opened = open_notebook(tmp_path, SUNDAY)
    assert [flare.id for flare in flares(opened.database).all()] == ["f1", "f3"]
    assert opened.set_aside == ("journal-damaged-2026-11-22-142000",)
    assert (tmp_path / opened.set_aside[0]).read_bytes() == content


def test_a_damaged_snapshot_gives_way_to_the_one_before(tmp_path):
    with open_database(tmp_path) as database:
        flares(database).save(FLARE)
        database.storage.compact()
        flares(database).save(OTHER)
        database.storage.compact()
    newest = max((tmp_path / name for name in FILES[:2]), key=lambda path: path.read_bytes()[8:16])
    newest.write_bytes(newest.read_bytes()[:-3])
    opened = open_notebook(tmp_path, SUNDAY)
    assert FLARE in flares(opened.database).all()
    assert f"{newest.name}-damaged-2026-11-22-142000" in opened.set_aside


@pytest.mark.parametrize("has_older", [False, True], ids=["the only one", "with one before"])
def test_a_damaged_table_of_a_snapshot_costs_no_other_table_and_no_later_change(
    tmp_path, has_older
):
    with open_database(tmp_path) as database:
        flares(database).save(FLARE)
        if has_older:
            database.storage.compact()
        flares(database).save(OTHER)
        rows_of(database, "habits").put({"id": "h1", "name": "Warm feet"})
        database.storage.compact()
        flares(database).save(flare(id="f3"))
    newest = max((tmp_path / name for name in FILES[:2]), key=lambda path: path.read_bytes()[8:16])
    content = bytearray(newest.read_bytes())
    content[content.index(b"f2")] ^= 1
    newest.write_bytes(content)
    opened = open_notebook(tmp_path, SUNDAY)
    assert opened.set_aside == (f"{newest.name}-damaged-2026-11-22-142000",)
    assert (tmp_path / opened.set_aside[0]).read_bytes() == content
    for _ in range(2):
        with opened.database as database:
            ids = [flare.id for flare in flares(database).all()]
            assert ids == (["f1", "f3"] if has_older else ["f3"])
            assert [row["id"] for row in rows_of(database, "habits")] == ["h1"]
        opened = open_notebook(tmp_path, SUNDAY)
        assert opened.set_aside == ()
    opened.database.close()


@pytest.mark.parametrize("content", ['{"flares": {', "", "[1]", '{"a": 1}', "null"])
def test_a_damaged_file_of_the_first_version_is_set_aside(tmp_path, content):
    (tmp_path / FILE).write_text(content, encoding="utf-8")
    opened = open_notebook(tmp_path, SUNDAY)
    [aside] = opened.set_aside
    assert (tmp_path / aside).read_text(encoding="utf-8") == content
    flares(opened.database).save(FLARE)


def test_notes_of_the_first_version_are_taken_over_whole(tmp_path):
    sample = Path(__file__).parent.parent / "samples" / "notebook-schema-1.json"
    (tmp_path / FILE).write_bytes(sample.read_bytes())
    rows = json.loads(sample.read_bytes())
    with open_database(tmp_path) as database:
        for name in rows.keys() - {"meta"}:
            found = [dict(row) for row in database.table(name)]
            assert [{n: row[n] for n in row if n != "timed"} for row in found] == (
                list(rows[name].values())
            )
        assert database.table("meta").all()[0]["schema"] == SCHEMA
    assert not (tmp_path / FILE).exists()
    assert (tmp_path / "notebook.taken-over.json").read_bytes() == sample.read_bytes()


def test_notes_of_a_newer_app_are_refused_and_not_touched(tmp_path):
    with open_database(tmp_path) as database:
        rows_of(database, "meta").put({"id": "schema", "schema": SCHEMA + 1})
    before = {name: (tmp_path / name).read_bytes() for name in FILES}
    with pytest.raises(StorageError, match="newer_schema"):
        open_database(tmp_path)
    assert {name: (tmp_path / name).read_bytes() for name in FILES} == before


def test_a_folder_that_cannot_be_used_is_refused(tmp_path):
    file = tmp_path / "file"
    file.write_text("in the way", encoding="utf-8")
    with pytest.raises(StorageError, match="folder"):
        open_database(file / "below")


def test_a_folder_without_room_is_told_apart_from_one_to_leave(tmp_path, monkeypatch):
    def is_full(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "mkdir", is_full)
    with pytest.raises(StorageError) as refused:
        open_database(tmp_path / "new")
    assert refused.value.code == "folder_full"


def test_a_device_without_room_is_told_apart_from_one_that_refuses(tmp_path, monkeypatch):
    with open_database(tmp_path) as database:
        for number, code in ((errno.ENOSPC, "not_saved_full"), (errno.EIO, "not_saved")):

            def refuse(*_, number=number):
                raise OSError(number, os.strerror(number))

            with monkeypatch.context() as patch:
                patch.setattr(FilePort, "flush", refuse)
                with pytest.raises(StorageError) as told:
                    flares(database).save(FLARE)
            assert told.value.code == code
        flares(database).save(FLARE)


def test_another_process_can_look_but_not_write_until_the_first_closes(tmp_path):
    with open_database(tmp_path) as database:
        flares(database).save(FLARE)
        script = (
            "import sys, pathlib; from app.storage.database import open_notebook;"
            "from datetime import datetime;"
            "opened = open_notebook(pathlib.Path(sys.argv[1]), datetime.now());"
            "rows = opened.database.table('flares').all();"
            "print(opened.read_only, len(rows));"
            "opened.database.table('flares').insert({'id': 'x'})"
        )
        command = [sys.executable, "-c", script, str(tmp_path)]
        second = subprocess.run(command, capture_output=True, text=True, check=False)
        assert second.stdout.split() == ["True", "1"]
        assert "read_only" in second.stderr
    third = subprocess.run(command, capture_output=True, text=True, check=False)
    assert third.stdout.split() == ["False", "1"]
    assert third.returncode == 0


def test_tinydbs_own_verbs_are_kept_too(tmp_path):
    with open_database(tmp_path) as database:
        table = database.table("things")
        table.insert_multiple([{"n": n, "deep": {"list": [n]}} for n in range(5)])
        table.update({"n": 10}, doc_ids=[1])
        table.update(lambda row: row["deep"]["list"].append("more"), doc_ids=[2])
        table.remove(doc_ids=[3])
        database.drop_table("meta")
    with open_database(tmp_path) as database:
        kept = {row.doc_id: dict(row) for row in database.table("things")}
    assert kept[1] == {"n": 10, "deep": {"list": [0]}}
    assert kept[2] == {"n": 1, "deep": {"list": [1, "more"]}}
    assert sorted(kept) == [1, 2, 4, 5]


def test_erasing_leaves_nothing_and_the_notebook_goes_on(database):
    records = Records(database, "flares", Flare)
    records.save(FLARE)
    Whole(database).erase()
    assert records.all() == ()
    records.save(FLARE)
    assert records.all() == (FLARE,)


def test_erased_rows_stay_in_no_file(tmp_path):
    with open_database(tmp_path) as database:
        rows_of(database, "things").put({"id": "1", "note": "SECRET-NOTE"})
        database.storage.compact()
        rows_of(database, "things").put({"id": "2", "note": "SECRET-NOTE"})
        Whole(database).erase()
    assert not any(b"SECRET-NOTE" in path.read_bytes() for path in tmp_path.iterdir())
