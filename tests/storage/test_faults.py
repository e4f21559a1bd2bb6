"""Every step of the storage engine goes wrong once: the state is the one before or after."""

from __future__ import annotations

import json

import pytest

from app.domain.errors import StorageError
from app.storage.engine import JournalStorage
from app.storage.opening import look_into, open_engine
from app.storage.port import MemoryFolder, MemoryPort
from app.storage.rows import Database, rows_of
from tests.support.clock import SUNDAY
from tests.support.faulty import Fault, FaultyFolder, FullFolder, Steps
from tests.support.history import files_of, folder_of

SCRIPT = 50
COMPACT_EVERY = 700
"""Bytes: so few that the script compacts several times."""


def opened(folder) -> JournalStorage:
    storage = open_engine(folder, look_into(folder), SUNDAY)
    storage._compact_from = COMPACT_EVERY
    return storage


def state(storage: JournalStorage) -> dict:
    tables = json.loads(json.dumps(dict(storage.read())))
    return {name: table for name, table in tables.items() if table}


def step(storage: JournalStorage, number: int) -> None:
    """One change of the script: new rows, changed rows, dropped rows, dropped tables."""
    database = Database(storage=lambda: storage)
    rows = rows_of(database, f"month-{number % 3}")
    if number % 11 == 10:
        database.drop_table(f"month-{number % 2}")
    elif number % 7 == 6:
        rows.truncate()
    else:
        rows.put({"id": f"row-{number % 5}", "number": number, "note": "é🌊" * (number % 4)})


def expected_states() -> list[dict]:
    """The state at first, and the one after each step."""
    storage = opened(MemoryFolder())
    states = [state(storage)]
    for number in range(SCRIPT):
        step(storage, number)
        states.append(state(storage))
    return states


EXPECTED = expected_states()


def run(folder) -> int:
    """Run the script and return how many steps of it were acknowledged.

    One that is not leaves everything as it was.
    """
    storage = opened(folder)
    for number in range(SCRIPT):
        try:
            step(storage, number)
        except StorageError:
            assert state(storage) == EXPECTED[number]
            return number
    return SCRIPT


def count_steps() -> int:
    folder = FaultyFolder()
    run(folder)
    return folder.steps.taken


ALL_STEPS = range(1, count_steps() + 1)


def test_the_script_compacts_and_comes_to_the_same_state_when_opened_again():
    folder = MemoryFolder()
    assert run(folder) == SCRIPT
    assert look_into(folder).generation >= 3
    assert state(opened(folder)) == EXPECTED[-1]


@pytest.mark.parametrize("fault", Fault)
@pytest.mark.parametrize("lasting", [False, True], ids=["once", "from then on"])
def test_after_a_fault_and_a_kill_the_state_is_the_one_before_or_after(fault, lasting):
    for at in ALL_STEPS:
        folder = FaultyFolder(steps=Steps(fails_at=at, fault=fault, lasting=lasting))
        try:
            done = run(folder)
        except (OSError, StorageError):
            done = 0
        found = state(opened(folder.folder))
        later = EXPECTED[done + 1 : done + 2]
        assert found in [EXPECTED[done], *later], (at, done)


@pytest.mark.parametrize("fault", Fault)
def test_what_was_refused_for_one_fault_is_not_there_after_a_kill_either(fault):
    for at in ALL_STEPS:
        folder = FaultyFolder(steps=Steps(fails_at=at, fault=fault))
        try:
            done = run(folder)
        except (OSError, StorageError):
            done = 0
        assert state(opened(folder.folder)) == EXPECTED[done], at


def test_what_a_full_device_refused_is_not_there_after_a_restart_either():
    for left in (*range(0, 600, 7), 4096, 32_768, 33_500, 36_864):
        folder = MemoryFolder()
        step(opened(folder), 1)
        storage = opened(FullFolder(folder, left))
        try:
            step(storage, 2)
            done = 2
        except StorageError:
            done = 1
        assert len(state(storage)) == done == (2 if left >= 33_500 else 1), left
        assert state(opened(folder)) == state(storage), left


@pytest.mark.parametrize("fault", Fault)
def test_after_a_fault_the_person_can_try_again_and_nothing_is_lost_or_doubled(fault):
    for at in ALL_STEPS:
        folder = FaultyFolder(steps=Steps(fails_at=at, fault=fault))
        try:
            storage = opened(folder)
        except (OSError, StorageError):
            storage = opened(folder)
        for number in range(SCRIPT):
            try:
                step(storage, number)
            except StorageError:
                step(storage, number)
            assert state(storage) == EXPECTED[number + 1], at
        assert state(opened(folder.folder)) == EXPECTED[-1], at


def test_a_kill_at_every_byte_of_a_journal_leaves_a_state_that_was_there():
    folder = MemoryFolder()
    run(folder)
    journal = folder.port("journal")
    whole = journal.read()
    written = len(whole.rstrip(b"\0"))
    room = range(written, len(whole), 251)  # nothing is in it yet: one place is as good as another
    for size in (*range(written), *room, len(whole) - 1):
        cut = MemoryFolder({n: MemoryPort(bytearray(p.content)) for n, p in folder.files.items()})
        cut.port("journal").truncate(size)
        assert state(opened(cut)) in EXPECTED


@pytest.mark.parametrize("size", [2, 3, 7, 50])
def test_what_is_written_together_comes_to_the_same_as_one_after_the_other(size):
    folder = MemoryFolder()
    storage = opened(folder)
    for first in range(0, SCRIPT, size):
        last = min(first + size, SCRIPT)
        with storage.together() as keep:
            for number in range(first, last):
                step(storage, number)
                assert state(storage) == EXPECTED[number + 1]
            keep()
        assert state(storage) == state(opened(folder_of(files_of(folder)))) == EXPECTED[last]


@pytest.mark.parametrize("size", [1, 2, 3, 7])
def test_what_is_written_together_and_not_kept_was_never_there(size):
    folder = MemoryFolder()
    storage = opened(folder)
    for first in range(SCRIPT - size):
        with storage.together():
            for number in range(first, first + size):
                step(storage, number)
        assert state(storage) == state(opened(folder_of(files_of(folder)))) == EXPECTED[first]
        step(storage, first)


def test_what_is_written_together_inside_something_larger_is_kept_with_that():
    storage = opened(folder := MemoryFolder())
    with storage.together():
        with storage.together() as keep:
            step(storage, 0)
            keep()
        assert state(storage) == EXPECTED[1]
    assert state(storage) == state(opened(folder_of(files_of(folder)))) == EXPECTED[0]


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "from then on"])
def test_a_fault_while_things_are_kept_together_leaves_all_of_them_or_none(lasting):
    for at in range(1, 30):
        folder = FaultyFolder()
        storage = opened(folder)
        for number in range(10):
            step(storage, number)
        folder.steps.fails_at, folder.steps.lasting = folder.steps.taken + at, lasting
        kept = 20
        try:
            with storage.together() as keep:
                for number in range(10, 20):
                    step(storage, number)
                keep()
        except StorageError:
            kept = 10
        folder.steps.fails_at = None
        assert state(storage) == EXPECTED[kept]
        step(storage, kept)
        assert state(storage) == state(opened(folder.folder)) == EXPECTED[kept + 1]
