"""Notes under a date that looks wrong: what lies ahead, because a clock was wrong once."""

from __future__ import annotations

from datetime import date
from functools import partial
from itertools import groupby

import flet as ft

from app.domain.activity import Activity
from app.domain.check_in import CheckIn
from app.domain.entry import AllNoted, Entry, Rest
from app.domain.habit_mark import HabitMark
from app.domain.to_do import Intention
from app.reading.wording import say
from app.state.services import Services, use_services, use_value
from app.views.kit.addresses import Paths
from app.views.kit.buttons import link_button
from app.views.kit.guard import component, show_message
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go, go_back
from app.views.kit.pages import page_frame, page_head
from app.views.kit.phrases import day_of_year, minutes_words
from app.views.kit.rows import link_row
from app.views.kit.surfaces import column, group, rows, with_gap
from app.views.kit.text import soft, words
from app.views.log.questions import name_or_kind

_MOST = 40
"""How many are shown at once (our choice: when some are moved, more come up)."""


@component
def MisdatedLine() -> ft.Control:
    """One line that leads to such notes; usually nothing."""
    look = use_look()
    services = use_services()
    notebook = services.notebook
    count = use_value(lambda: len(notebook.misdated()), notebook)
    if not count or services.clock.wrong:
        return ft.Container()
    title = say("misdated.line", count=count)
    row = link_row(look, title, title, lambda: go(Paths.MISDATED), key="misdated")
    return with_gap(rows(look, [row]))


@component
def MisdatedScreen() -> ft.Control:
    """Such notes by their days, each to be moved to today or deleted.

    Beside a clock that is wrong now the right ones look wrong: none is to be put at its day.
    """
    look = use_look()
    services = use_services()
    found = use_value(services.notebook.misdated, services.notebook)
    lead = say("misdated.lead" if found else "misdated.none")
    if services.clock.wrong:
        found, lead = (), say("misdated.clock")
    parts: list[ft.Control] = [words(look, lead)]
    for day, entries in groupby(found[:_MOST], key=lambda entry: entry.day):
        lines = [_row(look, services, entry) for entry in entries]
        parts.append(group(look, day_of_year(day), rows(look, lines)))
    head = page_head(look, say("misdated.title"), back=go_back, ways=False)
    return page_frame(look, head, parts, spacing=16, key="misdated-page")


def _row(look: Look, services: Services, entry: Entry) -> ft.Control:
    title, detail, today = *_said(services, entry), services.clock.today
    ways = (
        [] if isinstance(entry, Intention) else [("move", partial(_move, services, entry, today))]
    )
    ways.append(("delete", partial(_delete, services, entry)))
    links = [
        link_button(
            look,
            say(f"misdated.{name}", what=title),
            act,
            key=f"{name}-{entry.id}",
        )
        for name, act in ways
    ]
    said = [words(look, title, "label"), *([soft(look, detail)] if detail else [])]
    lines: list[ft.Control] = [*said]
    lines.append(ft.Row(list(links), wrap=True, spacing=4, run_spacing=0))
    return ft.Container(column(lines, spacing=2), padding=ft.Padding(16, 12, 12, 4))


def _said(services: Services, entry: Entry) -> tuple[str, str]:
    """Return what ``entry`` is, and what it says."""
    if isinstance(entry, Activity):
        return name_or_kind(entry.name, entry.kind), minutes_words(entry.minutes)
    if isinstance(entry, Intention):
        return name_or_kind(entry.name, entry.activity), say("misdated.listed")
    if isinstance(entry, Rest):
        return say("pace.rest"), minutes_words(entry.minutes)
    if isinstance(entry, HabitMark):
        return services.habits.names().get(entry.habit, entry.habit), ""
    if isinstance(entry, AllNoted):
        return say("changes.all_noted"), ""
    return say("pace.check_in"), entry.note if isinstance(entry, CheckIn) else ""


def _move(services: Services, entry: Entry, day: date) -> None:
    if change := services.notebook.redate(entry, day, _said(services, entry)[0]):
        show_message(say("misdated.moved"), change)


def _delete(services: Services, entry: Entry) -> None:
    change = services.notebook.delete(entry, _said(services, entry)[0])
    show_message(say("misdated.deleted"), change)
