"""Where the builder finds things."""

from __future__ import annotations

from pathlib import Path

from flet_web import get_package_web_dir  # type: ignore[import-untyped]

ROOT = Path(__file__).parents[2]
"""The project."""

HERE = Path(__file__).parent

PAGE = HERE / "page"
"""The project's own HTML, CSS and JavaScript."""

WORKER = HERE / "worker"
"""What runs beside Python, outside of the page."""

CLIENT = Path(get_package_web_dir())
"""Flet's web client as it is installed, with Python for the browser in it."""

BUILT = ROOT / "build" / "web"
