"""The way to planning a day."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.reading.wording import say
from app.views.look import Look
from app.views.navigation import go
from app.views.read.link_row import link_row
from app.views.routes import Paths
from app.views.shared.panels import rows
from app.views.shared.words import soft


def way_to_plan(look: Look) -> ft.Control:
    """Return a row that leads there."""
    title, detail = say("planning.way"), say("planning.way_detail")
    icon = ft.Icon(ft.Icons.CHECKLIST_ROUNDED, size=24, color=look.tokens.sea)
    to_plan = partial(go, Paths.DAY_PLAN)
    name = f"{title}. {detail}"
    row = link_row(look, title, name, to_plan, soft(look, detail), icon, key="plan-the-day")
    return rows(look, [row])
