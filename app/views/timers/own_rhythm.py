"""An own rhythm: two steppers and what the numbers rest on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import flet as ft

from app.domain.rhythm import STEP, Rhythm, moved_doing, moved_rest
from app.reading.wording import say
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.settings.rows import step_row
from app.views.shared.buttons import link_button, main_button
from app.views.shared.calendar_words import minutes_words
from app.views.shared.panels import rows
from app.views.shared.sheet import sheet_body
from app.views.shared.words import soft

Take = Callable[[Rhythm], object]


@component
def OwnRhythm(first: Rhythm, take: Take, close: Callable[[], object]) -> ft.Control:
    """The content of the sheet: it begins with ``first`` and hands on what was chosen."""
    look = use_look()
    rhythm, choose = ft.use_state(first)
    steppers = [
        _stepper(look, "doing", rhythm.doing, ft.Icons.DIRECTIONS_WALK_ROUNDED, choose,
                 [moved_doing(rhythm, steps) for steps in (-1, 1)]),
        _stepper(look, "rest", rhythm.rest, ft.Icons.SELF_IMPROVEMENT_ROUNDED, choose,
                 [moved_rest(rhythm, steps) for steps in (-1, 1)]),
    ]  # fmt: skip
    parts = [
        rows(look, steppers),
        soft(look, say("timers.own_why")),
        main_button(look, say("timers.use_rhythm"), lambda: take(rhythm), key="use-rhythm"),
        ft.Row(
            [link_button(look, say("common.close"), close, key="leave")],
            alignment=ft.MainAxisAlignment.CENTER,
        ),
    ]
    return sheet_body(look, say("timers.own_title"), parts)


def _stepper(
    look: Look, name: str, minutes: int, icon: ft.IconData, choose: Take, ways: list[Rhythm]
) -> ft.Control:
    signs = ("less", "more")
    steps = [
        (say(f"timers.{name}_{sign}", minutes=STEP), partial(choose, way))
        for sign, way in zip(signs, ways, strict=True)
    ]
    title = say(f"timers.own_{name}", minutes=minutes_words(minutes))
    return step_row(look, icon, title, "", steps, ft.Container(), f"own-{name}")
