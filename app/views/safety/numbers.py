"""The numbers to call: to read, to copy, and on a telephone to dial."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.reading.pages import Number
from app.reading.wording import say
from app.views.look import Look
from app.views.message import show_message
from app.views.shared.buttons import link_button
from app.views.shared.panels import column, rows
from app.views.shared.words import heading_row, soft
from app.views.type_scale import text_style

TELEPHONES = (ft.PagePlatform.ANDROID, ft.PagePlatform.IOS)


def numbers(look: Look, known: tuple[Number, ...]) -> ft.Control:
    """Return the numbers, each with its place and who answers."""
    title = heading_row(look, say("safety.numbers"))
    return column([title, rows(look, [_row(look, number) for number in known])])


def _row(look: Look, number: Number) -> ft.Control:
    who = say("safety.number", place=number.place, who=number.who)
    dial = ft.Text(number.dial, style=text_style(look, "title"), selectable=True)
    ways: list[ft.Control] = []
    can_call = ft.context.page.platform in TELEPHONES
    for choice in number.choices:
        # Another place may have the same number, so its key tells which row it stands in.
        key = _plain("-".join(dict.fromkeys((number.choices[0], choice))))
        ways += [_call(look, choice, key)] if can_call else []
        ways.append(_copy(look, choice, key))
    # Text that can be selected is a field without words to those who hear the screen.
    words = ft.Semantics(
        label=f"{who}. {number.dial}",
        container=True,
        exclude_semantics=True,
        content=column([soft(look, who), dial], spacing=0),
    )
    if look.large or (look.phone and len(ways) > 2):
        content: ft.Control = column([words, ft.Row(ways, wrap=True, spacing=4, run_spacing=0)], 4)
    else:
        content = ft.Row(
            [ft.Container(words, expand=True), *ways],
            spacing=0,
            vertical_alignment=ft.CrossAxisAlignment.CENTER,
        )
    return ft.Container(content, padding=ft.Padding(16, 10, 8, 10))


def _copy(look: Look, number: str, key: str) -> ft.Control:
    return link_button(
        look,
        say("safety.copy", number=number),
        partial(_tell_copied, number),
        key=f"copy-{key}",
        action=ft.CopyToClipboard(number),
    )


def _call(look: Look, number: str, key: str) -> ft.Control:
    return link_button(
        look,
        say("safety.call", number=number),
        lambda: None,
        key=f"call-{key}",
        kind="label",
        action=ft.OpenUrl(f"tel:{_plain(number)}"),
    )


def _tell_copied(number: str) -> None:
    show_message(say("safety.copied", number=number))


def _plain(number: str) -> str:
    return number.replace(" ", "")
