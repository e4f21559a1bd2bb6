"""Everything at once: saved, put into tables, erased; and when a backup would be good."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import timedelta

import pytest

from app.domain.errors import StorageError
from app.domain.habit_mark import Outcome
from app.main import build_services, open_services
from app.reading.wording import say
from app.state.access import Surroundings
from app.storage.copies import CopyFolder
from app.storage.database import look_at_notebook, open_folder
from app.storage.opening import FILES
from app.storage.whole import Whole
from tests.support.clock import SUNDAY, TODAY
from tests.support.databases import open_database, open_memory_database
from tests.support.faulty import FaultyFolder
from tests.support.full_device import full_device
from tests.support.notes import database_of
from tests.support.year import write_year


@pytest.fixture
def on_disk(tmp_path, clock):
    return open_services(tmp_path, clock)


async def test_a_backup_is_readable_and_says_nothing_about_this_device(services):
    services.file.exported()
    services.notebook.log_rest(TODAY, 20, "in the quiet room")
    name, content = await services.file.export()
    assert name == "ebb-and-flow-2026-11-22.json"
    assert b"in the quiet room" in content
    assert b"last_backup" not in content
    assert json.loads(content)["counts"]["entries-2026-11"] == 1


def test_the_day_of_the_last_backup_is_remembered_but_is_no_change(services):
    before = services.settings.settings.changed
    services.file.exported()
    assert services.settings.settings.last_backup == TODAY
    assert services.settings.settings.changed == before
    assert not services.history.undo()


def test_a_backup_that_was_saved_is_no_failure_if_its_day_cannot_be_noted(services):
    with full_device(database_of(services)):
        services.file.exported()
    assert services.settings.settings.last_backup is None


async def test_tables_hold_the_names_of_habits(services):
    services.habits.mark("quiet-time", TODAY, Outcome.DONE)
    name, content = await services.tables.export()
    assert name == "ebb-and-flow-2026-11-22-tables.zip"
    with zipfile.ZipFile(io.BytesIO(content)) as bundle:
        assert "Planned quiet time" in bundle.read("habits.csv").decode()
        assert len(bundle.namelist()) == 8


async def test_erasing_takes_copies_and_what_was_set_aside(on_disk, tmp_path):
    on_disk.notebook.log_rest(TODAY, 20, "in the quiet room")
    await on_disk.daily.keep()
    (tmp_path / "journal-damaged-2026-11-22-142000").write_text("in the quiet room", "utf-8")
    on_disk.file.erase()
    assert on_disk.copies.found == ()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not any(b"quiet room" in path.read_bytes() for path in files)
    assert on_disk.notebook.on(TODAY) == ()


async def test_erasing_everything_leaves_no_file_but_the_empty_notebook(tmp_path, clock):
    (tmp_path / "notebook.json").write_text('{"entries-2026-11": {}}', "utf-8")
    on_disk = open_services(tmp_path, clock)
    for minutes in (20, 30, 40):
        on_disk.notebook.log_rest(TODAY, minutes, "in the quiet room")
        await on_disk.copies.keep_safe(on_disk.file._whole.tables())
        clock.move(minutes=1)
    await on_disk.daily.keep()
    on_disk.drafts.keep("log", {"note": "in the quiet room"})
    on_disk.drafts.write()
    (tmp_path / "copies" / "ebb-and-flow-2026-11-23.json.part").write_text("{", "utf-8")
    (tmp_path / "snapshot-a-damaged-2026-11-22-142000").write_text("{", "utf-8")
    (tmp_path / "notebook-damaged-2026-11-22-142000.json").write_text("{", "utf-8")
    on_disk.file.erase()
    left = {path.name for path in tmp_path.rglob("*") if path.is_file()}
    assert left == {*FILES, "lock"}
    assert Whole(look_at_notebook(tmp_path).database).tables() == {}


async def test_copies_that_cannot_be_looked_into_are_told_when_everything_is_erased(
    on_disk, tmp_path
):
    on_disk.notebook.log_rest(TODAY, 20)
    (tmp_path / "copies").write_text("in the way", "utf-8")
    with pytest.raises(StorageError, match="copies_stay"):
        on_disk.file.erase()
    assert on_disk.notebook.on(TODAY) == ()


async def test_if_a_copy_cannot_be_erased_it_is_told_and_can_be_tried_again(on_disk, monkeypatch):
    on_disk.notebook.log_rest(TODAY, 20)
    await on_disk.daily.keep()

    def refuse(*_):
        raise StorageError("copies_stay", folder="here", reason="busy")

    with monkeypatch.context() as refused:
        refused.setattr(CopyFolder, "empty", refuse)
        with pytest.raises(StorageError, match="copies_stay"):
            on_disk.file.erase()
    assert len(on_disk.copies.found) == 1
    on_disk.file.erase()
    assert on_disk.copies.found == ()


@pytest.mark.parametrize("lasting", [False, True])
@pytest.mark.parametrize("at", [4, 5, 6, 8])
async def test_if_old_files_cannot_be_emptied_the_rest_is_erased_and_it_is_told(
    clock, tmp_path, at, lasting
):
    folder, beside = FaultyFolder(), []
    opened = open_folder(folder, SUNDAY)
    copies = CopyFolder(tmp_path / "copies")
    around = Surroundings(copies=copies, erase_beside=lambda: beside.append("gone"))
    services = build_services(opened.database, clock, around=around)
    services.notebook.log_rest(TODAY, 20, "in the quiet room")
    await services.daily.keep()
    steps = folder.steps
    steps.fails_at, steps.lasting = steps.taken + at, lasting
    with pytest.raises(StorageError, match="past_stays") as problem:
        services.file.erase()
    assert say("errors.past_stays", **problem.value.details).startswith("Your notes are gone")
    assert services.notebook.on(TODAY) == ()
    assert not services.history.undo()
    assert services.copies.found == ()
    assert beside == ["gone"]
    steps.fails_at = None
    services.file.erase()
    assert not any(b"quiet room" in port.content for port in folder.folder.files.values())


async def test_if_a_copy_stays_what_was_set_aside_goes_all_the_same(on_disk, tmp_path, monkeypatch):
    on_disk.notebook.log_rest(TODAY, 20)
    await on_disk.daily.keep()
    aside = tmp_path / "journal-damaged-2026-11-22-142000"
    aside.write_text("in the quiet room", "utf-8")

    def refuse(*_):
        raise StorageError("copies_stay", folder="here", reason="busy")

    monkeypatch.setattr(CopyFolder, "empty", refuse)
    with pytest.raises(StorageError, match="copies_stay"):
        on_disk.file.erase()
    assert not aside.exists()


def test_the_nudge_comes_after_a_month_of_notes_and_rests_when_put_off(services, clock):
    assert not services.nudge.is_due()
    services.notebook.log_rest(TODAY - timedelta(days=29), 20)
    assert not services.nudge.is_due()
    clock.move(days=1)
    assert services.nudge.is_due()
    services.nudge.put_off()
    assert not services.nudge.is_due()


def test_the_nudge_comes_again_a_week_later_and_goes_with_a_backup(services, clock):
    services.notebook.log_rest(TODAY - timedelta(days=40), 20)
    services.nudge.put_off()
    clock.move(days=6)
    assert not services.nudge.is_due()
    clock.move(days=1)
    assert services.nudge.is_due()
    services.file.exported()
    assert not services.nudge.is_due()
    clock.move(days=30)
    assert services.nudge.is_due()


def test_an_entry_that_was_deleted_or_cannot_be_read_begins_nothing(services):
    entry = services.notebook.log_rest(TODAY - timedelta(days=90), 20).made
    services.notebook.delete(entry)
    database_of(services).table("entries-2026-07").insert({"id": "x", "day": 7})
    database_of(services).table("entries-2026-06").insert({"id": "y", "day": "someday"})
    assert not services.nudge.is_due()


def test_the_first_day_is_found_without_reading_the_other_months(tmp_path, clock):
    memory = open_memory_database()
    write_year(memory)
    with open_database(tmp_path) as database:
        Whole(database).replace(Whole(memory).tables())
        database.storage.forget_past()
    services = open_services(tmp_path, clock)
    assert services.nudge.is_due()
    parsed = database_of(services).storage._tables._parsed
    assert [name for name in parsed if name.startswith("entries-")] == ["entries-2025-11"]
