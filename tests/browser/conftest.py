"""The real app in real Chromium. Without Chromium these tests are skipped, loudly."""

from __future__ import annotations

import os
import shutil
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.person import Person
from tests.browser.server import Server

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
WITHOUT = (
    *("WebUIOmniboxPopup", "WebUIOmniboxAimPopup"),
    *("AimEnabled", "DialMediaRouteProvider", "MediaRouter", "NetworkTimeServiceQuerying"),
    *("HttpsUpgrades", "OptimizationHints", "Translate", "GlobalMediaControls", "LensOverlay"),
    *("AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "PaintHolding"),
)
"""What Chromium does without. The first two draw the lists below its address bar ahead of time, in
processes that take a second of a start; the others Playwright has switched off (1.64), and a second
list takes the place of its own."""
FLAGS = [
    f"--disable-features={','.join(WITHOUT)}",
    "--no-sandbox",
    "--enable-unsafe-swiftshader",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
REQUIRED = os.environ.get("EBB_AND_FLOW_BROWSER_TESTS") == "required"


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        reason = "Chromium is not installed: the app was NOT driven in a browser."
        if REQUIRED:
            pytest.fail(reason)
        warnings.warn(reason, stacklevel=1)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    running = Server(tmp_path / "data")
    running.start()
    yield running
    running.stop()


Opens = Callable[..., Person]


@pytest.fixture
def person(chromium: Browser, server: Server) -> Iterator[Opens]:
    """Opens the app for somebody; at the end nothing foreign was asked for, nothing went wrong."""
    people: list[Person] = []

    def open_app(
        path: str = "/",
        size: tuple[int, int] = (390, 844),
        text: float = 1,
        script: str = "",
        **context: object,
    ) -> Person:
        somebody = Person(chromium, server, size, text, context, script)
        people.append(somebody)
        somebody.visit(path)
        return somebody

    yield open_app
    for somebody in people:
        somebody.leave()
    for somebody in people:
        assert somebody.foreign == [], "requests left this machine"
        assert somebody.complaints == [], "the browser's console complained"
    assert "Traceback" not in server.printed()
