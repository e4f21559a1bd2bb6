"""Where a habit comes from, as plain text."""

from __future__ import annotations

import flet as ft

from app.state.services import use_services
from app.views.guard import component
from app.views.look import use_look
from app.views.shared.panels import column
from app.views.shared.words import soft


@component
def Sources(keys: tuple[str, ...], *, key: str | None = None) -> ft.Control:
    """The references called ``keys``, each with its address to copy."""
    look = use_look()
    references = use_services().library.references
    found = [references[name] for name in keys]
    return column([soft(look, f"{item.citation} {item.link}".strip()) for item in found], 8)
