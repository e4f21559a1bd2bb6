"""The ways at the foot of the list: to arrange it, and to what is put away."""

from __future__ import annotations

import flet as ft

from app.reading.wording import say
from app.views.look import Look
from app.views.navigation import go
from app.views.routes import Paths
from app.views.shared.buttons import link_button


def list_foot(look: Look, away: int, arranging: bool) -> list[ft.Control]:
    """Return the ways there are, with ``away`` habits put away; none where there is nothing."""
    ways = []
    if arranging:
        ways.append(
            link_button(look, say("habits.arrange"), lambda: go(Paths.ARRANGE), key="arrange")
        )
    if away:
        label = say("habits.away_link", count=away)
        ways.append(link_button(look, label, lambda: go(Paths.AWAY), key="away"))
    return [ft.Row(list(ways), wrap=True, spacing=8, run_spacing=0)] if ways else []
