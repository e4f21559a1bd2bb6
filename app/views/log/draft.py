"""An activity that is being put together, by a form or by what begins a timer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import flet as ft
from flet.components.hooks.use_ref import MutableRef

from app.domain.activity import ActivityKind
from app.domain.identity import name_key
from app.domain.usual import ActivityDraft
from app.state.services import use_services


@dataclass(frozen=True, slots=True)
class Drafted:
    """What is chosen so far, and how it is changed."""

    chosen: ActivityDraft
    """The choices; its name is the one chosen from those offered."""
    own: MutableRef[str]
    """The person's own words, which count instead of that name while there are any."""
    _change: Callable[[ActivityDraft], object]
    _on_name: Callable[[], object]

    @property
    def name(self) -> str:
        """What is done, as far as that was said."""
        return (self.own.current or self.chosen.name).strip()

    @property
    def whole(self) -> ActivityDraft:
        """Everything chosen, under its name."""
        return replace(self.chosen, name=self.name)

    def choose(self, **choices: Any) -> None:
        """Choose something else for the fields named."""
        self._change(replace(self.chosen, **choices))

    def choose_kind(self, kind: ActivityKind) -> None:
        """Choose ``kind``; a name offered for another kind goes."""
        if kind is not self.chosen.kind:
            self.choose(kind=kind, name="")

    def choose_name(self, name: str) -> None:
        """Choose ``name``, or none where it is empty."""
        self._on_name()
        self.choose(name=name)


def _nothing() -> None:
    """Do nothing."""


def use_draft(
    first: Callable[[], ActivityDraft], on_name: Callable[[], object] = _nothing
) -> Drafted:
    """Return the draft that begins as ``first`` says; ``on_name`` is told when a name is chosen.

    Call it from a component.
    """
    usuals = use_services().library.usuals
    chosen, change = ft.use_state(ft.use_memo(first, []))
    offered = any(name_key(usual.name) == name_key(chosen.name) for usual in usuals)
    own = ft.use_ref("" if offered else chosen.name)
    return Drafted(chosen, own, change, on_name)
