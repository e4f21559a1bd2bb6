"""What stands on a first screen: its title and its few lines."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.settings import AfterEffort
from app.reading.pages import WelcomeScreen
from app.reading.wording import say
from app.views.look import Look
from app.views.navigation import go
from app.views.routes import Paths
from app.views.settings.after_effort import effort_question, what_changes
from app.views.shared.buttons import link_button
from app.views.shared.panels import column
from app.views.shared.points import points
from app.views.shared.words import heading

DOT = 8
"""How large the sign before a plain line is."""


def welcome_body(
    look: Look,
    screen: WelcomeScreen,
    answer: AfterEffort,
    on_answer: Callable[[AfterEffort], object],
) -> ft.Control:
    """Return the words of ``screen``; its question shows the ``answer``."""
    tokens = look.tokens
    title = heading(look, screen.title, 1, "title" if look.phone else "display")
    parts: list[ft.Control] = [ft.Semantics(live_region=True, content=title)]
    if screen.yes:
        yes = points(look, screen.yes, ft.Icons.CHECK_ROUNDED, tokens.sea, say("welcome.yes"))
        parts.append(yes)
    if screen.no:
        no = points(look, screen.no, ft.Icons.REMOVE_ROUNDED, tokens.clay, say("welcome.no"))
        parts.append(no)
    if screen.lines:
        parts.append(points(look, screen.lines, ft.Icons.CIRCLE, tokens.clay, size=DOT))
        link = link_button(
            look, say("welcome.whole_page"), lambda: go(Paths.SAFETY), key="to-safety"
        )
        parts.append(ft.Row([link]))
    if screen.question:
        parts.append(effort_question(look, screen, answer, on_answer))
        parts.append(what_changes(look, screen))
    return column(parts, spacing=20)
