"""Damaged files: a state that was good once, or a clear message; what was damaged is kept."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest

from app.storage.database import open_folder
from app.storage.rows import rows_of
from tests.support.clock import SUNDAY
from tests.support.history import (
    FILES, Files, State, as_text, files_of, folder_of, made_history, state_of,
)
from tests.support.mutations import MUTATIONS

TIMES = 25
HISTORY = made_history()
LATER = SUNDAY + timedelta(days=1)


def mutated(random, files: Files, mutation) -> Files:
    """Return what changes: one of the files most of the time, or two of them."""
    names = random.sample(FILES, random.choice((1, 1, 1, 2)))
    others = [*HISTORY.older, *files.values()]
    return {name: mutation(random, files[name], others) for name in names}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("moment", HISTORY.moments)
@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.__name__)
def test_a_damaged_notebook_opens_to_rows_that_once_were(moment, mutation, name):
    import collections
    for number in range(TIMES):
        random = Random(f"{moment} {mutation.__name__} {name} {number}")
        files, whole = HISTORY.moments[moment]
        others = [*HISTORY.older, *files.values()]
        changed = {name: mutation(random, files[name], others)}
        if random.random() < 0.2:
            other = random.choice(FILES)
            changed[other] = random.choice(MUTATIONS)(random, files[other], others)
        folder = folder_of({**files, **changed})
        opened = open_folder(folder, SUNDAY)
        found = state_of(opened.database)
        check_rows(found)
        check_going_on(folder, found)
        check_kept(folder, files, changed, found == whole, opened.set_aside)


def check_rows(found: State) -> None:
    for table, rows in found.items():
        assert {(table, as_text(row)) for row in rows} <= HISTORY.versions
        ids = [row["id"] for row in rows]
        assert len(set(ids)) == len(ids), "a row is doubled"


def check_kept(folder, files, changed, is_whole, set_aside) -> None:
    after = files_of(folder)
    kept = {name.split("-damaged-")[0]: after[name] for name in set_aside}
    everything = {**files, **changed}
    assert kept == {name: everything[name] for name in kept}
    if is_whole:
        return
    for name, content in changed.items():
        if after[name] != content and not looks_sound(name, content, files[name], changed):
            assert kept.get(name) == content, f"{name} was overwritten"


def looks_sound(name: str, content: bytes, before: bytes, changed: Files) -> bool:
    """Whether nothing is in a file, or nobody can tell that something is wrong with it.

    That is so after a kill for the end of a journal, and for a file of another day, unless the
    other files tell that there was more.
    """
    used = content.rstrip(b"\0")
    if name == "journal":
        return before.startswith(used) or (content in HISTORY.older and len(changed) > 1)
    return not used or any(content.startswith(older) for older in HISTORY.older if older)


def check_going_on(folder, found: State) -> None:
    for number, compacts in enumerate((False, True, False)):
        opened = open_folder(folder, LATER)
        assert opened.set_aside == ()
        assert state_of(opened.database) == found
        rows_of(opened.database, "entries-2026-11").put({"id": f"new{number}"})
        opened.database.table("habits").insert({"id": f"other{number}"})
        for name, row in (("entries-2026-11", "new"), ("habits", "other")):
            found[name] = [*found.get(name, []), {"id": f"{row}{number}"}]
        found = dict(sorted(found.items()))
        if compacts:
            opened.database.storage.compact()
    assert state_of(open_folder(folder, LATER).database) == found
