"""Loop Habit Tracker, its own database (versions 9 to 25, and clones that write the same)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from importlib import import_module
from typing import Any

from app.domain.errors import TransferError
from app.reading.wording import say
from app.transfer.imports.loop_csv import LoopHabit, frequency_of, habit_key, loop_source
from app.transfer.imports.source import Goal, LeftOut, Source, Steps
from app.transfer.imports.text import TELL_EVERY, clean

MAGIC = b"SQLite format 3\0"
"""How every file of SQLite begins."""

_NEWEST = 25
"""The newest version whose columns are known."""

_WITH_VALUES = 16
"""From this version on a row says what was noted; before, a row is a day it was done."""

_MOST_STEPS = 2_000
"""After so many thousand steps of SQLite a question is given up (our choice: far more than ten
years take), for a file can hold what never ends."""


def read_loop_database(data: bytes) -> Steps[Source]:
    """Read the database, without a file and without changing anything.

    Raises:
        TransferError: If it is not Loop's, is damaged, or cannot be read on this device.

    """
    try:
        sqlite: Any = import_module("sqlite3")
    except ImportError as error:
        raise TransferError("import_no_sqlite") from error
    database = sqlite.connect(":memory:")
    try:
        return (yield from _read(database, data))
    except (sqlite.Error, UnicodeError, OverflowError) as error:
        raise TransferError("import_database") from error
    finally:
        database.close()


def _read(database: Any, data: bytes) -> Steps[Source]:
    # A database that was open with a journal beside it says so in two bytes, and is then not
    # read from memory; what stands in the file itself is whole without that journal.
    database.deserialize(data[:18] + b"\1\1" + data[20:])
    steps = iter(range(_MOST_STEPS))
    database.set_progress_handler(lambda: next(steps, None) is None, 100_000)
    database.execute("pragma trusted_schema = off")
    tables = {
        name.casefold(): name
        for name, kind in database.execute("select name, type from sqlite_master")
        if kind == "table" and isinstance(name, str)
    }
    version = database.execute("pragma user_version").fetchone()[0]
    if not {"habits", "repetitions"} <= tables.keys():
        raise TransferError("import_newer" if version > _NEWEST else "import_database_unknown")
    habit_rows = list(_rows(database, "Habits"))
    first = next(iter(habit_rows), {"id": 0, "name": ""})
    if not {"id", "name"} <= first.keys():
        raise TransferError("import_newer" if version > _NEWEST else "import_database_unknown")
    habits = _habits(habit_rows)
    left = list[LeftOut]()
    count = database.execute("select count(*) from Repetitions").fetchone()[0]
    for number, row in enumerate(_rows(database, "Repetitions"), 1):
        _take(row, number, habits, left, with_values=version >= _WITH_VALUES)
        if number % TELL_EVERY == 0:
            yield number / count
    return loop_source(habits.values(), left)


def _rows(database: Any, table: str) -> Iterator[dict[str, Any]]:
    """Go through the rows, each by the names of its columns, which versions write differently."""
    cursor = database.execute(f"select * from {table}")
    names = [column[0].casefold() for column in cursor.description]
    return (dict(zip(names, row, strict=True)) for row in cursor)


def _habits(rows: list[dict[str, Any]]) -> dict[object, LoopHabit]:
    found = dict[object, LoopHabit]()
    names = Counter[str]()
    for row in sorted(rows, key=_place):
        numeric = row.get("type") == 1
        name = clean(str(row["name"] or "")) or say("imports.unnamed", number=len(found) + 1)
        by_name = habit_key(names, name, numeric)
        uuid = row.get("uuid")
        amount = _number(row.get("target_value"))
        goal = None if amount is None else Goal(amount, row.get("target_type") == 1)
        found[row["id"]] = LoopHabit(
            key=clean(uuid) or by_name if isinstance(uuid, str) else by_name,
            name=name,
            numeric=numeric,
            goal=goal if numeric else None,
            frequency=frequency_of(row.get("freq_num"), row.get("freq_den")),
            on=not row.get("archived"),
        )
    return found


def _place(row: dict[str, Any]) -> float:
    return _number(row.get("position")) or 0.0


def _number(value: object) -> float | None:
    """Return ``value`` if it is a number: a column of SQLite can hold anything."""
    return float(value) if type(value) in (int, float) and value == value else None  # type: ignore[arg-type]


def _take(
    row: dict[str, Any],
    number: int,
    habits: dict[object, LoopHabit],
    left: list[LeftOut],
    with_values: bool,
) -> None:
    habit, at = habits.get(row.get("habit")), row.get("timestamp")
    value = row.get("value", 2) if with_values else 2
    if habit is None:
        left.append(LeftOut(number, "loop_no_habit", str(number)))
    elif type(at) is not int or not 0 <= at < 10**14:
        left.append(LeftOut(number, "day", habit.name))
    elif type(value) is not int:
        left.append(LeftOut(number, "value", habit.name))
    else:
        remark = row.get("notes")
        said = clean(remark) if isinstance(remark, str) else ""
        habit.note(_day(at), value, number, said)


def _day(milliseconds: int) -> date:
    """Return the day of a moment, as UTC has it: that is how Loop means it."""
    return datetime.fromtimestamp(milliseconds // 1000, UTC).date()
