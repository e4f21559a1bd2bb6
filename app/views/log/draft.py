"""An activity that is being put together, by a form or by what begins a timer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from typing import Any

from app.domain.activity import ActivityKind
from app.domain.identity import name_key
from app.domain.usual import ActivityDraft
from app.state.services import use_services
from app.views.kit.drafts import Draft, Typed, use_draft


@dataclass(frozen=True, slots=True, kw_only=True)
class _Put(ActivityDraft):
    """What a form holds besides the choices."""

    own: str = ""
    """The person's own words, which count instead of the name while there are any."""
    note: str = ""
    picked: float | None = None
    """The minutes that were chosen where a baseline puts others forward."""
    usual: bool | None = None
    """Whether it is to be kept as a usual; if that was not said, as it is."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """What is chosen so far, and how it is changed."""

    form: Draft[_Put]
    _on_name: Callable[[], object]

    @property
    def chosen(self) -> _Put:
        """The choices; their name is the one chosen from those offered."""
        return self.form.chosen

    @property
    def own(self) -> Typed:
        """The person's own words, which count instead of that name while there are any."""
        return self.form.typed("own")

    @property
    def note(self) -> Typed:
        """The note that is typed."""
        return self.form.typed("note")

    @property
    def name(self) -> str:
        """What is done, as far as that was said."""
        return (self.chosen.own or self.chosen.name).strip()

    @property
    def whole(self) -> ActivityDraft:
        """Everything chosen, under its name."""
        return replace(self.chosen, name=self.name)

    def choose(self, **choices: Any) -> None:
        """Choose something else for the fields named."""
        self.form.choose(**choices)

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


def use_drafted(
    form: str,
    first: Callable[[], ActivityDraft],
    on_name: Callable[[], object] = _nothing,
    note: str = "",
) -> Drafted:
    """Return the draft of ``form``, which begins as ``first`` says and with ``note``.

    ``on_name`` is told when a name is chosen. Call it from a component.
    """
    usuals = use_services().library.usuals

    def put() -> _Put:
        begun = first()
        offered = any(name_key(usual.name) == name_key(begun.name) for usual in usuals)
        return _Put(**asdict(begun) | {"own": "" if offered else begun.name, "note": note})

    return Drafted(use_draft(form, put), on_name)
