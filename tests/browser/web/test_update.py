"""A newer version waits until the person wants it."""

from __future__ import annotations

from playwright.sync_api import expect

from app.packaging.site import Site
from tests.browser.web.host import Host
from tests.browser.web.visitor import Visitor
from tests.packaging.built import next_version

MESSAGE = "A newer version of Ebb and Flow is ready"
LOOK = "navigator.serviceWorker.getRegistration().then(found => found.update().catch(() => {}))"
VERSIONS = "caches.keys().then(names => names.length)"


def started(visitor: Visitor, title: str) -> None:
    visitor.visit()
    visitor.sees("2 points")
    assert visitor.version() == title


def published(host: Host, site: Site, visitor: Visitor, title: str) -> None:
    host.publish(next_version(site, title))
    visitor.page.evaluate(LOOK)


def test_a_newer_version_is_offered_and_comes_when_it_is_accepted_with_all_notes(
    site: Site, resident: Visitor
) -> None:
    host, visitor = resident.host, resident
    host.asked.clear()
    published(host, site, visitor, "Second")
    visitor.reads(MESSAGE)
    assert set(host.asked) == {"/", "/sw.js"}, "what has not changed is not fetched again"
    visitor.place("Read")
    visitor.sees("Setting the scene")
    visitor.place("Today")
    visitor.presses("Later")
    visitor.loses_the_network()
    started(visitor, "Ebb and Flow")
    visitor.reads(MESSAGE)
    visitor.has_the_network_again()
    visitor.goes_to("/log")
    visitor.tap("Add a note")
    visitor.write("Note", "Half a sen")
    with visitor.page.expect_navigation():
        visitor.presses("Use it now")
    visitor.waits_for_a_screen()
    typed = visitor.page.get_by_label("Note, just for you").first
    typed.focus()
    expect(typed).to_have_value("Half a sen")  # it was not saved yet, and is not lost
    visitor.tap("Finish later")
    visitor.sees("2 points")
    assert visitor.version() == "Second"
    assert visitor.page.evaluate(VERSIONS) == 1
    visitor = visitor.again()
    visitor.loses_the_network()
    started(visitor, "Second")


def test_an_update_that_breaks_off_leaves_the_old_version_and_comes_whole_with_a_later_start(
    site: Site, resident: Visitor
) -> None:
    host, visitor = resident.host, resident
    newer = next_version(site, "Second")
    host.publish(newer)
    host.spoil("index.html")
    visitor.page.evaluate(LOOK)
    visitor.rest(3)
    visitor = visitor.again()
    visitor.loses_the_network()
    started(visitor, "Ebb and Flow")
    visitor.has_the_network_again()
    host.publish(newer)
    visitor.page.evaluate(LOOK)
    visitor.reads(MESSAGE)
    # Nobody accepts it: the next start of the browser has it.
    visitor = visitor.again()
    visitor.loses_the_network()
    started(visitor, "Second")


def test_two_versions_apart_works_as_well(site: Site, resident: Visitor) -> None:
    host, visitor = resident.host, resident
    published(host, site, visitor, "Second")
    visitor.reads(MESSAGE)
    published(host, site, visitor, "Third")
    visitor.rest(4)
    visitor.reads(MESSAGE)
    with visitor.page.expect_navigation():
        visitor.presses("Use it now")
    visitor.waits_for_a_screen()
    visitor.sees("2 points")
    assert visitor.version() == "Third"
    assert visitor.page.evaluate(VERSIONS) == 1
