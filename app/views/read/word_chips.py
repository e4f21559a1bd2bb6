"""Words of the glossary as chips: what a dotted word is for the finger, for every hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

import flet as ft

from app.domain.word import Word
from app.reading.wording import say
from app.views.look import Look
from app.views.shared.tap import tap
from app.views.shared.words import words


def word_chips(
    look: Look, chosen: Iterable[Word], on_word: Callable[[str], object], place: str = "word"
) -> ft.Control:
    """Return ``chosen`` as chips; a tap calls ``on_word`` with the slug.

    ``place`` tells their keys apart where the same words stand twice.
    """
    chips = [
        _chip(look, word, partial(on_word, word.slug), f"{place}-{word.slug}") for word in chosen
    ]
    return ft.Row(list(chips), wrap=True, spacing=8, run_spacing=8)


def _chip(look: Look, word: Word, on_tap: Callable[[], object], key: str) -> ft.Control:
    color = look.tokens.sea
    icon = ft.Icon(ft.Icons.MENU_BOOK_ROUNDED, size=20, color=color)
    label = words(look, word.word, "small_label", color)
    inner = [label] if look.large else [icon, label]
    return tap(
        look,
        ft.Row(list(inner), spacing=8, tight=True, wrap=True),
        say("read.word_question", word=word.word),
        on_tap,
        key=key,
        bgcolor=look.tokens.sheet,
        edge=look.tokens.edge if look.tokens.strong else look.tokens.line,
        radius=24,
        padding=ft.Padding(16, 13, 16, 13),
    )
