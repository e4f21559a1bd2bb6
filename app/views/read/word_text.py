"""A word explained: how to say it, what it means, and words close to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import flet as ft

from app.domain.word import Word
from app.reading.wording import say
from app.views.look import Look
from app.views.read.word_chips import word_chips
from app.views.shared.markdown import markdown
from app.views.shared.words import heading, soft, words


def word_text(
    look: Look,
    word: Word,
    glossary: Mapping[str, Word],
    on_word: Callable[[str], object] | None,
) -> list[ft.Control]:
    """Return what stands under the word; without ``on_word`` no chips lead on."""
    parts: list[ft.Control] = [
        soft(look, say("read.say_it", say=word.say), "body"),
        words(look, word.plain, "reader"),
        markdown(look, word.body, "body", on_word),
    ]
    related = [glossary[slug] for slug in word.related]
    if related and on_word is not None:
        parts += [
            heading(look, say("read.related"), 3, "label"),
            word_chips(look, related, on_word, "related"),
        ]
    return [*parts, soft(look, say("read.glossary_help"))]
