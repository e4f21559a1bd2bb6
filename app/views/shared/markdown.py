"""Markdown in the type scale; its links open glossary words."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.views.guard import handler
from app.views.look import Look
from app.views.type_scale import text_style

WORD_LINK = "word:"


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
    if on_word is not None and isinstance(target, str) and target.startswith(WORD_LINK):
        handler(on_word)(target.removeprefix(WORD_LINK))
