"""What the app lets Flet leave out makes nothing different."""

from __future__ import annotations

import dataclasses
import functools
import importlib
import importlib.util
import inspect
import logging
import weakref

import flet as ft
import msgpack
import pytest
from flet.controls import base_control, control_event, object_patch, value_types
from flet.messaging import protocol
from flet.utils import validation

from app.state import flet_savings
from tests.state.test_flet_private import FLET, there
from tests.support.connection import encode

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
        assert [field.name for field in flet_savings.fields_worth_a_look(item.control)] == wanted


async def test_the_inside_of_flet_tells_all_in_a_sheet_what_it_stands_in_by_few_fields(launch):
    await launch()
    inside = importlib.import_module(ft.use_dialog.__module__)
    row = ft.Row([ft.Text("Noted"), ft.Card(ft.Icon(ft.Icons.CHECK))])
    sheet = ft.BottomSheet(ft.Container(row, data={"row": row}))
    there("_bind_dialog_subtree", lambda page: inside._bind_dialog_subtree(sheet, page), None)
    around = [sheet, sheet.content, row, row, row.controls[1]]
    within = [sheet.content, row, *row.controls, row.controls[1].content]
    assert [each.parent for each in within] == around, f"flet {FLET} finds parts in another way"
    assert inside.dataclasses.fields is flet_savings.fields_worth_a_look


def as_flet_has_it(module):
    """What ``module`` is before the app makes something else of it."""
    named = importlib.util.find_spec(module)
    own = importlib.util.module_from_spec(named)
    named.loader.exec_module(own)
    return own


@pytest.fixture(scope="module")
def whole():
    return as_flet_has_it("flet.controls.object_patch").DiffBuilder


@dataclasses.dataclass
class Held:
    """Neither a control nor a value, but with one inside."""

    inside: ft.Control


def a_tree():
    style = ft.ButtonStyle(padding=ft.Padding(1, 2, 3, 4))
    deep = ft.Container(ft.Icon(ft.Icons.ADD), border=ft.Border(top=ft.BorderSide(2)))
    chart = {"one": ft.Text("one"), "two": [ft.Text("two"), Held(ft.Card(ft.Text("three")))]}
    return ft.Row([ft.Text("four"), ft.FilledButton(ft.Text("five"), style=style), deep, chart])


def all_in(item):
    """Every dataclass in ``item``, itself the first."""
    if isinstance(item, (dict, list)):
        for each in item.values() if isinstance(item, dict) else item:
            yield from all_in(each)
    elif dataclasses.is_dataclass(item):
        yield item
        for field in dataclasses.fields(item):
            if not field.metadata.get("skip", False):
                yield from all_in(getattr(item, field.name))


MARKS = ("_frozen", "_initialized", "_dirty", "__changes")


def ready(builder, parent, frozen, known):
    """What becomes of a tree that comes, and in which order its controls are found and built."""
    item, built = a_tree(), []
    every = [*all_in(item)]
    assert len(every) > 15
    places = {id(each): at for at, each in enumerate([*every, parent])}
    for each in every:
        vars(each)["build"] = functools.partial(built.append, places[id(each)])
        if hasattr(each, "_dirty"):
            each._dirty["color"] = None
    every[2]._frozen = True
    [held] = [each for each in every if isinstance(each, Held)]
    held._parent = weakref.ref(every[3])
    walk = builder(None, None, ft.BaseControl)._configure_dataclass
    found, above = [], []
    for part in (held, item):
        found += [places[id(each)] for each in walk(part, parent, frozen, known)]
        stands_in = [getattr(each, "_parent", None) for each in every]
        above.append([places[id(ref())] if ref else None for ref in stands_in])
    left = [{mark: vars(each)[mark] for mark in MARKS if mark in vars(each)} for each in every]
    return found, built, above, left


@pytest.mark.parametrize("known", [False, True])
@pytest.mark.parametrize("frozen", [False, True])
@pytest.mark.parametrize("parent", [None, ft.Column()])
async def test_the_inside_of_flet_gets_ready_what_comes_as_it_does_itself(
    launch, whole, parent, frozen, known
):
    await launch()
    assert object_patch.DiffBuilder._configure_dataclass is flet_savings._that_come
    ours = ready(object_patch.DiffBuilder, parent, frozen, known)
    assert ours == ready(whole, parent, frozen, known)


async def test_the_inside_of_flet_takes_no_control_that_stands_in_itself(launch, whole):
    await launch()
    item = ft.Text("once")
    for builder in (object_patch.DiffBuilder, whole):
        with pytest.raises(Exception, match="same as item"):
            [*builder(None, None, ft.BaseControl)._configure_dataclass(item, item, True)]


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("deep", [False, True])
async def test_the_inside_of_flet_finds_what_goes_as_it_does_itself(launch, whole, deep, packed):
    await launch()
    item = a_tree()
    if packed:  # by then Flet has kept what was in it
        msgpack.packb(item, default=encode)
    ours = object_patch.DiffBuilder(None, None, ft.BaseControl)._removed_controls(item, deep)
    theirs = whole(None, None, ft.BaseControl)._removed_controls(item, deep)
    assert [*map(id, ours)] == [*map(id, theirs)]
    assert len(ours) > 5 or not (deep or packed)


def all_kinds():
    """Every kind of control of Flet that is loaded and changes no window, and every value."""
    kinds = [ft.BaseControl]
    for kind in kinds:
        kinds += [each for each in kind.__subclasses__() if each is not ft.Service]
    controls = {kind for kind in kinds if kind.__module__.startswith("flet.")}
    return controls, flet_savings._kinds_of_values()


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
    flet_savings._say_nothing_to_nobody()
    await launch()
    said = {record.name for record in caplog.records}
    told = {object_patch.logger.name, base_control.controls_log.name} if level == 10 else set()
    assert said == told


def begun(begin, told, ref):
    """What a control of a kind that Flet knows as ``told`` begins with, and how it is hashed."""
    calls = []
    kind = type("Made", (ft.Text,), {"__hash__": None, "init": lambda one: calls.append("init")})
    made = object.__new__(kind)
    vars(made).update(_values={}, _dirty={"value": None}, **told)
    try:
        begin(made, ref)
    except ValueError:
        return "refused"
    del vars(made)["_i"]
    hashed = hash(made) == object.__hash__(made)
    return vars(made), calls, hashed, ref is None or ref.current is made


@pytest.mark.parametrize("told", [{"_c": "Text"}, {"_c": None}, {}])
@pytest.mark.parametrize("with_ref", [False, True])
async def test_the_inside_of_flet_begins_a_control_as_it_does_itself(launch, told, with_ref):
    await launch()
    own = as_flet_has_it("flet.controls.base_control").BaseControl.__post_init__
    quick = ft.BaseControl.__post_init__
    assert quick.__code__ is flet_savings._begin.__code__
    ours, theirs = (begun(each, told, ft.Ref() if with_ref else None) for each in (quick, own))
    assert ours == theirs
    numbers = [ft.Text("one")._i, ft.Text("two")._i]
    assert numbers[1] == numbers[0] + 1


async def test_the_inside_of_flet_keeps_to_its_own_rules_where_nothing_is_given(launch):
    await launch()
    looked_at = 0
    for kind in all_kinds()[0]:
        names = flet_savings._ruled(kind)
        unset = {**kind._prop_defaults}
        for name, rule in validation._compile_class_spec(kind).field_rules if names else ():
            if unset[name] is not value_types._UNSET:
                rule.validate(object.__new__(kind), name, unset[name])
                looked_at += 1
    assert looked_at > 100


def refused(validate, control):
    try:
        validate(control)
    except ValueError as error:
        return str(error)
    return ""


@pytest.mark.parametrize(
    "control",
    [
        ft.Container(opacity=1.5),
        ft.Icon(ft.Icons.ADD, weight=-1),
        ft.Text("here", expand="much"),
        ft.SafeArea(ft.Text("here", visible=False)),
        ft.FilledButton(),
        ft.ProgressBar(value=-1),
        ft.Slider(min=5, max=1),
    ],
    ids=lambda control: type(control).__name__,
)
async def test_the_inside_of_flet_refuses_what_it_refuses_itself(launch, control):
    await launch()
    told = refused(validation.validate, control)
    assert told
    assert refused(base_control.validate, control) == told


async def test_the_inside_of_flet_does_not_check_what_is_not_given(launch):
    await launch()
    given, other = ft.Container(opacity=0.5), ft.Container(ft.Text("here"), padding=4)
    for control in (given, other):
        base_control.validate(control, suppress_repeated_errors=True)
    kept = validation._REPORTED_VALIDATION_ERRORS_KEY
    assert hasattr(given, kept), f"flet {FLET} keeps what it told in another place"
    assert not hasattr(other, kept)
