"""What every test may ask for: a notebook over memory and file, a clock, a running app."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling

if TYPE_CHECKING:  # the process that hands out the tests waits for none of these
    from tinydb import TinyDB

    from app.state.services import Services
    from tests.support.clock import TestClock
    from tests.support.headless import HeadlessApp

# How long an example takes says more about the machine than about the code. Other examples are
# made up at each run, so that few of them are soon many; "thorough" is for a change to what they
# are about: ``--hypothesis-profile thorough``.
settings.register_profile("suite", deadline=None, max_examples=50)
settings.register_profile("thorough", deadline=None, max_examples=1000)
settings.load_profile("suite")

COMPILED = Path(tempfile.gettempdir()) / "ebb-and-flow-compiled"
TOGETHER = ("tests/packaging/native/",)
"""What one worker does alone: what a native build ships is staged once."""

LONG = (
    *("tests/browser/web/test_snapshot.py", "tests/browser/test_every_screen.py"),
    *("tests/browser/storage/test_notebook.py", "tests/browser/web/test_lives.py"),
    *("tests/browser/web/test_page.py", "tests/browser/web/", "tests/browser/"),
    *("tests/test_rules.py", "tests/packaging/test_build.py", "tests/views/test_text_sizes.py"),
    *("tests/packaging/native/", "tests/views/test_every_screen.py", "tests/storage/"),
    *("tests/launch/test_command.py", "tests/views/test_trouble.py", "tests/packaging/"),
    *("tests/workflows/", "tests/views/test_screen_machine.py"),
)
"""What takes longest is begun first, so that no worker is left waiting for it at the end."""


class WholeFiles(LoadScopeScheduling):
    """Gives each worker whole files.

    The groups of xdist 3.8 go by a name that pytest 9.2 no longer looks at.
    """

    def _split_scope(self, nodeid: str) -> str:
        inside = (folder for folder in TOGETHER if nodeid.startswith(folder))
        return next(inside, nodeid.split("::")[0])


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    def turn(item: pytest.Item) -> int:
        places = (at for at, path in enumerate(LONG) if item.nodeid.startswith(path))
        return next(places, len(LONG))

    items.sort(key=turn)


def pytest_configure() -> None:
    """Let the workers, and all that tests start, find what was compiled before.

    It is kept away from the tree, also where the surroundings say that nothing be written.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix = str(COMPILED)
    sys.dont_write_bytecode = False


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling:
    return WholeFiles(config, log)


@pytest.fixture(autouse=True, scope="session")
def less_collecting() -> Iterator[None]:
    """Screens are thousands of small objects: looking for garbage as often as usual is slow.

    So is looking for it seldom: among 100,000 objects it took twice as long as among 50,000.
    """
    usual = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 10, 100)
    yield
    gc.set_threshold(*usual)


@pytest.fixture(params=["memory", "file"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[TinyDB]:
    from tests.support.databases import open_database, open_memory_database

    opened = open_memory_database() if request.param == "memory" else open_database(tmp_path)
    with opened:
        yield opened


@pytest.fixture
def clock() -> TestClock:
    from tests.support.clock import TestClock

    return TestClock()


@pytest.fixture
def services(clock: TestClock) -> Services:
    """The stores over memory, the first screens already seen."""
    from app.main import build_services
    from tests.support.databases import open_memory_database

    made = build_services(open_memory_database(), clock)
    made.settings.change(welcomed=True)
    return made


Launch = Callable[..., Awaitable["HeadlessApp"]]


@pytest.fixture
async def launch(services: Services, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Launch]:
    """Opens the app at a route and a size; more than one window may be open.

    What goes on in the background is done at once, so that ``settle`` waits for it.
    """
    from app.main import app_over
    from tests.support.headless import HeadlessApp

    opened: list[HeadlessApp] = []

    async def at_once(action: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return action(*args, **kwargs)

    monkeypatch.setattr("asyncio.to_thread", at_once)

    async def open_app(
        route: str = "/",
        size: tuple[int, int] = (390, 844),
        over: Services | None = None,
        **device: object,
    ) -> HeadlessApp:
        app = HeadlessApp(route, size, **device)
        opened.append(app)
        return await app.start(app_over(over or services))

    yield open_app
    for app in opened:
        app.stop()
