"""The sheet that explains a word over the card it stands on."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.reading.wording import say
from app.state.services import use_services
from app.views.guard import component
from app.views.look import use_look
from app.views.read.word_text import word_text
from app.views.shared.buttons import link_button, mist_button
from app.views.shared.sheet import sheet_body

DEEPEST = 2
"""How many words deep the sheet goes: further would be a place to get lost in (our choice)."""


@component
def WordSheet(slug: str, close: Callable[[], None], *, key: str | None = None) -> ft.Control:
    """The word ``slug``; a word close to it takes its place, and there is a way back."""
    look = use_look()
    glossary = use_services().library.words
    first: tuple[str, ...] = (slug,)
    trail, set_trail = ft.use_state(first)
    word = glossary[trail[-1]]

    def follow(other: str) -> None:
        set_trail((*trail, other))

    parts = word_text(look, word, glossary, follow if len(trail) < DEEPEST else None)
    if len(trail) > 1:
        before = glossary[trail[-2]].word
        label = say("read.back_to_word", word=before)
        parts.append(
            ft.Row(
                [link_button(look, label, lambda: set_trail(trail[:-1]), key="back-to-word")],
                wrap=True,
            )
        )
    parts.append(mist_button(look, say("read.back_to_card"), close, key="close"))
    return sheet_body(look, word.word[:1].upper() + word.word[1:], parts, spacing=14)
