"""The app's own server, started through its own entry point, as a person would."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 30
"""Seconds within which the server must answer."""


class Server:
    """One server process over one folder of notes; it can be stopped and started again."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._key = data / "address-key"
        self._log = data.parent / "server.log"
        self.port = _free_port()
        self._process: subprocess.Popen[bytes] | None = None

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
        command = [sys.executable, "main.py", "--browser", "--port", str(self.port)]
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [*command, "--data", str(self._data)],
                cwd=ROOT,
                stdout=log,
                stderr=subprocess.STDOUT,
                env={**os.environ, "EBB_AND_FLOW_NO_BROWSER_TAB": "1"},
            )
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
            self._process.wait(PATIENCE)

    def printed(self) -> str:
        return self._log.read_text(encoding="utf-8") if self._log.exists() else ""


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
