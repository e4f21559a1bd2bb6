"""Under which name a habit stands in the list: an offered one, or one of the person's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import flet as ft
from flet.components.hooks.use_ref import MutableRef

from app.reading.wording import say
from app.views.guard import component
from app.views.look import use_look
from app.views.shared.cells import choice_cell
from app.views.shared.field import text_field
from app.views.shared.panels import column
from app.views.shared.words import heading

OFFERED = ("morning", "midday", "evening")


@component
def GroupChoice(
    chosen: str,
    known: Sequence[str],
    written: MutableRef[str],
    choose: Callable[[str], object],
    *,
    key: str | None = None,
) -> ft.Control:
    """The group ``chosen`` among the offered and the ``known`` ones.

    ``written`` holds another name, which counts instead while there is one.
    """
    look = use_look()
    writing, write = ft.use_state(False)
    offered = [say(f"habits.group_{name}") for name in OFFERED]
    names = ["", *dict.fromkeys([*offered, *known])]

    def take(name: str) -> None:
        written.current = ""
        write(False)
        choose(name)

    def keep(text: str) -> None:
        written.current = text

    cells = [
        choice_cell(
            look,
            name or say("habits.group_none"),
            partial(take, name),
            name == chosen and not writing,
            expand=False,
            key=f"group-{names.index(name)}",
        )
        for name in names
    ]
    other = choice_cell(
        look,
        say("habits.group_other"),
        lambda: write(True),
        writing,
        expand=False,
        key="group-other",
    )
    parts: list[ft.Control] = [
        heading(look, say("habits.group"), 2, "label"),
        ft.Row([*cells, other], wrap=True, spacing=8, run_spacing=8),
    ]
    if writing:
        label = say("habits.group_field")
        parts.append(text_field(look, label, written.current or "", keep, "group-field"))
    return column(parts, 8)
