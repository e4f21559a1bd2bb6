"""Putting the result of a restore into the notebook."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings

from app.domain.activity import ActivityKind
from app.domain.errors import StorageError
from app.domain.flare import Flare
from app.storage.database import open_folder, open_notebook
from app.storage.port import MemoryFolder
from app.storage.records import Records
from app.storage.whole import Whole
from app.transfer.merge import merged
from tests.support.clock import SUNDAY
from tests.support.databases import open_database, open_memory_database
from tests.support.faulty import FaultyFolder
from tests.transfer.devices import devices

FLARES = [
    {"id": f"f{n}", "first": "2026-11-22", "last": None, "changed": SUNDAY.isoformat()}
    for n in range(5)
]


def sorted_tables(tables):
    return merged(tables, {})


@settings(max_examples=30)
@given(devices, devices)
def test_afterwards_there_is_what_was_given_and_nothing_else(before, after):
    whole = Whole(open_memory_database())
    before, after = sorted_tables(before), sorted_tables(after)
    whole.replace(before)
    whole.replace(after)
    assert sorted_tables(whole.tables()) == after
    whole.replace(before)
    assert sorted_tables(whole.tables()) == before


def test_a_replaced_notebook_is_there_after_opening_again(tmp_path):
    with open_database(tmp_path) as database:
        Whole(database).replace({"flares": FLARES})
        Whole(database).replace({"flares": FLARES[2:]})
    with open_database(tmp_path) as database:
        assert Whole(database).tables() == {"flares": FLARES[2:]}


def test_rows_that_stay_keep_their_place_and_only_the_difference_is_written():
    folder = MemoryFolder()
    database = open_folder(folder, SUNDAY).database
    whole = Whole(database)
    many = [{**FLARES[0], "id": f"f{n}"} for n in range(500)]
    whole.replace({"flares": many})
    size = database.storage._journal.size
    whole.replace({"flares": [*reversed(many[1:]), {**FLARES[0], "id": "new"}]})
    assert database.storage._journal.size - size < 300
    assert [row["id"] for row in database.table("flares")][:2] == ["f1", "f2"]


def test_a_new_row_never_gets_the_place_of_one_that_stays(database):
    whole = Whole(database)
    whole.replace({"flares": FLARES[:3]})
    whole.replace({"flares": [FLARES[4], FLARES[2], FLARES[0]]})
    records = Records(database, "flares", Flare)
    assert sorted(flare.id for flare in records.all()) == ["f0", "f2", "f4"]
    records.save(records.get("f4"))
    records.delete("f0", SUNDAY + timedelta(hours=1))
    assert sorted(flare.id for flare in records.all()) == ["f2", "f4"]


def test_rows_found_before_a_replacement_are_not_shown_any_more(services):
    notebook, whole = services.notebook, services.file._whole
    today = services.clock.today
    notebook.log_activity(today, ActivityKind.SOCIAL, 3, 20)
    assert len(notebook.on(today)) == 1
    before = whole.tables()
    whole.replace({})
    assert notebook.on(today) == ()
    whole.replace(before)
    assert len(notebook.on(today)) == 1
    whole.erase()
    assert notebook.on(today) == ()


def test_wherever_it_fails_everything_is_as_it_was_or_as_it_should_be():
    before, after = {"flares": FLARES[:3]}, {"flares": FLARES[2:], "habits": [{"id": "x"}]}
    for step in range(1, 12):
        folder = FaultyFolder()
        whole = Whole(open_folder(folder, SUNDAY).database)
        whole.replace(before)
        folder.steps.taken, folder.steps.fails_at = 0, step
        try:
            whole.replace(after)
        except StorageError:
            assert whole.tables() == before
        folder.steps.fails_at = None
        opened = Whole(open_folder(folder.folder, SUNDAY).database)
        assert sorted_tables(opened.tables()) in (sorted_tables(before), sorted_tables(after))


def test_a_notebook_that_can_only_be_looked_at_refuses(tmp_path):
    with open_database(tmp_path) as database:
        Whole(database).replace({"flares": FLARES})
        looking = open_notebook(tmp_path, SUNDAY)
        if not looking.read_only:
            pytest.skip("a process does not lock itself out here")
        with looking.database as second, pytest.raises(StorageError, match="read_only"):
            Whole(second).replace({})
