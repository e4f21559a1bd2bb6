"""When to get help."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.reading.wording import say
from app.state.services import use_services
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.navigation import asked, go_back
from app.views.page_frame import page_frame, page_head
from app.views.safety.numbers import numbers
from app.views.safety.scrolling import use_scrolling
from app.views.shared.buttons import link_button
from app.views.shared.markdown import markdown
from app.views.shared.panels import column, panel
from app.views.shared.words import heading, soft, words

JUMPS = ("now", "talk", "same-day", "soon")
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
        for to in JUMPS
    ]
    sections = zip(page.parts, page.sections, strict=True)
    controls = [
        words(look, page.lead, "reader"),
        column(
            [
                soft(look, say("safety.jump")),
                ft.Row(list(jumps), wrap=True, spacing=4, run_spacing=0),
            ],
            spacing=0,
        ),
        numbers(look, page.numbers),
        *(_section(look, name, title, text) for name, (title, text) in sections),
    ]
    head = page_head(look, page.title, back=go_back, ways=False)
    return page_frame(look, head, controls, spacing=16, key="safety", ref=place)


def _section(look: Look, part: str, title: str, text: str) -> ft.Control:
    """Return one part of the page; the signs for a call at once are in clay."""
    urgent = part == JUMPS[0]
    color = look.tokens.on_clay_mist if urgent else None
    parts = [heading(look, title, 2, color=color), markdown(look, text, "body", color=color)]
    inner = panel(look, column(parts), look.tokens.clay_mist if urgent else None)
    return ft.Container(inner, key=ft.ScrollKey(part))  # type: ignore[call-arg]
