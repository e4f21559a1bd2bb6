"""The small things at the end of a form: note, problem, saving, deleting, leaving."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flet as ft
from flet.components.hooks.use_ref import MutableRef

from app.reading.wording import say
from app.views.kit.buttons import clay_button, main_button
from app.views.kit.drafts import Draft, use_saving, ways_to_leave
from app.views.kit.keys import text_field
from app.views.kit.look import Look
from app.views.kit.parts import use_pieces
from app.views.kit.surfaces import column
from app.views.kit.text import words
from app.views.log.questions import Option

_Action = Callable[[], object]


def note_option(on_tap: _Action) -> Option:
    """Return what shows the field for a note."""
    return Option("add-note", ft.Icons.NOTES_ROUNDED, "log.add_note", on_tap)


def note_field(look: Look, note: MutableRef[str]) -> ft.Control:
    """Return the field for a note, which is kept in ``note``.

    An empty one was just asked for: it takes the focus, and so comes into sight.
    """

    def written(text: str) -> None:
        note.current = text

    text = note.current or ""
    label = say("log.note")
    return text_field(look, label, text, written, "note", lines=3, autofocus=not text)


def form_foot(
    look: Look,
    problem: str,
    label: str,
    on_save: _Action,
    on_leave: _Action,
    draft: Draft[Any],
    on_delete: _Action | None = None,
) -> ft.Control:
    """Return what has to be put right, and the ways out: save, delete, leave.

    A ``draft`` that was begun stays when the form is left, and can be thrown away. Call it from a
    component.
    """
    piece = use_pieces()
    parts = [_problem(look, problem)] if problem else []
    save = use_saving(on_save)
    parts.append(piece(main_button, look, label, save, ft.Icons.CHECK_ROUNDED, key="save"))
    if on_delete is not None:
        parts.append(clay_button(look, say("log.delete"), on_delete, key="delete"))
    parts.append(ways_to_leave(look, draft, on_leave))
    return column(parts, spacing=8)


def _problem(look: Look, problem: str) -> ft.Control:
    line = words(look, problem, "body", look.tokens.on_clay_mist, key="problem")
    box = ft.Container(
        line,
        bgcolor=look.tokens.clay_mist,
        border_radius=12,
        clip_behavior=ft.ClipBehavior.NONE,
        padding=12,
    )
    return ft.Semantics(live_region=True, content=box)
