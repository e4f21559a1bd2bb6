"""What must hold wherever a notebook is kept: in memory, on a disk, in a browser."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from tinydb import where

from app.storage.engine import JournalStorage
from app.storage.rows import Database, rows_of

Reopen = Callable[[], Awaitable[Database]]
"""Closes the notebook, if it is open, and opens it again."""
SCRIPT = 50
COMPACT_FROM = 700
"""Bytes: so few that the script compacts several times."""


def found(database: Database) -> dict[str, list[dict[str, Any]]]:
    """Return all rows by their table, without the one that names the schema."""
    names = sorted(database.tables() - {"meta"})
    tables = {name: sorted(map(dict, database.table(name)), key=str) for name in names}
    return {name: rows for name, rows in tables.items() if rows}


def storage_of(database: Database) -> JournalStorage:
    assert isinstance(database.storage, JournalStorage)
    return database.storage


async def what_is_put_is_found_after_opening_again(reopen: Reopen) -> None:
    database = await reopen()
    rows_of(database, "things").put({"id": "a", "note": "é🌊 שלום"})
    rows_of(database, "things").put({"id": "b"})
    rows_of(database, "things").put({"id": "a", "note": "changed"})
    before = found(database)
    assert before == {"things": [{"id": "a", "note": "changed"}, {"id": "b"}]}
    assert found(await reopen()) == before


async def what_is_deleted_stays_away(reopen: Reopen) -> None:
    database = await reopen()
    rows = rows_of(database, "things")
    for number in range(5):
        rows.put({"id": str(number)})
    rows.remove(where("id") == "3")
    rows.bury({"id": "4"})
    left = [{"id": "0"}, {"id": "1"}, {"id": "2"}, {"id": "4", "deleted": True}]
    assert found(await reopen()) == {"things": left}


async def compacting_changes_nothing(reopen: Reopen) -> None:
    database = await reopen()
    for number in range(5):
        rows_of(database, "things").put({"id": str(number)})
        before = found(database)
        storage_of(database).compact()
        assert found(database) == before
        database = await reopen()
        assert found(database) == before


async def many_large_notes_grow_and_shrink(reopen: Reopen) -> None:
    database = await reopen()
    for number in range(30):
        rows_of(database, "things").put({"id": "one", "note": "x" * (30 - number) * 3_000})
    database = await reopen()
    assert found(database) == {"things": [{"id": "one", "note": "x" * 3_000}]}
    storage_of(database).compact()
    storage_of(database).compact()
    assert found(await reopen()) == {"things": [{"id": "one", "note": "x" * 3_000}]}


async def a_script_of_fifty_steps_is_all_there_whenever_it_is_opened_again(reopen: Reopen) -> None:
    database, expected = await reopen(), dict[str, dict[str, Any]]()
    for number in range(SCRIPT):
        storage_of(database)._compact_from = COMPACT_FROM
        _step(database, number, expected)
        if number % 5 == 4:
            database = await reopen()
        assert found(database) == {
            name: sorted(rows.values(), key=str) for name, rows in sorted(expected.items()) if rows
        }, number


def _step(database: Database, number: int, expected: dict[str, dict[str, Any]]) -> None:
    """Change the database, and do the same to plain dictionaries."""
    name = f"month-{number % 3}"
    rows = rows_of(database, name)
    if number % 11 == 10:
        database.drop_table(name)
        expected.pop(name, None)
    elif number % 7 == 6:
        rows.remove(where("number") < number - 6)
        before = expected.get(name, {})
        expected[name] = {key: row for key, row in before.items() if row["number"] >= number - 6}
    else:
        row = {"id": f"row-{number % 5}", "number": number, "note": "é🌊" * (number % 40)}
        rows.put(row)
        expected.setdefault(name, {})[row["id"]] = row


SCENARIOS = {
    scenario.__name__: scenario
    for scenario in (
        what_is_put_is_found_after_opening_again,
        what_is_deleted_stays_away,
        compacting_changes_nothing,
        many_large_notes_grow_and_shrink,
        a_script_of_fifty_steps_is_all_there_whenever_it_is_opened_again,
    )
}
