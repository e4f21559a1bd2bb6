"""What a day adds up to with its list, before any of that is done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import flet as ft

from app.domain.intention import Intention, with_intentions
from app.domain.planned_day import PlannedDay
from app.state.services import Services
from app.views.look import Look
from app.views.planning.sum_bar import sum_bar
from app.views.planning.sum_words import sum_words
from app.views.shared.panels import column, panel
from app.views.shared.words import heading, soft


def sums(
    services: Services, day: date, listed: Sequence[Intention]
) -> tuple[PlannedDay, PlannedDay]:
    """Return ``day`` as it is noted, and as it would be with what is ``listed``."""
    noted = services.pacing.on(day)
    return noted, with_intentions(noted, listed, services.settings.settings.weights)


def sum_panel(look: Look, services: Services, day: date, listed: Sequence[Intention]) -> ft.Control:
    """Return the sum in words, read out whenever it changes, and as a bar."""
    noted, whole = sums(services, day, listed)
    said = sum_words(noted, whole, services.settings.settings)
    lines: list[ft.Control] = [heading(look, said.headline)]
    lines += [soft(look, line, "body") for line in said.lines]
    text = ft.Semantics(live_region=True, container=True, content=column(lines, spacing=2))
    return panel(look, column([text, sum_bar(look, noted, whole)], spacing=12), key="sum")
