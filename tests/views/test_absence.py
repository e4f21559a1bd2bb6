"""The app is put away, turned, covered by a keyboard, and comes back."""

from __future__ import annotations

import asyncio

import flet as ft
import pytest

from app.main import app_over
from tests.support.clock import TODAY
from tests.support.databases import open_database
from tests.support.headless import HeadlessApp


@pytest.fixture
def on_disk(on_disk):
    on_disk.daily.soon = 99
    return on_disk


@pytest.mark.parametrize("state", ["hide", "pause", "detach"])
async def test_the_daily_copy_waits_no_longer_once_the_app_is_put_away(
    launch, on_disk, tmp_path, state
):
    app = await launch(over=on_disk)
    await app.tap("Log Shower")
    await app.settle()
    assert not (tmp_path / "copies").exists()
    await app.live(state)
    for _ in range(100):
        await asyncio.sleep(0.005)
        if on_disk.copies.last:
            break
    assert on_disk.copies.last == TODAY


async def test_putting_the_app_away_makes_no_daily_copy_when_nothing_changed(
    launch, on_disk, tmp_path
):
    app = await launch(over=on_disk)
    await app.live("pause")
    await asyncio.sleep(0.02)
    assert not (tmp_path / "copies").exists()


async def test_a_log_is_on_disk_without_another_word(launch, on_disk, tmp_path):
    """A phone may end the app at any time and say nothing before."""
    app = await launch(over=on_disk)
    await app.tap("Log Shower")
    journal = (tmp_path / "journal").read_bytes()
    again = tmp_path / "again"
    again.mkdir()
    (again / "journal").write_bytes(journal)
    for name in ("snapshot-a", "snapshot-b"):
        if (tmp_path / name).exists():
            (again / name).write_bytes((tmp_path / name).read_bytes())
    with open_database(again) as opened:
        assert "entries-2026-11" in opened.tables()


async def test_the_new_day_is_there_at_once_when_the_app_comes_back(launch, clock):
    app = await launch()
    await app.live("pause")
    clock.move(hours=14)
    await app.settle()
    assert "Sunday" in app.texts
    await app.live("resume")
    assert "Monday" in app.texts


async def test_a_window_that_android_dropped_does_not_keep_the_next_from_opening(launch, on_disk):
    main = app_over(on_disk)
    dropped = await HeadlessApp().start(main)
    await dropped.tap("Log Shower")
    fresh = await HeadlessApp().start(main)
    assert fresh.says("noted so far")
    await fresh.tap("Log Shower")
    assert len(on_disk.notebook.on(TODAY)) == 2
    for app in (fresh, dropped):
        app.stop()


async def test_turning_the_phone_turns_the_screen_and_keeps_its_place(launch):
    app = await launch("/read/search")
    await app.set("oxygen", "Look for")
    await app.resize(844, 390)
    assert app.says("found")
    assert app.find("Look for").control.value == "oxygen"
    assert app.of_kind(ft.NavigationRail)
    await app.resize(390, 844)
    assert app.page.route == "/read/search"


async def test_turning_the_phone_keeps_what_was_chosen_in_a_form(launch):
    app = await launch("/log")
    await app.tap("Mental")
    await app.tap("Effort 6 of 10")
    await app.tap("30 minutes")
    assert app.find("Save, 6 points")
    await app.resize(844, 390)
    assert app.find("Save, 6 points")
    await app.resize(1280, 800)
    assert app.find("Save, 6 points")


async def test_every_screen_keeps_clear_of_cut_outs_and_of_the_keyboard(launch):
    app = await launch("/log")
    [view] = app.of_kind(ft.View)
    assert isinstance(view.controls[0], ft.SafeArea)
    assert view.controls[0].expand
    area = app.of_kind(ft.SafeArea)[0]
    sides = ("avoid_intrusions_left", "avoid_intrusions_top", "avoid_intrusions_right")
    assert all(getattr(area, side, True) for side in sides)
    # The keyboard makes the screen shorter, and what is on it scrolls: nothing is of fixed height.
    assert view.scroll is None
    assert [c for c in app.controls if getattr(c.control, "scroll", None)]
