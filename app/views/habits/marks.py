"""Everything that can be noted about a habit on one day."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

import flet as ft

from app.domain.days import WEEKDAYS
from app.domain.habit import Version
from app.domain.habit_mark import HabitMark, Outcome
from app.reading.wording import full_day, say
from app.views.habits.words import HabitDay, version_name, week_words
from app.views.kit.buttons import link_button
from app.views.kit.choices import tile, tiles
from app.views.kit.look import Look
from app.views.kit.rows import disc
from app.views.kit.surfaces import column
from app.views.kit.text import CENTER, soft, words

Choice = Callable[[Outcome | None, Version | None], object]


def version_tiles(look: Look, shown: HabitDay, on_choose: Choice, place: str) -> ft.Control:
    """Return the sizes as tiles; the one done is solid. ``place`` tells their keys apart.

    Where it should be gentle the tiny version comes first and alone.
    """

    def one(version: Version | None, label: str, detail: str = "") -> ft.Control:
        chosen = shown.done is not None and version in (None, shown.done.version)
        return _tile(
            look,
            label,
            version_name(shown, version, detail, chosen),
            partial(on_choose, Outcome.DONE, version),
            detail=detail,
            chosen=chosen,
            key=f"{place}-{version or Outcome.DONE}",
        )

    each = [
        one(version, say(f"habits.{version}"), detail or say("habits.own_full"))
        for version, detail in shown.habit.versions
    ] or [one(None, say("habits.done_button"))]
    lines = [_side_by_side(look, each)]
    if shown.gentle and len(each) > 1:
        lines = [_side_by_side(look, each[:1]), _side_by_side(look, each[1:])]
    if shown.most > 1:
        lines.append(soft(look, say("habits.each_tap", times=shown.times, most=shown.most)))
    return column(lines, 6)


def mark_choices(look: Look, shown: HabitDay, on_choose: Choice, place: str) -> ft.Control:
    """Return the sizes, "not done", "resting", and taking back what is noted."""

    def other(outcome: Outcome, label: str, icon: ft.IconData) -> ft.Control:
        return _tile(
            look,
            say(f"habits.{label}"),
            say(
                f"habits.choice{shown.ending}",
                habit=shown.habit.name,
                outcome=say(f"habits.{outcome}"),
                day=full_day(shown.day),
            ),
            partial(on_choose, outcome, None),
            chosen=shown.mark is not None and shown.mark.outcome is outcome,
            key=f"{place}-{outcome.replace('_', '-')}",
            icon=icon,
            clay=outcome is Outcome.RESTING,
        )

    rest = "rest_today" if shown.is_today else "rest_day"
    others = [
        other(Outcome.NOT_DONE, "not_done_button", ft.Icons.RADIO_BUTTON_UNCHECKED_ROUNDED),
        other(Outcome.RESTING, rest, ft.Icons.BEDTIME_OUTLINED),
    ]
    parts = [version_tiles(look, shown, on_choose, place), _side_by_side(look, others)]
    if shown.mark is not None:
        take_back = partial(on_choose, None, None)
        link = link_button(look, say("habits.take_back"), take_back, key=f"{place}-take-back")
        parts.append(ft.Row([link], alignment=ft.MainAxisAlignment.CENTER))
    return column(parts, 8)


def _tile(
    look: Look,
    label: str,
    name: str,
    on_tap: Callable[[], object],
    *,
    chosen: bool,
    key: str,
    detail: str = "",
    icon: ft.IconData | None = None,
    clay: bool = False,
) -> ft.Control:
    """Return ``label`` with ``detail`` under it, as a button called ``name``."""
    symbol = ft.Icons.CHECK_ROUNDED if chosen else icon

    def picture(color: str) -> ft.Control:
        title: ft.Control = words(look, label, "label", color, CENTER)
        if symbol is not None:
            title = ft.Row(
                [ft.Icon(symbol, size=20, color=color), title],
                spacing=6 * look.scale,
                run_spacing=0,
                wrap=True,
                alignment=ft.MainAxisAlignment.CENTER,
            )
        return ft.Column(
            [title, words(look, detail, "small", color, CENTER)] if detail else [title],
            spacing=0,
            tight=not detail,
            alignment=ft.MainAxisAlignment.CENTER,
            horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        )

    padding = ft.Padding(4, 8, 4, 8) if detail else ft.Padding(8, 12, 8, 12)
    return tile(look, picture, name, on_tap, key, padding=padding, clay=clay, chosen=chosen)


def _side_by_side(look: Look, each: Sequence[ft.Control]) -> ft.Control:
    return tiles(look, each, spacing=6)


_SIZE = 28


def sign(look: Look, outcome: Outcome | None, here: bool = False) -> ft.Control:
    """Return the sign of ``outcome``; ``here`` rings the day that a tap would note for."""
    tokens = look.tokens
    if outcome is Outcome.DONE:
        return _sign(ft.Icon(ft.Icons.CHECK_ROUNDED, size=18, color=tokens.on_sea), tokens.sea)
    if outcome is Outcome.RESTING:
        moon = ft.Icon(ft.Icons.BEDTIME_OUTLINED, size=18, color=tokens.on_clay_mist)
        return _sign(moon, tokens.clay_mist, tokens.clay if tokens.strong else None)
    if outcome is Outcome.NOT_DONE:
        return _sign(None, None, tokens.edge)
    dot = ft.Container(
        width=6, height=6, border_radius=3, bgcolor=tokens.sea if here else tokens.edge
    )
    return _sign(dot, None, tokens.sea if here else None)


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
    said = week_words(days, marks)
    return ft.Semantics(label=said, exclude_semantics=True, container=True, content=row)


def _column(look: Look, day: date, mark: HabitMark | None, here: bool, letters: bool) -> ft.Control:
    parts = [sign(look, mark.outcome if mark else None, here)]
    if letters:
        parts.insert(0, soft(look, say(f"days.letter_{WEEKDAYS[day.weekday()]}"), align=CENTER))
    return ft.Column(
        parts,
        expand=True,
        tight=True,
        spacing=4,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
    )


def _sign(inner: ft.Control | None, ground: str | None, edge: str | None = None) -> ft.Control:
    return disc(inner, ground, _SIZE, edge)


SIGNS: tuple[tuple[Outcome | None, str], ...] = (
    (Outcome.DONE, "done"),
    (Outcome.RESTING, "resting"),
    (Outcome.NOT_DONE, "not_done"),
    (None, "blank"),
)


def legend(look: Look) -> ft.Control:
    """Return the four signs with their words."""
    pairs = [
        ft.Row([sign(look, outcome), soft(look, say(f"habits.{name}"))], spacing=6, tight=True)
        for outcome, name in SIGNS
    ]
    return ft.Row(list(pairs), wrap=True, spacing=16, run_spacing=8)
