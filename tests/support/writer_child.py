"""A process whose children write to a notebook until they are killed.

Each line of its standard input starts a child, by the folder and the number of its first
operation; the line after that has the child killed. A child prints the number of every operation
once the notebook has acknowledged it; when it is dead ``killed`` is printed, or how else it ended.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from pathlib import Path
from typing import Any, NoReturn

from tinydb import where

import app.storage.lock  # noqa: F401  # children are forked with it, and killed while they write
from app.storage.rows import Database, rows_of
from tests.support.databases import open_database

COMPACT_FROM = 1500
"""Bytes of journal after which there is a new snapshot: some ten operations."""

MONTHS = ("entries-2026-09", "entries-2026-10", "entries-2026-11")
State = dict[str, dict[str, Any]]
"""The rows by their id, by the name of the table."""


def operate(database: Database, number: int) -> None:
    """Do the operation ``number`` of a script without an end."""
    rows = rows_of(database, MONTHS[number % 3])
    if number % 41 == 40:
        rows.update({"seen": number})
    elif number % 11 == 10:
        rows.remove(where("id") == f"e{number - 6}")
    elif number % 11 == 2:
        rows.put({"id": f"e{number - 9}", "put back": number})
    elif number % 7 == 6:
        rows.put({"id": f"e{number - 3}", "edited": number})
    else:
        rows.put({"id": f"e{number}", "note": "é🌊" * (number % 40)})


def expect(state: State, number: int) -> None:
    """Do the same to plain dictionaries."""
    rows = state[MONTHS[number % 3]]
    if number % 41 == 40:
        rows.update({key: {**row, "seen": number} for key, row in rows.items()})
    elif number % 11 == 10:
        rows.pop(f"e{number - 6}", None)
    elif number % 11 == 2:
        rows[f"e{number - 9}"] = {"id": f"e{number - 9}", "put back": number}
    elif number % 7 == 6:
        rows[f"e{number - 3}"] = {"id": f"e{number - 3}", "edited": number}
    else:
        rows[f"e{number}"] = {"id": f"e{number}", "note": "é🌊" * (number % 40)}


def write_until_killed(folder: Path, number: int) -> NoReturn:
    """Go on with the script from the operation ``number``."""
    database = open_database(folder)
    database.storage._compact_from = COMPACT_FROM
    while True:
        operate(database, number)
        os.write(1, b"%d\n" % number)
        number += 1


def main() -> None:
    """Start a child, then kill it, and so on."""
    for line in sys.stdin:
        folder, first = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            try:
                write_until_killed(Path(folder), int(first))
            except BaseException:
                traceback.print_exc()
                os._exit(1)
        sys.stdin.readline()
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
        print("killed" if killed else f"ended with {status}", flush=True)


if __name__ == "__main__":
    main()
