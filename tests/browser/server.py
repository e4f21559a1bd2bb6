"""The app's own server, started through its own entry point, as a person would."""

from __future__ import annotations

import multiprocessing
import os
import socket
import sys
import time
from multiprocessing.process import BaseProcess
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 30
"""Seconds within which the server must answer."""
WAYS = multiprocessing.get_all_start_methods()
STARTS = multiprocessing.get_context("forkserver" if "forkserver" in WAYS else "spawn")
"""One process has imported all that a server needs, and each server is a fork of it."""
STARTS.set_forkserver_preload(
    ["app.launch.command", "app.launch.server", "app.views.screens", "flet_web.fastapi"]
)


class Server:
    """One server process over one folder of notes; it can be stopped and started again."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._key = data / "address-key"
        self._log = data.parent / "server.log"
        self.port = _free_port()
        self._process: BaseProcess | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def with_key(self, path: str = "/") -> str:
        """The address of ``path`` as whoever started the app has it."""
        key = self._key.read_text(encoding="ascii")
        return f"{self.address}{path}{'&' if '?' in path else '?'}key={key}"

    def forget_key(self) -> None:
        self._key.unlink()

    def start(self) -> None:
        words = ["--browser", "--port", str(self.port), "--data", str(self._data)]
        self._process = STARTS.Process(target=_serve, args=(words, self._log), daemon=True)
        self._process.start()
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            with socket.socket() as probe:
                if self._key.exists() and probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise TimeoutError(self.printed())

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.join(PATIENCE)

    def printed(self) -> str:
        return self._log.read_text(encoding="utf-8") if self._log.exists() else ""


def _serve(words: list[str], log: Path) -> None:
    """Be the app that was started with these words, which prints into ``log``."""
    with log.open("ab") as file:
        for stream in (sys.stdout, sys.stderr):
            os.dup2(file.fileno(), stream.fileno())
    os.chdir(ROOT)
    os.environ["EBB_AND_FLOW_NO_BROWSER_TAB"] = "1"
    from app.launch.start import start

    sys.exit(start(words))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
