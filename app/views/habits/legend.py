"""What the signs of a week mean."""

from __future__ import annotations

import flet as ft

from app.domain.habit_mark import Outcome
from app.reading.wording import say
from app.views.habits.sign import sign
from app.views.look import Look
from app.views.shared.words import soft

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
