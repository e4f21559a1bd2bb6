"""What the app takes from the inside of Flet is still there."""

from __future__ import annotations

import asyncio
import dataclasses
import functools
import gc
import importlib
import importlib.metadata
import inspect
import logging
from collections.abc import Callable

import flet as ft
import pytest
from flet.controls import base_control, control_event, object_patch
from flet.messaging import protocol

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
            f"flet {FLET} has no {what} any more ({error}): app/state/flet_private.py says what"
            " it is for and what would make it needless"
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


MORE = (dict, list, tuple)


def holds_more(value):
    return (isinstance(value, MORE) and len(value) > 0) or dataclasses.is_dataclass(value)


@pytest.mark.parametrize("address", ["/", "/log", "/pace", "/habits/menu", "/settings", "/read"])
async def test_no_field_is_passed_over_that_holds_more_than_a_plain_value(launch, address):
    app = await launch(address, (1280, 800))
    assert len(app.controls) > 20
    for item in app.controls:
        told = [
            field
            for field in dataclasses.fields(item.control)
            if not field.metadata.get("skip", False)
        ]
        wanted = [field.name for field in told if holds_more(getattr(item.control, field.name))]
        assert [field.name for field in flet_private.fields_worth_a_look(item.control)] == wanted


async def test_the_inside_of_flet_tells_all_in_a_sheet_what_it_stands_in_by_few_fields(launch):
    await launch()
    inside = importlib.import_module(ft.use_dialog.__module__)
    row = ft.Row([ft.Text("Noted"), ft.Card(ft.Icon(ft.Icons.CHECK))])
    sheet = ft.BottomSheet(ft.Container(row, data={"row": row}))
    there("_bind_dialog_subtree", lambda page: inside._bind_dialog_subtree(sheet, page), None)
    around = [sheet, sheet.content, row, row, row.controls[1]]
    within = [sheet.content, row, *row.controls, row.controls[1].content]
    assert [each.parent for each in within] == around, f"flet {FLET} finds parts in another way"
    assert inside.dataclasses.fields is flet_private.fields_worth_a_look


def all_kinds():
    """Every kind of control of Flet that is loaded and changes no window, and every value."""
    kinds = [ft.BaseControl]
    for kind in kinds:
        kinds += [each for each in kind.__subclasses__() if each is not ft.Service]
    controls = {kind for kind in kinds if kind.__module__.startswith("flet.")}
    return controls, flet_private._kinds_of_values()


def quick_and_whole(kind, make):
    """How the app lets one of ``kind`` be made, and how Flet does."""
    inside = inspect.getclosurevars(make).nonlocals
    if "whole" in inside:
        return make, inside["whole"]
    return quick_and_whole(kind, inside["orig_init"])


def made(kind, make, given):
    """What is in one of ``kind``, in order, or how it could not be made."""
    new = object.__new__(kind)
    if not issubclass(kind, ft.BaseControl):
        vars(new).update(_values={}, _dirty={})
    try:
        make(new, **given)
    except Exception as error:
        return repr(error)
    if not issubclass(kind, ft.BaseControl):
        new._dirty.clear()  # as Flet does next
    inside = {name: value for name, value in vars(new).items() if name != "_i"}
    return sorted(inside.items()), [*new._values]


async def test_the_inside_of_flet_lets_be_made_quickly_what_is_just_the_same(launch):
    await launch("/settings", (1280, 800))
    controls, values = all_kinds()
    assert len(controls) > 50
    assert len(values) > 20
    for kind in controls | values:
        quick, whole = quick_and_whole(kind, kind.__init__)
        names = [field.name for field in dataclasses.fields(kind) if field.init]
        asked = [{}, {"nobody": 1}, *({name: 1} for name in names)]
        asked += [dict.fromkeys(reversed(names))]
        for given in asked:
            assert made(kind, quick, given) == made(kind, whole, given), (kind, given)
        with pytest.raises(TypeError):
            kind(*range(1000))


async def test_the_inside_of_flet_remembers_which_class_had_a_field_first(launch):
    def asked(_):
        return protocol._get_root_dataclass_field

    await launch("/settings", (1280, 800))
    remembered = there("_get_root_dataclass_field", asked, None)
    assert remembered.cache_info().hits > 100, f"flet {FLET} asks another which class was first"
    for kind in all_kinds()[0]:
        for name in [*kind._structural_fields, "nobody"]:
            having = [vars(base).get("__dataclass_fields__", {}) for base in reversed(kind.__mro__)]
            first = [fields[name] for fields in having if name in fields][:1] or [None]
            assert [remembered(kind, name)] == first


@pytest.mark.parametrize("kind", [ft.Container, ft.NavigationRail, ft.TextField])
async def test_the_inside_of_flet_remembers_the_event_of_a_field_whatever_control_has_it(
    launch, kind
):
    await launch()
    work_out = control_event.get_event_field_type
    given = dict.fromkeys(kind._event_fields, print)
    for name in ["on_nothing", *given]:
        told = base_control.get_event_field_type(kind(), name)
        assert told is base_control.get_event_field_type(kind(**given), name)
        assert told == work_out(kind(), name) == work_out(kind(**given), name)


@pytest.mark.parametrize("level", [logging.DEBUG, logging.INFO])
async def test_the_inside_of_flet_says_what_it_does_where_somebody_listens(
    launch, services, caplog, monkeypatch, level
):
    for log in (object_patch.logger, base_control.controls_log):
        monkeypatch.setitem(vars(log), "debug", functools.partial(logging.Logger.debug, log))
        caplog.set_level(level, log.name)
    flet_private._say_nothing_to_nobody()
    await launch()
    said = {record.name for record in caplog.records}
    told = {object_patch.logger.name, base_control.controls_log.name} if level == 10 else set()
    assert said == told
