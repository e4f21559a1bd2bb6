"""The app in a window of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import flet as ft

from app.launch.surroundings import has_display
from app.main import Main
from app.reading.wording import say


def tell(name: str, **blanks: object) -> None:
    """Print the words of the start called ``name``, in letters that the terminal has."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    line = say(f"launch.{name}", **blanks)
    print(line.encode(encoding, "replace").decode(encoding), flush=True)


_ASSETS = Path(__file__).parent.parent.parent / "assets"
SOON = 3
PATIENCE = 120
"""How many seconds Flet may take to fetch its window, which it does once."""

FETCH = """
import socket, flet_desktop
socket.setdefaulttimeout(10)
flet_desktop.ensure_client_cached()
"""


def window_obstacle(
    environment: Mapping[str, str], platform: str, fetch: Callable[[], bool]
) -> str | None:
    """Return the name of what keeps a window from opening, or nothing.

    ``fetch`` gets Flet's desktop client and says whether it is there.
    """
    if not has_display(environment, platform):
        return "no_display"
    if environment.get("FLET_VIEW_PATH") or fetch():
        return None
    return "no_client"


def fetch_client() -> bool:
    """Return whether Flet's desktop client is on this computer, fetching it if need be.

    Another process does it: Flet sets no time limit, and shows its own progress.
    """
    quiet = subprocess.DEVNULL
    command = [sys.executable, "-P", "-c", FETCH]
    with subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet) as process:
        try:
            return process.wait(SOON) == 0
        except subprocess.TimeoutExpired:
            tell("fetching")
        try:
            return process.wait(PATIENCE) == 0
        except subprocess.TimeoutExpired:
            process.kill()
            return False


def open_window(main: Main) -> bool:
    """Show the app until its window is closed; return whether a window ever opened."""
    opened = False

    async def noticed(page: ft.Page) -> None:
        nonlocal opened
        opened = True
        await main(page)

    # Flet takes a Linux without DISPLAY for a server, even where Wayland is running.
    os.environ.setdefault("DISPLAY", "")
    try:
        ft.run(noticed, assets_dir=str(_ASSETS))
    except OSError:
        return opened
    finally:
        # Flet leaves its handlers behind; they would stop the server that may come next.
        # It puts in SIG_DFL when Ctrl+C was pressed.
        stopped = signal.getsignal(signal.SIGINT) is signal.SIG_DFL
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
    return opened or stopped
