"""What stands on a screen: the controls, the texts, and what each acting control is called."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

import flet as ft
from flet.components.component import Component
from flet.controls.base_control import BaseControl

BUTTONS = (ft.FilledButton, ft.TextButton, ft.OutlinedButton)
FIELDS = (ft.TextField, ft.Switch, ft.Checkbox)


class Placed(NamedTuple):
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
            # What lies under a finger's own does for keys what the control around does for fingers.
            again = (getattr(c, "on_click", None) == control.on_click for c in self.around[:2])
            return control.on_click is not None and not any(again)
        return isinstance(control, (*BUTTONS, *FIELDS, ft.IconButton))

    @property
    def is_text(self) -> bool:
        return isinstance(self.control, (ft.Text, ft.Markdown))

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


def placed(node: Any) -> Iterator[Placed]:
    """Every control in ``node`` that can be seen, in reading order."""
    waiting: list[tuple[Any, tuple[BaseControl, ...]]] = [(node, ())]
    while waiting:
        node, around = waiting.pop()
        if isinstance(node, Component):
            waiting.append((node._b, around))
        elif isinstance(node, BaseControl):
            shown = node.open if isinstance(node, ft.DialogControl) else True
            if shown and node._values.get("visible", True):
                yield Placed(node, around)
                inside = (node, *around)
                waiting += [(held, inside) for held in reversed(_held(node))]
        elif isinstance(node, (list, tuple)):
            waiting += [(item, around) for item in reversed(node)]


def _held(node: BaseControl) -> list[Any]:
    """What ``node`` holds, in the order of its fields: a hundred, of which few are set."""
    kind = type(node)
    found = {name: held for name, held in node._values.items() if _can_hold(type(held))}
    found |= {name: getattr(node, name) for name in _lists(kind)}
    return [found[name] for name in _in_order(kind, *found)] if found else []


@cache
def _lists(kind: type[BaseControl]) -> Sequence[str]:
    """Return the fields of ``kind`` that Flet does not keep apart."""
    return [name for name in kind._structural_fields if not name.startswith("_")]


@cache
def _in_order(kind: type[BaseControl], *names: str) -> Sequence[str]:
    return [field.name for field in dataclasses.fields(kind) if field.name in names]


@cache
def _can_hold(kind: type[Any]) -> bool:
    """Whether a value of ``kind`` can be, or have in it, a control."""
    return issubclass(kind, (list, tuple, BaseControl))


def texts(node: Any) -> list[str]:
    """Every text in ``node``, Markdown included."""
    return [item.control.value for item in placed(node) if item.is_text]
