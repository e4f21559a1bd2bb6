"""The table of screens: no row without its screen, and none that nothing leads to."""

from __future__ import annotations

import ast
import asyncio
import inspect
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import app
from app.packaging.reach import imported
from app.reading.wording import say
from app.views import screens
from app.views.kit.addresses import PLACES, SCREENS, Paths, screen_at
from app.views.kit.guard import taps_of
from app.views.screens import COMPONENTS, _Later

ROOT = Path(app.__file__).parents[1]
TABLES = ("views/kit/addresses.py", "views/kit/navigation.py", "views/screens.py")
LATE = [screen for screen in COMPONENTS.values() if isinstance(screen, _Later)]
BEGINNING = "import app.launch.start, sys; print(*sys.modules)"
WAY = re.compile(r"Paths\.(\w+)")


def rows_by_name():
    """The row that each name in ``Paths`` leads to; ``on_day`` adds a day to one of them."""
    ways = {name: way for name, way in vars(Paths).items() if name[0] != "_" and name != "on_day"}
    for name, way in ways.items():
        if isinstance(way, staticmethod):
            blanks = inspect.signature(way.__func__).parameters
            ways[name] = way.__func__(*(["deck/card"] if name == "card" else blanks))
    return {name: screen_at(way.partition("?")[0]).address for name, way in ways.items()}


def names_asked_for():
    """Every name in ``Paths`` that something outside the tables asks for."""
    top = ROOT / "app"
    files = set(top.rglob("*.py")) - {top / table for table in TABLES}
    return {name for file in files for name in WAY.findall(file.read_text(encoding="utf-8"))}


def test_every_row_of_the_table_has_a_screen_and_every_screen_a_row():
    addresses = [screen.address for screen in SCREENS]
    assert sorted(COMPONENTS) == sorted(addresses)
    assert len(set(addresses)) == len(addresses)


def test_every_address_is_found_in_the_row_it_was_written_for():
    for screen in SCREENS:
        assert screen_at(re.sub(r":\w+", "anything", screen.address)) is screen


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.address)
def test_from_every_screen_back_leads_up_to_today(screen):
    passed = [screen]
    while passed[-1].up is not None:
        above = screen_at(passed[-1].up)
        assert above in SCREENS
        assert above not in passed
        passed.append(above)
    assert passed[-1].address == Paths.TODAY


def test_every_place_leads_to_a_screen_of_its_own():
    assert [screen_at(place.address).place for place in PLACES] == list(PLACES)


def test_something_leads_to_every_screen():
    rows = rows_by_name()
    reached = {rows[name] for name in names_asked_for() & rows.keys()}
    reached |= {place.address for place in PLACES}  # the bar leads to these
    assert {screen.address for screen in SCREENS} - reached == set()


def followed():
    """The modules that the table imports for those alone who follow imports."""
    source = (ROOT / "app/views/screens.py").read_text(encoding="utf-8")
    blocks = [node for node in ast.parse(source).body if isinstance(node, ast.If)]
    return [one.name for block in blocks for node in block.body for one in node.names]


@pytest.mark.parametrize("screen", LATE, ids=lambda screen: screen.name)
def test_every_screen_that_is_imported_late_is_there(screen):
    assert getattr(import_module(screen.module), screen.name).__is_component__


def test_who_follows_imports_comes_to_every_screen():
    there, late = followed(), {screen.module for screen in LATE}
    block = "the block `if TYPE_CHECKING:` of app/views/screens.py"
    assert sorted(late - set(there)) == [], f"{block} does not have them yet"
    assert sorted(set(there) - late) == [], f"no row needs them any more in {block}"
    assert there == sorted(there), f"{block} goes by the alphabet, each once"


def who_imports(modules, loaded):
    """Each of ``modules`` with the loaded modules of the app that import it."""
    found = {module: set() for module in modules}
    for name in loaded:
        path = name.replace(".", "/") + ".py"
        if name.startswith("app.") and (ROOT / path).exists():
            for module in found.keys() & set(imported(path, (ROOT / path).read_bytes())):
                found[module].add(name)
    return found


def test_a_start_imports_no_screen_but_the_first():
    done = subprocess.run([sys.executable, "-c", BEGINNING], capture_output=True, text=True)
    loaded = set(done.stdout.split())
    assert "app.views.today.screen" in loaded
    too_early = loaded & {screen.module for screen in LATE}
    assert who_imports(too_early, loaded) == {}, "What it needs of it lives in a module of its own."


async def test_no_screen_is_imported_while_somebody_taps_and_each_once_they_rest(
    launch, monkeypatch
):
    running = await launch()
    taps_of(running.page).read = asyncio.get_running_loop().time
    imported = []
    monkeypatch.setattr(screens, "_not_loaded", lambda: iter(["one", "another"]))
    monkeypatch.setattr(screens, "import_module", imported.append)
    loading = asyncio.ensure_future(screens.load_screens_slowly(running.page))
    for name in ("today.log_else", "common.close") * 3:
        await running.tap(say(name))
        await asyncio.sleep(1)
        assert imported == []
    await loading
    assert imported == ["one", "another"]
