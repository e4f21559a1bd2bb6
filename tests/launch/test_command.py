"""The command as a person types it, in a process of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

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


def refused(*given: str) -> tuple[int, str]:
    """Return the status and the one sentence of a start that fails."""
    with started(*given) as process:
        _, errors = process.communicate(timeout=20)
    assert "Traceback" not in errors
    assert errors.count("\n") == 1, errors
    return process.returncode, errors


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


def test_an_unknown_option_is_named_in_one_sentence() -> None:
    status, sentence = refused("--colour")
    assert status == 2
    assert "--colour" in sentence


def test_a_taken_port_is_named_in_one_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        status, sentence = refused("--port", str(port), "--data", str(tmp_path))
    assert status == 1
    assert str(port) in sentence


def test_a_folder_that_cannot_be_used_is_named_in_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    status, sentence = refused("--browser", "--data", str(file / "child"))
    assert status == 1
    assert str(file / "child") in sentence


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


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C cannot be sent to a process there")
def test_the_port_asked_for_is_the_port_served(tmp_path: Path) -> None:
    port = free_port()
    with started("--port", str(port), "--data", str(tmp_path)) as process:
        assert process.stdout is not None
        process.stdout.readline()
        assert f"http://127.0.0.1:{port}/?key=" in process.stdout.readline()
