"""The folder of copies: whole files or none."""

from __future__ import annotations

import pytest

from app.domain.errors import NotFound, StorageError
from app.storage import copies
from app.storage.copies import CopyFolder
from app.storage.file import erase_leftovers

NAME = "ebb-and-flow-2026-11-22.json"


@pytest.fixture
def folder(tmp_path):
    return CopyFolder(tmp_path / "copies")


def test_there_is_nothing_before_the_first_copy_not_even_a_folder(folder, tmp_path):
    assert folder.names() == ()
    assert list(tmp_path.iterdir()) == []


def test_a_copy_that_is_kept_can_be_read_again(folder):
    folder.keep(NAME, b"everything")
    assert folder.names() == (NAME,)
    assert folder.read(NAME) == b"everything"


def test_a_copy_takes_the_place_of_one_of_the_same_name(folder):
    folder.keep(NAME, b"a longer first one")
    folder.keep(NAME, b"second")
    assert folder.read(NAME) == b"second"
    assert folder.names() == (NAME,)


@pytest.mark.parametrize("step", ["_write", "flush_folder"])
def test_a_copy_that_cannot_be_finished_leaves_the_one_before_readable(folder, monkeypatch, step):
    folder.keep(NAME, b"first")

    def refuse(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(copies, step, refuse)
    with pytest.raises(StorageError, match="copy_not_kept") as caught:
        folder.keep(NAME, b"second")
    assert caught.value.details["reason"] == "No space left on device"
    assert folder.read(NAME) in (b"first", b"second")
    assert folder.names() == (NAME,)


def test_half_a_copy_is_no_copy(folder, tmp_path):
    folder.keep(NAME, b"first")
    (tmp_path / "copies" / "ebb-and-flow-2026-11-23.json.part").write_bytes(b"{")
    assert folder.names() == (NAME,)
    folder.drop("ebb-and-flow-2026-11-20.json")
    assert [path.name for path in (tmp_path / "copies").iterdir()] == [NAME]


@pytest.mark.parametrize("name", ["", "gone.json", "../lock", "/etc/passwd"])
def test_nothing_but_a_copy_can_be_read(folder, tmp_path, name):
    (tmp_path / "lock").write_text("not a copy", encoding="utf-8")
    folder.keep(NAME, b"first")
    with pytest.raises(NotFound, match="no_copy"):
        folder.read(name)


def test_a_copy_that_is_dropped_is_gone(folder):
    folder.keep(NAME, b"first")
    folder.drop(NAME)
    folder.drop(NAME)
    assert folder.names() == ()


def test_a_file_in_the_way_of_the_folder_is_told(tmp_path):
    (tmp_path / "copies").write_text("in the way", encoding="utf-8")
    folder = CopyFolder(tmp_path / "copies")
    with pytest.raises(StorageError, match="copy_not_kept"):
        folder.keep(NAME, b"first")
    with pytest.raises(StorageError, match="copies_hidden"):
        folder.names()


def test_erasing_takes_what_damage_and_the_first_version_left_and_nothing_else(tmp_path):
    left = ("journal-damaged-2026-11-22-142000", "notebook.taken-over.json")
    stays = ("journal", "snapshot-a", "lock", "my own letter.txt")
    for name in (*left, *stays):
        (tmp_path / name).write_text(name, encoding="utf-8")
    erase_leftovers(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(stays)
