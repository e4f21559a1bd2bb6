"""Keys: one table of them, which the sheet tells of and the app follows."""

from __future__ import annotations

from itertools import combinations
from types import SimpleNamespace

import flet as ft
import pytest

from app.main import build_services
from app.reading.wording import say
from app.views.kit import keys as kit
from app.views.kit.keys import KEYS, WAYS, keys_of, words_for
from tests.support.clock import TODAY
from tests.support.databases import open_memory_database

EVERY = [key for _, group in KEYS for key in group]
DECK = "/read/card/01-setting-the-scene/"
FIRST, SECOND = f"{DECK}01-what-fibromyalgia-is-like", f"{DECK}02-"


@pytest.fixture(autouse=True)
def time(monkeypatch):
    """The seconds that the keys go by: each press comes two seconds after the one before it."""
    passed = SimpleNamespace(seconds=0.0, step=2.0)

    def now():
        passed.seconds += passed.step
        return passed.seconds

    monkeypatch.setattr("app.views.kit.keys.monotonic", now)
    return passed


async def reach(app, key):
    """Press what leads somewhere on most systems."""
    await app.press(key, "ctrl", "alt")


def device(**about):
    return SimpleNamespace(**{"web": True, "platform": ft.PagePlatform.LINUX, **about})


@pytest.mark.parametrize("web", [True, False])
async def test_the_sheet_tells_of_every_key_and_how_it_is_pressed(launch, web):
    app = await launch()
    app.session.apply_page_patch({"web": web})
    await app.press("?", "shift")
    assert app.page.route == "/?sheet=keys"
    told = [text for text in app.texts if text]
    for key in (key for _, group in keys_of(app.page) for key in group):
        does = say(key.does)
        assert does in told
        assert words_for(key, app.page) in told[told.index(does) :]
    await app.tap(key="close")
    assert app.page.route == "/"


@pytest.mark.parametrize("platform", [ft.PagePlatform.WINDOWS, ft.PagePlatform.MACOS])
@pytest.mark.parametrize("web", [True, False])
def test_no_two_keys_are_the_same_and_none_is_a_bare_letter(platform, web):
    spelled = [kit._spelled(key, device(web=web, platform=platform)) for key in EVERY]
    assert [both for both in combinations(spelled, 2) if set(both[0]) & set(both[1])] == []
    assert [each for one in spelled for each in one if len(each) == 1 and each.isalnum()] == []


def test_keys_are_told_as_each_system_calls_them():
    first, save = next(iter(WAYS)), kit.SAVE
    apple = device(platform=ft.PagePlatform.MACOS)
    assert words_for(first, device()) == "Ctrl+Alt+1"
    assert words_for(first, apple) == "Control+1"
    assert (words_for(save, device()), words_for(save, apple)) == ("Ctrl+Enter", "Cmd+Enter")
    assert words_for(kit.SHOW, device()) == "?"
    assert words_for(kit.SHOW, device(web=False)) == "? or F1"


@pytest.mark.parametrize("key", WAYS)
async def test_each_place_has_a_key(launch, key):
    app = await launch("/about")
    await reach(app, key.key)
    assert app.page.route == WAYS[key]


async def test_on_a_mac_control_alone_leads_to_the_places(launch):
    app = await launch()
    app.session.apply_page_patch({"platform": "macos"})
    await reach(app, "3")
    assert app.page.route == "/"
    await app.press("3", "ctrl")
    assert app.page.route == "/pace"


@pytest.mark.parametrize(
    ("at", "key", "leads_to"),
    [
        ("/", "W", "/?sheet=log"),
        ("/pace", "W", "/pace?sheet=log"),
        ("/habits", "W", "/log"),
        ("/pace", "B", "/pace?sheet=rest"),
        ("/insights", "C", "/check-in"),
        ("/", "S", "/pace/search"),
        ("/read/words", "S", "/read/search"),
    ],
)
async def test_what_is_done_most_has_a_key(launch, at, key, leads_to):
    app = await launch(at)
    await reach(app, key)
    assert app.page.route == leads_to


@pytest.mark.parametrize("held", ["ctrl", "meta"])
async def test_a_form_is_saved_by_keys_also_out_of_its_field(launch, services, held):
    app = await launch("/log")
    await app.tap("Social")
    await app.tap("Effort 5 of 10")
    await app.tap("60 minutes")
    await app.press("Enter", held)
    [entry] = services.notebook.on(TODAY)
    assert entry.minutes == 60
    assert app.page.route == "/"


async def test_the_large_button_below_a_sheet_is_not_pressed(launch, services):
    app = await launch("/check-in")
    await app.press("?", "shift")
    await app.press("Enter", "ctrl")
    assert app.page.route == "/check-in?sheet=keys"
    assert services.notebook.on(TODAY) == ()


async def test_keys_turn_cards_and_weeks(launch, services):
    services.notebook.log_rest(TODAY, 5)
    app = await launch(FIRST)
    await app.press("Arrow Right")
    assert app.page.route.startswith(SECOND)
    await app.press("Arrow Left")
    assert app.page.route == FIRST
    await app.visit("/pace")
    assert app.says("The last 7 days")
    await reach(app, "8")
    assert not app.says("The last 7 days")
    await reach(app, "9")
    assert app.says("The last 7 days")


async def test_a_window_goes_back_by_keys_and_a_browser_does_so_itself(launch):
    app = await launch("/settings")
    await app.press("Arrow Left", "alt")
    assert app.page.route == "/"
    app.session.apply_page_patch({"web": True})
    await app.visit("/settings")
    await app.press("Arrow Left", "alt")
    assert app.page.route == "/settings"


async def test_while_somebody_types_or_a_sheet_is_open_no_key_leads_away(launch):
    app = await launch("/read/search")
    field = app.find("Look for").control
    await app.fire(field, "focus")
    for key in ("1", "W"):
        await reach(app, key)
    await app.press("?", "shift")
    assert app.page.route == "/read/search"
    await app.fire(field, "blur")
    await reach(app, "W")
    assert app.page.route == "/log"
    await reach(app, "3")
    assert app.page.route == "/log"


async def test_a_key_that_is_held_does_one_thing(launch, services, time):
    app = await launch("/log")
    time.step = 0.03
    for _ in range(20):
        await app.press("Enter", "ctrl")
    assert len(services.notebook.on(TODAY)) == 1


async def test_the_first_screens_go_on_by_keys_and_none_leads_past_them(launch, clock):
    app = await launch("/", over=build_services(open_memory_database(), clock))
    await reach(app, "3")
    assert app.page.route == "/"
    await app.press("Enter", "ctrl")
    assert app.says("2 of 3")


async def test_the_settings_show_the_keys_where_there_are_some(launch):
    app = await launch("/settings", size=(1280, 800))
    await app.tap(key="keys")
    assert app.says("Ctrl+Alt+1")
    await app.tap(key="close")
    app.session.apply_page_patch({"platform": "android"})
    await app.visit("/")
    await app.visit("/settings")
    assert "keys" not in app.keys
