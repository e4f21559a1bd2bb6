"""The head of a first screen: which one it is, the way back, and the way past them all."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.reading.wording import say
from app.views.look import Look
from app.views.page_frame import ARROW_BACK
from app.views.shared.buttons import icon_button, link_button
from app.views.shared.words import words

Action = Callable[[], object]


def welcome_head(
    look: Look, step: int, count: int, back: Action | None, leave: Action, leave_name: str
) -> ft.Control:
    """Return the head; ``back`` is left out on the first screen."""
    tokens = look.tokens
    said = words(look, say("welcome.step", step=step, all=count), "small_label", tokens.on_mist)
    parts: list[ft.Control] = [
        ft.Container(said, expand=True),
        link_button(look, leave_name, leave, tokens.on_mist, key="skip"),
    ]
    if back is not None:
        parts.insert(0, icon_button(look, ARROW_BACK, say("common.back"), back, key="back"))
    else:
        # As high as with the arrow, so that nothing moves from one screen to the next.
        parts.append(ft.Container(width=0, height=48))
    left = 4 if back is not None else look.margin
    return ft.Container(
        ft.Row(parts, spacing=4, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        padding=ft.Padding(left, 8, look.margin - 8, 0),
    )
