"""When to get help: the signs, and the numbers to call."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.reading.pages import Number
from app.reading.wording import say
from app.state.services import use_services
from app.views.kit.buttons import link_button, link_line
from app.views.kit.device import use_scrolling
from app.views.kit.guard import component, show_message
from app.views.kit.look import Look, text_style, use_look
from app.views.kit.navigation import asked, go_back
from app.views.kit.pages import page_frame, page_head
from app.views.kit.surfaces import column, group, rows, titled_panel
from app.views.kit.text import markdown, soft, words

_TELEPHONES = (ft.PagePlatform.ANDROID, ft.PagePlatform.IOS)


def _numbers(look: Look, known: tuple[Number, ...]) -> ft.Control:
    return group(look, say("safety.numbers"), rows(look, [_row(look, each) for each in known]))


def _row(look: Look, number: Number) -> ft.Control:
    who = say("safety.number", place=number.place, who=number.who)
    dial = ft.Text(number.dial, style=text_style(look, "title"), selectable=True)
    ways: list[ft.Control] = []
    can_call = ft.context.page.platform in _TELEPHONES
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
    if look.scale > 1 or (look.phone and len(ways) > 2):
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


_JUMPS = ("now", "talk", "same-day", "soon")
"""The parts that can be gone to from the top."""


@component
def SafetyScreen() -> ft.Control:
    """What counts, the numbers, and the signs by how soon they want looking at."""
    look = use_look()
    page = use_services().library.safety
    ft.use_route_location()
    part = asked("part")
    place, scroll_to = use_scrolling(part if part in page.parts else "")
    jumps = [
        link_button(look, say(f"safety.jump_{to}"), partial(scroll_to, to), key=f"jump-{to}")
        for to in _JUMPS
    ]
    sections = zip(page.parts, page.sections, strict=True)
    controls = [
        words(look, page.lead, "reader"),
        column(
            [
                soft(look, say("safety.jump")),
                link_line(jumps, spacing=4, run_spacing=0),
            ],
            spacing=0,
        ),
        _numbers(look, page.numbers),
        *(_section(look, name, title, text) for name, (title, text) in sections),
    ]
    head = page_head(look, page.title, back=go_back, ways=False)
    return page_frame(look, head, controls, spacing=16, key="safety", ref=place)


def _section(look: Look, part: str, title: str, text: str) -> ft.Control:
    """Return one part of the page; the signs for a call at once are in clay."""
    urgent = part == _JUMPS[0]
    color = look.tokens.on_clay_mist if urgent else None
    shown = markdown(look, text, "body", color=color)
    inner = titled_panel(look, title, [shown], "heading", spacing=12, clay=urgent)
    return ft.Container(inner, key=ft.ScrollKey(part))  # type: ignore[call-arg]
