"""Damaged files: rows that were there once, or a clear message; what was damaged is kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from random import Random

import pytest

from app.storage.database import open_folder, open_notebook
from app.storage.rows import rows_of
from app.storage.snapshot import Snapshot, read_snapshot
from tests.support.clock import SUNDAY
from tests.support.history import (
    FILES,
    Files,
    State,
    as_text,
    files_of,
    folder_of,
    made_history,
    state_of,
)
from tests.support.mutations import MUTATIONS

TIMES = 18
"""Of each mutation of each file at each moment: 2,160 in all."""
HISTORY = made_history()
LATER = SUNDAY + timedelta(days=1)


def damage(seed: str, moment: str, mutation, name: str) -> tuple[Files, Files]:
    """Return the files of a moment, and those that came to harm: one, now and then two."""
    random = Random(f"{moment} {mutation.__name__} {name} {seed}")
    files = HISTORY.moments[moment][0]
    others = [*HISTORY.older, *files.values()]
    changed = {name: mutation(random, files[name], others)}
    if random.random() < 0.2:
        second = random.choice(FILES)
        changed[second] = random.choice(MUTATIONS)(random, files[second], others)
    return files, changed


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("moment", HISTORY.moments)
@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.__name__)
def test_a_damaged_notebook_opens_to_rows_that_once_were_and_goes_on(moment, mutation, name):
    whole = HISTORY.moments[moment][1]
    for number in range(TIMES):
        files, changed = damage(str(number), moment, mutation, name)
        folder = folder_of({**files, **changed})
        opened = open_folder(folder, SUNDAY)
        found = state_of(opened.database)
        check_rows(found)
        check_going_on(folder, found)
        kept = {aside.split("-damaged-")[0]: aside for aside in opened.set_aside}
        after = files_of(folder)
        assert {file: after[aside] for file, aside in kept.items()} == {
            file: {**files, **changed}[file] for file in kept
        }
        if found != whole:
            overwritten = {file for file in changed if after[file] != changed[file]}
            assert {f for f in overwritten if not is_sound(f, files, changed)} <= kept.keys()


@pytest.mark.parametrize("moment", HISTORY.moments)
@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.__name__)
def test_on_a_disk_it_is_the_same(tmp_path, moment, mutation):
    for name in FILES:
        files, changed = damage("disk", moment, mutation, name)
        for file, content in {**files, **changed}.items():
            (tmp_path / name).mkdir(exist_ok=True)
            (tmp_path / name / file).write_bytes(content)
        in_memory = open_folder(folder_of({**files, **changed}), SUNDAY)
        opened = open_notebook(tmp_path / name, SUNDAY)
        with opened.database as database:
            assert state_of(database) == state_of(in_memory.database)
        assert opened.set_aside == in_memory.set_aside
        for aside in opened.set_aside:
            kept = {**files, **changed}[aside.split("-damaged-")[0]]
            assert (tmp_path / name / aside).read_bytes() == kept


def test_a_journal_of_another_day_is_kept_and_what_is_written_then_stays():
    files = HISTORY.moments["compacted and gone on"][0]
    journal = HISTORY.moments["never compacted"][0]["journal"]
    folder = folder_of({**files, "journal": journal})
    opened = open_folder(folder, SUNDAY)
    assert opened.set_aside == ("journal-damaged-2026-11-22-142000",)
    assert files_of(folder)[opened.set_aside[0]] == journal
    check_going_on(folder, state_of(opened.database))


def check_rows(found: State) -> None:
    for table, rows in found.items():
        assert {(table, as_text(row)) for row in rows} <= HISTORY.versions
        ids = [row["id"] for row in rows]
        assert len(set(ids)) == len(ids), "a row is doubled"


def check_going_on(folder, found: State) -> None:
    """Write, compact, write: each time everything is there, and nothing is damaged any more."""
    found = {**found}
    for number, compacts in enumerate((False, True, False)):
        opened = open_folder(folder, LATER)
        assert opened.set_aside == ()
        assert state_of(opened.database) == found
        rows_of(opened.database, "entries-2026-11").put({"id": f"new{number}"})
        opened.database.table("habits").insert({"id": f"other{number}"})
        for name, row in (("entries-2026-11", "new"), ("habits", "other")):
            found[name] = [*found.get(name, []), {"id": f"{row}{number}"}]
        if compacts:
            opened.database.storage.compact()
    assert state_of(open_folder(folder, LATER).database) == found


def is_sound(name: str, files: Mapping[str, bytes], changed: Mapping[str, bytes]) -> bool:
    """Whether nothing is in a file, or nobody can tell that something is wrong with it.

    So it is with the end of a journal, which a kill may have cut, with half a snapshot, which it
    may have left, with a snapshot that has a newer one beside it, and with files of another day.
    """
    content = changed[name]
    if not content.strip(b"\0") or content in HISTORY.older:
        return True
    if name == "journal":
        return files[name].startswith(content.rstrip(b"\0"))
    other = next(slot for slot in FILES[:2] if slot != name)
    is_outdated = other not in changed and files[other][8:16] > files[name][8:16]
    is_half = len(changed) > 1 and not content[:48].strip(b"\0")
    found = read_snapshot(content)
    return is_outdated or is_half or (isinstance(found, Snapshot) and not found.lost)
