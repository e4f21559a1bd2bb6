"""Surfaces: a sheet on the paper, a group of rows, a page of sections, points of a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import flet as ft

from app.reading.wording import say
from app.views.kit.buttons import Action, link_button, link_line, mist_button
from app.views.kit.guard import component
from app.views.kit.look import WIDEST_SHEET, Look, use_look
from app.views.kit.message_bar import PageFoot, SheetMessage
from app.views.kit.text import heading, heading_row, words

READING_WIDTH = 620
"""The widest a column of text gets: about 65 characters."""


def border(look: Look, color: str | None = None) -> ft.Border:
    """Return the border of a surface: a hairline, or two pixels in strong contrast."""
    return ft.Border.all(border_width(look), color or look.tokens.line)


def border_width(look: Look) -> int:
    """Return how wide the border of a surface is."""
    return 2 if look.tokens.strong else 1


def panel(
    look: Look,
    content: ft.Control,
    color: str | None = None,
    padding: ft.PaddingValue = 16,
    key: str | None = None,
) -> ft.Container:
    """Return a surface with ``content``; coloured ones have no hairline."""
    plain = color is None
    return ft.Container(
        content,
        key=key,
        bgcolor=color or look.tokens.sheet,
        padding=padding,
        border_radius=16,
        clip_behavior=ft.ClipBehavior.NONE,
        border=border(look) if plain or look.tokens.strong else None,
    )


def rows(look: Look, controls: Sequence[ft.Control]) -> ft.Container:
    """Return a surface of rows with hairlines between them."""
    lines = [each for control in controls for each in (hairline(look, 16), control)]
    return row_surface(look, lines[1:])


def with_gap(control: ft.Control) -> ft.Container:
    """Return what is there on few days, with the gap below it that must not stand without it."""
    return ft.Container(control, padding=ft.Padding(0, 0, 0, 12))


def row_surface(look: Look, lines: Sequence[ft.Control]) -> ft.Container:
    """Return a surface with ``lines``: rows, and the hairlines between them."""
    edge = border(look)
    return ft.Container(
        column(lines, spacing=0),
        bgcolor=look.tokens.sheet,
        border_radius=16,
        border=edge,
        # A lit row lies over the rounded corners, which would be seen where the edge is strong.
        foreground_decoration=(
            ft.BoxDecoration(border=edge, border_radius=16) if look.tokens.strong else None
        ),
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
    )


def hairline(look: Look, inset: int = 0, shown: bool = True, key: str | None = None) -> ft.Control:
    """Return a hairline across."""
    beside = ft.Margin(inset, 0, inset, 0) if inset else None
    return ft.Container(key=key, height=1, bgcolor=look.tokens.line, margin=beside, visible=shown)


def column(controls: Sequence[ft.Control], spacing: int = 12, **more: Any) -> ft.Column:
    """Return a column whose parts are as wide as it is."""
    more.setdefault("tight", True)
    return ft.Column(
        list(controls),
        spacing=spacing,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        **more,
    )


def page_column(
    look: Look,
    controls: Sequence[ft.Control],
    spacing: int = 12,
    top: int = 4,
    width: int = READING_WIDTH,
) -> ft.Control:
    """Return the column of a page, never wider than ``width``."""
    side = max(look.margin, (look.room - width) / 2)
    return ft.Container(column(controls, spacing=spacing), padding=ft.Padding(side, top, side, 32))


def scrolling(
    controls: Sequence[ft.Control],
    key: str | None = None,
    ref: ft.Ref[ft.Column] | None = None,
) -> ft.Control:
    """Return a column that scrolls where it does not fit."""
    return ft.Column(
        list(controls),
        key=key,
        ref=ref,
        expand=True,
        spacing=0,
        scroll=ft.ScrollMode.AUTO,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def stacked(
    look: Look,
    head: ft.Control | None,
    controls: Sequence[ft.Control],
    foot: ft.Control | None = None,
    key: str | None = None,
    ref: ft.Ref[ft.Column] | None = None,
    around: Callable[[ft.Control], ft.Control] = lambda scrolls: scrolls,
) -> ft.Control:
    """Return ``head`` and ``foot``, which stay in sight, and between them ``controls``.

    Where hardly anything would be left between them, all of it scrolls. ``key`` and ``ref`` are
    those of what scrolls, and ``around`` puts something around it.
    """
    above = [head] if head is not None else []
    if look.bare:
        below = [foot] if foot is not None else []
        return around(scrolling([*above, *controls, *below], key, ref))
    below = [PageFoot(foot)] if foot is not None else []
    parts = [*above, around(scrolling(controls, key, ref)), *below]
    return column(parts, spacing=0, tight=False, expand=True)


def panes(look: Look, left: ft.Control, width: float, right: ft.Control) -> ft.Control:
    """Return ``left``, so ``width``, and ``right`` beside it, with a line between them."""
    line = ft.BorderSide(border_width(look), look.tokens.line)
    return ft.Row(
        [
            ft.Container(read_whole(left), width=width, border=ft.Border(right=line)),
            ft.Container(read_whole(right), expand=True),
        ],
        expand=True,
        spacing=0,
        vertical_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def read_whole(content: ft.Control) -> ft.Control:
    """Return ``content`` as something that is read out to its end before what stands beside it.

    Flutter reads by where things are, so two columns would be mixed. Flet (1.0.5) has groups for
    readers in a card alone, which is drawn as nothing here.
    """
    card = ft.Card(
        content,
        semantic_container=False,
        bgcolor=ft.Colors.TRANSPARENT,
        elevation=0,
        margin=0,
        shape=ft.RoundedRectangleBorder(radius=0),
    )
    return ft.Semantics(container=True, content=card)


_FIRST_HEIGHT = 480.0
"""How tall a sheet is that was never open, until its content has been measured, a moment later."""

_HEIGHTS = "heights of sheets"
"""How tall the sheets of a window were, by their titles and how it looked: so they begin again."""


def sheet(
    look: Look,
    content: ft.Control,
    on_close: Callable[[], object],
) -> ft.BottomSheet:
    """Return a sheet with ``content``; hand it to ``ft.use_dialog``.

    ``on_close`` is called when the person closes it by tapping beside it or with Escape. It stands
    there at once: to slide in it would begin below the screen, its words a frame or two late.
    """
    scrolls = ft.Container(content, expand=True, expand_loose=True)
    return ft.BottomSheet(
        ft.Container(column([scrolls, SheetMessage(look)], spacing=0), width=WIDEST_SHEET),
        on_dismiss=lambda: on_close(),
        scrollable=True,
        show_drag_handle=True,
        elevation=0,
        barrier_color=look.tokens.scrim,
        animation_style=ft.AnimationStyle.no_animation(),
        shape=ft.RoundedRectangleBorder(radius=ft.BorderRadius(28, 28, 0, 0)),
        size_constraints=ft.BoxConstraints(max_width=WIDEST_SHEET),
    )


def sheet_body(
    look: Look,
    title: str,
    controls: Sequence[ft.Control],
    spacing: int = 16,
    *,
    foot: ft.Control | None = None,
    on_close: Action | None = None,
    on_leave: Action | None = None,
    whole: bool = True,
) -> ft.Control:
    """Return the scrolling content of a sheet, its title first and the way out last.

    A ``foot`` stays in sight below what scrolls, where the screen is not too low for both.
    While it is not ``whole``, more comes right after; its height waits for that, and on a phone
    such a sheet begins as tall as there is room for.
    ``on_close`` is for a sheet that is read, ``on_leave`` for one that asks: that way is quieter.
    """
    side = look.margin if look.phone else 28
    parts = [heading(look, title, 2, "title", live=True), *controls]
    if foot is not None and look.low:
        parts, foot = [*parts, foot], None
    if on_close is not None:
        parts.append(mist_button(look, say("common.close"), on_close, key="close"))
    if on_leave is not None:
        parts.append(leave_line(look, on_leave))
    inner = ft.Container(column(parts, spacing=spacing), padding=ft.Padding(side, 0, side, 24))
    staying = ft.Container(foot, padding=ft.Padding(side, 8, side, 8) if foot else None)
    scrolls = ft.Container(_FittedScroll(inner, whole, title), expand=True, expand_loose=True)
    return column([scrolls, staying], spacing=0)


def leave_line(look: Look, on_leave: Action) -> ft.Control:
    """Return the quiet way out of a sheet."""
    link = link_button(look, say("common.close"), on_leave, key="leave")
    return ft.Row([link], alignment=ft.MainAxisAlignment.CENTER)


@component
def _FittedScroll(inner: ft.Control, whole: bool, title: str) -> ft.Control:
    """A scrolling column that is as tall as ``inner``, or as there is room for.

    Left alone, a scrolling column is as tall as there is room for, and so is its sheet.
    """
    look = use_look()
    seen = ft.context.page.session.store
    this = (title, look.width, look.height, look.scale)
    first = look.height if look.phone and not whole else _FIRST_HEIGHT
    height, fit = ft.use_state((seen.get(_HEIGHTS) or {}).get(this, first))
    in_two, _ = ft.use_state(not whole)

    def measured(event: ft.LayoutSizeChangeEvent[ft.LayoutControl]) -> None:
        # The height of what came first may be told when the rest is there, too.
        if whole and event.height and not (in_two and event.height < _FIRST_HEIGHT):
            seen.set(_HEIGHTS, {**(seen.get(_HEIGHTS) or {}), this: event.height})
            fit(event.height)

    # It is measured from the start: the client makes anew what it begins to measure, and whoever
    # listens would hear all that is told there twice.
    held = ft.Container(inner, on_size_change=measured)
    return ft.Container(column([held], spacing=0, scroll=ft.ScrollMode.AUTO), height=height)


_TARGET = 48


def section(
    look: Look, title: str, controls: Sequence[ft.Control], link: ft.Control | None = None
) -> ft.Control:
    """Return ``controls`` under ``title``; ``link`` stands beside it, or last where text is large.

    The heading keeps its height without the link, so that nothing moves when the link comes.
    """
    if look.large:
        last = [link_line([link])] if link else []
        return column([heading_row(look, title), *controls, *last], spacing=8)
    end = ft.Container(link, height=look.grown(_TARGET), alignment=ft.Alignment.CENTER)
    return column([heading_row(look, title, end), *controls], spacing=8)


def group(look: Look, title: str, *parts: ft.Control, spacing: int = 12) -> ft.Control:
    """Return ``parts`` under ``title``, with nothing beside it."""
    return column([heading_row(look, title), *parts], spacing)


def titled_panel(
    look: Look,
    title: str,
    controls: Sequence[ft.Control],
    kind: str = "label",
    spacing: int = 8,
    clay: bool = False,
    key: str | None = None,
) -> ft.Container:
    """Return a surface with ``controls`` under ``title``, on ``clay`` where it is urgent."""
    color = look.tokens.on_clay_mist if clay else None
    parts = [heading(look, title, 2, kind, color=color), *controls]
    return panel(look, column(parts, spacing), look.tokens.clay_mist if clay else None, key=key)


_LINE = 24
"""How high the first line of a text is, and the sign before it."""


def points(
    look: Look,
    lines: Sequence[str],
    icon: ft.IconData,
    color: str,
    title: str = "",
    size: int = 22,
) -> ft.Control:
    """Return ``lines``, each with the sign ``icon``, under ``title`` if there is one."""
    parts = [_point(look, line, icon, color, size) for line in lines]
    if title:
        parts.insert(0, heading(look, title, 2, "label"))
    return column(parts, spacing=8)


def _point(look: Look, line: str, icon: ft.IconData, color: str, size: int) -> ft.Control:
    sign = ft.Container(
        ft.Icon(icon, size=size, color=color),
        width=size + 10,
        height=_LINE,
        alignment=ft.Alignment.CENTER_LEFT,
    )
    row = ft.Row(
        [sign, ft.Container(words(look, line), expand=True)],
        spacing=4,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )
    # Each line is heard by itself.
    return ft.Semantics(container=True, content=row)
