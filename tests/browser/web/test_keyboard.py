"""A week is logged by keys alone in the built app."""

from __future__ import annotations

import time

from playwright.sync_api import expect

from app.packaging.site import Site
from tests.browser.web.conftest import Hosts, LivedIn, Starts

BETWEEN = 1.2
"""Seconds from one press of a key to the next that counts: within one it may be a held key."""


def test_a_week_is_logged_by_keys_alone_in_a_large_window(
    lived_in: LivedIn, site: Site, hosts: Hosts, starts: Starts
) -> None:
    somebody = starts(hosts(site, lived_in.port), lived_in=lived_in)
    page = somebody.page
    page.set_viewport_size({"width": 1280, "height": 800})
    somebody.visit()
    pressed: dict[str, float] = {}

    def presses(keys: str, changes: bool = True) -> None:
        """Press ``keys``, as often as they count as pressed and not as held, and look they led.

        Nobody is quicker than the app believes a hand to be that has seen what came.
        """
        somebody.waits_until_still()
        somebody.rest(max(0.0, pressed.get(keys, 0.0) + BETWEEN - time.monotonic()))
        before = page.url
        page.keyboard.press(keys)
        pressed[keys] = time.monotonic()
        if changes:
            expect(page).not_to_have_url(before)

    somebody.sees("2 points noted")  # on the first visit
    for day in range(7):
        if day:
            presses("Control+Alt+8")
            somebody.sees("Nothing noted")
        presses("Control+Alt+w")
        somebody.sees("How hard did it feel?")
        if not day:  # each later form begins with what was logged last
            somebody.enter("Social")
            somebody.enter("60 minutes")
        expect(somebody.role("button", "Save, 8 points")).to_be_attached()
        presses("Control+Enter")
        somebody.sees("8 points noted" if day else "10 points noted")
    presses("Control+Alt+3")
    somebody.sees("7 of 7 days noted")
    presses("Control+z", changes=False)
    somebody.sees("Taken back: noting")
    somebody.sees("6 of 7 days noted")
