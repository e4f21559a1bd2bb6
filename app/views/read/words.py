"""The words: their list, one of them as a page or a sheet, and those a card uses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

import flet as ft

from app.domain.card import Word, cards_with
from app.reading.wording import say
from app.state.services import use_services
from app.views.kit.addresses import Paths
from app.views.kit.buttons import link_button, mist_button, tap
from app.views.kit.drawing import picture
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go
from app.views.kit.pages import page_frame, page_head
from app.views.kit.rows import link_row
from app.views.kit.surfaces import column, page_column, rows, scrolling, sheet_body, stacked
from app.views.kit.text import CENTER, heading, heading_row, markdown, soft, words
from app.views.read.parts import card_in_deck_row, missing


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
    return stacked(look, head, [inner], key="word-list")


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
    return scrolling([page_column(look, parts, top=96, spacing=16)])


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


def _word_text(
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
            heading(look, say("read.related"), kind="label"),
            word_chips(look, related, on_word, "related"),
        ]
    return [*parts, soft(look, say("read.glossary_help"))]


@component
def WordScreen(slug: str, *, key: str | None = None) -> ft.Control:
    """The word ``slug``, and the cards it stands on."""
    look = use_look()
    library = use_services().library
    word = library.words.get(slug)
    if word is None:
        return missing(look, "errors.no_word")
    parts = _word_text(look, word, library.words, lambda other: go(Paths.word(other)))
    found = cards_with(library.cards.values(), slug)
    if found:
        parts += [
            heading_row(look, say("read.word_cards", count=len(found))),
            rows(
                look,
                [
                    card_in_deck_row(
                        look, library.deck_of[card.slug], card, library.marks[card.mark]
                    )
                    for card in found
                ],
            ),
        ]
    title = word.word[:1].upper() + word.word[1:]
    back = None if look.desktop else lambda: go(Paths.WORDS)
    head = page_head(look, title, back=back, ways=False)
    return page_frame(look, head, parts, spacing=14, key=f"word-page-{slug}")


_DEEPEST = 2
"""How many words deep the sheet goes: further would be a place to get lost in (our choice)."""


@component
def WordSheet(slug: str, close: Callable[[], object], *, key: str | None = None) -> ft.Control:
    """The word ``slug``; a word close to it takes its place, and there is a way back."""
    look = use_look()
    glossary = use_services().library.words
    first: tuple[str, ...] = (slug,)
    trail, set_trail = ft.use_state(first)
    word = glossary[trail[-1]]

    def follow(other: str) -> None:
        set_trail((*trail, other))

    parts = _word_text(look, word, glossary, follow if len(trail) < _DEEPEST else None)
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
