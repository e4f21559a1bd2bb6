"""Rows: one that leads on, one that sets something, one that counts, one that turns pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

import flet as ft

from app.reading.wording import say
from app.views.kit.buttons import icon_button, tap
from app.views.kit.keys import EARLIER, LATER, Key
from app.views.kit.look import Look
from app.views.kit.surfaces import column
from app.views.kit.text import soft, words

_LINK_PADDING = ft.Padding(16, 12, 12, 12)
_NARROW, _NARROW_PADDING = 360, ft.Padding(8, 12, 0, 12)
"""The longest words at 200 % text need all the room there is."""


def link_row(
    look: Look,
    title: str,
    name: str,
    on_tap: Callable[[], object],
    detail: ft.Control | None = None,
    leading: ft.Control | None = None,
    key: str | None = None,
    chosen: bool | None = None,
    spacing: int = 14,
    padding: ft.PaddingValue = _LINK_PADDING,
) -> ft.Control:
    """Return a row with ``title``, ``detail`` under it, called ``name``.

    ``chosen`` is whether it is the one shown beside the list; such rows have no arrow.
    """
    tokens = look.tokens
    if look.large and look.width < _NARROW:
        padding = _NARROW_PADDING
    lines: list[ft.Control] = [words(look, title, "label")]
    if detail is not None:
        lines.append(detail)
    parts: list[ft.Control] = [ft.Container(column(lines, spacing=2), expand=True)]
    if leading is not None and not (look.phone and look.large):
        parts.insert(0, leading)
    if chosen is None:
        parts.append(ft.Icon(ft.Icons.CHEVRON_RIGHT_ROUNDED, size=24, color=tokens.ink_soft))
    return tap(
        look,
        ft.Row(
            parts,
            spacing=4 if look.large else spacing,
            vertical_alignment=ft.CrossAxisAlignment.CENTER,
        ),
        name,
        on_tap,
        key=key,
        selected=chosen or None,
        bgcolor=tokens.sea_mist if chosen else None,
        radius=16 if chosen is not None else 0,
        padding=padding,
    )


Action = Callable[[], object]

_PADDING = ft.Padding(16, 14, 16, 14)


def setting_row(
    look: Look, icon: ft.IconData, title: str, detail: str, on_tap: Action, key: str
) -> ft.Control:
    """Return a row that leads on; ``detail`` is what is set now, or what is there."""
    sign = None if look.large else ft.Icon(icon, size=24, color=look.tokens.sea)
    said = soft(look, detail) if detail else None
    name = f"{title}. {detail}"
    return link_row(look, title, name, on_tap, said, sign, key, spacing=16, padding=_PADDING)


_BESIDE_STEPS = 196
"""What lies beside the words of a row with steps: its icon, its buttons and what parts them."""


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
            for sign, end, (name, action) in zip(_SIGNS, ("less", "more"), steps, strict=True)
        ],
        spacing=12,
        tight=True,
    )
    # What is set is read out again whenever it changes.
    now = ft.Semantics(live_region=True, content=_lines(look, title, detail))
    longest = max(title.split(), key=len)
    if look.close or not look.fits(longest, look.room - 2 * look.margin - _BESIDE_STEPS):
        parts = [now, buttons, below]
    else:
        icon_now = ft.Icon(icon, size=24, color=look.tokens.sea)
        line = [icon_now, ft.Container(now, expand=True), buttons]
        parts = [
            ft.Row(list(line), spacing=16, vertical_alignment=ft.CrossAxisAlignment.CENTER),
            below,
        ]
    return ft.Container(column(parts, spacing=10), key=key, padding=_PADDING)


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
        at_once=True,
        often=True,
        bgcolor=look.tokens.sea_mist,
        radius=24,
        width=48,
        height=48,
        alignment=ft.Alignment.CENTER,
    )


_SIGNS = (ft.Icons.REMOVE_ROUNDED, ft.Icons.ADD_ROUNDED)


def disc(
    inner: ft.Control | None, ground: str | None, size: float = 40, edge: str | None = None
) -> ft.Control:
    """Return ``inner`` on a disc of ``size``; one with an ``edge`` and no ``ground`` is a ring."""
    return ft.Container(
        inner,
        width=size,
        height=size,
        border_radius=size / 2,
        clip_behavior=ft.ClipBehavior.NONE,
        bgcolor=ground,
        border=ft.Border.all(2, edge) if edge else None,
        alignment=ft.Alignment.CENTER,
    )


def icon_disc(icon: ft.IconData, ground: str, color: str, size: float = 40) -> ft.Control:
    """Return ``icon`` on a disc of ``size``."""
    return disc(ft.Icon(icon, size=round(size * 0.55), color=color), ground, size)


def account_row(look: Look, text: ft.Control, number: str) -> ft.Control:
    """Return ``text`` with ``number`` at its end, in a column of numbers."""
    shown = words(look, number, "label", align=ft.TextAlign.RIGHT)
    return ft.Row(
        [ft.Container(text, expand=True), ft.Container(shown, width=72 if look.large else 48)],
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
        spacing=8,
    )


_UP, _DOWN = ft.Icons.ARROW_UPWARD_ROUNDED, ft.Icons.ARROW_DOWNWARD_ROUNDED


def order_buttons(
    look: Look, name: str, key: str, place: int, count: int, move: Callable[[bool], object]
) -> Sequence[ft.Control]:
    """Return the buttons that move what is called ``name``, at ``place`` of ``count``."""
    return [
        icon_button(
            look,
            _DOWN if down else _UP,
            say("common.down" if down else "common.up", name=name),
            partial(move, down),
            key=f"{'down' if down else 'up'}-{key}",
            disabled=place == (count - 1 if down else 0),
            often=True,
        )
        for down in (False, True)
    ]


@dataclass(frozen=True, slots=True)
class Turn:
    """Where an arrow of a pager leads, and what it is called."""

    day: date | None
    """The day that is shown then; ``None`` where there is nothing that way."""
    name: str
    key: str
    stays: bool = False
    """Whether it is still there, faded, where there is nothing that way."""


def arrows(
    look: Look, earlier: Turn, later: Turn, show: Callable[[date], object]
) -> tuple[ft.Control, ft.Control]:
    """Return both arrows of a pager; in the place of one that leads nowhere there is a blank."""
    back, on = (EARLIER, _EARLIER), (LATER, _LATER)
    return _arrow(look, *back, earlier, show), _arrow(look, *on, later, show)


def pager(
    look: Look, title: ft.Control, earlier: Turn, later: Turn, show: Callable[[date], object]
) -> ft.Control:
    """Return ``title``, which is what is shown, between the arrows that ``show`` another day."""
    back, on = arrows(look, earlier, later, show)
    return ft.Row(
        [back, ft.Container(title, expand=True), on],
        spacing=4,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )


_EARLIER, _LATER = ft.Icons.CHEVRON_LEFT_ROUNDED, ft.Icons.CHEVRON_RIGHT_ROUNDED


def _arrow(
    look: Look, answers: Key, icon: ft.IconData, turn: Turn, show: Callable[[date], object]
) -> ft.Control:
    day = turn.day
    if day is not None:
        act = partial(show, day)
        return icon_button(look, icon, turn.name, act, turn.key, often=True, answers=answers)
    if turn.stays:
        return icon_button(look, icon, turn.name, lambda: None, turn.key, disabled=True)
    return ft.Container(width=48)
