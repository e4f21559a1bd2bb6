"""The folder of copies: whole files or none."""

from __future__ import annotations

from pathlib import Path

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


def is_copy(name):
    return name.startswith("ebb-and-flow")


def stays_put(monkeypatch, stays):
    """Let the file of that name be one that cannot be removed."""
    unlink = Path.unlink

    def refuse(path, missing_ok=False):
        if path.name == stays:
            raise OSError(16, "Device or resource busy")
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)


def test_emptied_of_copies_the_folder_keeps_nothing_but_what_is_none(folder, tmp_path):
    folder.empty(is_copy)
    folder.keep(NAME, b"first")
    (tmp_path / "copies" / "ebb-and-flow-2026-11-23.json.part").write_bytes(b"{")
    (tmp_path / "copies" / "letter.txt").write_bytes(b"mine")
    folder.empty(is_copy)
    assert folder.names() == ("letter.txt",)


def test_the_first_copy_that_was_never_finished_goes_too(folder, tmp_path):
    (tmp_path / "copies").mkdir()
    (tmp_path / "copies" / f"{NAME}.part").write_bytes(b"{")
    folder.empty(is_copy)
    assert list((tmp_path / "copies").iterdir()) == []


def test_a_copy_that_cannot_be_finished_leaves_no_part_of_it(folder, tmp_path, monkeypatch):
    def refuse(path, content):
        path.write_bytes(content[:2])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(copies, "_write", refuse)
    with pytest.raises(StorageError, match="copy_not_kept"):
        folder.keep(NAME, b"first")
    assert list((tmp_path / "copies").iterdir()) == []


def test_where_one_copy_cannot_be_removed_all_others_are(folder, monkeypatch):
    later = "ebb-and-flow-2026-11-23.json"
    for name in (NAME, later):
        folder.keep(name, b"everything")
    stays_put(monkeypatch, NAME)
    with pytest.raises(StorageError, match="copies_stay"):
        folder.empty(is_copy)
    assert folder.names() == (NAME,)


def test_where_one_file_that_was_set_aside_cannot_be_removed_all_others_are(tmp_path, monkeypatch):
    names = [f"{name}-damaged-2026-11-22-142000" for name in ("journal", "snapshot-a")]
    for stays in names:
        for name in names:
            (tmp_path / name).write_text(name, encoding="utf-8")
        with monkeypatch.context() as busy:
            stays_put(busy, stays)
            with pytest.raises(StorageError, match="copies_stay"):
                erase_leftovers(tmp_path)
        assert [path.name for path in tmp_path.iterdir()] == [stays]


def test_a_file_in_the_way_of_the_folder_is_told(tmp_path):
    (tmp_path / "copies").write_text("in the way", encoding="utf-8")
    folder = CopyFolder(tmp_path / "copies")
    with pytest.raises(StorageError, match="copy_not_kept"):
        folder.keep(NAME, b"first")
    with pytest.raises(StorageError, match="copies_hidden"):
        folder.names()
    with pytest.raises(StorageError, match="copies_stay"):
        folder.empty(is_copy)


def test_erasing_takes_what_damage_and_the_first_version_left_and_nothing_else(tmp_path):
    left = ("journal-damaged-2026-11-22-142000", "notebook.taken-over.json")
    stays = ("journal", "snapshot-a", "lock", "my own letter.txt")
    for name in (*left, *stays):
        (tmp_path / name).write_text(name, encoding="utf-8")
    erase_leftovers(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(stays)
