"""All that the app takes from the inside of Flet, so that an upgrade has one place to look at.

Each was tried with flet 1.0.5; ``tests/state/test_flet_private.py`` says what a new one lacks.
"""

from __future__ import annotations

import asyncio
import dataclasses
import logging
import sys
import weakref
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from contextvars import ContextVar
from functools import cache
from types import FunctionType, SimpleNamespace
from typing import Any, cast

import flet as ft
from flet.components.component import Component
from flet.components.utils import current_component
from flet.controls import base_control, context, control_event, object_patch, value_types
from flet.controls.object_patch import DiffBuilder
from flet.messaging import protocol


def acting_window() -> ContextVar[ft.Page | None]:
    """Return the variable that says for which window the code at hand acts.

    ``ft.context.page`` reads it; a store has to set it too, to let the windows of other sessions
    redraw themselves. Needless once Flet draws each component in the session it belongs to
    (``Component._schedule_update``).
    """
    return cast("ContextVar[ft.Page | None]", context._context_page)


def is_away(window: ft.Page | None) -> bool:
    """Return whether nobody sees ``window``: it was closed, or has lost its connection.

    Flet keeps it for an hour, in case it comes back, and all of it goes on listening; to draw one
    that is closed for good raises. Needless once Flet draws nothing that nobody sees.
    """
    if window is None:
        return False
    try:
        return window.session.connection is None
    except RuntimeError:  # its session is destroyed
        return True


def dialogs_of(page: ft.Page) -> list[ft.DialogControl]:
    """Return the dialogs of ``page``, those that are closing among them.

    Flet does not tell which are open. Needless once it does.
    """
    dialogs: list[ft.DialogControl] = page._dialogs.controls
    return dialogs


def number_of(control: ft.BaseControl) -> int:
    """Return the number of ``control``, by which ``page.session.index`` tells if it still stands.

    It goes over to the control that takes its place when a component is drawn anew. Needless
    once Flet says which control has the focus, or that a field has gone away.
    """
    number: int = control._i
    return number


def goes_on(part: ft.BaseControl | None) -> bool:
    """Let ``part``, a component drawn before, go on below the component that is being drawn.

    Return whether it does: one that was taken off the screen has forgotten all. It finds what is
    handed down through the component around it, which is at times a new object. Needless once
    Flet sees to that where it leaves out a child that stayed the same object
    (``DiffBuilder._compare_dataclasses``).
    """
    if not isinstance(part, Component) or not part._state.mounted:
        return False
    part._parent_component = weakref.ref(current_component())
    return True


def show_again(page: ft.Page) -> None:
    """Let ``page``, which a client connected to, count as seen, and be drawn again.

    A page that is loaded anew is hidden before it goes, and does not say that it is seen when it
    is back: what waits for that would stand still. One whose drawing ended with an exception
    would stay as it is for good. Needless once Flet sees to both when a client connects.
    """
    page._Page__set_app_visible(True)  # type: ignore[attr-defined]
    page.session.start_updates_scheduler()


def draw_from_outside_in(page: ft.Page) -> None:
    """Let what waits in ``page`` be drawn from the outside in, and in the order it was asked for.

    Flet takes it out of a set, in whatever order. The message, which stands far outside, is to be
    seen first; and what is drawn by what stands around it must not be drawn before that, or it is
    drawn twice. Needless once Flet has an order (``Session.schedule_update``).
    """
    inside = vars(page.session)
    inside[_WAITING] = _Waiting.fromkeys(inside[_WAITING])


_WAITING = "_Session__pending_updates"


class _Waiting(dict[ft.BaseControl, None]):
    """Stands where Flet has a set."""

    def add(self, control: ft.BaseControl) -> None:
        self[control] = None

    def __iter__(self) -> Iterator[ft.BaseControl]:
        return iter(sorted(super().__iter__(), key=lambda control: len([*_outwards(control)])))


def _outwards(control: ft.BaseControl | None) -> Iterator[ft.BaseControl]:
    """Go from ``control`` through all that it stands in."""
    while control is not None:
        yield control
        control = control.parent


def attend_events(page: ft.Page, look: Callable[[], bool]) -> None:
    """Call ``look`` ahead of everything that happens in ``page``.

    Where it returns that the screens are to be drawn anew, the event waits for that. It then
    reaches what has taken the place of the control that it was meant for, or nobody: what is no
    longer what it was must not be tapped. Needless once Flet lets an app see events first.
    """
    session, one_at_a_time = page.session, asyncio.Lock()
    dispatch = session.dispatch_event

    async def attended(control_id: int, event_name: str, event_data: Any) -> None:
        acting_window().set(page)
        session.start_updates_scheduler()  # no tap is to be without an answer
        place = _place_of(session.index.get(control_id))
        if event_name not in _GOING:
            async with one_at_a_time:
                if look():
                    await _redrawn(page)
        if place is None or _place_of(session.index.get(control_id)) == place:
            await dispatch(control_id, event_name, event_data)

    session.dispatch_event = attended  # type: ignore[method-assign]


async def answered(page: ft.Page, seconds: float) -> None:
    """Wait until the client has answered all that ``page`` asked of it, at most ``seconds``.

    It answers in order, so that it has by then what was sent before. Needless once Flet tells when
    what was drawn has reached the client.
    """
    asked = [*vars(page.session)["_Session__method_calls"].values()]
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            for answer in asked:
                await answer.wait()


_GOING = ("disconnect", "close")
"""What happens when nobody looks on any more."""

_ROUNDS = 20
"""How often what is drawn may make more to be drawn, before it is let be (our choice)."""


def _place_of(control: ft.BaseControl | None) -> tuple[object, ...] | None:
    """Return by which keys ``control`` is found; ``None`` where it is not there."""
    if control is None:
        return None
    return tuple(each.key for each in _outwards(control) if each.key is not None)


async def _redrawn(page: ft.Page) -> None:
    """Wait until everything that is to be drawn anew in ``page`` is."""
    inside = vars(page.session)
    for _ in range(_ROUNDS):
        await asyncio.sleep(0)
        if not (inside[_WAITING] or inside["_Session__pending_effects"]):
            return


@cache
def spare_flet() -> None:
    """Let Flet do less for the same: most of what it does for a control is about what is unset."""
    _set_few_fields()
    _look_at_few_fields()
    _remember()
    _say_nothing_to_nobody()


_Field = dataclasses.Field[Any]
_Make = Callable[..., None]


def _set_few_fields() -> None:
    """Let a control, or a value, that is made set those of its fields alone that it is given.

    Flet sets all of them, up to a hundred, and finds of nearly each that it is what it is anyway.
    That was an eighth of all the time of Python. Needless once it does not (``Prop.__set__``).
    """
    install = value_types._install_props

    def installed(kind: Any) -> None:
        install(kind)
        kind.__init__ = _quick(kind, kind.__init__)

    # Flet loads what it has when that is first asked for: much is there by now, and more comes.
    for module in (value_types, base_control):
        vars(module)["_install_props"] = installed
    kinds: list[Any] = [base_control.BaseControl]
    for kind in kinds:
        kinds += kind.__subclasses__()
        if "__init__" in vars(kind):
            kind.__init__ = _quick(kind, kind.__init__)
    for kind in _kinds_of_values():
        [made] = kind.__init__.__closure__  # Flet's own way of making it, around which is another
        made.cell_contents = _quick(kind, made.cell_contents)


def _kinds_of_values() -> set[Any]:
    flet = [module for name, module in sys.modules.items() if name.startswith("flet.")]
    every = {kind for module in flet for kind in vars(module).values() if isinstance(kind, type)}
    return {kind for kind in every if "_is_flet_value" in vars(kind)}


def _quick(kind: Any, whole: _Make) -> _Make:
    """Return what makes one of ``kind`` as ``whole`` does, which dataclasses wrote."""
    code = getattr(whole, "__code__", None)
    if code is None or code.co_filename != "<string>":  # another wrote it
        return whole
    ways: dict[tuple[object, ...], _Way | None] = {}

    def make(self: Any, *given: Any, **named: Any) -> None:
        asked = (len(given), *named)
        if asked not in ways:
            ways[asked] = _way_of(kind, len(given), named)
        way = ways[asked]
        if way is None:
            whole(self, *given, **named)  # it raises
            return
        if given:
            named.update(zip(way.in_order, given, strict=False))
        inside = vars(self)
        inside.update(way.plain)
        for name, factory in way.factories:
            inside[name] = factory()
        for name in way.kept:
            inside[name] = named[name]
        values = inside["_values"]
        for name, default in way.props:
            value = named[name]
            if value is not default and (default is None or value != default):
                values[name] = value
        if way.is_looked_after:
            self.__post_init__(*[named.get(name, default) for name, default in way.handed_on])

    return make


@dataclasses.dataclass(frozen=True, slots=True)
class _Way:
    """How one of a kind is made that is given values of certain names."""

    in_order: Sequence[str]  # what may be given without its name
    props: Sequence[tuple[str, Any]]  # what is kept only where it is not what it is anyway
    kept: Sequence[str]  # what else is given
    plain: Mapping[str, Any]  # what is set although nobody gives it
    factories: Sequence[tuple[str, Callable[[], Any]]]
    handed_on: Sequence[tuple[str, Any]]  # what is kept in no field
    is_looked_after: bool


def _way_of(kind: Any, count: int, named: Collection[str]) -> _Way | None:
    """Return how one of ``kind`` is made of ``count`` unnamed values and ``named``, if it can."""
    known, fields, unset = kind.__dataclass_fields__, dataclasses.fields(kind), dataclasses.MISSING
    asked = {name: each for name, each in known.items() if each.init}
    in_order = [name for name, each in asked.items() if not each.kw_only]
    given = {*in_order[:count], *named}
    needed = {name for name, each in asked.items() if each.default is each.default_factory is unset}
    if not needed <= given <= asked.keys() or len(given) < count + len(named):
        return None
    props, own = kind._prop_defaults, {each.name for each in fields}
    return _Way(
        in_order=in_order,
        props=[(name, props[name]) for name in asked if name in given and name in props],
        kept=[name for name in asked if name in given & own - props.keys()],
        plain={
            each.name: each.default
            for each in fields
            if each.init and each.name not in {*props, *given} and each.default is not unset
        },
        factories=[
            (each.name, each.default_factory)
            for each in fields
            if each.default_factory is not unset and each.name not in given
        ],
        handed_on=[(name, each.default) for name, each in known.items() if name not in own],
        is_looked_after=hasattr(kind, "__post_init__"),
    )


def _remember() -> None:
    """Let Flet remember which kind of event a field takes, and which class had a field first.

    For the one it evaluates what fields are annotated with whenever something happens, half a
    millisecond natively, though of a control it looks at its kind alone. For the other it goes
    through all bases of each control that it packs: 4 % of what drawing Today takes. Needless
    once it remembers (``get_event_field_type``, ``_get_root_dataclass_field``).
    """
    work_out, first = control_event.get_event_field_type, "_get_root_dataclass_field"
    known = _Known(lambda asked: work_out(object.__new__(asked[0]), asked[1]))
    vars(base_control)["get_event_field_type"] = lambda one, name: known[type(one), name]
    vars(protocol)[first] = cache(vars(protocol)[first])


def _say_nothing_to_nobody() -> None:
    """Let Flet not ask for each control, thrice, whether somebody wants to read what it does.

    That is another 4 %. Needless once it asks less often (``DiffBuilder``).
    """
    for log in (object_patch.logger, base_control.controls_log):
        if not log.isEnabledFor(logging.DEBUG):
            vars(log)["debug"] = "".format  # takes whatever it is given, and does nothing


_WALKS = ("_configure_dataclass", "_removed_controls")
"""Flet's ways through what comes and what goes."""


def _look_at_few_fields() -> None:
    """Let Flet look only at those fields of a control in which another control can be.

    It goes through every field of each control that comes or goes, or is in a sheet it draws, for
    the controls in it. A hundred or more hold a plain value. The four places took Python 36, 63,
    52 and 49 ms natively, and take 20, 31, 31 and 26. Needless once Flet knows (``DiffBuilder``).
    """
    vars(protocol)["is_dataclass"] = _is_dataclass
    seen = SimpleNamespace(is_dataclass=_is_dataclass, fields=dataclasses.fields)
    vars(object_patch)["dataclasses"] = seen
    few = SimpleNamespace(is_dataclass=_is_dataclass, fields=fields_worth_a_look)
    vars(sys.modules[ft.use_dialog.__module__])["dataclasses"] = few
    for name in _WALKS:
        walk: FunctionType = getattr(DiffBuilder, name)
        names = {**walk.__globals__, "dataclasses": few}
        quick = FunctionType(walk.__code__, names, name, walk.__defaults__)
        setattr(DiffBuilder, name, quick)


def fields_worth_a_look(item: Any) -> Sequence[_Field]:
    """Return the fields of ``item`` that hold more than a plain value, in their order."""
    values = getattr(item, "_values", None)
    if values is None:
        return dataclasses.fields(item)
    kind: Any = type(item)
    names = [name for name, held in values.items() if held and _HOLDS_MORE[type(held)]]
    more = ((name, getattr(item, name)) for name in _always(kind))
    names += [name for name, held in more if held and _HOLDS_MORE[type(held)]]
    return _in_order(kind, *names) if names else ()


@cache
def _always(kind: Any) -> Sequence[str]:
    """Return the fields that can hold more although nobody set them."""
    unset = kind._prop_defaults
    return [
        field.name
        for field in dataclasses.fields(kind)
        if not field.metadata.get("skip", False)
        and field.name not in ("_i", "_c")  # its number and its kind
        and (field.name not in unset or _HOLDS_MORE[type(unset[field.name])])
    ]


@cache
def _in_order(kind: Any, *names: str) -> Sequence[_Field]:
    return [field for field in dataclasses.fields(kind) if field.name in names]


class _Known(dict[Any, Any]):
    """What is worked out once for each key."""

    def __init__(self, work_out: Callable[[Any], Any]) -> None:
        super().__init__()
        self.work_out = work_out

    def __missing__(self, key: Any) -> Any:
        return self.setdefault(key, self.work_out(key))


_DATACLASSES: Mapping[Any, bool] = _Known(dataclasses.is_dataclass)
_HOLDS_MORE = _Known(lambda kind: issubclass(kind, (dict, list, tuple)) or _DATACLASSES[kind])


def _is_dataclass(item: object) -> bool:
    return _DATACLASSES[type(item)]
