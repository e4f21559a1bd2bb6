"""What stands on a screen: the controls, the texts, and what each acting control is called."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import flet as ft
from flet.components.component import Component
from flet.controls.base_control import BaseControl

from app.state.flet_private import fields_worth_a_look

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
        if isinstance(node, (list, tuple)):
            waiting += [(item, around) for item in reversed(node)]
        elif isinstance(node, Component):
            waiting.append((node._b, around))
        elif isinstance(node, BaseControl) and getattr(node, "visible", True):
            if isinstance(node, ft.DialogControl) and not node.open:
                continue
            yield Placed(node, around)
            inside = (node, *around)
            waiting += [(held, inside) for held in reversed(list(_held(node)))]


def _held(node: BaseControl) -> Iterator[Any]:
    """What ``node`` holds."""
    for field in fields_worth_a_look(node):
        held = getattr(node, field.name)
        if not field.name.startswith("_") and isinstance(held, (list, tuple, BaseControl)):
            yield held


def texts(node: Any) -> list[str]:
    """Every text in ``node``, Markdown included."""
    kinds = (ft.Text, ft.Markdown)
    return [p.control.value for p in placed(node) if isinstance(p.control, kinds)]
