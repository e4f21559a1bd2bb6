"""A notebook that could only be looked at is written once the other one has closed."""

from __future__ import annotations

import pytest

from app.domain.errors import StorageError
from app.domain.flare import Flare
from app.storage.database import open_notebook
from app.storage.entries import EntryRepository
from app.storage.records import Records
from app.storage.whole import Whole
from tests.support.builders import flare
from tests.support.clock import SUNDAY, TODAY
from tests.support.databases import open_database

FLARE = flare()
OTHER = flare(last=TODAY, id="f2")


def flares(database):
    return Records(database, "flares", Flare)


def test_a_reader_shows_what_the_writer_wrote_and_then_writes_on(tmp_path):
    writer = open_database(tmp_path)
    flares(writer).save(FLARE)
    looking = open_notebook(tmp_path, SUNDAY)
    seen = flares(looking.database)
    assert looking.read_only
    assert seen.all() == (FLARE,)
    flares(writer).save(OTHER)
    writer.close()
    again = open_notebook(tmp_path, SUNDAY)
    looking.database.go_on_with(again.database)
    assert seen.all() == (FLARE, OTHER)
    seen.delete("f1", SUNDAY)
    assert open_notebook(tmp_path, SUNDAY).read_only
    looking.database.close()
    with open_database(tmp_path) as database:
        assert flares(database).all() == (OTHER,)


def test_while_the_writer_stays_its_changes_are_shown_but_none_can_be_made(tmp_path):
    with open_database(tmp_path) as writer:
        looking = open_notebook(tmp_path, SUNDAY)
        entries = EntryRepository(looking.database)
        assert entries.on(TODAY) == ()
        flares(writer).save(FLARE)
        for _ in range(2):
            looking.database.go_on_with(open_notebook(tmp_path, SUNDAY).database)
            assert flares(looking.database).all() == (FLARE,)
        with pytest.raises(StorageError, match="read_only"):
            flares(looking.database).save(OTHER)
        with pytest.raises(StorageError, match="read_only"):
            Whole(looking.database).erase()


def test_erasing_after_taking_over_leaves_nothing_old_in_any_file(tmp_path):
    writer = open_database(tmp_path)
    flares(writer).save(FLARE)
    looking = open_notebook(tmp_path, SUNDAY)
    writer.close()
    looking.database.go_on_with(open_notebook(tmp_path, SUNDAY).database)
    Whole(looking.database).erase()
    looking.database.close()
    assert not any(b"f1" in path.read_bytes() for path in tmp_path.iterdir())
