"""What a flare changes about habits, in kind words."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from app.domain.habit import Habit
from app.reading.wording import say
from app.views.look import Look
from app.views.shared.panels import column, panel
from app.views.shared.words import heading, words


def gentle_note(look: Look, aside: Sequence[Habit] = ()) -> ft.Control:
    """Return the note over the list; ``aside`` are the habits left out meanwhile."""
    lines = [say("habits.flare_text")]
    if aside:
        names = ", ".join(habit.name for habit in aside)
        lines.append(say("habits.flare_aside", habits=names))
    return _note(look, say("habits.flare_title"), lines)


def aside_note(look: Look) -> ft.Control:
    """Return why a habit with movement cannot be noted just now, on its own page."""
    return _note(look, say("habits.flare_page_title"), [say("habits.flare_page_text")])


def _note(look: Look, title: str, lines: Sequence[str]) -> ft.Control:
    color = look.tokens.on_clay_mist
    parts = [heading(look, title, 2, "label", color=color)]
    parts += [words(look, line, color=color) for line in lines]
    return panel(look, column(parts, 4), look.tokens.clay_mist, key="flare-note")
