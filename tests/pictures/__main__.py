"""Draws screens at three sizes, light and dark: ``uv run poe pictures [--all] [folder]``."""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import FLAGS, NAMES
from tests.browser.person import Person
from tests.browser.server import ROOT, Server
from tests.pictures.paper import draw_page
from tests.pictures.screens import CHIEF, every_screen
from tests.pictures.story import write_story

SIZES = {"phone": (390, 844), "tablet": (820, 1180), "desktop": (1280, 800)}
README = (("today", "phone", "light"), ("reader", "phone", "light"), ("pace", "phone", "dark"),
          ("today", "desktop", "light"))  # fmt: skip
"""What the README shows, kept under ``.github/pictures``."""


def main(folder: Path, screens: Mapping[str, str]) -> None:
    """Draw ``screens`` into ``folder``, and those of the README into their place."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        program = next(filter(None, map(shutil.which, NAMES)))
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        data = Path(place) / "data"
        write_story(data, datetime.now().astimezone())
        server = Server(data)
        server.start()
        try:
            for size, pixels in SIZES.items():
                for theme in ("light", "dark"):
                    _draw(browser, server, folder, screens, size, pixels, theme)
        finally:
            server.stop()
            browser.close()
    shown = ROOT / ".github" / "pictures"
    shown.mkdir(parents=True, exist_ok=True)
    for names in README:
        name = "-".join(names) + ".png"
        shutil.copy(folder / name, shown / name)
    draw_page(shown / "appointment-page.png")


def _draw(
    browser: Browser,
    server: Server,
    folder: Path,
    screens: Mapping[str, str],
    size: str,
    pixels: tuple[int, int],
    theme: str,
) -> None:
    somebody = Person(browser, server, pixels, 1, {"color_scheme": theme})
    for name, path in screens.items():
        somebody.visit(path)
        somebody.rest(1.5)
        somebody.page.screenshot(path=folder / f"{name}-{size}-{theme}.png")
    somebody.leave()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="uv run poe pictures", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "build" / "pictures")
    parser.add_argument("--all", action="store_true", help="every screen, not the chief ones alone")
    given = parser.parse_args()
    main(given.folder, every_screen() if given.all else CHIEF)
