"""The page of a day: state first, then what can be done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import flet as ft

from app.domain.noted import Noted, noted_among
from app.domain.settings import Settings
from app.state.services import Services, use_services, use_store
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.pace.day_entries import DayEntries
from app.views.planning.today_list import planned_today
from app.views.planning.way import way_to_plan
from app.views.shared.buttons import Action
from app.views.suggestions.brought_up import BroughtUp, topic_now
from app.views.timers.wish import rest_now, use_wishes
from app.views.today.arrangement import Parts, arranged, two_panes
from app.views.today.card_offer import CardOffer
from app.views.today.day_sheet import Form
from app.views.today.day_tiles import DayTiles
from app.views.today.energy_line import EnergyLine
from app.views.today.flare_top import flare_top
from app.views.today.habits_today import HabitsToday
from app.views.today.hero import hero
from app.views.today.noted_line import noted_line
from app.views.today.nudge import BackupNudge
from app.views.today.ring_words import ring_words
from app.views.today.usuals import Usuals
from app.views.today.week_words import week_words

Opener = Callable[[Form], object]


@component
def DayPage(day: date, open_form: Opener) -> ft.Control:
    """Everything about ``day``; in a flare today, only what is quiet."""
    look = use_look()
    services = use_services()
    entries = use_store(services.notebook).on(day)
    flare = use_store(services.flares).on(day)
    use_store(services.plans)
    use_store(services.intentions)
    settings = use_store(services.settings).settings
    today = services.clock.today
    wished = use_wishes()
    on_log = partial(open_form, Form.ACTIVITY)
    on_rest: Action = partial(open_form, Form.REST)
    if day == today:
        on_rest = partial(rest_now, services, wished)
    planned, noted = services.pacing.on(day), noted_among(entries)
    gentle = flare is not None and flare.last is None and day == today
    usuals = ft.Container(
        Usuals(day, planned.points is None, gentle, two_panes(look), on_log), key="usuals"
    )
    habits = ft.Container(HabitsToday(day, gentle), key="habits")
    energy = _energy(settings, day, open_form)
    listed = planned_today(services, day, gentle)
    summary = [] if noted.nothing else [_summary(look, day, noted)]
    if gentle and flare is not None:
        before = flare_top(look, services, flare, planned, on_rest, partial(open_form, Form.BEGAN))
        after = [habits, *energy]
        parts = Parts(before=before, doing=[*listed, usuals], noted=summary, after=after)
    else:
        tiles = ft.Container(DayTiles(day, on_rest), key="tiles")
        after = [habits, *energy]
        if day == today:
            after = [*_brought_up(services), *after, *([] if listed else [way_to_plan(look)])]
            after.append(ft.Container(BackupNudge(), key="backup-nudge"))
            after.append(ft.Container(CardOffer(), key="card"))
        parts = Parts(tiles=[tiles], doing=[*listed, usuals], noted=summary, after=after)
    note = week_words(services) if day == today else ""
    said = ring_words(planned, day == today, settings, note)

    def top(width: float, side: float) -> ft.Control:
        return hero(look, width, side, planned, said, today, flare, partial(open_form, Form.WHY))

    return arranged(look, top, parts)


def _brought_up(services: Services) -> list[ft.Control]:
    speaks = topic_now(services.pacing) is not None
    return [ft.Container(BroughtUp(), key="brought-up")] if speaks else []


def _energy(settings: Settings, day: date, open_form: Opener) -> list[ft.Control]:
    if not settings.energy_wanted:
        return []
    return [ft.Container(EnergyLine(day, partial(open_form, Form.ENERGY)), key="energy")]


def _summary(look: Look, day: date, noted: Noted) -> ft.Control:
    if two_panes(look):
        return ft.Container(DayEntries(day), key="entries")
    return ft.Container(noted_line(look, day, noted), key="summary")
