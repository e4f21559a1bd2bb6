"""The app as it is built for the web, with marks in its page."""

from __future__ import annotations

from pathlib import Path

from app.packaging.build import Wanted, build
from app.packaging.client import renderers
from app.packaging.page import put_service_worker
from tests.benchmarks.web.place import with_marks


def build_ours(folder: Path, canvaskit: bool) -> None:
    """Build the app in ``folder``; only the page, and what guards its bytes, differ from it."""
    site, _ = build(Wanted(canvaskit=canvaskit, out=folder))
    site.put("index.html", with_marks(site["index.html"].decode()))
    put_service_worker(site, renderers(canvaskit))
    site.write(folder)


def build_by_browser(folder: Path) -> None:
    """Build it so that each browser draws with what suits it best."""
    build_ours(folder, canvaskit=False)


def build_canvaskit(folder: Path) -> None:
    """Build it so that every browser draws with CanvasKit."""
    build_ours(folder, canvaskit=True)
