"""Text in the sizes of the type scale."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.views.kit.guard import handler
from app.views.kit.look import Look, text_style

LEFT = ft.TextAlign.LEFT
CENTER = ft.TextAlign.CENTER


def words(
    look: Look,
    value: str,
    kind: str = "body",
    color: str | None = None,
    align: ft.TextAlign = LEFT,
    key: str | None = None,
) -> ft.Text:
    """Return ``value`` in the size called ``kind``."""
    return ft.Text(value, style=text_style(look, kind, color), text_align=align, key=key)


def soft(look: Look, value: str, kind: str = "small", align: ft.TextAlign = LEFT) -> ft.Text:
    """Return ``value`` in the colour of second lines."""
    return words(look, value, kind, look.tokens.ink_soft, align)


def heading(
    look: Look,
    value: str,
    level: int = 2,
    kind: str = "heading",
    align: ft.TextAlign = LEFT,
    color: str | None = None,
    live: bool = False,
) -> ft.Control:
    """Return ``value`` as a heading of ``level`` for those who hear the screen.

    A ``live`` one is told once it stands there, as is the first level: nothing else says that
    another screen has come.
    """
    text = words(look, value, kind, color, align)
    return ft.Semantics(heading_level=level, live_region=live or level == 1 or None, content=text)


def heading_row(look: Look, value: str, trailing: ft.Control | None = None) -> ft.Control:
    """Return a section heading, with something at its end."""
    title = ft.Container(heading(look, value), expand=True)
    return ft.Container(
        ft.Row(
            [title, trailing] if trailing else [title],
            vertical_alignment=ft.CrossAxisAlignment.CENTER,
            spacing=8,
        ),
        padding=ft.Padding(0, 8, 0, 0),
    )


_WORD_LINK = "word:"


def markdown(
    look: Look,
    value: str,
    kind: str = "reader",
    on_word: Callable[[str], object] | None = None,
    color: str | None = None,
) -> ft.Control:
    """Return ``value`` drawn; a tap on a link ``word:<slug>`` calls ``on_word`` with the slug."""
    base = text_style(look, kind, color)
    strong = text_style(look, "label", color)
    strong.size, strong.height = base.size, base.height
    link = text_style(
        look,
        kind,
        look.tokens.sea,
        decoration=ft.TextDecoration.UNDERLINE,
        decoration_style=ft.TextDecorationStyle.DOTTED,
        decoration_color=look.tokens.sea,
    )
    return ft.Markdown(
        value,
        extension_set=ft.MarkdownExtensionSet.COMMON_MARK,
        on_tap_link=lambda event: _follow(event.data, on_word),
        md_style_sheet=ft.MarkdownStyleSheet(
            p_text_style=base,
            strong_text_style=strong,
            a_text_style=link,
            list_bullet_text_style=base,
            block_spacing=16,
        ),
    )


def _follow(target: object, on_word: Callable[[str], object] | None) -> None:
    if on_word is not None and isinstance(target, str) and target.startswith(_WORD_LINK):
        handler(on_word)(target.removeprefix(_WORD_LINK))
