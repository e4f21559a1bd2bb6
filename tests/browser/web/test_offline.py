"""After one visit the app needs no host and no network, ever again."""

from __future__ import annotations

import re

from app.packaging.site import Site
from tests.browser.test_journey import (
    finds_a_day,
    logs_a_day,
    looks_up_a_word,
    reads_a_deck_to_its_end,
    switches_on_a_habit,
    through_the_first_screens,
)
from tests.browser.web.conftest import Hosts, LivedIn, Starts
from tests.browser.web.elsewhere import Elsewhere
from tests.browser.web.visitor import Visitor

OLDER_BROWSER = "delete self.ImageDecoder"
"""A browser without it draws with the largest of the engines."""


def test_after_one_visit_all_of_the_main_job_is_done_without_host_and_network(
    site: Site, hosts: Hosts, starts: Starts
) -> None:
    visitor = starts(hosts(site))
    visitor.visit()
    visitor.sees("A calm place to read")
    early = next(path for path in site if "/notosanshebrew/" in path)
    visitor.page.evaluate("path => fetch(path)", early)  # nothing is there yet that would keep it
    visitor.waits_until_all_is_kept()
    visitor.waits_until_kept(early)
    visitor.loses_the_network()
    visitor = visitor.again()
    visitor.loses_the_network()
    visitor.visit()
    through_the_first_screens(visitor)
    reads_a_deck_to_its_end(visitor)
    looks_up_a_word(visitor)
    switches_on_a_habit(visitor)
    visitor.place("Today")
    logs_a_day(visitor, 0)
    assert visitor.nameless() == []
    visitor.page.reload()
    visitor.waits_for_a_screen()
    finds_a_day(visitor, 0)
    visitor = visitor.again()
    visitor.loses_the_network()
    visitor.visit("/pace")
    visitor.sees("Change Shower")


def test_an_address_inside_opens_from_cold_without_host_and_network_and_with_one_engine_kept(
    lived_in: LivedIn, site: Site, hosts: Hosts, starts: Starts
) -> None:
    visitor = starts(hosts(site, lived_in.port), lived_in=lived_in)
    visitor.loses_the_network()
    visitor.visit("/read/words/oxygen-use")
    visitor.sees("How cells take oxygen from the blood")
    assert engines(visitor) == ["canvaskit/skwasm.wasm"]
    visitor.visit("/nowhere/at/all")
    visitor.sees("nothing at this address")


def test_a_second_visit_asks_the_host_for_a_newer_version_and_nothing_else(
    lived_in: LivedIn, site: Site, hosts: Hosts, starts: Starts
) -> None:
    host = hosts(site, lived_in.port)
    visitor = starts(host, lived_in=lived_in)
    visitor.visit()
    visitor.rest(5)
    assert set(host.asked) <= {"/sw.js"}
    # Chromium looks for a newer version by itself, and once more where the start is slow.
    assert len(host.asked) <= 2


def engines(visitor: Visitor) -> list[str]:
    """What is kept of what the screen can be drawn with."""
    return [path for path in visitor.keeps() if re.match("canvaskit/.*m$", path)]


def test_an_older_browser_keeps_the_engine_it_needs_and_no_other(
    site: Site, hosts: Hosts, starts: Starts
) -> None:
    visitor = starts(hosts(site), OLDER_BROWSER)
    visitor.visit()
    visitor.waits_until_all_is_kept()
    assert engines(visitor) == ["canvaskit/canvaskit.wasm"]
    visitor = visitor.again()
    visitor.loses_the_network()
    visitor.visit("/safety")
    visitor.sees("When to get help")


def test_a_request_of_a_page_to_another_host_would_be_noticed(
    site: Site, hosts: Hosts, starts: Starts
) -> None:
    visitor = starts(hosts(site))
    elsewhere: Elsewhere = visitor.elsewhere
    visitor.page.goto("about:blank")
    visitor.page.evaluate("fetch('http://fonts.example/noto.woff2').catch(() => null)")
    visitor.rest(1)
    assert [line.split()[1] for line in elsewhere.asked] == ["http://fonts.example/noto.woff2"]
    elsewhere.asked.clear()
    visitor.foreign.clear()
    visitor.complaints.clear()
