"""A real window, drawn by an OLDER client of Flet (0.82.2), under a virtual display.

It proves that ``main.py`` opens a window, that Flet's own protocol carries our screens and
that a click comes back and is kept. It proves nothing about the client of this version, which
cannot be had from a package registry: the older one leaves out what it does not know, such as
whole lists. Nothing here is shipped. To run it, once:

    uv venv build/old && uv pip install --python build/old --no-deps flet-desktop-light==0.82.2
    tar -xzf build/old/lib/python*/site-packages/flet_desktop/app/*.tar.gz -C build/old
    EBB_AND_FLOW_OLD_CLIENT=build/old/flet/flet uv run pytest -n 0 tests/desktop
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import ImageGrab

from app.packaging.site import ROOT
from app.views.kit.colours import LIGHT

CLIENT = os.environ.get("EBB_AND_FLOW_OLD_CLIENT", "")
SKIP = (1134, 32)
"""Where "Skip" stands on the first screen, in a window of the size that Flet begins with."""


def missing() -> str:
    """What is not here, if anything."""
    if not CLIENT:
        return "EBB_AND_FLOW_OLD_CLIENT does not name an older client of Flet"
    if not Path(CLIENT).is_file():
        return f"there is no client at {CLIENT}"
    absent = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]
    return f"{' and '.join(absent)} cannot be found" if absent else ""


def soon(happens: Callable[[], object], what: str) -> None:
    for _ in range(200):
        if happens():
            return
        time.sleep(0.2)
    raise AssertionError(f"{what}: it did not happen in 40 seconds")


@pytest.fixture
def display() -> Iterator[str]:
    """A display that nobody else uses."""
    if reason := missing():
        said = f"The app was NOT opened in a window: {reason}."
        warnings.warn(said, stacklevel=1)
        pytest.skip(said)
    told, tell = os.pipe()
    command = ["Xvfb", "-displayfd", str(tell), "-screen", "0", "1280x720x24"]
    server = subprocess.Popen(command, pass_fds=[tell], stderr=subprocess.DEVNULL)
    try:
        yield f":{os.read(told, 16).decode().strip()}"
    finally:
        server.kill()
        server.wait()
        os.close(told)
        os.close(tell)


def test_a_click_in_a_real_window_is_kept(display: str, tmp_path: Path) -> None:
    shim, data = tmp_path / "shim" / "flet", tmp_path / "data"
    shim.parent.mkdir()
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tests.desktop.framing "$@"\n')
    shim.chmod(0o755)
    surroundings = {
        "DISPLAY": display,
        "FLET_VIEW_PATH": str(shim.parent),
        "REAL_CLIENT": str(Path(CLIENT).absolute()),
        "LIBGL_ALWAYS_SOFTWARE": "1",
        "PYTHONPATH": str(ROOT),
    }
    around = {**os.environ, **surroundings}
    command = [sys.executable, str(ROOT / "main.py"), "--data", str(data)]
    log = (tmp_path / "log").open("w")
    app = subprocess.Popen(command, env=around, stdout=log, stderr=log, start_new_session=True)

    def shown() -> set[tuple[int, ...]]:
        picture = ImageGrab.grab(xdisplay=display)
        picture.save(tmp_path / "window.png")
        return {colour for _, colour in picture.getcolors(1 << 24)}

    sea = tuple(bytes.fromhex(LIGHT.sea[1:]))
    try:
        soon(lambda: sea in shown(), "the first screen is drawn")
        subprocess.run(
            ["xdotool", "mousemove", str(SKIP[0]), str(SKIP[1]), "click", "1"],
            env=around,
            check=True,
        )
        soon(lambda: b"welcomed" in (data / "journal").read_bytes(), "the click is kept")
        time.sleep(2)  # Today is drawn; what there is to see lies in the picture
        assert len(shown()) > 50
    finally:
        os.killpg(app.pid, 9)
        app.wait()
        log.close()
    print(f"the window as it was at the end: {tmp_path / 'window.png'}")
