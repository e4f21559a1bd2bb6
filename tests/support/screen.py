"""What stands on a screen: the controls, the texts, and what each acting control is called."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import flet as ft
from flet.components.component import Component
from flet.controls.base_control import BaseControl

BUTTONS = (ft.FilledButton, ft.TextButton, ft.OutlinedButton)
FIELDS = (ft.TextField, ft.Switch, ft.Checkbox)


@dataclass(frozen=True)
class Placed:
    """A control, and the controls it lies in, the nearest first."""

    control: BaseControl
    around: tuple[BaseControl, ...]

    @property
    def key(self) -> str | None:
        key = getattr(self.control, "key", None)
        return getattr(key, "value", key)

    @property
    def acts(self) -> bool:
        control = self.control
        if isinstance(control, ft.Container):
            # What no finger reaches does for keys what a control around it does for fingers.
            return control.on_click is not None and not control.ignore_interactions
        return isinstance(control, (*BUTTONS, *FIELDS, ft.IconButton))

    @property
    def disabled(self) -> bool:
        return any(getattr(c, "disabled", False) for c in (self.control, *self.around))

    @property
    def name(self) -> str:
        """What is heard when the control has the focus; all spaces sound alike."""
        return self._name.replace("\u00a0", " ")

    @property
    def _name(self) -> str:
        control = self.control
        if isinstance(control, ft.Container):
            return next(
                (c.label for c in self.around if isinstance(c, ft.Semantics) and c.label), ""
            )
        if isinstance(control, ft.IconButton):
            return str(control.tooltip or "")
        if isinstance(control, FIELDS) and getattr(control, "label", None):
            return str(control.label)
        whole = control
        if isinstance(control, (ft.Switch, ft.Checkbox)):
            merged = (c for c in self.around if isinstance(c, ft.MergeSemantics))
            whole = next(merged, control)
        return " ".join(p.control.value for p in placed(whole) if isinstance(p.control, ft.Text))


def placed(node: Any, around: tuple[BaseControl, ...] = ()) -> Iterator[Placed]:
    """Every control in ``node`` that can be seen, in reading order."""
    if isinstance(node, (list, tuple)):
        for item in node:
            yield from placed(item, around)
    elif isinstance(node, Component):
        yield from placed(node._b, around)
    elif isinstance(node, BaseControl) and getattr(node, "visible", True):
        if isinstance(node, ft.DialogControl) and not node.open:
            return
        yield Placed(node, around)
        for held in _held(node):
            yield from placed(held, (node, *around))


def _held(node: BaseControl) -> Iterator[Any]:
    """What ``node`` holds: of its many fields only those that were set are looked at."""
    order, always = _fields(type(node))
    names = {*always, *node._values} & order.keys()
    for name in sorted(names, key=order.__getitem__):
        held = getattr(node, name)
        if isinstance(held, (list, tuple, BaseControl)):
            yield held


@cache
def _fields(kind: type[BaseControl]) -> tuple[dict[str, int], tuple[str, ...]]:
    """The fields a client is told of, in their order, and those that are always set."""
    public = (f for f in dataclasses.fields(kind) if not f.name.startswith("_"))
    told = [field for field in public if not field.metadata.get("skip")]
    always = (f.name for f in told if f.default_factory is not dataclasses.MISSING or not f.init)
    return {field.name: place for place, field in enumerate(told)}, tuple(always)


def texts(node: Any) -> list[str]:
    """Every text in ``node``, Markdown included."""
    kinds = (ft.Text, ft.Markdown)
    return [p.control.value for p in placed(node) if isinstance(p.control, kinds)]
