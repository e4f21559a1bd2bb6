"""What stands there from earlier: to be moved to today or taken off, as the person likes."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.domain.intention import Intention
from app.reading.wording import say
from app.state.services import Services, use_services, use_store
from app.views.guard import component
from app.views.look import use_look
from app.views.planning.deeds import move, name_of, take_off
from app.views.planning.list_row import Way, list_row
from app.views.shared.buttons import link_button
from app.views.shared.panels import column, rows
from app.views.shared.words import heading_row, soft


@component
def LeftOver() -> ft.Control:
    """The rows from earlier days, and in a flare what waits for its end; usually nothing."""
    look = use_look()
    services = use_services()
    use_store(services.settings)
    use_store(services.flares)
    store = use_store(services.intentions)
    left, today = store.left_over(), services.clock.today
    parts = list[ft.Control]()
    if left:
        parts = [
            heading_row(look, say("planning.left_over")),
            soft(look, say("planning.left_over_detail"), "body"),
            rows(look, [list_row(look, services, e, _ways(services, e)) for e in left]),
        ]
    if len(left) > 1:
        all_of_it = [
            link_button(
                look,
                say("planning.all_to_today"),
                partial(move, services, left, today),
                key="move-all",
            ),
            link_button(
                look, say("planning.take_all_off"), partial(take_off, services, left), key="all-off"
            ),
        ]
        parts.append(ft.Row(list(all_of_it), wrap=True, spacing=4))
    waiting = [each for each in store.waiting() if each not in left]
    if waiting:
        parts.append(soft(look, say("planning.waiting", count=len(waiting)), "body"))
    return column(parts, spacing=8) if parts else ft.Container()


def _ways(services: Services, intention: Intention) -> list[Way]:
    today, key, named = services.clock.today, intention.id, name_of(intention)
    return [
        Way(
            say("planning.to_today"),
            say("planning.to_today_name", name=named),
            f"to-today-{key}",
            partial(move, services, (intention,), today),
        ),
        Way(
            say("planning.take_off"),
            say("planning.take_off_name", name=named),
            f"take-off-{key}",
            partial(take_off, services, (intention,)),
        ),
    ]
