"""Notes in other scripts: drawn with fonts from here, which stay once they were needed."""

from __future__ import annotations

from playwright.sync_api import expect

from app.packaging.fonts import LETTERS
from app.packaging.site import Site
from tests.browser.web.conftest import Hosts, LivedIn, Starts
from tests.browser.web.host import Host
from tests.browser.web.visitor import Visitor
from tests.packaging.test_letters import NOTES

SIZES = """(paths) => Promise.all(paths.map(async (path) =>
  (await (await fetch(path)).arrayBuffer()).byteLength))"""
MOST = 45
"""Fonts for the notes in all nine scripts, the East Asian ones in parts."""


def writes(visitor: Visitor, text: str) -> None:
    visitor.paste("Note, just for you", text)
    visitor.waits_until_still()
    visitor.waits_until_nothing_is_asked()


def fonts_asked_of(host: Host) -> list[str]:
    return [path[1:] for path in host.asked if path.startswith(f"/{LETTERS}")]


def test_letters_of_other_scripts_come_once_and_are_there_without_a_network_from_then_on(
    lived_in: LivedIn, site: Site, hosts: Hosts, starts: Starts
) -> None:
    host = hosts(site, lived_in.port)
    visitor = starts(host, lived_in=lived_in)
    visitor.visit("/log")
    assert fonts_asked_of(host) == []
    visitor.loses_the_network()
    visitor.tap("Add a note")
    writes(visitor, NOTES["Thai"])
    visitor.reads("so they show as boxes")
    visitor.presses("Go on")
    writes(visitor, NOTES["Hebrew"])
    expect(visitor.page.locator("#notices section")).to_have_count(0)
    visitor.has_the_network_again()
    visitor.visit("/log")  # what was begun is there
    writes(visitor, "\n".join(["", *NOTES.values()]))
    fonts = fonts_asked_of(host)
    assert 15 < len(set(fonts)) == len(fonts) < MOST
    assert min(len(site[path]) for path in fonts) > 1000
    visitor.tap("Save,")
    visitor.sees("noted")
    assert {path for path in visitor.keeps() if path.startswith(LETTERS)} == set(fonts)

    visitor = visitor.again()
    visitor.loses_the_network()
    visitor.visit("/pace")
    visitor.tap("Change Physical activity")
    visitor.waits_until_nothing_is_asked()
    asked = {request.removeprefix(visitor.address) for request in visitor.requests}
    assert {path for path in asked if path.startswith(LETTERS)} == set(fonts)
    assert visitor.page.evaluate(SIZES, fonts) == [len(site[path]) for path in fonts]
    expect(visitor.page.locator("#notices section")).to_have_count(0)
