"""The title of a habit's page, and the note where the habit is left out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import flet as ft

from app.domain.habit import Habit
from app.reading.wording import say
from app.views.habits.parts import has_panes
from app.views.habits.words import when_words
from app.views.kit.addresses import Paths, go
from app.views.kit.buttons import icon_button, link_button
from app.views.kit.look import Look
from app.views.kit.pages import page_head
from app.views.kit.surfaces import column, panel
from app.views.kit.text import heading, soft, words


def page_title(
    look: Look, habit: Habit, day: date, today: date, change: Sequence[ft.Control]
) -> ft.Control:
    """Return the head of the page with the way to ``change`` it; beside the list none back."""
    if not has_panes(look):
        back = Paths.HABITS if day == today else Paths.on_day(Paths.HABITS, day)
        # At large text the head must leave room for the page, which then begins with "when".
        when = "" if look.large else when_words(habit)
        return page_head(look, habit.name, when, change, back=lambda: go(back), ways=False)
    names = [heading(look, habit.name, 2, "title"), soft(look, when_words(habit), "body")]
    row = ft.Row(
        [ft.Container(column(names, 0), expand=True), *change],
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    return ft.Container(row, padding=ft.Padding(look.margin, 24, look.margin, 8))


def change_button(look: Look, habit: Habit) -> ft.Control:
    """Return the way to the form that changes ``habit``."""
    name = say("habits.change_title", habit=habit.name)
    path = Paths.change_habit(habit.slug)
    return icon_button(look, ft.Icons.EDIT_OUTLINED, name, lambda: go(path), key="change")


def left_out_note(look: Look) -> ft.Control:
    """Return why the habit is not offered to people whom effort makes worse later."""
    color = look.tokens.on_clay_mist
    parts = [
        heading(look, say("habits.left_out_title"), 2, "label", color=color),
        words(look, say("habits.left_out_text"), color=color),
        to_settings(look),
    ]
    return panel(look, column(parts, 4), look.tokens.clay_mist)


def to_settings(look: Look) -> ft.Control:
    """Return the way to the answer that leaves exercise out."""
    link = link_button(
        look,
        say("habits.careful_link"),
        lambda: go(Paths.AFTER_EFFORT),
        color=look.tokens.on_clay_mist,
        key="to-settings",
    )
    return ft.Row([link], wrap=True)
