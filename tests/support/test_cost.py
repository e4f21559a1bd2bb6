"""What the tests say a tap costs is what Flet sends, makes and draws."""

from __future__ import annotations

import flet as ft
import msgpack
import pytest

from app.views.kit.guard import component
from tests.support.connection import encode
from tests.support.cost import counted
from tests.support.headless import HeadlessApp


@component
def number():
    count, put = ft.use_state(0)
    button = ft.FilledButton("More", on_click=lambda: put(count + 1), key="more")
    return ft.Column([ft.Text(f"Number {count}"), button, still()])


@component
def still():
    shown, show = ft.use_state(False)
    words = [ft.Text("A"), ft.Text("B"), ft.Text("C")] if shown else []
    return ft.Column([ft.FilledButton("Words", on_click=lambda: show(True), key="words"), *words])


@pytest.fixture
async def app():
    async def main(page):
        page.render(number)

    opened = await HeadlessApp().start(main)
    yield opened
    opened.stop()


async def test_a_tap_costs_what_goes_to_the_client_and_not_a_byte_more(app, monkeypatch):
    sent = []
    send = app.connection.send_message
    monkeypatch.setattr(app.connection, "send_message", lambda it: (sent.append(it), send(it)))
    with counted(app) as cost:
        await app.tap(key="more")
    # As in flet/messaging/pyodide_connection.py, which is there in a browser alone.
    whole = [b"\x00" + msgpack.packb([one.action, one.body], default=encode) for one in sent]
    assert cost.messages == [len(one) for one in whole] == [cost.sent]
    assert b"Number 1" in whole[0]
    assert 20 < cost.sent < 100


async def test_a_tap_costs_the_controls_that_are_made(app):
    with counted(app) as cost:
        await app.tap(key="words")
    # A column, a button, and three texts.
    assert cost.controls == 5


async def test_a_tap_costs_the_drawing_of_each_component_that_is_drawn(app):
    with counted(app) as cost:
        await app.tap(key="more")
    assert cost.drawn == {"number": 1, "still": 1}
    with counted(app) as cost:
        await app.tap(key="words")
    assert cost.drawn == {"still": 1}


async def test_nothing_costs_nothing(app):
    await app.tap(key="more")
    with counted(app) as cost:
        await app.settle()
    assert (cost.messages, cost.controls, cost.drawn) == ([], 0, {})
    await app.tap(key="more")
    assert (cost.messages, cost.controls, cost.drawn) == ([], 0, {})
