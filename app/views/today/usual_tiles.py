"""The tiles of the usuals: an icon, a name and minutes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import flet as ft

from app.domain.usual import Usual
from app.reading.wording import say
from app.views.look import Look
from app.views.pace.kinds import KIND_ICONS, name_or_kind
from app.views.shared.calendar_words import minutes_words
from app.views.shared.disc import disc
from app.views.shared.panels import column
from app.views.shared.tap import tap
from app.views.shared.words import soft, words

ACROSS = 2
NARROW = 290
"""Below this width, told in text of usual size, tiles stand one under the other."""


def usual_tiles(
    look: Look,
    usuals: Sequence[Usual],
    on_log: Callable[[Usual], object],
    spoken: str = "today.log_usual",
) -> ft.Control:
    """Return ``usuals`` as tiles, two in a row, or one where there is little room.

    ``spoken`` is the key of the words for what a tap does.
    """
    single = look.room < NARROW * look.device_scale * look.text_size
    tiles = [
        _tile(look, usual, f"usual-{n}", partial(on_log, usual), single, spoken)
        for n, usual in enumerate(usuals, start=1)
    ]
    if single:
        return column(tiles, spacing=8)
    blanks = [ft.Container(expand=True) for _ in range(-len(tiles) % ACROSS)]
    every: list[ft.Control] = [*tiles, *blanks]
    pairs = (every[start : start + ACROSS] for start in range(0, len(every), ACROSS))
    lines = [
        ft.Row(
            pair,
            spacing=8,
            intrinsic_height=True,
            vertical_alignment=ft.CrossAxisAlignment.STRETCH,
        )
        for pair in pairs
    ]
    return column(lines, spacing=8)


def _tile(
    look: Look, usual: Usual, key: str, on_log: Callable[[], object], single: bool, spoken: str
) -> ft.Control:
    tokens = look.tokens
    name, minutes = name_or_kind(usual.name, usual.kind), minutes_words(usual.minutes)
    lines = column([words(look, name, "label"), soft(look, minutes)], spacing=0)
    picture = disc(_icon(usual), tokens.sea_mist, tokens.on_mist)
    parts: list[ft.Control] = [picture, ft.Container(lines, expand=True)]
    return tap(
        look,
        ft.Row(parts, spacing=10, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        say(spoken, name=name, minutes=minutes),
        on_log,
        key=key,
        bgcolor=tokens.sheet,
        edge=tokens.line,
        padding=ft.Padding(10, 10, 8, 10),
        expand=None if single else True,
    )


def _icon(usual: Usual) -> ft.IconData:
    icon: ft.IconData = getattr(ft.Icons, usual.icon or "", KIND_ICONS[usual.kind])
    return icon
