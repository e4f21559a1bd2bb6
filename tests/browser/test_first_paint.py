"""From its first paint on the local server shows the look of the app, and nothing of Flet's."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page, Route

from app.views.kit.colours import DARK, LIGHT
from tests.browser.conftest import Opens
from tests.browser.server import Server

HELD = "**/flutter_bootstrap.js"
"""What starts Flet's client."""
LIFTED = """() => new Promise(done => {
  const look = () => document.getElementById('first') || done();
  new MutationObserver(look).observe(document.body, {childList: true}); look(); })"""
SAME = 24
"""How much a colour may differ and be the same: shades of drawing."""


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(
        viewport={"width": 390, "height": 844},
        color_scheme=request.param,
        reduced_motion="reduce",
    )
    opened = context.new_page()
    opened.complaints = []  # type: ignore[attr-defined]
    opened.on("console", lambda it: opened.complaints.append(it.text) if it.type == "error" else 0)
    yield opened
    context.close()


def paper(page: Page) -> str:
    is_dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    return DARK.paper if is_dark else LIGHT.paper


def picture(page: Page) -> Image.Image:
    return Image.open(io.BytesIO(page.screenshot())).convert("RGB")


def colour(drawn: Image.Image, x: int, y: int) -> str:
    red, green, blue = drawn.getpixel((x, y))  # type: ignore[misc]
    return f"#{red:02X}{green:02X}{blue:02X}"


def test_the_first_paint_has_the_ground_and_the_words_of_the_app(
    page: Page, server: Server
) -> None:
    held: list[Route] = []
    page.route(HELD, lambda route: held.append(route))
    page.goto(server.with_key(), wait_until="commit")
    page.wait_for_selector("#first")
    while not page.evaluate("performance.getEntriesByType('paint').length"):
        page.wait_for_timeout(20)
    drawn = picture(page)
    assert colour(drawn, 3, 3) == paper(page)
    assert colour(drawn, 386, 840) == paper(page)
    words = page.locator("#first").inner_text()
    assert "Ebb and Flow" in words
    assert "Your notebook is opening." in words
    assert page.get_by_role("status").inner_text() == "Your notebook is opening."


def test_the_cover_stands_until_the_first_screen_does(page: Page, server: Server) -> None:
    page.goto(server.with_key(), wait_until="commit")
    page.wait_for_selector("#first")
    page.evaluate(LIFTED)
    first = picture(page)
    page.wait_for_timeout(1500)
    after = picture(page)
    # The same but for a few pixels: no other screen comes in between.
    different = ImageChops.difference(first, after).convert("L").histogram()
    assert sum(different[SAME:]) < 390 * 844 * 0.05
    # And it is a screen: words and a button stand on the ground.
    assert len(after.getcolors(1 << 20) or ()) > 50
    complaints: list[Any] = page.complaints  # type: ignore[attr-defined]
    assert complaints == []


def test_the_page_allows_no_more_than_before(page: Page, server: Server) -> None:
    answer = page.goto(server.with_key(), wait_until="commit")
    assert answer is not None
    policy = answer.headers["content-security-policy"]
    assert "https:" not in policy
    assert "'unsafe-eval'" not in policy.replace("'wasm-unsafe-eval'", "")
    page.wait_for_selector("#first")
    assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith("Atkinson")


def test_an_open_sheet_follows_the_device_into_the_night(person: Opens) -> None:
    somebody = person(color_scheme="light")
    somebody.tap("Skip")
    somebody.tap("Log something else")
    somebody.sees("How hard did it feel?")
    found = [colour(picture(somebody.page), 8, 400)]
    somebody.page.emulate_media(color_scheme="dark")
    for _ in range(20):  # on a busy machine it took 1.4 seconds
        somebody.rest(0.5)
        found.append(colour(picture(somebody.page), 8, 400))
        if found[-1] == DARK.paper:
            break
    assert (found[0], found[-1]) == (LIGHT.paper, DARK.paper)
