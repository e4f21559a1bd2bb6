"""The sheet that tells why a card carries its mark."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.card import Card
from app.domain.deck_order import of_the_article
from app.reading.pages import MarkWords
from app.reading.wording import say
from app.state.services import use_services
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.navigation import go
from app.views.read.mark_sign import mark_sign
from app.views.routes import Paths
from app.views.shared.buttons import link_button, mist_button
from app.views.shared.panels import column, panel
from app.views.shared.sheet import sheet_body
from app.views.shared.words import words


@component
def MarkSheet(card: Card, close: Callable[[], None]) -> ft.Control:
    """Why ``card`` carries its mark, and what all four marks mean."""
    look = use_look()
    library = use_services().library
    mark = library.marks[card.mark]
    studies = next((deck for deck in library.decks if not of_the_article(deck)), None)
    parts: list[ft.Control] = [
        words(look, card.why),
        column([_meaning(look, item, item is mark) for item in library.marks.values()], spacing=4),
    ]
    if studies is not None and card not in studies.cards:

        def see() -> None:
            close()
            go(Paths.deck(studies.slug))

        parts += [_note(look), mist_button(look, say("read.see_studies"), see, key="see-studies")]
    parts.append(
        ft.Row(
            [link_button(look, say("common.close"), close, key="close", kind="label")],
            alignment=ft.MainAxisAlignment.CENTER,
        )
    )
    return sheet_body(look, say("read.why_this", mark=_inside(mark.words)), parts)


def _meaning(look: Look, item: MarkWords, here: bool) -> ft.Control:
    tokens = look.tokens
    color = tokens.on_mist if here else tokens.ink
    soft = tokens.on_mist if here else tokens.ink_soft
    title = say("read.this_card", mark=item.words) if here else item.words
    text = column(
        [words(look, title, "label", color), words(look, item.meaning, "small", soft)], spacing=2
    )
    return ft.Container(
        ft.MergeSemantics(
            ft.Row(
                [mark_sign(item.mark, soft, 24), ft.Container(text, expand=True)],
                spacing=16,
                vertical_alignment=ft.CrossAxisAlignment.START,
            )
        ),
        bgcolor=tokens.sea_mist if here else None,
        border_radius=16,
        padding=ft.Padding(14, 12, 14, 12),
    )


def _note(look: Look) -> ft.Control:
    color = look.tokens.on_clay_mist
    text = ft.Container(words(look, say("read.studies_note"), "small", color), expand=True)
    parts: list[ft.Control] = [text]
    if not look.large:
        parts.insert(0, ft.Icon(ft.Icons.SCIENCE_OUTLINED, size=24, color=color))
    return panel(look, ft.Row(parts, spacing=14), color=look.tokens.clay_mist)


def _inside(text: str) -> str:
    """Return ``text`` as it stands inside a sentence."""
    return text[:1].lower() + text[1:]
