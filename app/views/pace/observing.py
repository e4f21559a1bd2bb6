"""The days that are only recorded, before there is a plan."""

from __future__ import annotations

import flet as ft

from app.domain.observation import FEWEST, OFFERED_FROM, Observation
from app.reading.wording import say
from app.views.look import Look
from app.views.shared.panels import column
from app.views.shared.words import soft, words

THICK = 8


def observing(look: Look, found: Observation) -> ft.Control:
    """Return how many days of the first week are noted, and what comes then."""
    noted = min(found.logged, OFFERED_FROM)
    count = words(look, say("your_plan.noted", count=noted, all=OFFERED_FROM), "label")
    what = "noting"
    if found.can_be_asked:
        what = "enough" if found.offers else "can_ask"
    after = say(f"your_plan.{what}", fewest=FEWEST, all=OFFERED_FROM)
    return column([count, _steps(look, noted), soft(look, after)], spacing=8)


def _steps(look: Look, noted: int) -> ft.Control:
    tokens = look.tokens
    edge = ft.Border.all(1, tokens.edge) if tokens.strong else None
    parts = [
        ft.Container(
            height=THICK,
            bgcolor=tokens.sea if place < noted else tokens.sand,
            border=edge,
            border_radius=THICK / 2,
            expand=True,
        )
        for place in range(OFFERED_FROM)
    ]
    return ft.Semantics(exclude_semantics=True, content=ft.Row([*parts], spacing=4))
