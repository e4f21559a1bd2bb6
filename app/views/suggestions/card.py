"""The card of something brought up: what it is, equal answers, and quiet ways further."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from app.views.look import Look
from app.views.shared.buttons import Action, link_button
from app.views.shared.panels import column, panel
from app.views.shared.tap import tap
from app.views.shared.words import CENTER, heading, words

Answer = tuple[str, str, Action]
"""The key, the words and the action of an answer."""


def card(
    look: Look, title: str, lines: Sequence[str], answers: Sequence[Answer], ways: Sequence[Answer]
) -> ft.Control:
    """Return the card called ``title``; no answer looks more welcome than another."""
    links = [link_button(look, label, action, key=key) for key, label, action in ways]
    parts = [
        heading(look, title, 2, "label"),
        *(words(look, line) for line in lines),
        _equal(look, answers),
        ft.Row(list(links), wrap=True, spacing=4, run_spacing=0),
    ]
    return panel(look, column(parts, spacing=10), padding=ft.Padding(16, 14, 16, 6), key="card-up")


def _equal(look: Look, answers: Sequence[Answer]) -> ft.Control:
    tokens = look.tokens
    cells = [
        tap(
            look,
            words(look, label, "label", tokens.on_mist, CENTER),
            label,
            action,
            key=key,
            bgcolor=tokens.sea_mist,
            padding=ft.Padding(6, 15, 6, 15),
            alignment=ft.Alignment.CENTER,
            expand=None if look.large else True,
        )
        for key, label, action in answers
    ]
    if look.large:
        return column(cells, spacing=8)
    return ft.Row(
        list(cells),
        spacing=8,
        intrinsic_height=True,
        vertical_alignment=ft.CrossAxisAlignment.STRETCH,
    )
