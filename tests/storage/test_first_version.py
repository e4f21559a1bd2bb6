"""The one file of the first version, damaged: what can be rows is taken over, it is all kept."""

from __future__ import annotations

import json
import re
from pathlib import Path
from random import Random

import pytest

from app.domain.errors import StorageError
from app.storage.database import Opened, open_notebook
from app.storage.migrations import FILE, META, SCHEMA
from app.storage.rows import rows_of
from tests.support.clock import SUNDAY
from tests.support.history import State, made_history, state_of
from tests.support.mutations import MUTATIONS

TIMES = 40
SAMPLE = (Path(__file__).parents[1] / "samples" / "notebook-schema-1.json").read_bytes()
OTHERS = [*made_history().older, SAMPLE[::-1], b'{"meta": {"1": {"schema": 0}}, "rows": []}']
ROW = '{"id": "f", "note": "kept"}'
NEWER = re.compile(rb'"schema": ([2-9]|1\d)')
DEEP = "[" * 100_000 + "]" * 100_000
NO_ROWS = [
    '{"meta": {"1": {"schema": 0}}}',
    '{"meta": {"1": {"schema": -1}}, "flares": {}}',
    '{"meta": {"1": {"schema": "one"}}}',
    '{"meta": {"1": {"schema": null}}}',
    '{"meta": {"1": {"schema": [1]}}}',
    '{"meta": {"1": {"schema": Infinity}}}',
    '{"meta": {"1": 1}}',
    '{"flares": {"1": []}}',
    '{"flares": {"1": {"id": {}}}}',
    '{"flares": {"q": ROW}}',
    '{"flares": {"2": ROW, "02": ROW}}',
    '{"flares": {"-1": ROW}, "plans": 1}',
    '{"flares": {"1": ROW, "2": {"id": "f", "note": "\\ud83c"}}}',
    '{"flares": {"1": {"id": "f", "note": DEEP}}}',
    '{"flares": {"1": {"id": "f", "minutes": 9DIGITS}}}',
]


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.__name__)
def test_a_notebook_of_the_first_version_is_taken_over_as_it_reads_or_set_aside(tmp_path, mutation):
    for number in range(TIMES):
        random = Random(f"{mutation.__name__} {number}")
        folder = tmp_path / str(number)
        content = mutation(random, SAMPLE, OTHERS)
        if not NEWER.search(content):
            check_taken_over(folder, content)


@pytest.mark.parametrize("content", NO_ROWS)
def test_content_of_the_first_version_that_cannot_be_rows_is_set_aside(tmp_path, content):
    for name, text in {"ROW": ROW, "DEEP": DEEP, "DIGITS": "9" * 5000}.items():
        content = content.replace(name, text)
    opened = check_taken_over(tmp_path / "folder", content.encode())
    assert opened.set_aside == ("notebook-damaged-2026-11-22-142000.json",)


def test_a_file_of_a_newer_app_is_refused_and_not_touched(tmp_path):
    content = b'{"meta": {"1": {"schema": %d}}}' % (SCHEMA + 1)
    (tmp_path / FILE).write_bytes(content)
    for _ in range(2):
        with pytest.raises(StorageError, match="newer_schema"):
            open_notebook(tmp_path, SUNDAY)
    assert (tmp_path / FILE).read_bytes() == content


def test_the_rows_beside_what_cannot_be_one_are_taken_over(tmp_path):
    content = b'{"flares": {"1": {"id": "a"}, "2": [], "3": {"id": "b"}}, "plans": []}'
    opened = check_taken_over(tmp_path / "folder", content)
    assert opened.set_aside == ("notebook-damaged-2026-11-22-142000.json",)
    with open_notebook(tmp_path / "folder", SUNDAY).database as database:
        assert [row["id"] for row in database.table("flares")][:2] == ["a", "b"]


def test_a_notebook_of_the_first_version_is_taken_over_even_when_the_new_files_came_to_harm_before(
    tmp_path,
):
    (tmp_path / FILE).write_bytes(SAMPLE)
    (tmp_path / "journal").write_bytes(b"EBBFLOWJ" + bytes(12) + b"harm" * 20)
    with open_notebook(tmp_path, SUNDAY).database as database:
        assert len(database.table("entries-2026-11")) > 0


def test_taking_over_twice_overwrites_nothing(tmp_path):
    for content in (SAMPLE, b"{}"):
        (tmp_path / FILE).write_bytes(content)
        open_notebook(tmp_path, SUNDAY).database.close()
    kept = {path.read_bytes() for path in tmp_path.glob("notebook.taken-over*.json")}
    assert kept == {SAMPLE, b"{}"}


def check_taken_over(folder: Path, content: bytes) -> Opened:
    """Open it; look that nothing is invented or overwritten and that the notebook goes on."""
    folder.mkdir()
    (folder / FILE).write_bytes(content)
    opened = open_notebook(folder, SUNDAY)
    asides = opened.set_aside or ("notebook.taken-over.json",)
    assert [(folder / name).read_bytes() for name in asides] == [content]
    with opened.database as database:
        found = without_meta(state_of(database))
        taken, there = without_times_unknown(found), rows_in(content)
        for name, rows in taken.items():
            assert all(row in there[name] for row in rows)
        assert taken == there or opened.set_aside
        for name in {*found, "flares"}:
            rows_of(database, name).put({"id": "new"})
            database.table(name).insert({"id": "other"})
    with open_notebook(folder, SUNDAY).database as database:
        after = without_meta(state_of(database))
    for name in {*found, "flares"}:
        assert after.pop(name) == [*found.get(name, []), {"id": "new"}, {"id": "other"}]
    assert after == {}
    return opened


def without_meta(tables: State) -> State:
    return {name: rows for name, rows in sorted(tables.items()) if rows and name != META}


def rows_in(content: bytes) -> State:
    """Return what the JSON says, if it is JSON: lists of rows, or of what stands for them."""
    try:
        tables = json.loads(content)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(tables, dict):
        return {}
    found = {n: list(t.values()) for n, t in tables.items() if isinstance(t, dict)}
    return without_meta(found)


def without_times_unknown(state: State) -> State:
    """The state as it was before an entry could say that its time is not known."""
    return {name: [as_it_was(row) for row in rows] for name, rows in state.items()}


def as_it_was(row):
    return {
        name: as_it_was(each) if name == "yielded" and isinstance(each, dict) else each
        for name, each in row.items()
        if (name, each) != ("timed", False)
    }
