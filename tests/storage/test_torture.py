"""A process that writes is killed at random moments: nothing acknowledged is lost or doubled."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.storage.database import open_notebook
from app.storage.migrations import SCHEMA
from tests.support.clock import SUNDAY
from tests.support.writer_child import MONTHS, State, expect

KILLS = int(os.environ.get("EBB_AND_FLOW_KILLS", "120"))
KILLS_IN_ONE_FOLDER = 40
KILLS_AFTER_A_MIGRATION = 3
ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "samples" / "notebook-schema-1.json"

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="children are made by fork")


class Victims:
    """Makes processes that write, and has them killed."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.support.writer_child"]
        pipe = subprocess.PIPE
        self._parent = subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)

    def kill_one(self, folder: Path, first: int, seconds: float) -> int:
        """Let one write for ``seconds``; return how many operations are acknowledged by then."""
        assert self._parent.stdin is not None
        assert self._parent.stdout is not None
        self._parent.stdin.write(f"{folder}\t{first}\t{seconds}\n")
        self._parent.stdin.flush()
        done = first
        for line in self._parent.stdout:
            if not line[0].isdigit():
                assert line == "killed\n"
                break
            assert int(line) == done, "operations are acknowledged in their order"
            done += 1
        return done

    def close(self) -> None:
        self._parent.communicate()
        assert self._parent.returncode == 0


@pytest.fixture
def victims() -> Iterator[Victims]:
    made = Victims()
    yield made
    made.close()


class Tortured:
    """A folder, and what must be in it."""

    def __init__(self, folder: Path, begun_with: State) -> None:
        self.folder = folder
        self.begun_with = begun_with
        self.state: State = {**begun_with, **{m: dict(begun_with.get(m, {})) for m in MONTHS}}
        self.done = 0
        self.compactions = 0

    def kill(self, victims: Victims, seconds: float) -> None:
        """Let a process write and be killed, then look whether everything is as it must be."""
        acknowledged = victims.kill_one(self.folder, self.done, seconds)
        while self.done < acknowledged:
            self._expect_one()
        found = self._found()
        if found != self.state:
            self._expect_one()
        assert found == self.state, f"after the operation {acknowledged}"

    def _expect_one(self) -> None:
        expect(self.state, self.done)
        self.done += 1

    def _found(self) -> State:
        opened = open_notebook(self.folder, SUNDAY)
        with opened.database as database:
            assert not opened.read_only, "a killed process holds nothing"
            assert opened.set_aside == (), "what a kill leaves is no damage"
            assert [row["schema"] for row in database.table("meta")] == [SCHEMA]
            self.compactions = database.storage._generation
            rows = {name: list(database.table(name)) for name in self.state}
        for name, found in rows.items():
            assert len({row["id"] for row in found}) == len(found), f"doubled in {name}"
        return {name: {row["id"]: dict(row) for row in found} for name, found in rows.items()}


def test_nothing_acknowledged_is_missing_or_doubled_however_often_it_is_killed(tmp_path, victims):
    seed = random.randrange(1 << 32)
    moments = random.Random(seed)
    operations = compactions = 0
    print(f"seed {seed}")
    for begun in range(0, KILLS, KILLS_IN_ONE_FOLDER):
        tortured = Tortured(tmp_path / str(begun), {})
        for _ in range(min(KILLS_IN_ONE_FOLDER, KILLS - begun)):
            tortured.kill(victims, moments.uniform(0, 0.06))
        operations += tortured.done
        compactions += tortured.compactions
    print(f"{KILLS} kills, {operations} operations, {compactions} compactions")
    assert compactions > KILLS / 10, "it is killed while it compacts, too"


def test_notes_of_the_first_version_survive_every_kill_while_they_are_taken_over(tmp_path, victims):
    seed = random.randrange(1 << 32)
    moments = random.Random(seed)
    print(f"seed {seed}")
    sample = json.loads(SAMPLE.read_bytes())
    before = {n: {r["id"]: r for r in t.values()} for n, t in sample.items() if n != "meta"}
    in_the_middle = 0
    for number in range(KILLS // 3):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "notebook.json").write_bytes(SAMPLE.read_bytes())
        tortured = Tortured(folder, before)
        for _ in range(KILLS_AFTER_A_MIGRATION):
            tortured.kill(victims, moments.uniform(0, 0.02))
    print(f"{in_the_middle}")
