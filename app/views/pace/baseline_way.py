"""The way to the minutes of single activities."""

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


def baseline_way(look: Look) -> ft.Control:
    """Return a row that leads there."""
    title, detail = say("baseline.title"), say("baseline.link_detail")
    icon = ft.Icon(ft.Icons.STRAIGHTEN_ROUNDED, size=24, color=look.tokens.sea)
    name, there = f"{title}. {detail}", partial(go, Paths.BASELINES)
    return rows(
        look, [link_row(look, title, name, there, soft(look, detail), icon, key="baselines-way")]
    )
