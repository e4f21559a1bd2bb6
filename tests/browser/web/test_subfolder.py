"""A host that has the app in a folder, as free hosts do."""

from __future__ import annotations

from app.packaging.site import Site
from tests.browser.web.conftest import Hosts, Starts
from tests.packaging.built import built_under

BASE = "/some/where/"
NOT_FOUND = "Failed to load resource: the server responded with a status of 404 (Not Found)"
"""What the console says of an address inside the app, until the app is kept."""


def test_in_a_folder_it_works_as_well_from_the_first_address_on(
    site: Site, hosts: Hosts, starts: Starts
) -> None:
    host = hosts(built_under(BASE, site))
    visitor = starts(host)
    visitor.visit("/safety")
    visitor.sees("When to get help")
    assert visitor.page.url.endswith("/some/where/safety")
    assert visitor.complaints == [NOT_FOUND]
    visitor.complaints.clear()
    visitor.waits_until_all_is_kept()
    assert [path for path in host.asked if not path.startswith(BASE)] == []
    visitor = visitor.again()
    visitor.loses_the_network()
    visitor.visit()
    visitor.tap("Skip")
    visitor.place("Read")
    visitor.sees("Setting the scene")
    assert visitor.page.url.endswith("/some/where/read")
    visitor.visit("/read/deck/no-such-deck")
    visitor.sees("There is no deck at this address")
