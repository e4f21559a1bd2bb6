"""Chromium as a process of its own, without the debugging connection that slows it down."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

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
    """A browser that opens one address; it is gone at the end."""

    def __init__(self, profile: Path, address: str) -> None:
        program = next(filter(None, map(shutil.which, NAMES)), None)
        if program is None:
            raise SystemExit("Chromium is not installed, so nothing can be measured.")
        leavings = profile.with_name(f"{profile.name}-leavings")
        leavings.mkdir(parents=True, exist_ok=True)
        self._process = subprocess.Popen(
            [program, *FLAGS, *MORE_FLAGS, f"--user-data-dir={profile}", address],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "TMPDIR": str(leavings)},
            start_new_session=True,
        )

    def __enter__(self) -> Chromium:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
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


def _fields(process: Path) -> list[str]:
    """Return what Linux says about a process after its name, which may hold anything."""
    return (process / "stat").read_text().rpartition(")")[2].split()


def version() -> str:
    """Return what the browser calls itself."""
    program = next(filter(None, map(shutil.which, NAMES)), "chromium")
    said = subprocess.run([program, "--version"], capture_output=True, text=True)
    return said.stdout.strip()
