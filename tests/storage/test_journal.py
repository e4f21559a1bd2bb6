"""What the journal tells when a change in it is missing, or is none."""

from __future__ import annotations

import pytest

from app.storage.database import open_folder
from app.storage.journal import framed, read_journal
from app.storage.port import MemoryFolder
from app.storage.rows import rows_of
from tests.support.clock import SUNDAY
from tests.support.history import State, files_of, folder_of, state_of


def test_a_change_that_was_cut_out_whole_is_told():
    folder, sizes = MemoryFolder(), []
    rows = rows_of(open_folder(folder, SUNDAY).database, "flares")
    for row_id in ("a", "b", "c"):
        sizes.append(read_journal(folder.port("journal").read()).end)
        rows.put({"id": row_id})
    content = folder.port("journal").read()
    opened = open_folder(folder_of({"journal": content[: sizes[1]] + content[sizes[2] :]}), SUNDAY)
    assert [row["id"] for row in opened.database.table("flares")] == ["a", "c"]
    assert opened.set_aside == ("journal-damaged-2026-11-22-142000",)


def test_a_line_of_the_journal_that_is_whole_but_no_change_is_told_and_passed_over():
    folder = MemoryFolder()
    rows = rows_of(open_folder(folder, SUNDAY).database, "flares")
    rows.put({"id": "a"})
    replay = read_journal(folder.port("journal").read())
    frames = [framed(b"[1]", replay.number, 0), framed(b"", replay.number + 1, 0)]
    folder.port("journal").write(replay.end, b"".join(frames))
    opened = open_folder(folder, SUNDAY)
    assert state_of(opened.database)["flares"] == [{"id": "a"}]
    assert opened.set_aside == ("journal-damaged-2026-11-22-142000",)


HEAD = 20
"""The bytes that say which journal it is."""


def notebook(*compact_before: int) -> MemoryFolder:
    """Return a notebook with eight changes, compacted before some of them."""
    folder = MemoryFolder()
    database = open_folder(folder, SUNDAY).database
    rows = rows_of(database, "flares")
    for number in range(8):
        if number in compact_before:
            database.storage.compact()
        rows.put({"id": f"f{number % 5}", "number": number})
    return folder


def check_mended(folder: MemoryFolder, expected: State) -> None:
    """Open it, be told once, and find everything; also the next time."""
    opened = open_folder(folder, SUNDAY)
    assert state_of(opened.database) == expected
    assert opened.set_aside == ("journal-damaged-2026-11-22-142000",)
    rows_of(opened.database, "flares").put({"id": "new"})
    again = open_folder(folder, SUNDAY)
    assert again.set_aside == ()
    assert state_of(again.database)["flares"] == [*expected["flares"], {"id": "new"}]


@pytest.mark.parametrize("compact_before", [(), (3,), (2, 5), (2, 4, 6)])
def test_a_wrong_bit_in_the_head_of_the_journal_costs_no_change_and_is_told(compact_before):
    files = files_of(notebook(*compact_before))
    whole = state_of(open_folder(folder_of(files), SUNDAY).database)
    for bit in range(HEAD * 8):
        folder = folder_of(files)
        folder.port("journal").content[bit // 8] ^= 1 << bit % 8
        check_mended(folder, whole)


@pytest.mark.parametrize("head", [b"", bytes(HEAD), b"EBBF", b"junk" * 9])
def test_a_head_that_is_gone_or_something_else_costs_no_change_either(head):
    files = files_of(notebook(3))
    whole = state_of(open_folder(folder_of(files), SUNDAY).database)
    check_mended(folder_of({**files, "journal": head + files["journal"][HEAD:]}), whole)


@pytest.mark.parametrize("older", [(), (3,), (2, 5)])
def test_an_older_journal_without_its_head_is_never_read_into_a_newer_snapshot(older):
    newer = notebook(2, 5, 7)
    rows_of(open_folder(newer, SUNDAY).database, "flares").put({"id": "f1", "number": 99})
    open_folder(newer, SUNDAY).database.storage.compact()
    whole = state_of(open_folder(newer, SUNDAY).database)
    journal = bytes(HEAD) + files_of(notebook(*older))["journal"][HEAD:]
    check_mended(folder_of({**files_of(newer), "journal": journal}), whole)


def test_the_journal_of_just_before_a_snapshot_is_not_read_into_it_again():
    before = notebook(3)
    after = folder_of(files_of(before))
    open_folder(after, SUNDAY).database.storage.compact()
    whole = state_of(open_folder(after, SUNDAY).database)
    for bit in range(HEAD * 8):
        folder = folder_of({**files_of(after), "journal": files_of(before)["journal"]})
        folder.port("journal").content[bit // 8] ^= 1 << bit % 8
        check_mended(folder, whole)
