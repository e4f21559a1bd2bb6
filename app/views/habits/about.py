"""What there is to know about a habit before it is switched on."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from app.domain.habit import Habit
from app.reading.wording import say
from app.views.habits.frequency_words import target_words
from app.views.habits.safety_note import safety_note
from app.views.habits.sources import Sources
from app.views.look import Look
from app.views.shared.markdown import markdown
from app.views.shared.panels import column, panel
from app.views.shared.words import heading, soft, words


def about(look: Look, habit: Habit, careful: bool, on: bool) -> list[ft.Control]:
    """Return the sections, the most useful first."""
    parts: list[ft.Control] = []
    if habit.how_to:
        parts.append(_section(look, "how", [markdown(look, habit.how_to, "body")]))
    if habit.versions and not on:
        parts.append(_section(look, "sizes", _sizes(look, habit)))
    if careful and habit.within:
        parts.append(_section(look, "within_title", [words(look, habit.within)]))
    else:
        parts.append(_section(look, "target", _target(look, habit)))
    if habit.own:
        parts.append(_section(look, "own_title", [words(look, say("habits.own_honest"))]))
    if habit.safety:
        parts.append(safety_note(look, habit, "habits.safety_on" if on else "habits.safety"))
    if habit.theme:
        theme = [words(look, habit.theme), words(look, say("habits.ordinary"))]
        parts.append(_section(look, "theme", theme))
    if habit.sources:
        parts.append(_section(look, "sources", [Sources(habit.sources, key="sources")]))
    return parts


def _section(look: Look, title: str, controls: Sequence[ft.Control]) -> ft.Control:
    return panel(look, column([heading(look, say(f"habits.{title}"), 2, "label"), *controls], 8))


def _sizes(look: Look, habit: Habit) -> list[ft.Control]:
    lines: list[ft.Control] = [
        words(
            look,
            say(
                "habits.size",
                version=say(f"habits.{version}"),
                detail=detail or say("habits.own_full"),
            ),
        )
        for version, detail in habit.versions
    ]
    return [*lines, soft(look, say("habits.same"))]


def _target(look: Look, habit: Habit) -> list[ft.Control]:
    return [words(look, target_words(habit)), soft(look, say("habits.none_is_fine"))]
