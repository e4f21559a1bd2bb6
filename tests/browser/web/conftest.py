"""The built web app in real Chromium, at phone size."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from app.packaging.site import Site
from tests.browser.conftest import NAMES
from tests.browser.web.elsewhere import Elsewhere
from tests.browser.web.host import Host
from tests.browser.web.visitor import Visitor
from tests.packaging.built import built

Hosts = Callable[[Site], Host]
Starts = Callable[..., Visitor]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return built(tmp_path_factory)


@pytest.fixture
def hosts(tmp_path: Path) -> Iterator[Hosts]:
    """Serves a web app until the test is over."""
    begun: list[Host] = []

    def serve(site: Site) -> Host:
        begun.append(Host(tmp_path / f"web-{len(begun)}", site))
        return begun[-1]

    yield serve
    for host in begun:
        host.go_away()


@pytest.fixture
def starts(chromium: Browser, tmp_path: Path) -> Iterator[Starts]:
    """Starts a browser; at the end it has asked nobody else, and nothing went wrong in it."""
    program = next(filter(None, map(shutil.which, NAMES)))
    elsewhere = Elsewhere()
    begun: list[Visitor] = []

    def start(host: Host, script: str = "") -> Visitor:
        profile = tmp_path / "profile"
        begun.append(Visitor(chromium.browser_type, program, profile, host, elsewhere, script))
        return begun[-1]

    yield start
    for visitor in begun:
        visitor.leave()
    elsewhere.close()
    assert elsewhere.asked == [], "requests left this machine"
    for visitor in begun:
        assert visitor.foreign == [], "requests left this machine"
        assert visitor.complaints == [], "the browser's console complained"
