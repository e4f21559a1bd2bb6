"""The chip that says how firm a card is, and opens the reason."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.card import Card
from app.reading.pages import MarkWords
from app.reading.wording import say
from app.views.look import Look
from app.views.read.mark_sign import mark_sign
from app.views.shared.tap import tap
from app.views.shared.words import words
from app.views.type_scale import text_style


def mark_chip(look: Look, card: Card, mark: MarkWords, on_tap: Callable[[], object]) -> ft.Control:
    """Return the mark of ``card`` as a chip."""
    color = look.tokens.on_mist
    sign = mark_sign(card.mark, color)
    name = say("read.mark_name", mark=mark.words)
    if look.large:
        label = ft.Container(words(look, mark.words, "small_label", color), expand=True)
        ask = ft.Icon(ft.Icons.HELP_OUTLINE_ROUNDED, size=24, color=color)
        return _chip(look, ft.Row([sign, label, ask], spacing=12), name, on_tap, 16)
    underline = ft.TextDecoration.UNDERLINE
    style = text_style(look, "small", color, decoration=underline, decoration_color=color)
    parts = [
        ft.Row([sign, words(look, mark.words, "small_label", color)], spacing=10, tight=True),
        ft.Text(say("read.why_mark"), style=style),
    ]
    inner = ft.Row(list(parts), spacing=8, run_spacing=4, wrap=True)
    return ft.Row([_chip(look, inner, name, on_tap, 24)], wrap=True)


def _chip(
    look: Look, inner: ft.Control, name: str, on_tap: Callable[[], object], radius: float
) -> ft.Control:
    padding = ft.Padding(16, 14, 16, 14)
    ground = look.tokens.sea_mist
    return tap(
        look, inner, name, on_tap, key="mark", bgcolor=ground, radius=radius, padding=padding
    )
