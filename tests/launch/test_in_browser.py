"""The app over a notebook that a browser opened; here the browser is played."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest

from app.domain.errors import StorageError
from app.launch.start import run_hosted
from app.main import Main, open_browser_services
from app.state.services import Services
from app.state.signals import Signals
from app.storage.database import Opened, look_at, open_folder
from app.storage.port import MemoryFolder
from tests.support.clock import SUNDAY
from tests.support.headless import HeadlessApp

Opening = Awaitable[HeadlessApp]


@dataclass
class Played:
    """A browser with one place for a notebook."""

    in_memory: bool = False
    held_by_another: bool = False
    refuses: bool = False
    folder: MemoryFolder = field(default_factory=MemoryFolder)
    opened: int = 0
    erased: int = 0

    async def open_browser_notebook(self, now: object) -> SimpleNamespace:
        if self.refuses:
            raise StorageError("browser_place", reason="I/O error")
        await asyncio.sleep(0)
        self.opened += 1
        look = look_at(self.folder) if self.held_by_another else open_folder(self.folder, SUNDAY)
        return SimpleNamespace(**_fields(look), in_memory=self.in_memory, erase_beside=self.erase)

    def erase(self) -> None:
        self.erased += 1


class PlayedPage:
    """The page around the app, on a device that can be felt."""

    async def ask(self, asks: object, **more: object) -> None:
        return None

    async def file(self, path: str) -> bytes:
        return b""

    async def signal_through(self, signals: Signals) -> None:
        signals.touch = self.ask


def _fields(opened: Opened) -> dict[str, object]:
    return {name: getattr(opened, name) for name in ("database", "set_aside", "read_only")}


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> Played:
    played = Played()
    monkeypatch.setitem(sys.modules, "app.storage.browser.notebook", played)
    page = SimpleNamespace(WebPage=PlayedPage)
    monkeypatch.setitem(sys.modules, "app.state.web_page", page)
    return played


async def test_a_second_tap_on_taking_over_does_not_undo_the_first(browser: Played) -> None:
    browser.held_by_another = True
    access = (await services_in(browser)).access
    browser.held_by_another = False
    assert await asyncio.gather(access.take_over(), access.take_over()) == [True, True]
    assert browser.opened == 2


async def services_in(browser: Played) -> Services:
    return await open_browser_services(lambda: SUNDAY)


@pytest.mark.parametrize("in_memory", [False, True])
async def test_only_a_notebook_in_memory_is_told_to_be_fleeting(
    browser: Played, in_memory: bool
) -> None:
    browser.in_memory = in_memory
    assert (await services_in(browser)).access.fleeting is in_memory


async def test_a_second_tab_takes_over_what_the_first_wrote_and_writes_on(browser: Played) -> None:
    first = await services_in(browser)
    first.settings.change(welcomed=True)
    browser.held_by_another = True
    second = await services_in(browser)
    assert second.access.read_only
    with pytest.raises(StorageError, match="read_only"):
        second.settings.change(text_size=110)
    assert not await second.access.take_over()
    first.settings.change(text_size=120)
    browser.held_by_another = False
    assert await second.access.take_over()
    assert second.settings.settings.text_size == 120
    second.settings.change(welcomed=False)
    second.file.erase()
    assert browser.erased == 1


@pytest.fixture
async def open_app(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Callable[[], Opening]]:
    """Starts the app as a browser does."""
    given: list[Main] = []
    opened: list[HeadlessApp] = []
    monkeypatch.setattr("app.launch.start.ft.run", lambda main, **_: given.append(main))

    async def start() -> HeadlessApp:
        run_hosted({}, "emscripten")
        opened.append(HeadlessApp())
        return await opened[0].start(given[0])

    yield start
    opened[0].stop()


async def test_a_browser_that_does_not_open_the_notebook_is_told_about_on_the_screen(
    browser: Played, open_app: Callable[[], Opening]
) -> None:
    browser.refuses = True
    assert (await open_app()).says("This browser keeps your notes")


async def test_the_app_is_drawn_when_the_notebook_is_open(
    browser: Played, open_app: Callable[[], Opening]
) -> None:
    assert (await open_app()).says("A calm place")


async def test_the_powers_of_the_page_are_known_soon_after_the_start(
    browser: Played, open_app: Callable[[], Opening]
) -> None:
    app = await open_app()
    await app.tap("Skip")
    await app.visit("/settings")
    assert app.says("This device gives the app no sound.")


async def test_the_screens_that_nobody_has_visited_come_by_themselves_after_the_first(
    browser: Played, open_app: Callable[[], Opening], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.views.screens._PAUSE", 0.0)
    monkeypatch.delitem(sys.modules, "app.views.about", raising=False)
    app = await open_app()
    assert app.says("A calm place")
    await app.wait()
    assert "app.views.about" in sys.modules
