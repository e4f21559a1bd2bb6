"""A browser whose data stays on disk, as that of a person does."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.conftest import FLAGS, NAMES
from tests.browser.storage.site import Site
from tests.browser.storage.tab import Tab

Opens = Callable[..., Tab]


@pytest.fixture(scope="package")
def program(chromium: Browser) -> str:
    """The path of the browser that ``chromium`` found."""
    return next(filter(None, map(shutil.which, NAMES)))


@pytest.fixture(scope="package")
def profile(
    chromium: Browser, program: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BrowserContext]:
    folder = tmp_path_factory.mktemp("profile")
    launch = chromium.browser_type.launch_persistent_context
    with launch(folder, executable_path=program, args=FLAGS) as context:
        yield context


@pytest.fixture
def open_tab(profile: BrowserContext) -> Iterator[Opens]:
    """Opens tabs of a site that this test alone uses."""
    site = Site()
    tabs: list[Tab] = []

    def open_one(*missing: str) -> Tab:
        tabs.append(Tab(profile, site, missing))
        return tabs[-1]

    yield open_one
    for tab in tabs:
        tab.close()
    site.close()


@pytest.fixture(scope="package")
def shared_tab(profile: BrowserContext) -> Iterator[Tab]:
    site = Site()
    yield Tab(profile, site)
    site.close()


@pytest.fixture
def tab(shared_tab: Tab) -> Tab:
    """A tab in which there is no notebook yet; starting Python for each test takes too long."""
    shared_tab.call("notebook.begin_anew")
    return shared_tab
