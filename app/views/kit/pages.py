"""A page: its head with title and ways out, its scrolling middle, and a foot that stays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import flet as ft

from app.domain.days import recordable
from app.domain.errors import AppError, InvalidInput
from app.reading.wording import say
from app.views.kit.addresses import Paths
from app.views.kit.buttons import icon_button, main_button
from app.views.kit.colours import Tokens, mixed
from app.views.kit.drawing import Wave, ground, waves
from app.views.kit.guard import sentence
from app.views.kit.look import Look
from app.views.kit.navigation import asked, go
from app.views.kit.surfaces import (
    READING_WIDTH,
    column,
    page_column,
    read_whole,
    scrolling,
    stacked,
)
from app.views.kit.text import heading, soft, words


def page_head(
    look: Look,
    title: str,
    detail: str = "",
    actions: Sequence[ft.Control] = (),
    back: Callable[[], object] | None = None,
    ways: bool = True,
    level: int = 1,
) -> ft.Control:
    """Return the head of a page, or with another ``level`` that of a pane beside it.

    ``back`` adds an arrow; ``ways`` adds help and settings on a phone, where no rail has them.
    """
    size = "title" if look.phone else "display"
    said = heading(look, title, level, size)
    if detail:
        # By themselves, or beside an arrow the one below a wide title is heard before it.
        names = ft.Column([said, soft(look, detail, "body")], spacing=0, tight=True)
        said = ft.Semantics(container=True, content=names)
    parts: list[ft.Control] = [ft.Column([said], tight=True, expand=True), *actions]
    if back is not None:
        parts.insert(0, icon_button(look, ARROW_BACK, say("common.back"), back, key="back"))
    if ways and look.phone:
        parts += ways_out(look)
    left = 4 if back is not None else look.margin
    return ft.Container(
        ft.Row(parts, spacing=4, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        padding=ft.Padding(left, 12 if look.phone else 24, 8, 8),
    )


def ways_out(look: Look) -> list[ft.Control]:
    """Return the buttons to help and settings."""
    return [
        icon_button(look, _HELP, say("common.help"), lambda: go(Paths.SAFETY), key="help"),
        icon_button(
            look, _SETTINGS, say("common.settings"), lambda: go(Paths.SETTINGS), "settings"
        ),
    ]


def page_frame(
    look: Look,
    head: ft.Control,
    controls: Sequence[ft.Control],
    foot: ft.Control | None = None,
    width: int = READING_WIDTH,
    spacing: int = 12,
    key: str | None = None,
    ref: ft.Ref[ft.Column] | None = None,
) -> ft.Control:
    """Return a page: ``head``, ``controls`` in a column that scrolls, ``foot`` below."""
    side = max(0, (look.room - width) / 2 - look.margin)
    above = ft.Container(head, padding=ft.Padding(side, 0, side, 0))
    inner = page_column(look, controls, spacing, width=width)
    return stacked(look, above, [inner], foot, key, ref)


ARROW_BACK = ft.Icons.ARROW_BACK_ROUNDED
_HELP = ft.Icons.HEALTH_AND_SAFETY_OUTLINED
_SETTINGS = ft.Icons.SETTINGS_OUTLINED


def page_foot(look: Look, controls: Sequence[ft.Control]) -> ft.Control:
    """Return ``controls`` one under the other, as wide as the column of the page."""
    side = max(look.margin, (look.room - READING_WIDTH) / 2)
    return ft.Container(column(controls, 8), padding=ft.Padding(side, 10, side, 20))


_SHORE = 190
"""How high the waves are."""


def shore_page(
    look: Look,
    head: ft.Control,
    hero: Sequence[ft.Control],
    body: Sequence[ft.Control],
    foot: Sequence[ft.Control],
    height: float = 0,
    key: str | None = None,
) -> ft.Control:
    """Return ``head`` and ``hero`` over the waves, ``body`` below them, ``foot`` staying.

    The hero is at least ``height`` high. From 150 % text on there is only paper. On a phone that
    lies on its side ``body`` and ``foot`` stand beside the hero.
    """
    if look.lying:
        return _lying(look, head, hero, body, foot, key)
    side = max(look.margin, (look.room - READING_WIDTH) / 2)
    top = 12 if look.tokens.strong else 4
    below = ft.Container(column(body), padding=ft.Padding(side, top, side, 16))
    parts = [_hero(look, head, hero, max(0, height)), below]
    return stacked(look, None, parts, page_foot(look, foot), key)


def _lying(
    look: Look,
    head: ft.Control,
    hero: Sequence[ft.Control],
    body: Sequence[ft.Control],
    foot: Sequence[ft.Control],
    key: str | None,
) -> ft.Control:
    half = replace(look, pane=look.room / 2)
    across = ft.CrossAxisAlignment.STRETCH
    beside = ft.Padding(look.margin, 24, look.margin, 16)
    doing = [ft.Container(column(body), padding=beside)]
    right = stacked(look, None, doing, page_foot(half, foot), key)
    return ft.Row(
        [
            ft.Container(
                read_whole(scrolling([_hero(half, head, hero, look.height)])), width=half.pane
            ),
            ft.Container(read_whole(right), expand=True),
        ],
        expand=True,
        spacing=0,
        vertical_alignment=across,
    )


def _hero(look: Look, head: ft.Control, hero: Sequence[ft.Control], height: float) -> ft.Control:
    tokens = look.tokens
    centred = ft.Column(
        list(hero),
        spacing=8,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
    )
    side = ft.Padding(look.margin, 8, look.margin, 24)
    inner = ft.Container(centred, padding=side, alignment=ft.Alignment.TOP_CENTER)
    content = ft.Container(column([head, inner], 0), width=look.room)
    if look.large or tokens.strong:
        rule = ft.Border(bottom=ft.BorderSide(2, tokens.ink)) if tokens.strong else None
        return ft.Container(content, border=rule)
    shore = ft.Container(_waves(look.room, tokens), left=0, bottom=-1)
    least = ft.Container(height=height, width=look.room)
    return ft.Container(
        ft.Stack(
            [ground(tokens.sea_pale, tokens.sea_mist), least, shore, content],
            clip_behavior=ft.ClipBehavior.HARD_EDGE,
        ),
    )


def _waves(width: float, tokens: Tokens) -> ft.Control:
    far = mixed(tokens.sea_mist, tokens.water, 0.4)
    layers = [
        Wave(60, 16, 2.4, width * 1.5, far),
        Wave(92, 13, 0.9, width * 1.7, tokens.water, far),
        Wave(158, 12, 0.2, width * 1.3, tokens.paper, tokens.water),
    ]
    return waves(width, _SHORE, layers)


def shown_day(today: date) -> date:
    """Return the day in the query of the address, or ``today``, which then rolls over by itself.

    Raises:
        InvalidInput: If the address names no day that things can be recorded for.

    """
    text = asked("day")
    try:
        return recordable(date.fromisoformat(text), today) if text else today
    except ValueError as error:
        raise InvalidInput("no_day", text=text) from error


def address_of(day: date, today: date) -> str:
    """Return the address of Today for ``day``; that of ``today`` names no day."""
    return Paths.TODAY if day == today else Paths.on_day(Paths.TODAY, day)


def no_such_day(look: Look, problem: AppError) -> ft.Control:
    """Return what stands at an address with a day that cannot be shown."""
    return page_frame(
        look,
        page_head(look, say("places.today")),
        [
            words(look, sentence(problem), key="no-such-day"),
            main_button(look, say("common.to_today"), lambda: go(Paths.TODAY), key="to-today"),
        ],
    )
