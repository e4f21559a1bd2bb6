"""A day in the head of the week."""

from __future__ import annotations

from datetime import date
from functools import partial

import flet as ft

from app.reading.wording import say
from app.views.habits.shown_day import Choose
from app.views.look import Look
from app.views.shared.calendar_words import full_day, weekday_short
from app.views.shared.tap import tap
from app.views.shared.words import CENTER, words


def day_cell(look: Look, each: date, day: date, today: date, choose: Choose) -> ft.Control:
    """Return ``each`` as a button; it is solid where it is the ``day`` that is shown."""
    tokens = look.tokens
    chosen = each == day
    color = tokens.on_sea if chosen else tokens.ink
    soft_color = tokens.on_sea if chosen else tokens.ink_soft
    name = full_day(each)
    picture = ft.Column(
        [
            words(look, weekday_short(each), "small", soft_color, CENTER),
            words(look, str(each.day), "label", color, CENTER),
        ],
        spacing=0,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
    )
    return tap(
        look,
        picture,
        say("habits.day_today", day=name) if each == today else name,
        partial(choose, each),
        key=f"day-{each.isoformat()}",
        selected=chosen,
        bgcolor=tokens.sea if chosen else tokens.paper,
        edge=tokens.sea if each == today else None,
        padding=ft.Padding(0, 8, 0, 8),
        expand=True,
    )
