"""The signs of a day: done, resting, not done, nothing noted. They differ in shape."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import flet as ft

from app.domain.habit_mark import HabitMark, Outcome
from app.reading.wording import say
from app.views.habits.outcome_words import week_words
from app.views.look import Look
from app.views.shared.calendar_words import WEEKDAYS
from app.views.shared.words import CENTER, soft

SIZE = 28


def sign(look: Look, outcome: Outcome | None, here: bool = False) -> ft.Control:
    """Return the sign of ``outcome``; ``here`` rings the day that a tap would note for."""
    tokens = look.tokens
    if outcome is Outcome.DONE:
        return _disc(ft.Icon(ft.Icons.CHECK_ROUNDED, size=18, color=tokens.on_sea), tokens.sea)
    if outcome is Outcome.RESTING:
        moon = ft.Icon(ft.Icons.BEDTIME_OUTLINED, size=18, color=tokens.on_clay_mist)
        return _disc(moon, tokens.clay_mist, tokens.clay if tokens.strong else None)
    if outcome is Outcome.NOT_DONE:
        return _disc(None, None, tokens.edge)
    dot = ft.Container(
        width=6, height=6, border_radius=3, bgcolor=tokens.sea if here else tokens.edge
    )
    return _disc(dot, None, tokens.sea if here else None)


def week_strip(
    look: Look,
    days: Sequence[date],
    marks: Mapping[date, HabitMark],
    here: date,
    letters: bool,
) -> ft.Control:
    """Return the signs of ``days`` in columns, heard as one sentence.

    ``letters`` puts the weekday over each, where the head of the page has no columns.
    """
    columns = [_column(look, day, marks.get(day), day == here, letters) for day in days]
    row = ft.Row(list(columns), spacing=2)
    words = week_words(days, marks)
    return ft.Semantics(label=words, exclude_semantics=True, container=True, content=row)


def _column(look: Look, day: date, mark: HabitMark | None, here: bool, letters: bool) -> ft.Control:
    parts = [sign(look, mark.outcome if mark else None, here)]
    if letters:
        parts.insert(0, soft(look, say(f"habits.letter_{WEEKDAYS[day.weekday()]}"), align=CENTER))
    return ft.Column(
        parts,
        expand=True,
        tight=True,
        spacing=4,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
    )


def _disc(inner: ft.Control | None, ground: str | None, edge: str | None = None) -> ft.Control:
    return ft.Container(
        inner,
        width=SIZE,
        height=SIZE,
        border_radius=SIZE / 2,
        bgcolor=ground,
        border=ft.Border.all(2, edge) if edge else None,
        alignment=ft.Alignment.CENTER,
    )
