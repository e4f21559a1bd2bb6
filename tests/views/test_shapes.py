"""Windows of unusual shapes: a phone on its side, and a very wide screen."""

from __future__ import annotations

import flet as ft
import pytest

from app.views.kit.addresses import Paths
from app.views.kit.look import WIDEST
from tests.support import room
from tests.support.screen import placed
from tests.support.soundness import faults
from tests.views.test_every_screen import EVERY, a_notebook

ON_ITS_SIDE, VERY_WIDE = (844, 390), (2560, 1440)
LEAST = 170
"""Pixels of a low screen that are left for what scrolls between head and foot."""
MOST = {18: 78, 16: 90, 14: 100}
"""Signs on a line by the size of its letters: what is read longest has the shortest lines."""


def scrolls(control):
    return isinstance(control, ft.Column) and control.scroll is not None


def left_for(item, height):
    """How much of ``height`` the scrolling column ``item`` is left by what stays around it."""
    if any(scrolls(around) for around in item.around):
        return height
    columns = [around for around in item.around if isinstance(around, ft.Column)]
    held = [room._inside(each) for column in columns for each in column.controls]
    staying = [each for each in held if not getattr(each, "expand", None)]
    return height - sum(room.tall(each, 600) for each in staying)


async def test_head_and_foot_leave_room_on_a_phone_that_lies_on_its_side(launch, clock):
    app = await launch(size=ON_ITS_SIDE, over=a_notebook(clock, full=True))
    wrong = {}
    for address in EVERY:
        await app.visit(address)
        found = [item for item in placed(app.page.views) if scrolls(item.control)]
        left = min((left_for(item, ON_ITS_SIDE[1]) for item in found), default=LEAST)
        said = [*room.cramped(app), *faults(app)]
        if left < LEAST or said:
            wrong[address] = (left, said)
    assert wrong == {}


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
