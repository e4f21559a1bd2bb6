"""Chromium as a process of its own, without the debugging connection that slows it down."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from urllib.request import urlopen

from websockets.sync.client import ClientConnection as Connection
from websockets.sync.client import connect

from tests.browser.conftest import FLAGS, NAMES

MORE_FLAGS = (
    "--headless=new",
    "--window-size=390,844",
    "--hide-scrollbars",
    "--mute-audio",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-crash-reporter",
    "--disable-quic",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)
BLANK = "about:blank"
PATIENCE = 10
"""Seconds to end by itself, so that it writes down what it keeps."""
PSS = re.compile(r"^Pss:\s+(\d+) kB", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Memory:
    """Megabytes, what processes share counted once (PSS)."""

    every: float
    """Of all processes of the browser."""
    page: float
    """Of the processes that show pages."""


class Chromium:
    """A browser that opens one address; it is gone at the end.

    Where the page shall be ``slowed`` so many times there is a debugging connection after all:
    there is no other way. Workers are as fast as ever.
    """

    def __init__(self, profile: Path, address: str, slowed: int = 1) -> None:
        program = next(filter(None, map(shutil.which, NAMES)), None)
        if program is None:
            raise SystemExit("Chromium is not installed, so nothing can be measured.")
        leavings = profile.with_name(f"{profile.name}-leavings")
        leavings.mkdir(parents=True, exist_ok=True)
        self._slowing: Connection | None = None
        more = ("--remote-debugging-port=0",) if slowed > 1 else ()
        opened = BLANK if slowed > 1 else address
        port = profile / "DevToolsActivePort"
        port.unlink(missing_ok=True)
        self._process = subprocess.Popen(
            [program, *FLAGS, *MORE_FLAGS, *more, f"--user-data-dir={profile}", opened],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "TMPDIR": str(leavings)},
            start_new_session=True,
        )
        if slowed > 1:
            self._slowing = _slowed_page(port, slowed, address)

    def __enter__(self) -> Chromium:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._slowing is not None:
            self._slowing.close()
        self._process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(PATIENCE)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def memory(self) -> Memory:
        """Return what all its processes hold now; they are those of its session."""
        held = {"every": 0.0, "page": 0.0}
        for process in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                if int(_fields(process)[3]) != self._process.pid:
                    continue
                found = PSS.search((process / "smaps_rollup").read_text())
                share = int(found[1]) / 1000 if found else 0.0
                held["every"] += share
                if b"--type=renderer" in (process / "cmdline").read_bytes():
                    held["page"] += share
        return Memory(**held)


def _slowed_page(port: Path, times: int, address: str) -> Connection:
    """Open ``address`` in a page that is slowed as long as the connection stays open."""
    end = time.monotonic() + PATIENCE
    while not (port.exists() and port.read_text().strip()):
        if time.monotonic() > end:
            raise SystemExit("Chromium does not let its pages be slowed.")
        time.sleep(0.1)
    number = port.read_text().split()[0]
    with urlopen(f"http://127.0.0.1:{number}/json") as answer:
        pages = [one for one in json.load(answer) if one["type"] == "page"]
    page = connect(pages[0]["webSocketDebuggerUrl"])
    slow = ("Emulation.setCPUThrottlingRate", {"rate": times})
    for call, (name, asked) in enumerate((slow, ("Page.navigate", {"url": address}))):
        page.send(json.dumps({"id": call, "method": name, "params": asked}))
        if "error" in (told := json.loads(page.recv(PATIENCE))):
            raise SystemExit(f"Chromium does not let its pages be slowed: {told['error']}")
    return page


def _fields(process: Path) -> list[str]:
    """Return what Linux says about a process after its name, which may hold anything."""
    return (process / "stat").read_text().rpartition(")")[2].split()


def version() -> str:
    """Return what the browser calls itself."""
    program = next(filter(None, map(shutil.which, NAMES)), "chromium")
    said = subprocess.run([program, "--version"], capture_output=True, text=True)
    return said.stdout.strip()
