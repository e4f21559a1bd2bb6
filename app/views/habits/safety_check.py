"""The sheet a habit is switched on through: its safety note, and its check-list if it has one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import flet as ft

from app.domain.habit import Habit
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.habits.noting import switch
from app.views.habits.safety_note import safety_note
from app.views.look import Look, use_look
from app.views.shared.buttons import main_button, mist_button
from app.views.shared.panels import panel, rows
from app.views.shared.sheet import sheet_body
from app.views.shared.tap import tap
from app.views.shared.words import heading, words


@component
def SafetyCheck(
    habit: Habit, on_close: Callable[[], object], *, key: str | None = None
) -> ft.Control:
    """What to read, and tick, before ``habit`` is switched on. Ticks are not kept."""
    look = use_look()
    services = use_services()
    settings = use_store(services.settings).settings
    ticked, tick = ft.use_state(frozenset[int]())

    def agree() -> None:
        if switch(services, habit, True):
            on_close()

    parts: list[ft.Control] = []
    if habit.safety:
        parts.append(safety_note(look, habit, "habits.safety", key="check-help"))
    if settings.careful and habit.within:
        parts.append(words(look, habit.within))
    if habit.checks:
        flips = [partial(tick, ticked ^ {number}) for number in range(len(habit.checks))]
        statements = zip(habit.checks, flips, strict=True)
        lines = [
            _statement(look, number, text, number in ticked, flip)
            for number, (text, flip) in enumerate(statements)
        ]
        parts += [heading(look, say("habits.check_ask"), 3, "label"), rows(look, lines)]
    if ticked:
        parts.append(_ask_first(look))
    else:
        agreed = say("habits.check_yes_none" if habit.checks else "habits.check_yes")
        parts.append(main_button(look, agreed, agree, key="agree"))
    parts.append(mist_button(look, say("habits.check_no"), on_close, key="not-now"))
    return sheet_body(look, say("habits.check_title"), parts)


def _ask_first(look: Look) -> ft.Control:
    color = look.tokens.on_clay_mist
    advice = words(look, say("habits.check_ticked"), "label", color, key="ask-first")
    said = ft.Semantics(live_region=True, container=True, content=advice)
    return panel(look, said, look.tokens.clay_mist)


def _statement(
    look: Look, number: int, text: str, ticked: bool, flip: Callable[[], object]
) -> ft.Control:
    tokens = look.tokens
    box = ft.Icons.CHECK_BOX_ROUNDED if ticked else ft.Icons.CHECK_BOX_OUTLINE_BLANK_ROUNDED
    row = ft.Row(
        [
            ft.Icon(box, size=26, color=tokens.clay if ticked else tokens.edge),
            ft.Container(words(look, text), expand=True),
        ],
        spacing=12,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    padding = ft.Padding(16, 12, 16, 12)
    key = f"check-{number + 1}"
    return tap(look, row, text, flip, key=key, toggled=ticked, radius=0, padding=padding)
