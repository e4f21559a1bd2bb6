"""The door of the local server, as a browser meets it: its key, and what a closed app says."""

from __future__ import annotations

import io
import time
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, expect

from app.views.kit.colours import LIGHT
from tests.browser.conftest import Opens
from tests.browser.server import Server

QUICK = 10
"""Seconds; the client itself takes a minute to read such a file."""


def test_without_the_key_a_page_says_where_the_address_is(
    chromium: Browser, server: Server
) -> None:
    page = chromium.new_page()
    page.goto(server.address)
    expect(page.get_by_role("status")).to_contain_text("where the app was started")
    assert page.locator("flt-semantics").count() == 0
    page.close()


def test_the_key_is_in_no_address_title_or_history_of_an_open_page(
    person: Opens, server: Server
) -> None:
    somebody = person("/pace")
    key = server.with_key().split("=")[1]
    assert somebody.page.url == f"{server.address}/pace"
    seen = somebody.page.evaluate(
        "JSON.stringify([document.title, document.cookie, document.referrer, location.href])"
    )
    assert key not in seen
    somebody.page.go_back()
    assert key not in somebody.page.url


def test_a_closed_app_says_so_in_its_own_look_and_works_on_when_it_is_started_again(
    person: Opens, server: Server
) -> None:
    somebody = person("/")
    somebody.tap("Skip")
    somebody.sees("Nothing noted yet")
    server.stop()
    said = somebody.page.get_by_role("status")
    expect(said).to_have_text(
        "The app was closed on this computer. Start it again; what was kept is safe."
    )
    for _ in range(50):
        if is_paper(somebody.page):
            break
        somebody.rest(0.1)  # its words are there before it is painted
    assert is_paper(somebody.page)
    somebody.rest(6)  # longer than the first cover waits for what comes below it
    expect(said).to_be_visible()
    server.start()
    expect(said).to_have_count(0)
    somebody.complaints.clear()  # the browser's own, while nothing was there to connect to
    somebody.place("Read")
    somebody.sees("cards")
    somebody.page.reload()
    somebody.sees("cards")


def test_a_closed_app_whose_key_is_another_now_says_where_the_address_is(
    person: Opens, server: Server
) -> None:
    somebody = person("/")
    server.stop()
    server.forget_key()
    server.start()
    expect(somebody.page.get_by_role("status")).to_contain_text("where the app was started")
    somebody.complaints.clear()


def is_paper(page: Page) -> bool:
    drawn = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    colours = {drawn.getpixel(at) for at in ((3, 3), (386, 840), (195, 600))}
    return {f"#{red:02X}{green:02X}{blue:02X}" for red, green, blue in colours} == {LIGHT.paper}


def test_a_wrong_file_of_50_megabytes_is_named_at_once(person: Opens, tmp_path: Path) -> None:
    photo = tmp_path / "IMG_0001.jpg"
    photo.write_bytes(b"\xff\xd8\xff\xe0" + bytes(50_000_000))
    somebody = person("/")
    somebody.tap("Skip")
    somebody.goes_to("/settings/restore")
    with somebody.page.expect_file_chooser() as chooser:
        somebody.tap("Choose a backup file")
    began = time.monotonic()
    chooser.value.set_files(photo)
    somebody.sees("This file is a photo")
    assert time.monotonic() - began < QUICK
