"""What points are called."""

from __future__ import annotations

from functools import partial

import flet as ft
from flet.components.hooks.use_ref import MutableRef

from app.domain.unit import Unit
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import use_look
from app.views.message import show_message
from app.views.navigation import go_back
from app.views.page_frame import page_frame, page_head
from app.views.shared.buttons import main_button
from app.views.shared.cells import cell_rows, choice_cell
from app.views.shared.field import text_field
from app.views.shared.panels import column
from app.views.shared.unit_words import points_words
from app.views.shared.words import soft, words

EXAMPLE = 2.5


@component
def UnitScreen() -> ft.Control:
    """Points, spoons or an own word, and how that reads."""
    look = use_look()
    services = use_services()
    settings = use_store(services.settings).settings
    writing, write_own = ft.use_state(False)
    chosen = Unit.OWN if writing else settings.unit
    written: MutableRef[str] = ft.use_ref(settings.own_unit)

    def take(unit: Unit) -> None:
        if unit is not Unit.OWN:
            services.settings.call_points(unit)
        write_own(unit is Unit.OWN)

    def write(text: str) -> None:
        written.current = text

    def keep() -> None:
        services.settings.call_points(Unit.OWN, written.current or "")
        write_own(False)
        kept = points_words(EXAMPLE, services.settings.settings)
        show_message(say("settings.unit_kept", example=kept), undo=services.history.undo)

    cells = [
        choice_cell(
            look,
            say(f"settings.unit_{unit}"),
            partial(take, unit),
            unit is chosen,
            height=56,
            key=f"unit-{unit}",
        )
        for unit in Unit
    ]
    example = say("settings.unit_example", example=points_words(EXAMPLE, settings))
    parts = [
        words(look, say("settings.unit_lead")),
        cell_rows(cells, 1 if look.large else 3),
    ]
    if chosen is Unit.OWN:
        own = text_field(look, say("settings.unit_word"), settings.own_unit, write, "own-unit")
        save = main_button(look, say("settings.unit_keep"), keep, key="keep-unit")
        parts.append(column([own, save]))
    parts.append(ft.Semantics(live_region=True, content=soft(look, example, "body")))
    head = page_head(look, say("settings.unit"), back=go_back, ways=False)
    return page_frame(look, head, parts, spacing=20)
