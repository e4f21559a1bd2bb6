"""The ring of a timer: it empties as time goes by, with the minutes in it."""

from __future__ import annotations

from datetime import timedelta

import flet as ft

from app.domain.course import Course, stepped
from app.views.look import Look
from app.views.shared.pool import pool
from app.views.shared.words import CENTER, words

GRAIN = timedelta(seconds=10)
"""How often the ring is drawn anew (mockups, section 6)."""

RING, RING_LARGE = 268, 132
FULL = 1.0


def timer_ring(
    look: Look, number: int, unit: str, sentence: str, now_in: Course | None = None
) -> ft.Control:
    """Return the ring as one picture that says ``sentence``; full where nothing counts yet.

    From 150 % text on the words stand under it.
    """
    tokens = look.tokens
    share = FULL if now_in is None else stepped(now_in, GRAIN).share
    big = words(look, str(number), "title" if look.large else "huge", align=CENTER)
    small = words(look, unit, "body", align=CENTER)
    inside = [big] if look.large else [big, small]
    inner = ft.Column(
        list(inside),
        spacing=0,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        alignment=ft.MainAxisAlignment.CENTER,
    )
    diameter = RING_LARGE if look.large else RING
    drawn: ft.Control = pool(look, diameter, share, tokens.sea, tokens.water, inner, top_dot=False)
    if look.large:
        middle = ft.CrossAxisAlignment.CENTER
        drawn = ft.Column([drawn, small], spacing=4, tight=True, horizontal_alignment=middle)
    return ft.Semantics(label=sentence, image=True, exclude_semantics=True, content=drawn)
