"""What it was: names to choose from, or words of one's own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import flet as ft
from flet.components.hooks.use_ref import MutableRef

from app.domain.activity import ActivityKind
from app.reading.wording import say
from app.state.services import use_services
from app.views.guard import component
from app.views.look import use_look
from app.views.pace.question import unfolding
from app.views.shared.cells import choice_cell
from app.views.shared.field import text_field
from app.views.shared.panels import column


@component
def NameQuestion(
    kind: ActivityKind,
    name: str,
    own: MutableRef[str],
    choose: Callable[[str], object],
    question: str = "log.what",
    needed: bool = False,
) -> ft.Control:
    """Names to choose from, shown on a tap; a second tap takes the chosen one back.

    ``own`` holds other words, which count instead of ``name`` while there are any; the words of
    the question stand under ``question``. Where a name is ``needed`` they are shown at once.
    """
    look = use_look()
    usuals = use_services().library.usuals
    opened, open_it = ft.use_state(needed)
    writing, write = ft.use_state(bool(own.current))
    names = [usual.name for usual in usuals if usual.kind is kind]
    if name and name not in names:
        names.insert(0, name)

    def chosen(offered: str) -> None:
        own.current = ""
        write(False)
        choose("" if offered == name else offered)

    def other_words() -> None:
        own.current = ""
        write(not writing)
        choose("")

    def written(text: str) -> None:
        own.current = text

    open_words = say("log.name_needed" if needed else "log.name_open")
    answer = name or open_words
    if writing:
        answer = say("log.your_words") if opened else own.current or open_words
    asked = unfolding(look, say(question), answer, opened, lambda: open_it(not opened), "what")
    if not opened:
        return asked
    cells = [
        choice_cell(
            look,
            offered,
            partial(chosen, offered),
            chosen=offered == name,
            expand=False,
            key=f"name-{offered.lower().replace(' ', '-')}",
        )
        for offered in names
    ]
    other = choice_cell(
        look, say("log.other_words"), other_words, chosen=writing, expand=False, key="name-other"
    )
    parts: list[ft.Control] = [
        asked,
        ft.Row([*cells, other], wrap=True, spacing=8, run_spacing=8),
    ]
    if writing:
        field = text_field(look, say("log.own_words"), own.current or "", written, "name-field")
        parts.append(field)
    return column(parts, spacing=12)
