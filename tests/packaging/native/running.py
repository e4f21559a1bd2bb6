"""Runs a staged app, alone with itself."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.packaging.site import ROOT

HERE = Path(__file__).parent
SUPPORT = ("__init__.py", "support/__init__.py", "support/headless.py", "support/connection.py",
           "support/quick_loop.py", "support/screen.py")  # fmt: skip
"""What stands where Flet's client would be; it is no part of what is staged."""


@dataclass(frozen=True)
class Run:
    """A staged app, and where it runs."""

    paths: tuple[Path, ...]
    """Where Python finds the app and the packages: folders, or zips."""
    read_only: tuple[Path, ...]
    folder: Path
    """A place for what the run needs itself."""

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def go(self, platform: str) -> dict[str, Any]:
        """Run the journey in it with an empty environment, and return what was seen."""
        elsewhere, support = self.folder / "elsewhere", self.folder / "support"
        for folder in (elsewhere, self.data):
            folder.mkdir(parents=True)
        for name in SUPPORT:
            place = support / "tests" / name
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / "tests" / name, place)
        asked = {
            "paths": [str(path) for path in (*self.paths, support)],
            "read_only": [str(path) for path in self.read_only],
            "watch": str(HERE),
        }
        # What Flet's packed apps set (the template's main.dart), and nothing else.
        surroundings = {
            "FLET_APP_STORAGE_DATA": str(self.data),
            "FLET_ASSETS_DIR": str(self.paths[0] / "assets"),
            "FLET_PLATFORM": platform,
        }
        return run_alone([str(HERE / "journey.py"), json.dumps(asked)], elsewhere, surroundings)


def run_alone(given: list[str], folder: Path, surroundings: dict[str, str]) -> dict[str, Any]:
    """Run a Python that sees neither this environment nor installed packages."""
    command = [sys.executable, "-I", "-S", "-B", *given]
    done = subprocess.run(
        command, cwd=folder, env=surroundings, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-6000:]
    seen: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return seen
