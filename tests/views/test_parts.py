"""A component follows values, and its parts stay while what they are made of does."""

from __future__ import annotations

import gc

import flet as ft
import pytest

from app.domain.settings import LookChoice
from app.state.services import ServicesContext, use_value
from app.views.kit.guard import component
from app.views.kit.look import Look, LookContext
from app.views.kit.parts import use_parts, use_pieces
from tests.support.clock import TODAY
from tests.support.cost import counted
from tests.support.headless import HeadlessApp


@component
def noted(services, day):
    count = use_value(lambda: len(services.notebook.on(day)), services.notebook)
    return ft.Text(f"{count} noted")


@component
def counter(name):
    count, put = ft.use_state(0)
    return ft.FilledButton(ft.Text(f"{name} {count}"), on_click=lambda: put(count + 1), key=name)


@component
def page():
    part = use_parts()
    shown, show = ft.use_state("ab")
    other, become = ft.use_state("a")
    buttons = [
        ft.FilledButton("Show", on_click=lambda: show("b"), key="less"),
        ft.FilledButton("Show", on_click=lambda: show("ba"), key="more"),
        ft.FilledButton("Other", on_click=lambda: become("other"), key="other"),
    ]
    parts = [part(f"part-{name}", counter, other if name == "a" else name) for name in shown]
    return ft.Column([*parts, *buttons])


@pytest.fixture
async def opened(services):
    windows = []

    async def open_page(draw):
        async def main(page):
            page.render(lambda: ServicesContext(services, draw))

        windows.append(await HeadlessApp().start(main))
        return windows[-1]

    yield open_page
    for window in windows:
        window.stop()


async def test_a_value_that_changes_is_drawn_and_one_that_does_not_is_not(opened, services):
    app = await opened(lambda: noted(services, TODAY))
    with counted(app) as cost:
        services.notebook.log_rest(TODAY, 20)
        await app.settle()
    assert (cost.drawn, app.texts) == ({"noted": 1}, ["1 noted"])
    with counted(app) as cost:
        services.notebook.revision += 1
        await app.settle()
    assert cost.drawn == {}


async def test_a_value_that_changes_back_before_it_is_drawn_is_right(opened, services):
    app = await opened(lambda: noted(services, TODAY))
    services.notebook.log_rest(TODAY, 20).take_back()
    await app.settle()
    assert app.texts == ["0 noted"]


async def test_a_value_that_cannot_be_read_harms_nobody_who_changes_it(opened, services):
    broken = []

    @component
    def fragile():
        return ft.Text(f"Fine {use_value(lambda: 1 / (1 - len(broken)), services.notebook)}")

    app = await opened(lambda: ft.Column([fragile(), noted(services, TODAY)]))
    broken.append(True)
    services.notebook.log_rest(TODAY, 20)
    await app.settle()
    assert "1 noted" in app.texts
    assert not app.says("Fine")
    broken.clear()
    services.notebook.log_rest(TODAY, 20)
    await app.settle()
    assert app.texts == ["Fine 1.0", "2 noted"]


async def test_a_value_is_drawn_in_each_window_that_shows_it(opened, services):
    one = await opened(lambda: noted(services, TODAY))
    other = await opened(lambda: noted(services, TODAY))
    services.notebook.log_rest(TODAY, 20)
    await one.settle()
    await other.settle()
    assert one.texts == other.texts == ["1 noted"]


async def test_what_is_taken_off_the_screen_follows_no_value_any_more(opened, services):
    reads = []

    @component
    def follower():
        use_value(lambda: reads.append(True), services.notebook)
        return ft.Text("Here")

    @component
    def leaving():
        shown, show = ft.use_state(True)
        button = ft.FilledButton("Away", on_click=lambda: show(False), key="away")
        return ft.Column([button, *([follower()] if shown else [])])

    app = await opened(lambda: leaving())
    await app.tap(key="away")
    reads.clear()
    services.notebook.log_rest(TODAY, 20)
    await app.settle()
    assert reads == []


async def test_a_part_stays_while_what_it_is_made_of_does(opened):
    app = await opened(page)
    await app.tap(key="b")
    with counted(app) as cost:
        await app.tap(key="other")
    assert cost.drawn == {"page": 1, "counter": 1}
    assert {"other 0", "b 1"} <= set(app.names)


async def test_a_part_goes_on_after_another_was_taken_away_and_brought_back(opened):
    app = await opened(page)
    for key in ("a", "b", "less", "more"):
        await app.tap(key=key)
    assert app.names[:2] == ["b 1", "a 0"]
    gc.collect()
    for key in ("a", "a", "b"):
        await app.tap(key=key)
    assert app.names[:2] == ["b 2", "a 2"]


@component
def counted_button(act):
    times, put = ft.use_state(0)

    def press():
        act()
        put(times + 1)

    return ft.FilledButton(ft.Text(f"Pressed {times}"), on_click=press, key="press")


def cell(number, chosen, choose, key):
    sign = "chosen" if chosen else "free"
    words = ft.Text(f"{number} {sign}")
    return ft.FilledButton(words, on_click=lambda: choose(number), key=key)


@component
def choice(noted):
    part, piece = use_parts(), use_pieces()
    chosen, choose = ft.use_state(0)
    total, add = ft.use_state(0)

    def take(number):
        add(total + number)
        choose(number)

    def note():
        noted.append(total)

    cells = [piece(cell, n, n == chosen, take, key=f"cell-{n}") for n in range(4)]
    return ft.Column([ft.Text(f"Sum {total}"), *cells, part("button", counted_button, note)])


async def test_a_piece_is_made_again_only_where_it_says_something_else(opened):
    app = await opened(lambda: choice([]))
    for number in (1, 2, 3):
        with counted(app) as cost:
            await app.tap(key=f"cell-{number}")
        assert app.names[number] == f"{number} chosen"
        assert cost.drawn == {"choice": 1}
        assert cost.controls < 11
    assert app.names[:4] == ["0 free", "1 free", "2 free", "3 chosen"]


async def test_two_pieces_of_one_name_are_two_things(opened):
    @component
    def twins():
        piece = use_pieces()
        chosen, choose = ft.use_state(0)
        cells = [piece(cell, n, n == chosen, choose, key="twin") for n in range(3)]
        ways = [ft.FilledButton(ft.Text("On"), on_click=lambda: choose(chosen + 1), key="on")]
        return ft.Column([*cells, *ways])

    app = await opened(lambda: twins())
    for times in (1, 2):
        await app.tap(key="on")
        signs = ["chosen" if number == times else "free" for number in range(3)]
        assert app.names == [*(f"{n} {sign}" for n, sign in enumerate(signs)), "On"]


async def test_a_piece_and_a_part_do_what_they_were_told_last(opened):
    noted = []
    app = await opened(lambda: choice(noted))
    for number in (1, 2, 3, 1):
        await app.tap(key=f"cell-{number}")
        gc.collect()
    assert app.says("Sum 7")
    with counted(app) as cost:
        await app.tap(key="press")
    assert (noted, cost.drawn) == ([7], {"counted_button": 1})


async def test_a_part_is_drawn_anew_in_another_look(services):
    looks = []

    @component
    def shown():
        look, put = ft.use_state(Look())
        looks.append(put)
        return LookContext(look, page)

    async def main(page):
        page.render(lambda: ServicesContext(services, shown))

    app = await HeadlessApp().start(main)
    await app.tap(key="b")
    with counted(app) as cost:
        looks[-1](Look(width=1000))
        await app.settle()
    assert cost.drawn == {"shown": 1, "page": 1, "counter": 2}
    assert app.names[:2] == ["a 0", "b 1"]
    app.stop()


async def test_every_part_of_today_hears_of_another_look(launch, services):
    app = await launch()
    before = {item.control.bgcolor for item in app.controls if item.key == "usual-1"}
    services.settings.change(look=LookChoice.DARK)
    await app.settle()
    after = {item.control.bgcolor for item in app.controls if item.key == "usual-1"}
    assert before != after
