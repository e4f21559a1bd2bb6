"""A window of its own: where it was last, what its title says, and what is kept when it closes."""

from __future__ import annotations

import pytest

from app.domain.settings import WindowPlace
from app.main import build_services
from app.state import drafts
from app.views.kit import device
from tests.support.databases import open_database
from tests.support.full_device import full_device

PLACE = {"left": 40.0, "top": 60.0, "width": 900.0, "height": 700.0}
OF_THE_BROWSER = {"web": True}
OF_A_PHONE = {"platform": "android"}


def placed(app):
    window = app.page.window
    return window.left, window.top, window.width, window.height, window.maximized


@pytest.fixture(autouse=True)
def kept_at_once(monkeypatch):
    monkeypatch.setattr(device, "_REST", 0.0)


async def test_a_window_opens_where_it_was_and_as_large_as_it_was(launch):
    app = await launch()
    assert placed(app) == (None, None, None, None, False)
    await app.move_window("moved", **PLACE)
    await app.wait()
    assert placed(await launch()) == (40, 60, 900, 700, False)


async def test_the_place_of_a_window_is_on_disk_once_it_is_closed(launch, on_disk, clock, tmp_path):
    app = await launch(over=on_disk)
    await app.move_window("close", **PLACE)
    with open_database(tmp_path) as opened:
        again = build_services(opened, clock)
    assert again.settings.settings.window == WindowPlace(**PLACE)


async def test_a_window_that_still_moves_is_not_kept_at_every_step(launch, services, monkeypatch):
    monkeypatch.setattr(device, "_REST", 60.0)
    app = await launch()
    for width in (500.0, 600.0, 700.0):
        await app.move_window("resized", **PLACE | {"width": width})
    assert services.settings.settings.window is None
    await app.move_window("close")
    assert services.settings.settings.window == WindowPlace(**PLACE | {"width": 700.0})


async def test_a_window_that_filled_the_screen_fills_it_and_has_its_old_size_below(launch):
    app = await launch()
    await app.move_window("moved", **PLACE)
    await app.wait()
    whole = {"left": 0.0, "top": 0.0, "width": 1920.0, "height": 1080.0}
    await app.move_window("maximize", **whole, maximized=True)
    await app.move_window("close")
    assert placed(await launch()) == (40, 60, 900, 700, True)


@pytest.mark.parametrize(
    "told",
    [
        {"minimized": True},
        {"left": -32000.0, "top": -32000.0, "width": 160.0, "height": 28.0},
        {"width": None},
    ],
)
async def test_a_window_that_was_put_away_keeps_its_place(launch, services, told):
    app = await launch()
    await app.move_window("close", **PLACE)
    await app.move_window("close", **told)
    assert services.settings.settings.window == WindowPlace(**PLACE)


async def test_a_window_beside_every_screen_is_brought_back(launch, services):
    services.settings.note(window=WindowPlace(left=5000, top=-900, width=900, height=700))
    left, top, width, height, _ = placed(await launch())
    assert (left, top, width, height) == (824, 0, 900, 700)


async def test_a_second_window_is_as_large_but_not_on_top_of_the_first(launch, services):
    services.settings.note(window=WindowPlace(**PLACE))
    services.access.read_only = True
    app = await launch()
    assert placed(app) == (None, None, 900, 700, False)
    await app.move_window("close", **PLACE | {"width": 500.0})
    assert services.settings.settings.window == WindowPlace(**PLACE)


async def test_a_window_cannot_be_made_too_small_to_use(launch):
    window = (await launch()).page.window
    assert (window.min_width, window.min_height) == (360, 480)


@pytest.mark.parametrize("shown_by", [OF_THE_BROWSER, OF_A_PHONE])
async def test_a_browser_and_a_phone_have_no_window_to_place(launch, services, shown_by):
    services.settings.note(window=WindowPlace(**PLACE))
    app = await launch(**shown_by)
    assert placed(app) == (None, None, None, None, False)
    assert app.page.window.min_width is None
    assert app.page.window.on_event is None
    assert app.page.title == "Ebb and Flow"


async def test_the_title_of_a_window_says_the_day_and_follows_its_turn(launch, clock, monkeypatch):
    monkeypatch.setattr(device, "LOOK_EVERY", 0.001)
    app = await launch()
    assert app.page.title == "Sunday 22 November – Ebb and Flow"
    clock.move(hours=14)
    await app.wait()
    assert app.page.title == "Monday 23 November – Ebb and Flow"
    assert "Monday 23 November – Ebb and Flow" in str(app.connection.sent)


async def test_a_place_that_cannot_be_kept_disturbs_nobody(launch, database, services):
    app = await launch()
    with full_device(database):
        await app.move_window("close", **PLACE)
    assert app.message == ""
    assert services.settings.settings.window is None


async def test_a_form_that_is_closed_in_the_middle_is_there_in_the_next_window(
    launch, on_disk, clock, tmp_path, monkeypatch
):
    monkeypatch.setattr(drafts, "_PAUSE", 60.0)
    app = await launch(over=on_disk)
    await app.tap("Log something else")
    await app.tap(key="add-note")
    await app.set("Half typed wo", key="note")
    await app.move_window("close")
    with open_database(tmp_path) as opened:
        again = build_services(opened, clock)
    later = await launch(over=again)
    await later.tap("Log something else")
    assert later.find(key="note").control.value == "Half typed wo"
