"""The word list: a page of its own, or the left of two panes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

import flet as ft

from app.domain.word import Word
from app.reading.wording import say
from app.state.services import use_services
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.navigation import go
from app.views.page_frame import page_frame, page_head
from app.views.read.link_row import link_row
from app.views.routes import Paths
from app.views.shared.panels import column, page_body, rows, scrolling
from app.views.shared.picture import picture
from app.views.shared.words import CENTER, heading, soft, words


@component
def WordsScreen(*, key: str | None = None) -> ft.Control:
    """Every word that is explained, in the order of the alphabet."""
    look = use_look()
    glossary = use_services().library.words.values()
    lead = soft(look, say("read.word_list_lead"), "body")
    head = page_head(look, say("read.word_list"), back=lambda: go(Paths.READ), ways=False)
    return page_frame(look, head, [lead, rows(look, _rows(look, glossary))], key="word-list")


@component
def WordsPane(chosen: str | None, *, key: str | None = None) -> ft.Control:
    """Every word beside the one with the slug ``chosen``."""
    look = use_look()
    glossary = use_services().library.words.values()
    head = page_head(look, say("read.words"), back=lambda: go(Paths.READ), ways=False, level=2)
    inner = ft.Container(
        column(_rows(look, glossary, chosen or ""), spacing=0), padding=ft.Padding(12, 0, 12, 24)
    )
    return column([head, scrolling([inner], key="word-list")], spacing=0, tight=False)


@component
def NoWordYet(*, key: str | None = None) -> ft.Control:
    """What stands beside the word list before a word was chosen."""
    look = use_look()
    parts = [
        heading(look, say("read.word_list"), 1, "title", CENTER),
        words(look, say("read.word_list_lead"), align=CENTER),
        picture(look, "shell", height=160, decorative=True),
        words(look, say("read.choose_word"), align=CENTER),
    ]
    return page_body(look, parts, top=96, spacing=16)


def _rows(look: Look, glossary: Iterable[Word], chosen: str | None = None) -> list[ft.Control]:
    return [
        link_row(
            look,
            word.word,
            say("read.word_name", word=word.word, plain=word.plain),
            partial(go, Paths.word(word.slug)),
            soft(look, word.plain),
            key=f"open-word-{word.slug}",
            chosen=None if chosen is None else word.slug == chosen,
        )
        for word in glossary
    ]
