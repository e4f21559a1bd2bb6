"""A process that writes is killed at random moments: nothing acknowledged is lost or doubled."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import monotonic, sleep

import pytest

from app.storage.database import open_notebook
from app.storage.migrations import FILE, migrated
from tests.support.clock import SUNDAY
from tests.support.victims import ROOT, Tortured, Victims
from tests.support.writer_child import State

KILLS = int(os.environ.get("EBB_AND_FLOW_KILLS", "120"))
KILLS_OVER_ONE_FOLDER = 40
LONGEST_WAIT = 0.012
"""Seconds: in so many a notebook is opened, or some operations are done."""
OPERATIONS_TO_LOOK_AT = 300
FURTHEST_AHEAD = 2000
"""Operations that may have been acknowledged, but not yet noticed by the test."""
SAMPLE = ROOT / "tests" / "samples" / "notebook-schema-1.json"

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the writers are forked")


@pytest.fixture(scope="module")
def victims() -> Iterator[Victims]:
    made = Victims()
    yield made
    made.close()


@pytest.fixture
def moments() -> random.Random:
    """Random moments; what is printed makes the same ones again."""
    seed = int(os.environ.get("EBB_AND_FLOW_SEED", random.randrange(1 << 32)))
    print(f"EBB_AND_FLOW_SEED={seed}")
    return random.Random(seed)


def test_no_acknowledged_change_is_missing_or_doubled_however_often_the_writer_is_killed(
    tmp_path, victims, moments
):
    done = compactions = while_compacting = 0
    for begun in range(0, KILLS, KILLS_OVER_ONE_FOLDER):
        tortured = Tortured(tmp_path / str(begun), {})
        for _ in range(min(KILLS_OVER_ONE_FOLDER, KILLS - begun)):
            operations = moments.choice((0, 1, 1)) * moments.randrange(20)
            tortured.kill(victims, operations, moments.uniform(0, LONGEST_WAIT))
        done += tortured.done
        compactions += tortured.compactions
        while_compacting += tortured.kills_while_compacting
    print(f"{KILLS} kills, {while_compacting} of them in one of {compactions} compactions,")
    print(f"{done} operations acknowledged and found")
    assert done > KILLS
    assert while_compacting > 0


def test_notes_of_the_first_version_survive_every_kill_while_they_are_taken_over(
    tmp_path, victims, moments
):
    kills = while_taken_over = 0
    while kills < KILLS // 3 or (while_taken_over == 0 and kills < KILLS):
        folder = made_folder(tmp_path / str(kills))
        tortured = Tortured(folder, sample_rows())
        for _ in range(2):
            victims.start(folder, tortured.done)
            wait_for(folder / "journal")
            sleep(moments.uniform(0, LONGEST_WAIT / 12))
            tortured.go_on_to(victims.kill())
            while_taken_over += (folder / FILE).exists()
        tortured.kill(victims, 0, moments.uniform(0, LONGEST_WAIT))
        kills += 3
        assert not (folder / FILE).exists()
        assert (folder / "notebook.taken-over.json").read_bytes() == SAMPLE.read_bytes()
    print(f"{kills} kills, {while_taken_over} of them while the first version was taken over")
    assert while_taken_over > 0


def test_a_reader_that_only_looks_sees_all_that_was_acknowledged_before(tmp_path, victims):
    tortured, looks = Tortured(tmp_path, {}), 0
    victims.start(tmp_path, 0)
    victims.wait_for(1)
    with ThreadPoolExecutor(1) as thread:
        written = thread.submit(victims.wait_for, OPERATIONS_TO_LOOK_AT)
        while not written.done():
            tortured.go_on_to(victims.acknowledged)
            opened = open_notebook(tmp_path, SUNDAY)
            with opened.database as database:
                assert opened.read_only
                found, looks = tortured.rows(database), looks + 1
            for _ in range(FURTHEST_AHEAD):
                if found == tortured.state:
                    break
                tortured.go_on_to(tortured.done + 1)
            assert found == tortured.state
    print(f"looked {looks} times, while {victims.kill()} operations were acknowledged")
    assert looks > 3


def wait_for(path: Path) -> None:
    """Return as soon as there is a file at ``path``."""
    deadline = monotonic() + 10
    while not path.exists():
        assert monotonic() < deadline


def made_folder(folder: Path) -> Path:
    folder.mkdir()
    (folder / FILE).write_bytes(SAMPLE.read_bytes())
    return folder


def sample_rows() -> State:
    tables = migrated(json.loads(SAMPLE.read_bytes()))
    tables.pop("meta")
    return {name: {row["id"]: row for row in table.values()} for name, table in tables.items()}
