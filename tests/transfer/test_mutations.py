"""Spoilt backups: each is refused with what and where, or read into rows the app reads."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from app.domain.errors import TransferError
from app.reading.wording import say
from app.storage.entries import EntryRepository
from app.storage.records import Records
from app.storage.whole import Whole
from app.transfer.backup import read_backup, write_backup
from app.transfer.restore_plan import How, plan_restore
from app.transfer.rows import SHAPES, entries_in, holds_entries
from tests.support.clock import SUNDAY
from tests.support.databases import open_memory_database
from tests.transfer.mutation import MUTATIONS

SAMPLE = (Path(__file__).parent.parent / "samples" / "backup-format-1.json").read_bytes()
EACH = 200


def restored(backup):
    """A new notebook with what is in ``backup``, as a person would have it."""
    database = open_memory_database()
    whole = Whole(database)
    whole.replace(plan_restore({}, backup, How.REPLACE).result)
    return database, whole


def check_whole(backup):
    """Everything in ``backup`` can be shown by the app, and written and read again."""
    database, whole = restored(backup)
    assert all(Records(database, table, shape).unreadable() == 0 for table, shape in SHAPES.items())
    entries, repository = entries_in(whole.tables()), EntryRepository(database)
    shown = [entry for day in sorted({e.day for e in entries}) for entry in repository.on(day)]
    assert shown == list(entries)
    living = [row for t, rows in whole.tables().items() if holds_entries(t) for row in rows]
    assert len(shown) == sum(not row.get("deleted") for row in living)
    again = read_backup(write_backup(backup.tables, SUNDAY))
    assert (again.tables, again.unreadable) == (backup.tables, 0)


@pytest.mark.parametrize("mutate", MUTATIONS, ids=lambda mutate: mutate.__name__)
def test_a_spoilt_backup_is_refused_in_words_or_read_whole(mutate):
    fates = Counter[str]()
    for seed in range(EACH):
        data = mutate(SAMPLE, Random(seed))
        try:
            backup = read_backup(data)
        except TransferError as problem:
            sentence = say(f"errors.{problem.code}", **problem.details)
            assert sentence.endswith("Nothing was changed.")
            sentence.encode()
            fates[problem.code] += 1
        else:
            check_whole(backup)
            fates["read"] += 1
    assert fates["read"] < EACH
    assert fates.total() == EACH


def test_there_are_at_least_two_thousand_mutations_of_a_backup():
    assert EACH * len(MUTATIONS) >= 2_000
