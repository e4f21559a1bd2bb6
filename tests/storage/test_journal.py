"""What the journal tells when a change in it is missing, or is none."""

from __future__ import annotations

from app.storage.database import open_folder
from app.storage.journal import framed, read_journal
from app.storage.port import MemoryFolder
from app.storage.rows import rows_of
from tests.support.clock import SUNDAY
from tests.support.history import folder_of, state_of


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
