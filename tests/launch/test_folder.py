"""Where the notes lie."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

import pytest

from app.domain.errors import StartError
from app.launch.surroundings import data_folder, other_folder, owned, prepared
from app.reading.wording import say


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    return tmp_path


def test_the_folder_asked_for_wins_over_all(tmp_path: Path) -> None:
    environment = {"FLET_APP_STORAGE_DATA": "/flet", "XDG_DATA_HOME": "/shared"}
    assert data_folder(tmp_path / "mine", environment, "linux") == tmp_path / "mine"


def test_the_folder_of_flet_comes_next() -> None:
    environment = {"FLET_APP_STORAGE_DATA": "/flet", "XDG_DATA_HOME": "/shared"}
    assert data_folder(None, environment, "linux") == Path("/flet")


@pytest.mark.parametrize(
    ("platform", "environment", "place"),
    [
        ("linux", {}, ".local/share/ebb-and-flow"),
        ("linux", {"XDG_DATA_HOME": "relative"}, ".local/share/ebb-and-flow"),
        ("darwin", {}, "Library/Application Support/Ebb and Flow"),
        ("win32", {}, "AppData/Roaming/Ebb and Flow"),
    ],
)
def test_the_platform_has_its_own_place(
    home: Path, platform: str, environment: dict[str, str], place: str
) -> None:
    assert data_folder(None, environment, platform) == home / place


def test_the_platform_may_have_been_told_of_another_place(tmp_path: Path) -> None:
    shared = {"XDG_DATA_HOME": str(tmp_path)}
    assert data_folder(None, shared, "linux") == tmp_path / "ebb-and-flow"
    roaming = {"APPDATA": str(tmp_path)}
    assert data_folder(None, roaming, "win32") == tmp_path / "Ebb and Flow"


def test_without_a_home_the_person_is_asked_for_a_folder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def nowhere() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", nowhere)
    with pytest.raises(StartError) as refused:
        data_folder(None, {}, "linux")
    assert refused.value.code == "no_home"


def test_a_folder_is_made_with_all_above_it_and_left_empty(tmp_path: Path) -> None:
    folder = prepared(tmp_path / "a" / "b")
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("below", ["", "child"])
def test_a_file_is_no_folder(tmp_path: Path, below: str) -> None:
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(StartError) as refused:
        prepared(file / below)
    assert refused.value.code == "folder"
    assert refused.value.details["reason"]


def test_a_full_disk_asks_for_room_and_for_no_other_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "mkdir", is_full)
    with pytest.raises(StartError) as refused:
        prepared(tmp_path / "new")
    sentence = say(f"errors.{refused.value.code}", **refused.value.details)
    assert "make some room, then start the app again" in sentence
    assert "choose another" not in sentence


@pytest.mark.skipif(sys.platform == "win32", reason="a folder there has its owner's rights anyway")
@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_the_folder_that_flet_made_for_a_package_becomes_its_owners_alone(
    tmp_path: Path, platform: str
) -> None:
    made = tmp_path / "data"
    made.mkdir(mode=0o755)
    assert owned(made, platform).stat().st_mode & 0o777 == 0o700
    assert owned(tmp_path / "new" / "data", platform).stat().st_mode & 0o777 == 0o700


def test_a_package_knows_where_the_command_line_keeps_notes(home: Path) -> None:
    ours = home / ".local" / "share" / "ebb-and-flow"
    assert other_folder(home / "package", {}, "linux") == ours
    assert other_folder(ours, {}, "linux") is None
    assert other_folder(home / "package", {}, "android") is None
