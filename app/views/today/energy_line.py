"""The note about felt energy: a row that opens it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import flet as ft

from app.domain.energy import Energy
from app.reading.wording import say
from app.state.services import use_services
from app.views.guard import component
from app.views.look import use_look
from app.views.read.link_row import link_row
from app.views.shared.panels import rows
from app.views.shared.words import soft


@component
def EnergyLine(day: date, on_open: Callable[[], object]) -> ft.Control:
    """What was noted about the energy of ``day`` in words, or that it can be."""
    look = use_look()
    services = use_services()
    title = say("energy.title")
    detail = energy_words(services.energy.on(day))
    name = f"{title}. {detail}"
    return rows(look, [link_row(look, title, name, on_open, soft(look, detail), key="energy-row")])


def energy_words(energy: Energy | None) -> str:
    """Return the words for a day's energy, as far as it was noted."""
    if energy is None:
        return say("energy.blank")
    if energy.band is None:
        return say("energy.half")
    return say(f"energy.{energy.band}")
