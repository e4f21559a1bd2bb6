"""Processes that write to a notebook and are killed, and what must be found afterwards."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from time import sleep

from app.storage.database import open_notebook
from app.storage.migrations import SCHEMA
from app.storage.rows import Database
from app.storage.snapshot import BEGIN, generation_of
from tests.support.clock import SUNDAY
from tests.support.writer_child import MONTHS, State, expect

ROOT = Path(__file__).parents[2]


class Victims:
    """Makes processes that write, and has them killed."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.support.writer_child"]
        pipe = subprocess.PIPE
        self._parent = subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)
        self.acknowledged = 0
        """How many operations are, from the beginning of the script on."""

    def start(self, folder: Path, first: int) -> None:
        """Let one write to ``folder``, from the operation ``first`` on."""
        self.acknowledged = first
        self._say(f"{folder}\t{first}")

    def wait_for(self, operations: int) -> None:
        """Wait until so many more operations are acknowledged."""
        for _ in range(operations):
            self._hear()

    def kill(self) -> int:
        """Kill it; return how many operations are acknowledged by then."""
        self._say("kill")
        while self._hear():
            pass
        return self.acknowledged

    def close(self) -> None:
        """Let the process that makes them end."""
        self._parent.communicate()
        assert self._parent.returncode == 0

    def _say(self, line: str) -> None:
        assert self._parent.stdin is not None
        self._parent.stdin.write(f"{line}\n")
        self._parent.stdin.flush()

    def _hear(self) -> bool:
        """Hear of one more operation; return whether there was one, rather than the end."""
        assert self._parent.stdout is not None
        line = self._parent.stdout.readline()
        if line == "killed\n":
            return False
        assert line == f"{self.acknowledged}\n", "acknowledged in their order, until killed"
        self.acknowledged += 1
        return True


class Tortured:
    """A folder, and what must be in it."""

    def __init__(self, folder: Path, begun_with: State) -> None:
        self.folder = folder
        self.state = {**begun_with, **{name: dict(begun_with.get(name, {})) for name in MONTHS}}
        self.done = 0
        self.compactions = 0
        self.kills_while_compacting = 0

    def kill(self, victims: Victims, operations: int, seconds: float) -> None:
        """Let a process do some ``operations``, live on for ``seconds`` and be killed.

        Then everything must be there.
        """
        victims.start(self.folder, self.done)
        victims.wait_for(operations)
        sleep(seconds)
        acknowledged = victims.kill()
        self.kills_while_compacting += self._is_half_compacted()
        self.go_on_to(acknowledged)
        found = self._found()
        if found != self.state:
            self.go_on_to(acknowledged + 1)
        assert found == self.state, f"after the operation {acknowledged}"

    def go_on_to(self, operations: int) -> None:
        """Expect the script to have come so far."""
        while self.done < operations:
            expect(self.state, self.done)
            self.done += 1

    def rows(self, database: Database) -> State:
        """Return what is in ``database``; each row must be there once."""
        tables = {name: list(database.table(name)) for name in self.state}
        for name, rows in tables.items():
            assert len({row["id"] for row in rows}) == len(rows), f"doubled in {name}"
        return {name: {row["id"]: dict(row) for row in rows} for name, rows in tables.items()}

    def _found(self) -> State:
        opened = open_notebook(self.folder, SUNDAY)
        with opened.database as database:
            assert not opened.read_only, "a killed process holds nothing"
            assert opened.set_aside == (), "what a kill leaves is no damage"
            assert [row["schema"] for row in database.table("meta")] == [SCHEMA]
            self.compactions = database.storage._generation
            return self.rows(database)

    def _is_half_compacted(self) -> bool:
        """Whether a snapshot was begun and not finished, or the journal not begun anew after."""
        slots = [path.read_bytes()[:BEGIN] for path in self.folder.glob("snapshot-*")]
        journal = self.folder / "journal"
        begun = int.from_bytes(journal.read_bytes()[8:16], "big") if journal.exists() else 0
        half = any(head and not generation_of(head) for head in slots)
        return half or max(map(generation_of, slots), default=0) > begun
