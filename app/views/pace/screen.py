"""Pace: the week in points, and one of its days as a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

import flet as ft

from app.domain.errors import InvalidInput
from app.reading.wording import say
from app.state.services import Services, use_services, use_value
from app.views.baseline.screen import baseline_way
from app.views.kit.addresses import Paths, Sheet
from app.views.kit.buttons import icon_button, link_button, main_button, mist_button
from app.views.kit.drawing import picture
from app.views.kit.guard import component, sentence
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go
from app.views.kit.over import Opener, use_page, use_sheets
from app.views.kit.pages import page_frame, page_head, shown_day
from app.views.kit.parts import use_parts, use_rest
from app.views.kit.surfaces import READING_WIDTH, column, panes, stacked
from app.views.kit.text import CENTER, heading, soft, words
from app.views.log.entries import REST_ICON, DayEntries, use_entry_sheet
from app.views.log.sheet import LogFoot, log_sheets
from app.views.pace.steadiness import EvennessPanel, EvennessWhy
from app.views.pace.week import WeekPanel
from app.views.plan.panel import PlanPanel
from app.views.plan.suggested import BroughtUp, topic_now
from app.views.to_do.today import to_do_way

_PACING = "16-pacing-honestly"
"""The deck that says what pacing is."""


@component
def _NothingYet(open_sheet: Opener) -> ft.Control:
    """A boat, that this is fine, and the smallest step.

    From 150 % text on there are only words; the buttons stand in the foot of the page.
    """
    look = use_look()
    read = link_button(look, say("pace.empty_read"), lambda: go(Paths.deck(_PACING)), key="pacing")
    way = ft.Row([read], alignment=ft.MainAxisAlignment.CENTER, wrap=True)
    text = [
        heading(look, say("pace.empty_title"), 2, "title", CENTER),
        soft(look, say("pace.empty_text"), "body", CENTER),
    ]
    if look.large:
        return column([*text, way])
    boat = picture(look, "boat", height=190, ground=look.tokens.sea_pale, padding=16)
    log = main_button(
        look,
        say("pace.empty_log"),
        partial(open_sheet, Sheet.LOG),
        ft.Icons.ADD_ROUNDED,
        key="log-activity",
    )
    rest = mist_button(
        look, say("pace.empty_rest"), partial(open_sheet, Sheet.REST), REST_ICON, key="log-rest"
    )
    return column([boat, *text, ft.Container(height=8), log, rest, way])


_LEFT_PANE = 440
_RIGHT_COLUMN = 560
"""The widest the column on the right gets."""


def _arranged(
    look: Look,
    head: ft.Control,
    above: Sequence[ft.Control],
    entries: ft.Control,
    below: Sequence[ft.Control],
    open_sheet: Opener,
) -> ft.Control:
    """Return the page; the buttons that log stay below its ``entries``.

    Where there is room, what stands ``above`` and ``below`` them is one column beside them.
    """
    if not look.desktop or look.large:
        side = max(look.margin, (look.room - READING_WIDTH) / 2)
        return page_frame(
            look, head, [*above, entries, *below], LogFoot(side, open_sheet), key="pace"
        )
    side = max(28.0, (look.room - _LEFT_PANE - _RIGHT_COLUMN) / 2)
    beside = column([*above, *below])
    left = stacked(look, head, [_body(beside, look.margin, 4)], key="pace")
    foot = LogFoot(side, open_sheet)
    right = stacked(look, None, [_body(entries, side, 24)], foot, key="pace-day")
    return panes(look, left, _LEFT_PANE, right)


def _body(content: ft.Control, side: float, top: float) -> ft.Control:
    return ft.Container(content, padding=ft.Padding(side, top, side, 32))


@dataclass(frozen=True, slots=True)
class _Outline:
    """Which parts the page has: what is drawn anew because of anything else is a part alone."""

    blank: bool
    speaks: bool
    """Whether there is something to bring up."""
    offers: bool


def _outline(services: Services) -> _Outline:
    pacing = services.pacing
    return _Outline(
        services.notebook.is_blank(), topic_now(pacing) is not None, pacing.offer() is not None
    )


def _search(look: Look) -> ft.Control:
    there = partial(go, Paths.NOTE_SEARCH)
    return icon_button(look, ft.Icons.SEARCH_ROUNDED, say("search.title"), there, key="search")


@component
def PaceScreen() -> ft.Control:
    """The day in the address, or today, with its week."""
    look = use_look()
    services = use_services()
    today = use_value(lambda: services.clock.today, services.settings)
    ft.use_route_location()
    try:
        return _ShownDay(shown_day(today))
    except InvalidInput as problem:
        said = words(look, sentence(problem), key="no-such-day")
        way = main_button(look, say("pace.show_today"), lambda: go(Paths.PACE), key="show-today")
        return page_frame(look, _head(look), [said, way])


def _head(look: Look) -> ft.Control:
    return page_head(look, say("places.pace"), actions=[_search(look)])


@component
def _ShownDay(day: date) -> ft.Control:
    """The page of ``day`` with its form, if one is open; the page stays while it opens."""
    open_sheet = use_sheets({**log_sheets(day), **use_entry_sheet(day)})
    return use_page(_DayPage, day, open_sheet)


@component
def _DayPage(day: date, open_sheet: Opener) -> ft.Control:
    look = use_look()
    services = use_services()
    part, whole = use_parts(), use_rest()
    now = use_value(lambda: _outline(services), *services.pacing.rests_on)
    today = services.clock.today
    head = _head(look)

    def show(chosen: date) -> None:
        go(Paths.PACE if chosen == today else Paths.on_day(Paths.PACE, chosen))

    if now.blank:
        foot = LogFoot(look.margin, open_sheet) if look.large else None
        return page_frame(look, head, [_NothingYet(open_sheet)], foot, key="pace-empty")
    above = [part("week", WeekPanel, day, show)]
    if not whole:
        return _arranged(look, head, above, ft.Container(key="entries"), [], open_sheet)
    # An empty card would still leave a gap.
    if day == today and now.speaks:
        above.append(part("brought-up", BroughtUp, EvennessWhy))
    if day == today and not now.offers:
        above.append(part("plan-panel", PlanPanel))
    below = [to_do_way(look), part("even", EvennessPanel), baseline_way(look)]
    entries = part("entries", DayEntries, day, open_sheet)
    return _arranged(look, head, above, entries, below, open_sheet)
