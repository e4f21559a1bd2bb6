"""Whether there is a window, and what is done when there is none."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import flet as ft
import pytest

from app.domain.timer import Rhythm
from app.launch import command, window
from app.launch.surroundings import drop_foreign_settings, has_display, is_hosted
from app.launch.window import fetch_client, open_window, window_obstacle
from app.main import open_services
from app.state.services import Services


def there() -> bool:
    return True


def not_there() -> bool:
    return False


def not_asked() -> bool:
    raise AssertionError("the client was fetched for nothing")


async def show_nothing(page: ft.Page) -> None:
    """Stand in for the app."""


@pytest.mark.parametrize(
    ("environment", "platform", "found"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_a_display_is_found_where_there_is_one(
    environment: dict[str, str], platform: str, found: bool
) -> None:
    assert has_display(environment, platform) is found


def test_without_a_display_the_client_is_not_even_fetched() -> None:
    assert window_obstacle({}, "linux", not_asked) == "no_display"


@pytest.mark.parametrize(("fetch", "obstacle"), [(there, None), (not_there, "no_client")])
def test_with_a_display_it_is_the_client_that_counts(
    fetch: Callable[[], bool], obstacle: str | None
) -> None:
    assert window_obstacle({"DISPLAY": ":0"}, "linux", fetch) == obstacle


def test_a_client_that_was_named_is_not_fetched() -> None:
    environment = {"DISPLAY": ":0", "FLET_VIEW_PATH": "/client"}
    assert window_obstacle(environment, "linux", not_asked) is None


def test_a_client_that_cannot_be_fetched_is_not_there(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(window, "FETCH", "raise OSError('no network')")
    assert not fetch_client()
    assert capfd.readouterr() == ("", "")


def test_fetching_ends_when_it_takes_too_long(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(window, "FETCH", "import time; time.sleep(60)")
    monkeypatch.setattr(window, "SOON", 0.1)
    monkeypatch.setattr(window, "PATIENCE", 0.1)
    assert not fetch_client()
    assert capsys.readouterr().out.count("\n") == 1


def test_a_window_that_never_opened_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ft, "run", lambda main, **rest: None)
    assert not open_window(show_nothing)


def test_a_client_that_cannot_be_run_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(main: object, **rest: object) -> None:
        raise FileNotFoundError("flet")

    monkeypatch.setattr(ft, "run", fail)
    assert not open_window(show_nothing)


def test_what_was_being_written_is_kept_when_the_window_ends_without_a_word(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[Services] = []

    def remembered(folder: Path) -> Services:
        opened.append(open_services(folder))
        return opened[0]

    async def write() -> None:
        opened[0].drafts.keep("note", Rhythm(20, 5))

    def end_at_once(main: object) -> bool:
        asyncio.run(write())
        return True

    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("FLET_VIEW_PATH", "/client")
    monkeypatch.setattr(command, "open_services", remembered)
    monkeypatch.setattr(command, "open_window", end_at_once)
    assert command.run_command(["--data", str(tmp_path)]) == 0
    assert open_services(tmp_path).drafts.of("note", Rhythm) == Rhythm(20, 5)


@pytest.mark.parametrize(
    ("environment", "platform", "hosted"),
    [
        ({}, "linux", False),
        ({}, "emscripten", True),
        ({"FLET_PLATFORM": "android"}, "linux", True),
        ({"FLET_ASSETS_DIR": "/app/assets"}, "linux", True),
        ({"FLET_DISPLAY_URL_PREFIX": "App URL:"}, "linux", True),
    ],
)
def test_flet_is_noticed_when_it_hosts_the_app(
    environment: dict[str, str], platform: str, hosted: bool
) -> None:
    assert is_hosted(environment, platform) is hosted


def test_settings_of_others_do_not_reach_flet() -> None:
    environment = {"FLET_WEB_NO_CDN": "false", "FLET_SERVER_IP": "0.0.0.0", "PATH": "/bin"}
    drop_foreign_settings(environment)
    assert environment == {"PATH": "/bin"}


def test_a_packed_app_loads_neither_command_line_nor_server() -> None:
    loaded = "import sys, app.launch.start; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", loaded], capture_output=True, text=True, check=True
    )
    modules = done.stdout.split()
    assert "app.launch.start" in modules
    assert not {"app.launch.command", "uvicorn", "starlette", "flet_web"} & set(modules)
