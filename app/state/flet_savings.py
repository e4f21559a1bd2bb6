"""Lets Flet do less for the same, from the inside: most of what it does is about what is unset.

Each piece was tried with flet 1.0.5; ``tests/state/test_flet_savings.py`` holds that what comes
of it is just the same.
"""

from __future__ import annotations

import dataclasses
import logging
import sys
import weakref
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache
from types import SimpleNamespace
from typing import Any

import flet as ft
from flet.controls import base_control, control_event, object_patch, value_types
from flet.controls.base_control import BaseControl
from flet.controls.id_counter import ControlId
from flet.controls.object_patch import DiffBuilder
from flet.messaging import protocol
from flet.utils import validation


@cache
def spare_flet() -> None:
    """Let Flet do less for the same: most of what it does for a control is about what is unset."""
    _set_few_fields()
    _look_at_few_fields()
    _remember()
    _say_nothing_to_nobody()
    _begin_without_touching_the_class()
    _check_what_is_given()


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
    kinds: list[Any] = [BaseControl]
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


def _begin_without_touching_the_class() -> None:
    """Let Flet tell a class once, and not with each control, how its controls are hashed.

    Python forgets each time all that it knew of the class, and so how to find its methods fast:
    another 4 %. Needless once it tells it where the class is made (``BaseControl.__post_init__``).
    """
    BaseControl.__post_init__.__code__ = _begin.__code__  # classes have got hold of the function


def _begin(control: Any, ref: ft.Ref[Any] | None) -> None:
    """Finish what dataclasses began, with names that Flet's own module has too."""
    if control.__class__.__hash__ is not BaseControl.__hash__:
        control.__class__.__hash__ = BaseControl.__hash__
    control._i = next(ControlId._counter)  # it gives no number twice, with Flet's lock or without
    if getattr(control, "_c", None) is None:
        raise ValueError(f"{control.__class__} must have @control decorator with type_name.")
    if ref is not None:
        ref.current = control
    control.init()
    control._dirty.clear()


def _check_what_is_given() -> None:
    """Let Flet check a control only where it is given something that a rule is about.

    All else is as Flet has it, and keeps to its rules. This was 3 %. Needless once it checks no
    more than that (``validate``).
    """
    whole, ruled = validation.validate, _Known(_ruled)

    def checked(control: Any, **how: bool) -> None:
        names = ruled[type(control)]
        if names is None or not names.isdisjoint(control._values):
            whole(control, **how)

    vars(base_control)["validate"] = checked


_ABOUT_ITSELF = {"instance_of", "between", "gt", "ge", "lt", "le", "visible_control"}
"""Rules that look at the field they are about and at nothing else."""


def _ruled(kind: Any) -> frozenset[str] | None:
    """Return the fields of ``kind`` that rules are about; None where one looks at more."""
    known = validation._compile_class_spec(kind)
    rules = {rule._check.__qualname__.split(".")[1] for _, rule in known.field_rules}
    names = frozenset(name for name, _ in known.field_rules)
    alone = rules <= _ABOUT_ITSELF and names <= kind._prop_defaults.keys()
    return names if alone and not known.class_rules else None


def _look_at_few_fields() -> None:
    """Let Flet look only at those fields of a control in which another control can be.

    It goes through every field of each control that comes or goes, or is in a sheet it draws, for
    the controls in it. A hundred or more hold a plain value. The four places took Python 36, 63,
    52 and 49 ms natively, and take 20, 31, 31 and 26. And it hands each control that it finds up
    through all that this stands in, dozens of times, which was another 5 %. Needless once Flet
    knows (``DiffBuilder``).
    """
    vars(protocol)["is_dataclass"] = _is_dataclass
    seen = SimpleNamespace(is_dataclass=_is_dataclass, fields=dataclasses.fields)
    vars(object_patch)["dataclasses"] = seen
    few = SimpleNamespace(is_dataclass=_is_dataclass, fields=fields_worth_a_look)
    vars(sys.modules[ft.use_dialog.__module__])["dataclasses"] = few
    for name, walk in (("_configure_dataclass", _that_come), ("_removed_controls", _that_go)):
        setattr(DiffBuilder, name, walk)


_Found = list[ft.BaseControl]


def _that_come(builder: Any, item: Any, parent: Any, frozen: bool, known: bool = False) -> _Found:
    """Return the controls in ``item``, ready: what ``_configure_dataclass`` goes through."""
    found: _Found = []
    _get_ready(builder.control_cls, item, parent, frozen, known, found)
    return found


def _get_ready(
    controls: Any, item: Any, parent: Any, frozen: bool, known: bool, found: _Found
) -> None:
    if isinstance(item, (dict, list)):
        for each in item.values() if isinstance(item, dict) else item:
            _get_ready(controls, each, parent, frozen, False, found)
        return
    if not _is_dataclass(item):
        return
    kind: Any = type(item)
    if parent is None and (above := getattr(item, "_parent", None)):
        parent = above()
    if parent:
        if parent is item:
            raise object_patch.ObjectPatchException(f"Parent is the same as item: {kind}")
        item._parent = weakref.ref(parent)
    if hasattr(item, "_frozen"):
        frozen = item._frozen
    elif frozen:
        item._frozen = frozen
    if getattr(kind, "__flet_control_cls__", None) is None:
        kind.__flet_control_cls__ = controls
    if isinstance(item, controls):
        if not known:
            item.build()
            item._before_update_safe()
            object.__setattr__(item, "_initialized", True)
        found.append(item)
        parent = item
    if not known:
        for field in fields_worth_a_look(item):
            if not field.metadata.get("skip", False):
                _get_ready(controls, getattr(item, field.name), parent, frozen, False, found)
    if frozen:
        return
    if (dirty := getattr(item, "_dirty", None)) is not None:
        dirty.clear()
        return
    if kind.__setattr__ is not object_patch._control_setattr:
        kind.__setattr__ = object_patch._control_setattr
    object.__setattr__(item, "__changes", {})


def _that_go(builder: Any, item: Any, whole: bool) -> _Found:
    """Return the controls in ``item``, the outer last: what ``_removed_controls`` goes through."""
    found: _Found = []
    _gather(builder.control_cls, item, whole, found)
    return found


def _gather(controls: Any, item: Any, whole: bool, found: _Found) -> None:
    if isinstance(item, (dict, list)):
        for each in item.values() if isinstance(item, dict) else item:
            _gather(controls, each, whole, found)
    elif isinstance(item, controls):
        if hasattr(item, "__prev_lists"):
            for kept in ("__prev_lists", "__prev_dicts", "__prev_classes"):
                _gather(controls, getattr(item, kept, {}), whole, found)
        elif whole:
            for field in fields_worth_a_look(item):
                if not field.metadata.get("skip", False):
                    _gather(controls, getattr(item, field.name), whole, found)
        found.append(item)


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
