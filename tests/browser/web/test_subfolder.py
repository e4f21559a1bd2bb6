"""A host that has the app in a folder, as free hosts do."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.packaging.preview import base_of
from app.packaging.site import Site
from tests.browser.web.conftest import Hosts, Starts
from tests.packaging.built import built_under

BUILT = os.environ.get("EBB_AND_FLOW_WEB_FOLDER")
"""A folder that was built before and is to be published; without it the app is built here."""


@pytest.fixture
def moved(site: Site) -> tuple[Site, str]:
    """The app for a folder, and where that is."""
    if BUILT is None:
        return built_under("/some/where/", site), "/some/where/"
    folder, read = Path(BUILT), Site()
    for file in folder.rglob("*"):
        if file.is_file():
            read.put(file.relative_to(folder).as_posix(), file.read_bytes())
    return read, base_of(folder)


def test_in_a_folder_it_works_as_well_from_the_first_address_on(
    moved: tuple[Site, str], hosts: Hosts, starts: Starts
) -> None:
    host, base = hosts(moved[0]), moved[1]
    visitor = starts(host)
    visitor.visit("/safety")
    visitor.sees("When to get help")
    assert visitor.page.url.endswith(f"{base}safety")
    visitor.waits_until_all_is_kept()
    assert [path for path in host.asked if not path.startswith(base)] == []
    visitor = visitor.again()
    visitor.loses_the_network()
    visitor.visit()
    visitor.tap("Skip")
    visitor.place("Read")
    visitor.sees("Setting the scene")
    visitor.is_at(f"{base}read")
    visitor.visit("/read/deck/no-such-deck")
    visitor.sees("There is no deck at this address")
