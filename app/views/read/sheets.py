"""Which sheet lies over a card."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.card import Card
from app.views.look import Look
from app.views.read.mark_sheet import MarkSheet
from app.views.read.text_size_sheet import TextSizeSheet
from app.views.read.word_sheet import WordSheet
from app.views.shared.sheet import sheet

MARK, SIZE, WORD = "mark", "size", "word:"
"""The names of the sheets; that of a word is followed by its slug."""


def card_sheet(
    look: Look, card: Card, name: str, close: Callable[[], None]
) -> ft.BottomSheet | None:
    """Return the sheet called ``name`` over ``card``, or nothing if it has no name."""
    if not name:
        return None
    if name == MARK:
        content = MarkSheet(card, close)
    elif name == SIZE:
        content = TextSizeSheet(close)
    else:
        content = WordSheet(name.removeprefix(WORD), close, key=name)
    return sheet(look, content, close)
