"""The safety note of a habit, with the way to help."""

from __future__ import annotations

import re

import flet as ft

from app.domain.habit import Habit
from app.reading.wording import say
from app.views.habits.help_path import help_path
from app.views.look import Look
from app.views.navigation import go
from app.views.shared.buttons import link_button
from app.views.shared.panels import column, panel
from app.views.shared.words import heading, words

SENTENCE_END = re.compile(r"(?<=[.?]) (?=[A-Z])")


def sentences(text: str) -> list[str]:
    """Return the sentences of ``text``: one a line is easier in a fog than a block."""
    return SENTENCE_END.split(text)


def safety_note(look: Look, habit: Habit, title: str, key: str = "get-help") -> ft.Control:
    """Return the whole note on clay, under the words called ``title``; ``key`` is its link's."""
    color = look.tokens.on_clay_mist
    help_link = link_button(
        look,
        say("habits.get_help"),
        lambda: go(help_path(habit)),
        color=color,
        key=key,
        kind="label",
    )
    parts = [
        heading(look, say(title), 2, "label", color=color),
        column([words(look, text, color=color) for text in sentences(habit.safety)], 6),
        ft.Row([help_link]),
    ]
    return panel(look, column(parts, 4), look.tokens.clay_mist)
