"""What the app takes from the inside of Flet is still there."""

from __future__ import annotations

import asyncio
import gc
import importlib.metadata
from collections.abc import Callable

import flet as ft
import pytest

from app.state import flet_private
from app.state.flet_private import acting_window, goes_on
from app.views.kit.guard import component
from tests.support.headless import HeadlessApp

FLET = importlib.metadata.version("flet")


def there(what, look, page):
    try:
        return look(page)
    except AttributeError as error:
        pytest.fail(
            f"flet {FLET} has no {what} any more ({error}): app/state/flet_private.py, or"
            " flet_savings.py, says what it is for and what would make it needless"
        )


async def test_the_inside_of_flet_tells_for_which_window_it_acts():
    app = HeadlessApp()
    page = app.page
    window = there("_context_page", lambda _: flet_private.acting_window(), page)
    before = window.set(page)
    assert ft.context.page is page, f"flet {FLET} reads another variable for ft.context.page"
    window.reset(before)


async def test_the_inside_of_flet_tells_which_dialogs_there_are():
    app = HeadlessApp()
    page = app.page
    dialog = ft.BottomSheet(ft.Text("Noted"))
    assert there("page._dialogs.controls", flet_private.dialogs_of, page) == []
    page.show_dialog(dialog)
    told = flet_private.dialogs_of(page)
    assert told == [dialog], f"flet {FLET} keeps its dialogs in another place"


async def test_the_inside_of_flet_tells_by_a_number_whether_a_control_stands():
    app = HeadlessApp()
    number = there("control._i", flet_private.number_of, app.page)
    found = app.session.index.get(number)
    assert found is app.page, f"flet {FLET} finds its controls by another number"


async def test_the_inside_of_flet_lets_every_event_be_attended_and_tells_what_waits_to_be_drawn():
    app, seen = HeadlessApp(), []
    app.page.on_resize = lambda: seen.append("resized")

    def look() -> bool:
        seen.append("looked")
        return True

    there("session.dispatch_event", lambda page: flet_private.attend_events(page, look), app.page)
    try:
        await app.session.dispatch_event(app.page._i, "resize", {"width": 400, "height": 800})
    except KeyError as error:
        pytest.fail(f"flet {FLET} keeps what waits to be drawn in another place ({error})")
    assert seen == ["looked", "resized"]


async def test_the_inside_of_flet_tells_what_the_client_has_not_answered_yet():
    app = HeadlessApp()
    app.is_busy = True
    app.page.navigate("/read")
    await app.settle()
    try:
        waiting = asyncio.ensure_future(flet_private.answered(app.page, 5))
        await app.settle()
        assert not waiting.done(), f"flet {FLET} keeps what it asks of the client in another place"
        await app.catch_up()
        await waiting
    except KeyError as error:
        pytest.fail(f"flet {FLET} keeps what it asks of the client in another place ({error})")


async def test_the_inside_of_flet_lets_what_waits_be_drawn_from_the_outside_in():
    app, drawn = HeadlessApp(), []
    steps: dict[str, Callable[[int], None]] = {}

    def tell(name: str, *inner: ft.Control) -> ft.Control:
        steps[name] = ft.use_state(0)[1]
        drawn.append(name)
        return ft.Column([*inner])

    @component
    def inside():
        return tell("inside")

    @component
    def beside():
        return ft.Column([ft.Column([tell("beside")])])

    @component
    def around():
        return tell("around", inside(), ft.Column([beside()]))

    async def main(page):
        there("__pending_updates", flet_private.draw_from_outside_in, page)
        page.render(around)

    await app.start(main)
    for round_, order in enumerate((["beside", "inside", "around"], ["around", "inside"]), 1):
        drawn.clear()
        for name in order:
            steps[name](round_)
        await app.settle()
        assert drawn[0] == "around", f"flet {FLET} draws what waits in another order"
        assert drawn.count("inside") == 1, f"flet {FLET} draws again what was drawn just before"
    app.stop()


async def test_the_inside_of_flet_lets_a_component_go_on_below_another():
    app, made, found = HeadlessApp(), [], []
    handed_down = ft.create_context("nothing")
    steps: list[Callable[[], None]] = []

    @component
    def part():
        steps.append(ft.use_state(0)[1])
        found.append(ft.use_context(handed_down))
        return ft.Text("Part")

    @component
    def around():
        if not made:
            made.append(part())
        else:
            found.append(there("_parent_component", lambda _: goes_on(made[0]), app.page))
        return ft.Column([made[0]])

    @component
    def root():
        number, step = ft.use_state(1)
        steps.append(step)
        return handed_down(f"handed down {number}", around)

    async def main(page):
        page.render(root)

    await app.start(main)
    steps[0](2)
    await app.settle()
    gc.collect()
    steps[1](1)
    await app.settle()
    assert found == ["handed down 1", True, "handed down 2"], f"flet {FLET} looks in another place"
    app.stop()
    assert not goes_on(ft.Text("no component"))


def test_a_flet_that_lacks_something_is_told_of_in_a_sentence():
    with pytest.raises(pytest.fail.Exception, match=r"has no page\._dialogs\.controls any more"):
        there("page._dialogs.controls", flet_private.dialogs_of, object())


def test_a_change_reaches_the_other_listeners_although_a_window_was_closed_for_good(services):
    class Closed:
        @property
        def session(self):
            raise RuntimeError("An attempt to fetch destroyed session.")

    def draw(*_):
        raise RuntimeError("a window that is gone was drawn")

    acting, heard = acting_window(), []
    before = acting.set(Closed())
    ends = services.notebook.subscribe(draw)
    acting.reset(before)
    ends_too = services.notebook.subscribe(lambda *_: heard.append(1))
    services.notebook.log_rest(services.clock.today, 20)
    assert heard
    ends()
    ends_too()


async def test_a_window_that_lost_its_connection_catches_up_when_it_has_it_again(launch, services):
    app = await launch()
    connection = app.session.connection
    app.session._Session__conn = None
    services.notebook.log_rest(services.clock.today, 20)
    await app.settle()
    app.session._Session__conn = connection
    assert not app.says("1 rest noted")
    await app.fire(app.page, "connect")
    await app.settle()
    assert app.says("1 rest noted")


async def test_the_inside_of_flet_lets_a_page_that_came_back_count_as_seen():
    app = HeadlessApp()
    hidden = {"state": "hide"}
    await app.session.dispatch_event(app.page._i, "app_lifecycle_state_change", hidden)
    assert not app.page.app_visible
    there("page.__set_app_visible", flet_private.show_again, app.page)
    assert app.page.app_visible
