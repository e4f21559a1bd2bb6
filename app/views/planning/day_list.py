"""The list of a day on its page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import flet as ft

from app.domain.intention import Intention
from app.reading.wording import say
from app.state.services import Services, use_services, use_store
from app.views.guard import component
from app.views.look import use_look
from app.views.planning.day_words import day_ahead
from app.views.planning.deeds import do, leave, move, name_of, take_off
from app.views.planning.list_row import Way, detail_of, list_row
from app.views.planning.move_sheet import MoveSheet
from app.views.shared.buttons import link_button
from app.views.shared.panels import column, rows
from app.views.shared.sheet import sheet
from app.views.shared.words import heading_row, soft

NOTHING: Intention | None = None


@component
def DayList(day: date) -> ft.Control:
    """What is planned for ``day``, each with what can be done with it."""
    look = use_look()
    services = use_services()
    use_store(services.settings)
    listed = use_store(services.intentions).on(day)
    in_flare = use_store(services.flares).going_on is not None
    moving, choose_day = ft.use_state(NOTHING)
    today = services.clock.today

    def close() -> None:
        choose_day(None)

    ft.use_dialog(sheet(look, MoveSheet(moving, close), close) if moving else None)
    title = say("planning.list_today")
    if day != today:
        title = say("planning.list_day", day=day_ahead(day, today))
    if not listed:
        empty = soft(look, say("planning.list_none"), "body")
        return column([heading_row(look, title), empty], spacing=4)
    lines = [
        list_row(look, services, each, _ways(services, each, partial(choose_day, each)))
        for each in listed
    ]
    parts = [heading_row(look, title), rows(look, lines)]
    if in_flare:
        leave_all = partial(leave, services, listed)
        link = link_button(look, say("planning.leave_all"), leave_all, key="leave-all")
        parts.append(ft.Row([link], wrap=True))
    return column(parts, spacing=8)


def _ways(
    services: Services, intention: Intention, on_other_day: Callable[[], object]
) -> list[Way]:
    today, key, named = services.clock.today, intention.id, name_of(intention)
    tomorrow = today + timedelta(days=1)
    detail = detail_of(services, intention)
    done = Way(
        say("planning.done"),
        say("planning.done_name", name=named, detail=detail),
        f"done-{key}",
        partial(do, services, intention),
    )
    near, target = ("tomorrow", tomorrow) if intention.day == today else ("today", today)
    moved = Way(
        say(f"planning.to_{near}"),
        say(f"planning.to_{near}_name", name=named),
        f"move-{key}",
        partial(move, services, (intention,), target),
    )
    other = Way(
        say("planning.other_day"),
        say("planning.other_day_name", name=named),
        f"other-day-{key}",
        on_other_day,
    )
    off = Way(
        say("planning.take_off"),
        say("planning.take_off_name", name=named),
        f"take-off-{key}",
        partial(take_off, services, (intention,)),
    )
    return [done, moved, other, off]
