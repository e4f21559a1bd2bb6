"""The four marks: their signs, which differ in shape, and the sheet that explains one."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.card import Card, Mark, of_the_article
from app.reading.pages import MarkWords
from app.reading.wording import say
from app.state.services import use_services
from app.views.kit.addresses import Paths
from app.views.kit.buttons import link_button, mist_button, tap
from app.views.kit.guard import component
from app.views.kit.look import Look, text_style, use_look
from app.views.kit.navigation import go
from app.views.kit.surfaces import column, panel, sheet_body
from app.views.kit.text import words

_SIGNS = {
    Mark.ESTABLISHED: ft.Icons.CIRCLE,
    Mark.STUDIED: ft.Icons.CONTRAST,
    Mark.THEORY: ft.Icons.CIRCLE_OUTLINED,
    Mark.LIMIT: ft.Icons.HELP_OUTLINE_ROUNDED,
}


def mark_sign(mark: Mark, color: str, size: float = 22) -> ft.Control:
    """Return the sign of ``mark``: disc, half disc, ring or question mark."""
    return ft.Icon(_SIGNS[mark], size=size, color=color)


def mark_line(look: Look, mark: Mark, text: str, color: str | None = None) -> ft.Control:
    """Return the sign of ``mark`` with ``text`` beside it."""
    color = color or look.tokens.ink_soft
    return sign_line(look, mark_sign(mark, color, 18), text, color)


def sign_line(look: Look, sign: ft.Control, text: str, color: str) -> ft.Control:
    """Return a small ``text`` with ``sign`` before it."""
    return ft.Row(
        [sign, ft.Container(words(look, text, "small", color), expand=True)],
        spacing=8,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )


def mark_chip(look: Look, card: Card, mark: MarkWords, on_tap: Callable[[], object]) -> ft.Control:
    """Return the mark of ``card`` as a chip."""
    color = look.tokens.on_mist
    sign = mark_sign(card.mark, color)
    name = say("read.mark_name", mark=mark.words)
    if look.large:
        label = ft.Container(words(look, mark.words, "small_label", color), expand=True)
        ask = ft.Icon(ft.Icons.HELP_OUTLINE_ROUNDED, size=24, color=color)
        return _chip(look, ft.Row([sign, label, ask], spacing=12), name, on_tap, 16)
    underline = ft.TextDecoration.UNDERLINE
    style = text_style(look, "small", color, decoration=underline, decoration_color=color)
    parts = [
        ft.Row([sign, words(look, mark.words, "small_label", color)], spacing=10, tight=True),
        ft.Text(say("read.why_mark"), style=style),
    ]
    inner = ft.Row(list(parts), spacing=8, run_spacing=4, wrap=True)
    return ft.Row([_chip(look, inner, name, on_tap, 24)], wrap=True)


def _chip(
    look: Look, inner: ft.Control, name: str, on_tap: Callable[[], object], radius: float
) -> ft.Control:
    padding = ft.Padding(16, 14, 16, 14)
    ground = look.tokens.sea_mist
    return tap(
        look, inner, name, on_tap, key="mark", bgcolor=ground, radius=radius, padding=padding
    )


@component
def MarkSheet(card: Card, close: Callable[[], object]) -> ft.Control:
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
        clip_behavior=ft.ClipBehavior.NONE,
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
