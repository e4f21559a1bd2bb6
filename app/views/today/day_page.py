"""The page of a day: state first, then what can be done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import flet as ft

from app.domain.day_load import day_points
from app.domain.noted import Noted, noted_among
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.pace.day_entries import DayEntries
from app.views.shared.buttons import main_button
from app.views.today.arrangement import Parts, arranged, two_panes
from app.views.today.card_offer import CardOffer
from app.views.today.day_sheet import Form
from app.views.today.day_tiles import DayTiles
from app.views.today.flare_panel import flare_panel
from app.views.today.flare_switch import switch_flare
from app.views.today.habits_today import HabitsToday
from app.views.today.hero import hero
from app.views.today.noted_line import noted_line
from app.views.today.nudge import BackupNudge
from app.views.today.usuals import Usuals

REST_HEIGHT = 72


@component
def DayPage(day: date, open_form: Callable[[Form], object]) -> ft.Control:
    """Everything about ``day``; in a flare today, only what is quiet."""
    look = use_look()
    services = use_services()
    entries = use_store(services.notebook).on(day)
    flare = use_store(services.flares).on(day)
    today = services.clock.today
    on_log, on_rest = partial(open_form, Form.ACTIVITY), partial(open_form, Form.REST)
    points, noted = day_points(entries), noted_among(entries)
    gentle = flare is not None and flare.last is None and day == today
    usuals = ft.Container(
        Usuals(day, points is None, gentle, two_panes(look), on_log), key="usuals"
    )
    habits = ft.Container(HabitsToday(day, gentle), key="habits")
    summary = [] if noted.nothing else [_summary(look, day, noted)]
    if gentle and flare is not None:
        state = [flare_panel(look, flare, today, partial(switch_flare, services))]
        label, icon = say("today.rest_now"), ft.Icons.SELF_IMPROVEMENT_ROUNDED
        state.append(main_button(look, label, on_rest, icon, key="rest-now", height=REST_HEIGHT))
        parts = Parts(before=state, doing=[usuals], noted=summary, after=[habits])
    else:
        tiles = ft.Container(DayTiles(day, on_rest), key="tiles")
        card = [ft.Container(CardOffer(), key="card")] if day == today else []
        nudge = [ft.Container(BackupNudge(), key="backup-nudge")] if day == today else []
        after = [habits, *nudge, *card]
        parts = Parts(tiles=[tiles], doing=[usuals], noted=summary, after=after)

    def top(width: float, side: float) -> ft.Control:
        return hero(look, width, side, day, today, points, flare, partial(open_form, Form.WHY))

    return arranged(look, top, parts)


def _summary(look: Look, day: date, noted: Noted) -> ft.Control:
    if two_panes(look):
        return ft.Container(DayEntries(day), key="entries")
    return ft.Container(noted_line(look, day, noted), key="summary")
