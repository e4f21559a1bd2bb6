"""Whether there is a window, and what is done when there is none."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Callable
from multiprocessing import connection
from multiprocessing.connection import Client
from pathlib import Path

import flet as ft
import pytest

from app.domain.timer import Rhythm
from app.launch import command, window
from app.launch.start import run_hosted
from app.launch.surroundings import (
    drop_foreign_settings,
    found_again,
    has_display,
    is_hosted,
)
from app.launch.window import fetch_client, open_window, window_obstacle
from app.main import Main, app_over, open_services
from app.state.services import Services
from app.storage import lock
from app.storage.database import open_notebook
from app.storage.lock import brought_forward, hear
from tests.support.clock import SUNDAY
from tests.support.headless import HeadlessApp


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


@pytest.fixture
def held(tmp_path: Path) -> Services:
    """The notes in the folder, which an app that is open holds."""
    return open_services(tmp_path)


@pytest.mark.usefixtures("held")
def test_a_second_start_brings_the_first_window_forward_and_opens_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def not_opened(main: object) -> bool:
        raise AssertionError("a second window was opened")

    monkeypatch.setattr(command, "open_window", not_opened)
    monkeypatch.setattr(command, "claim_port", not_opened)
    called: list[str] = []
    hear(tmp_path, sys.platform, lambda: called.append("come") is None)
    assert command.run_command(["--data", str(tmp_path)]) == 0
    assert called == ["come"]
    assert "in front" in capsys.readouterr().out


@pytest.mark.usefixtures("held")
@pytest.mark.parametrize("comes", [None, False])
def test_where_the_first_window_does_not_come_the_second_opens(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, comes: bool | None
) -> None:
    opened: list[object] = []
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("FLET_VIEW_PATH", "/client")
    monkeypatch.setattr(command, "open_window", lambda main: opened.append(main) is None)
    if comes is not None:
        hear(tmp_path, sys.platform, lambda: comes)
    assert command.run_command(["--data", str(tmp_path)]) == 0
    assert len(opened) == 1


@pytest.mark.usefixtures("held")
def test_who_asks_for_the_browser_gets_it_though_a_window_is_open(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    served: list[object] = []
    monkeypatch.setattr(command, "_serve", lambda *given: served.append(given))
    hear(tmp_path, sys.platform, lambda: True)
    assert command.run_command(["--browser", "--data", str(tmp_path)]) == 0
    assert len(served) == 1


def test_a_second_start_is_heard_each_time_and_after_a_killed_first_one(tmp_path: Path) -> None:
    (tmp_path / "bell").touch()
    called: list[str] = []
    hear(tmp_path, sys.platform, lambda: called.append("come") is None)
    for times in range(1, 4):
        assert brought_forward(tmp_path, sys.platform)
        assert len(called) == times


def test_somebody_who_calls_and_goes_away_does_not_stop_the_hearing(tmp_path: Path) -> None:
    hear(tmp_path, sys.platform, lambda: True)
    for _ in range(3):
        with Client(str(tmp_path / "bell")):
            pass
    assert brought_forward(tmp_path, sys.platform)


def test_a_call_that_breaks_off_while_it_is_heard_does_not_stop_the_hearing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    faults = [ConnectionAbortedError(), OSError("too many open files")]
    accept = connection.Listener.accept

    def broken(listener: connection.Listener) -> object:
        if faults:
            raise faults.pop()
        return accept(listener)

    monkeypatch.setattr(lock, "_PAUSE", 0.0)
    monkeypatch.setattr(connection.Listener, "accept", broken)
    hear(tmp_path, sys.platform, lambda: True)
    assert brought_forward(tmp_path, sys.platform)
    assert faults == []


def test_a_folder_with_a_long_name_opens_all_the_same(tmp_path: Path) -> None:
    deep = tmp_path / ("n" * 100)
    deep.mkdir()
    hear(deep, sys.platform, lambda: True)
    assert not brought_forward(deep, sys.platform)


async def window_over(folder: Path) -> tuple[Services, HeadlessApp]:
    """Open a window over the notes in ``folder``."""
    services = open_services(folder)
    main = found_again(app_over(services), services, folder, sys.platform)
    return services, await HeadlessApp().start(main)


async def is_brought_forward(folder: Path) -> bool:
    """Start the app once more while this one goes on."""
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, brought_forward, folder, sys.platform)


async def test_the_window_itself_comes_forward_also_from_where_it_was_put_away(
    tmp_path: Path,
) -> None:
    _, app = await window_over(tmp_path)
    await app.move_window("minimize", minimized=True)
    assert await is_brought_forward(tmp_path)
    assert app.asked_of_window == ["to_front"]
    assert not app.page.window.minimized
    app.stop()


async def test_a_window_that_can_only_look_is_found_once_it_took_over(tmp_path: Path) -> None:
    first = open_notebook(tmp_path, SUNDAY)
    services, app = await window_over(tmp_path)
    assert not await is_brought_forward(tmp_path)
    first.database.close()
    assert await services.access.take_over()
    assert await is_brought_forward(tmp_path)
    app.stop()


@pytest.mark.usefixtures("held")
async def test_a_packed_app_that_is_started_twice_closes_its_second_window(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ran: list[Main] = []
    monkeypatch.setattr(ft, "run", lambda main, **rest: ran.append(main))
    around = {"FLET_APP_STORAGE_DATA": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    run_hosted(around, sys.platform)
    hear(tmp_path, sys.platform, lambda: True)
    run_hosted(around, sys.platform)
    looking, leaving = [await HeadlessApp().start(main) for main in ran]
    assert looking.asked_of_window == []
    assert looking.says("Here you can look")
    assert leaving.asked_of_window == ["destroy"]
    looking.stop()
    leaving.stop()


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


def test_a_packed_app_loads_neither_command_line_nor_server_and_a_window_no_server() -> None:
    loaded = "import sys, app.launch.start; print(*sys.modules)"
    with_command = "import app.launch.command; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", f"{loaded}; {with_command}"],
        capture_output=True,
        text=True,
        check=True,
    )
    packed, window = (set(line.split()) for line in done.stdout.splitlines())
    assert "app.launch.start" in packed
    assert not {"app.launch.command", "uvicorn", "starlette", "flet_web"} & packed
    assert "app.launch.command" in window
    assert not {"app.launch.server", "uvicorn", "starlette", "flet_web"} & window
