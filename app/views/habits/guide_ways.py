"""Which habits have a guide, and the ways to it."""

from __future__ import annotations

import flet as ft

from app.domain.habit import Habit
from app.domain.habit_mark import HabitMark
from app.reading.wording import say
from app.views.kit.addresses import Paths
from app.views.kit.buttons import mist_button, tap
from app.views.kit.look import Look
from app.views.kit.navigation import go
from app.views.kit.surfaces import column, panel
from app.views.kit.text import soft, words

STANDING, BREATHING = "stand-in-stages", "easy-breathing"
_GUIDED = {STANDING: "standing", BREATHING: "breathing"}
"""The habits with a guide, by their slugs."""

_ICON = ft.Icons.PLAY_CIRCLE_OUTLINE_ROUNDED


def guide_entry(look: Look, habit: Habit, mark: HabitMark | None, cued: bool) -> list[ft.Control]:
    """Return the way to the guide of ``habit``, if it has one, for its own page.

    It works with closed eyes where it is ``cued``, heard or felt. What ``mark`` says about
    dizziness stands there too.
    """
    if habit.slug not in _GUIDED:
        return []
    button = mist_button(
        look, say("guides.open"), lambda: go(Paths.guide(habit.slug)), _ICON, key="open-guide"
    )
    about = [say(f"guides.open_detail_{_GUIDED[habit.slug]}")]
    about += [say("guides.open_eyes")] if cued else []
    parts = [button, soft(look, " ".join(about))]
    if mark is not None and (mark.dizzy_before, mark.dizzy_after) != (None, None):
        before, after = _said(mark.dizzy_before), _said(mark.dizzy_after)
        parts.append(soft(look, say("guides.dizzy_noted", before=before, after=after), "body"))
    return [panel(look, column(parts, 8), padding=12)]


def with_guide(look: Look, habit: Habit, row: ft.Control) -> ft.Control:
    """Return the ``row`` of ``habit`` on Today, with the way to its guide under it."""
    if habit.slug not in _GUIDED:
        return row
    sea = look.tokens.sea
    line = words(look, say("guides.open"), "small_label", sea)
    icon = ft.Icon(_ICON, size=22, color=sea)
    way = tap(
        look,
        ft.Row([icon, line], spacing=8, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        say("guides.open_name", habit=habit.name),
        lambda: go(Paths.guide(habit.slug)),
        key=f"guide-{habit.slug}",
        radius=0,
        padding=ft.Padding(16, 10, 16, 14),
    )
    return column([row, way], 0)


def _said(rating: int | None) -> str:
    return say("guides.dizzy_blank") if rating is None else str(rating)
