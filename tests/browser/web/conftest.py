"""The built web app in real Chromium, at phone size."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from app.packaging.site import Site
from tests.browser.conftest import NAMES
from tests.browser.web.elsewhere import Elsewhere
from tests.browser.web.host import Host
from tests.browser.web.visitor import Visitor
from tests.packaging.built import built
from tests.support.once import once

Hosts = Callable[..., Host]
Starts = Callable[..., Visitor]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return built(tmp_path_factory)


@pytest.fixture
def hosts(tmp_path: Path) -> Iterator[Hosts]:
    """Serves a web app until the test is over."""
    begun: list[Host] = []

    def serve(site: Site, port: int = 0) -> Host:
        begun.append(Host(tmp_path / f"web-{len(begun)}", site, port))
        return begun[-1]

    yield serve
    for host in begun:
        host.go_away()


@dataclass(frozen=True)
class LivedIn:
    """A browser that was closed again: it keeps the app, a snapshot, and what was noted."""

    profile: Path
    port: int
    """What the app was known by; what a browser keeps belongs to its address."""


REMEMBERED = """async () => {
  const { keepRehearsed } = await import(new URL('worker/snapshot.mjs', document.baseURI));
  await Promise.all(['Python', 'Flutter'].map(keepRehearsed));
}"""
"""Says that all was rehearsed; where it was, nothing runs beside a later test."""


@contextmanager
def first_visit(
    chromium: Browser, folder: Path, site: Site, script: str = ""
) -> Iterator[tuple[Visitor, LivedIn]]:
    """The first visit of a browser, and what it leaves once the app and a snapshot are kept."""
    host, elsewhere = Host(folder / "web", site), Elsewhere()
    program = next(filter(None, map(shutil.which, NAMES)))
    profile = folder / "profile"
    visitor = Visitor(chromium.browser_type, program, profile, host, elsewhere, script)
    visitor.visit()
    assert visitor.began() == "booted"
    yield visitor, LivedIn(profile, host.port)
    visitor.waits_until_all_is_kept()
    visitor.waits_for_a_snapshot()
    visitor.page.evaluate(REMEMBERED)
    visitor.leave()
    host.go_away()
    elsewhere.close()
    assert (elsewhere.asked, visitor.foreign, visitor.complaints) == ([], [], [])


@pytest.fixture(scope="package")
def lived_in(chromium: Browser, site: Site, tmp_path_factory: pytest.TempPathFactory) -> LivedIn:
    """What a first visit with one note of 2 points leaves; each test gets a copy of its own."""

    def lives() -> LivedIn:
        with first_visit(chromium, tmp_path_factory.mktemp("lived-in"), site) as (visitor, left):
            visitor.tap("Skip")
            visitor.tap("Log Shower, 15 minutes")
            visitor.sees("2 points")
        return left

    return once(tmp_path_factory, "lived-in", lives)


@pytest.fixture
def resident(lived_in: LivedIn, site: Site, hosts: Hosts, starts: Starts) -> Visitor:
    """Somebody who has been there before, in front of the first screen."""
    visitor = starts(hosts(site, lived_in.port), lived_in=lived_in)
    visitor.visit()
    visitor.sees("2 points")
    return visitor


@pytest.fixture
def starts(chromium: Browser, tmp_path: Path) -> Iterator[Starts]:
    """Starts a browser; at the end it has asked nobody else, and nothing went wrong in it."""
    program = next(filter(None, map(shutil.which, NAMES)))
    elsewhere = Elsewhere()
    begun: list[Visitor] = []

    def start(
        host: Host, script: str = "", lived_in: LivedIn | None = None, zone: str = "UTC"
    ) -> Visitor:
        profile = tmp_path / "profile"
        if lived_in is not None:
            shutil.copytree(lived_in.profile, profile, ignore=shutil.ignore_patterns("Singleton*"))
        browser = chromium.browser_type
        begun.append(Visitor(browser, program, profile, host, elsewhere, script, zone))
        return begun[-1]

    yield start
    every = [visitor for first in begun for visitor in first.starts()]
    for visitor in every:
        visitor.leave()
    elsewhere.close()
    assert elsewhere.asked == [], "requests left this machine"
    for visitor in every:
        assert visitor.foreign == [], "requests left this machine"
        assert visitor.complaints == [], "the browser's console complained"
