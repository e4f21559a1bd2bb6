"""The command as a person types it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from app.launch import server
from app.launch.command import run_command
from app.main import Main

ROOT = Path(__file__).parent.parent.parent


@contextmanager
def started(*given: str) -> Iterator[subprocess.Popen[str]]:
    """Start the app without a display and without opening a browser."""
    kept = {k: v for k, v in os.environ.items() if "DISPLAY" not in k and "FLET" not in k}
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), *given],
        env={**kept, "EBB_AND_FLOW_NO_BROWSER_TAB": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


def test_an_unknown_option_is_named_in_one_sentence() -> None:
    with started("--colour") as process:
        _, errors = process.communicate(timeout=20)
    assert process.returncode == 2
    assert errors.count("\n") == 1, errors
    assert "--colour" in errors


Told = Callable[..., tuple[int, str]]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Told:
    """Starts what must fail; returns the status and the one sentence."""

    def serve(*_: object) -> None:
        raise AssertionError("it was served")

    def told(*given: str) -> tuple[int, str]:
        status = run_command(given)
        errors = capsys.readouterr().err
        assert errors.count("\n") == 1, errors
        return status, errors

    monkeypatch.setattr(server, "serve", serve)
    return told


def test_a_taken_port_is_named_in_one_sentence(tmp_path: Path, told: Told) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        status, sentence = told("--port", str(port), "--data", str(tmp_path))
    assert status == 1
    assert str(port) in sentence
    assert "perhaps by this app" in sentence


def test_a_folder_that_cannot_be_used_is_named_in_one_sentence(tmp_path: Path, told: Told) -> None:
    file = tmp_path / "file"
    file.touch()
    status, sentence = told("--browser", "--data", str(file / "child"))
    assert status == 1
    assert str(file / "child") in sentence


def test_what_is_not_installed_for_the_local_server_is_named_in_one_sentence(
    tmp_path: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "app.launch.server", raising=False)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    status, sentence = told("--browser", "--data", str(tmp_path))
    assert status == 1
    assert "uvicorn is not installed" in sentence


def test_the_port_asked_for_is_the_port_served(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def serve(main: Main, listener: socket.socket, key: str, ready: Callable[[], None]) -> None:
        assert listener.getsockname() == ("127.0.0.1", port)
        ready()
        listener.close()

    port = free_port()
    monkeypatch.setattr(server, "serve", serve)
    monkeypatch.setenv("EBB_AND_FLOW_NO_BROWSER_TAB", "1")
    assert run_command(["--port", str(port), "--data", str(tmp_path)]) == 0
    assert f"http://127.0.0.1:{port}/?key=" in capsys.readouterr().out


INTERRUPTED = """
import runpy, signal, sys
program, awaited = sys.argv.pop(1), sys.argv.pop(1)
# Where the tests run in the background, nobody listens to Ctrl+C: that goes on to this one.
signal.signal(signal.SIGINT, signal.default_int_handler)

class Interrupting:
    def find_spec(name, *_):
        if name == awaited:
            signal.raise_signal(signal.SIGINT)

sys.meta_path.insert(0, Interrupting)
runpy.run_path(program, run_name="__main__")
"""
"""Starts the app, and presses Ctrl+C when it asks for that module."""


@pytest.mark.parametrize("awaited", ["app.launch.start", "app.main", "app.launch.command"])
def test_ctrl_c_while_the_app_is_still_loading_leaves_without_a_word(
    awaited: str, tmp_path: Path
) -> None:
    words = [sys.executable, "-c", INTERRUPTED, str(ROOT / "main.py"), awaited, "--browser"]
    done = subprocess.run(
        [*words, "--data", str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "EBB_AND_FLOW_NO_BROWSER_TAB": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C cannot be sent to a process there")
def test_without_a_display_it_is_served_until_ctrl_c(tmp_path: Path) -> None:
    with started("--data", str(tmp_path)) as process:
        assert process.stdout is not None
        assert str(tmp_path) in process.stdout.readline()
        assert "display" in process.stdout.readline()
        address = process.stdout.readline().split(" at ")[1].split()[0]
        assert httpx.get(address.split("?")[0]).status_code == 403
        with httpx.Client(follow_redirects=True) as browser:
            assert browser.get(address).status_code == 200
        assert httpx.get(address, headers={"Host": "evil.example"}).status_code == 403
        process.send_signal(signal.SIGINT)
        rest, errors = process.communicate(timeout=20)
    assert (process.returncode, rest, errors) == (0, "", "")
