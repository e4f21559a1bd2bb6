"""The rows of the settings: one that leads on, and one with a minus and a plus."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import flet as ft

from app.views.look import Look
from app.views.shared.panels import column
from app.views.shared.tap import tap
from app.views.shared.words import heading_row, soft, words

Action = Callable[[], object]

PADDING = ft.Padding(16, 14, 16, 14)


def group(look: Look, title: str, *panels: ft.Control) -> ft.Control:
    """Return ``panels`` under the heading ``title``."""
    return column([heading_row(look, title), *panels])


def link_row(
    look: Look, icon: ft.IconData, title: str, detail: str, on_tap: Action, key: str
) -> ft.Control:
    """Return a row that leads on; ``detail`` is what is set now, or what is there."""
    parts: list[ft.Control] = [
        *([] if look.large else [ft.Icon(icon, size=24, color=look.tokens.sea)]),
        ft.Container(_lines(look, title, detail), expand=True),
        ft.Icon(ft.Icons.CHEVRON_RIGHT_ROUNDED, size=24, color=look.tokens.ink_soft),
    ]
    row = ft.Row(parts, spacing=16, vertical_alignment=ft.CrossAxisAlignment.CENTER)
    return tap(look, row, f"{title}. {detail}", on_tap, key=key, radius=0, padding=PADDING)


def step_row(
    look: Look,
    icon: ft.IconData,
    title: str,
    detail: str,
    steps: Sequence[tuple[str, Action]],
    below: ft.Control,
    key: str,
) -> ft.Control:
    """Return a row with a minus and a plus, whose names and actions are ``steps``."""
    buttons = ft.Row(
        [
            _round(look, sign, name, action, f"{key}-{end}")
            for sign, end, (name, action) in zip(SIGNS, ("less", "more"), steps, strict=True)
        ],
        spacing=12,
        tight=True,
    )
    # What is set is read out again whenever it changes.
    now = ft.Semantics(live_region=True, content=_lines(look, title, detail))
    if look.large:
        parts = [now, buttons, below]
    else:
        icon_now = ft.Icon(icon, size=24, color=look.tokens.sea)
        line = [icon_now, ft.Container(now, expand=True), buttons]
        parts = [
            ft.Row(list(line), spacing=16, vertical_alignment=ft.CrossAxisAlignment.CENTER),
            below,
        ]
    return ft.Container(column(parts, spacing=10), key=key, padding=PADDING)


def _lines(look: Look, title: str, detail: str) -> ft.Control:
    lines = [words(look, title, "label")]
    if detail:
        lines.append(soft(look, detail))
    return column(lines, spacing=2)


def _round(look: Look, icon: ft.IconData, name: str, on_tap: Action, key: str) -> ft.Control:
    return tap(
        look,
        ft.Icon(icon, size=24, color=look.tokens.on_mist),
        name,
        on_tap,
        key=key,
        bgcolor=look.tokens.sea_mist,
        radius=24,
        width=48,
        height=48,
        alignment=ft.Alignment.CENTER,
    )


SIGNS = (ft.Icons.REMOVE_ROUNDED, ft.Icons.ADD_ROUNDED)
