"""After one visit the app needs no host and no network, ever again."""

from __future__ import annotations

import re

from app.packaging.site import Site
from tests.browser.web.conftest import Hosts, LivedIn, Starts
from tests.browser.web.elsewhere import Elsewhere
from tests.browser.web.visitor import Visitor

OLDER_BROWSER = "delete self.ImageDecoder"
"""A browser without it draws with the largest of the engines."""


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
