"""Draws every screen at three sizes, light and dark: ``uv run poe pictures [folder]``."""

from __future__ import annotations

import shutil
import sys
import tempfile
from datetime import datetime
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import FLAGS, NAMES
from tests.browser.person import Person
from tests.browser.server import ROOT, Server
from tests.pictures.paper import draw_page
from tests.pictures.story import write_story

SIZES = {"phone": (390, 844), "tablet": (820, 1180), "desktop": (1280, 800)}
CARD = "/read/card/03-small-vessels/03-the-idea-itself"
SCREENS = {
    "today": "/",
    "log": "/log",
    "check-in": "/check-in",
    "read": "/read",
    "reader": CARD,
    "search": "/read/search",
    "pace": "/pace",
    "habits": "/habits",
    "habit": "/habits/about/quiet-time",
    "menu": "/habits/menu",
    "insights": "/insights",
    "appointment": "/insights/appointment",
    "settings": "/settings",
    "safety": "/safety",
    "welcome": "/welcome",
}
README = (("today", "phone", "light"), ("reader", "phone", "light"), ("pace", "phone", "dark"),
          ("today", "desktop", "light"))  # fmt: skip
"""What the README shows, kept under ``.github/pictures``."""


def main(folder: Path) -> None:
    """Draw all pictures into ``folder``, and those of the README into their place."""
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
                    _draw(browser, server, folder, size, pixels, theme)
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
    size: str,
    pixels: tuple[int, int],
    theme: str,
) -> None:
    somebody = Person(browser, server, pixels, 1, {"color_scheme": theme})
    for name, path in SCREENS.items():
        somebody.visit(path)
        somebody.rest(1.5)
        somebody.page.screenshot(path=folder / f"{name}-{size}-{theme}.png")
    somebody.leave()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "pictures")
