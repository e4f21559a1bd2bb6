"""Windows of unusual shapes: a phone on its side, one that is zoomed, and a very wide screen."""

from __future__ import annotations

import flet as ft
import pytest

from app.views.kit.addresses import Paths
from app.views.kit.look import WIDEST
from tests.support import room
from tests.support.every_address import EVERY
from tests.support.screen import placed
from tests.support.soundness import faults
from tests.views.test_every_screen import a_notebook

ON_ITS_SIDE, VERY_WIDE = (844, 390), (2560, 1440)
ZOOMED = ((455, 217), (341, 162), (320, 256), (1366, 217))
"""A laptop at 300 % and at 400 %, the size that WCAG asks for, and a window drawn low."""
LEAST = 170
"""Pixels of a low screen that are left for what scrolls between head and foot."""
MOST = {18: 78, 16: 90, 14: 100}
"""Signs on a line by the size of its letters: what is read longest has the shortest lines."""


def scrolls(control):
    return isinstance(control, ft.Column) and control.scroll is not None


def left_for(item, width, height):
    """How much of ``height`` the scrolling column ``item`` is left by what stays around it."""
    if any(scrolls(around) for around in item.around):
        return height
    columns = [around for around in item.around if isinstance(around, ft.Column)]
    held = [room._inside(each) for column in columns for each in column.controls]
    staying = [each for each in held if not getattr(each, "expand", None)]
    return height - sum(room.tall(each, width) for each in staying)


def room_above_the_bar(app):
    bars = [view.navigation_bar for view in app.of_kind(ft.View) if view.navigation_bar]
    return app.page.height - sum(bar.height for bar in bars)


def least_left(app):
    """The least that is left of the screen of ``app`` for what scrolls, in any of its panes."""
    high = room_above_the_bar(app)
    found = [item for item in placed(app.page.views) if scrolls(item.control)]
    return min((left_for(item, app.page.width, high) for item in found), default=high)


def stays(app, key):
    """Whether what is called ``key`` stays in sight whatever is scrolled."""
    return not any(scrolls(around) for around in app.find(key=key).around)


async def test_head_and_foot_leave_room_on_a_phone_that_lies_on_its_side(launch, clock):
    app = await launch(size=ON_ITS_SIDE, over=a_notebook(clock, full=True))
    wrong = {}
    for address in EVERY:
        await app.visit(address)
        left = least_left(app)
        said = [*room.cramped(app), *faults(app)]
        if left < LEAST or said:
            wrong[address] = (left, said)
    assert wrong == {}


@pytest.mark.parametrize("size", ZOOMED)
async def test_a_page_scrolls_as_a_whole_where_nothing_would_be_left_between_head_and_foot(
    launch, clock, size
):
    app = await launch(size=size, over=a_notebook(clock, full=True))
    wrong = {}
    for address in EVERY:
        await app.visit(address)
        left, said = least_left(app), [*room.cramped(app), *faults(app)]
        if left < room_above_the_bar(app) or said:
            wrong[address] = (left, said)
    assert wrong == {}


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("/pace", "log-activity"),
        ("/habits/new", "save"),
        ("/read/card/05-muscles-and-oxygen/01-why-oxygen-matters-here", "next"),
        ("/habits/guide/easy-breathing", "begin"),
    ],
)
async def test_a_foot_is_the_last_of_what_scrolls_in_a_zoomed_window_alone(
    launch, clock, path, key
):
    app = await launch(path, size=ON_ITS_SIDE, over=a_notebook(clock, full=True))
    assert stays(app, key)
    await app.resize(*ZOOMED[0])
    assert not stays(app, key)
    assert [item.key for item in app.controls if item.acts][-1] in {key, "stop"}


async def test_what_was_typed_is_still_there_once_the_window_is_zoomed(launch):
    app = await launch("/habits/new", size=ON_ITS_SIDE)
    await app.set("Stretch", key="name-field")
    await app.resize(*ZOOMED[0])
    assert app.find(key="name-field").control.value == "Stretch"


async def test_all_places_are_in_sight_on_a_phone_that_lies_on_its_side(launch):
    app = await launch(size=ON_ITS_SIDE)
    [rail] = app.of_kind(ft.NavigationRail)
    assert not rail.pin_trailing_to_bottom  # what is below scrolls with them
    await app.resize(1280, 800)
    [rail] = app.of_kind(ft.NavigationRail)
    assert rail.pin_trailing_to_bottom


@pytest.mark.parametrize("path", [Paths.REST_TIMER, "/habits/guide/easy-breathing"])
async def test_the_ring_is_whole_beside_its_buttons_on_a_phone_that_lies_on_its_side(
    launch, services, path
):
    app = await launch(path, size=ON_ITS_SIDE)
    await app.tap("Begin" if "guide" in path else "Rest for")
    [button] = [item for item in app.controls if isinstance(item.control, ft.FilledButton)]
    assert any(isinstance(each, ft.Row) for each in button.around)
    # One around the screen, one around what is read after all that stands beside the ring.
    assert sum(isinstance(each, ft.Card) for each in button.around) == 2
    drawn = [i for i in app.controls if isinstance(i.control, ft.Stack) and i.control.height]
    high = [i.control.height for i in drawn if i.control.width == i.control.height]
    assert max(high) < ON_ITS_SIDE[1] / 2


async def test_what_is_logged_stands_beside_the_ring_on_a_phone_that_lies_on_its_side(
    launch, services
):
    app = await launch(size=ON_ITS_SIDE)
    [first] = [item for item in app.controls if item.key == "ring"]
    beside = [item for item in app.controls if item.key == "log-else"]
    columns = [next(c for c in item.around if scrolls(c)) for item in (first, *beside)]
    assert len(columns) == 2
    assert columns[0] is not columns[1]


async def test_a_very_wide_window_is_used_in_its_middle_with_no_line_too_long_to_read(
    launch, clock, monkeypatch
):
    app = await launch(size=VERY_WIDE, over=a_notebook(clock, full=True))
    long = []

    def measured(node, width, found):
        text = room._words_of(node)
        for paragraph in text.text.split("\n"):
            text.text = paragraph
            on_a_line = len(paragraph) / text.lines(width)
            if on_a_line > MOST.get(text.size, 60):
                found.append(f"{on_a_line:.0f}: {paragraph[:60]}")

    monkeypatch.setattr(room, "_look_at_words", measured)
    for address in EVERY:
        await app.visit(address)
        long += [(address, each) for each in room.cramped(app)]
        if address != "/nowhere":
            [around] = app.of_kind(ft.SafeArea)
            stage = around.content.padding
            assert stage.left == stage.right == (VERY_WIDE[0] - WIDEST) / 2, address
    assert long == []
