"""What is to do, on Today: each done or moved by one tap, and what it would add up to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

import flet as ft

from app.domain.plan import Band, PlannedDay, band_of
from app.domain.settings import Settings
from app.domain.to_do import Intention, with_intentions
from app.reading.wording import say
from app.state.services import Services, use_services, use_value
from app.views.kit.addresses import Paths
from app.views.kit.buttons import link_button, link_line, tap
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go
from app.views.kit.phrases import number_words, points_words
from app.views.kit.rows import link_row
from app.views.kit.surfaces import column, panel, rows, section
from app.views.kit.text import heading, soft, words
from app.views.plan.bars import THICK, lying, sign, square
from app.views.to_do.list import detail_of, do, leave, move, name_of

_MARK = 3

_Piece = tuple[float, str, str]
"""Points, colour, and what it is called in the legend."""


def _sum_bar(look: Look, noted: PlannedDay, whole: PlannedDay, plan: float) -> ft.Control:
    """Return the bar; what goes over the plan stands behind a mark.

    It is not heard: the words say the same.
    """
    within, over = _pieces(look, noted.points or 0, whole.points or 0, plan)
    whole_length = sum(points for points, *_ in (*within, *over))
    drawn = [lying(points / whole_length, color, radius=0) for points, color, _ in within]
    if over:
        drawn.append(ft.Container(width=_MARK, bgcolor=look.tokens.ink))
        drawn += [lying(points / whole_length, color, radius=0) for points, color, _ in over]
    tokens = look.tokens
    bar = ft.Container(
        # In strong contrast the colours are so near each other that they need a gap.
        ft.Row(drawn, spacing=2 if tokens.strong else 0, height=THICK),
        border_radius=6,
        border=ft.Border.all(2, tokens.ink) if tokens.strong else None,
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
    )
    signs = [sign(look, square(color, tokens.edge), name) for _, color, name in (*within, *over)]
    legend = ft.Row([*signs], wrap=True, spacing=16, run_spacing=4)
    return ft.Semantics(exclude_semantics=True, content=column([bar, legend], spacing=8))


def _pieces(
    look: Look, noted: float, points: float, plan: float
) -> tuple[list[_Piece], list[_Piece]]:
    """Return the pieces up to the plan, and those over it."""
    tokens = look.tokens
    noted_in, all_in = min(noted, plan), min(points, plan)
    within = [
        (noted_in, tokens.sea, say("to_do.legend_noted")),
        (all_in - noted_in, tokens.tide, say("to_do.legend_listed")),
        (plan - all_in, tokens.sand, say("to_do.legend_room")),
    ]
    over = [(points - all_in, tokens.clay, say("to_do.legend_over"))]
    return [piece for piece in within if piece[0] > 0], [piece for piece in over if piece[0] > 0]


@dataclass(frozen=True, slots=True)
class _SumWords:
    """A headline, and lines about it."""

    headline: str
    lines: tuple[str, ...]


def _sum_words(noted: PlannedDay, whole: PlannedDay, settings: Settings) -> _SumWords:
    if whole.points is None:
        planned = points_words(whole.planned or 0, settings)
        return _SumWords(say("to_do.nothing_plan", planned=planned), _flare(whole))
    listed = whole.points - (noted.points or 0)
    parts = say(
        "to_do.of_it",
        noted=points_words(noted.points or 0, settings),
        listed=points_words(listed, settings),
    )
    short = _short_sum(whole, settings)
    if whole.share is None:
        return _SumWords(short, (parts, say("to_do.no_plan")))
    lines = (parts, *_advice(band_of(whole.share)), *_flare(whole))
    if whole.band is None:
        return _SumWords(short, lines)
    return _SumWords(say(f"to_do.{whole.band}"), (short, *lines))


def _short_sum(whole: PlannedDay, settings: Settings) -> str:
    """Return the sum as in "9 of about 24 points."; alone where there is no plan."""
    points = whole.points or 0
    if whole.planned is None:
        return say("to_do.in_all", points=points_words(points, settings))
    planned = points_words(whole.planned, settings)
    return say("to_do.sum_plan", number=number_words(points), planned=planned)


def _advice(band: Band) -> tuple[str, ...]:
    if band is Band.OVER:
        return (say("to_do.share"),)
    return (say("to_do.room"),) if band is Band.QUIET else ()


def _flare(whole: PlannedDay) -> tuple[str, ...]:
    smaller = whole.planned is not None and whole.flare.factor < 1
    return (say("to_do.flare"),) if smaller else ()


def _sums(
    services: Services, day: date, listed: Sequence[Intention]
) -> tuple[PlannedDay, PlannedDay]:
    """Return ``day`` as it is noted, and as it would be with what is ``listed``."""
    noted = services.pacing.on(day)
    return noted, with_intentions(noted, listed, services.settings.settings.weights)


@component
def SumPanel(day: date) -> ft.Control:
    """The sum in words, read out whenever it changes, and as a bar beside the plan.

    Where there is neither a plan nor anything to add up, the list itself says so.
    """
    look = use_look()
    services = use_services()
    store = services.intentions
    (noted, whole), settings = use_value(
        lambda: (_sums(services, day, store.on(day)), services.settings.chosen),
        store,
        *services.pacing.rests_on,
    )
    if whole.points is None and whole.planned is None:
        return ft.Container()
    said = _sum_words(noted, whole, settings)
    lines: list[ft.Control] = [heading(look, said.headline)]
    lines += [soft(look, line, "body") for line in said.lines]
    text = ft.Semantics(live_region=True, container=True, content=column(lines, spacing=2))
    parts: list[ft.Control] = [text]
    if whole.planned is not None:
        parts.append(_sum_bar(look, noted, whole, whole.planned))
    return panel(look, column(parts, spacing=12), key="sum")


_CIRCLE = 32
_FEW = 3
"""So many stand on a phone above what is one tap (our choice: one more than these, or a line that
says so, takes the same room)."""


def is_to_do_today(services: Services, day: date, gentle: bool) -> bool:
    """Return whether ``day`` is today and there is anything to show."""
    store = services.intentions
    shown = (store.on(day), store.waiting() if gentle else store.left_over())
    return day == services.clock.today and any(shown)


@dataclass(frozen=True, slots=True)
class _Said:
    """What there is to say about the list of a day."""

    listed: tuple[Intention, ...]
    details: tuple[str, ...]
    left: int
    """How many stand there from earlier."""
    waiting: int
    total: str


def _said(services: Services, day: date, gentle: bool) -> _Said:
    store, settings = services.intentions, services.settings.settings
    listed = store.on(day)
    return _Said(
        listed=listed,
        details=tuple(detail_of(services, each) for each in listed),
        left=0 if gentle else len(store.left_over()),
        waiting=len(store.waiting()) if gentle else 0,
        total=_short_sum(_sums(services, day, listed)[1], settings),
    )


@component
def ToDoToday(day: date, gentle: bool, whole: bool) -> ft.Control:
    """The list of ``day`` with its sum, and a word about what stands there from earlier.

    Where the ``whole`` list would push away what is one tap, the first few stand for it.
    """
    look = use_look()
    services = use_services()
    said = use_value(
        lambda: _said(services, day, gentle),
        services.intentions,
        services.notebook,
        services.plans,
        services.flares,
        services.settings,
    )
    listed, open_list = said.listed, partial(go, Paths.TO_DO)
    few = len(listed) if whole or len(listed) == _FEW + 1 else _FEW
    shown = zip(listed[:few], said.details, strict=False)
    lines = [_row(look, services, *each) for each in shown]
    if more := len(listed[few:]):
        title = say("to_do.more", count=more)
        lines.append(link_row(look, title, title, open_list, key="more-to-do"))
    if said.left:
        title = say("to_do.left_over_row", count=said.left)
        detail = say("to_do.left_over_detail", count=said.left)
        note = soft(look, detail)
        spoken = f"{title}. {detail}"
        lines.append(link_row(look, title, spoken, open_list, note, key="left-over"))
    parts = list[ft.Control]([rows(look, lines)] if lines else [])
    if gentle and listed:
        leave_all = partial(leave, services, listed)
        link = link_button(look, say("to_do.leave_all"), leave_all, key="leave-all")
        parts.append(link_line([link]))
    elif listed:
        parts.append(soft(look, say("to_do.with_list", sum=said.total)))
    if said.waiting:
        parts.append(soft(look, say("to_do.waiting", count=said.waiting), "body"))
    change = link_button(look, say("to_do.change"), partial(go, Paths.TO_DO), key="change-list")
    return section(look, say("to_do.list_today"), parts, change)


def _row(look: Look, services: Services, intention: Intention, detail: str) -> ft.Control:
    tokens, named = look.tokens, name_of(intention)
    lines = column([words(look, named, "label"), soft(look, detail)], spacing=0)
    circle = ft.Container(
        width=_CIRCLE,
        height=_CIRCLE,
        border_radius=_CIRCLE / 2,
        border=ft.Border.all(2.5, tokens.edge),
    )
    done = tap(
        look,
        ft.Row(
            [circle, ft.Container(lines, expand=True)],
            spacing=12,
            vertical_alignment=ft.CrossAxisAlignment.CENTER,
        ),
        say("to_do.done_name", name=named, detail=detail),
        partial(do, services, intention),
        key=f"done-{intention.id}",
        at_once=True,
        radius=12,
        padding=ft.Padding(8, 8, 4, 8),
        expand=None if look.large else True,
    )
    tomorrow = services.clock.today + timedelta(days=1)
    later = tap(
        look,
        words(look, say("to_do.to_tomorrow"), "small_label", tokens.on_mist),
        say("to_do.to_tomorrow_name", name=named),
        partial(move, services, (intention,), tomorrow),
        key=f"move-{intention.id}",
        at_once=True,
        bgcolor=tokens.sea_mist,
        padding=ft.Padding(12, 14, 12, 14),
    )
    middle = ft.CrossAxisAlignment.CENTER
    inner: ft.Control = ft.Row([done, later], spacing=8, vertical_alignment=middle)
    if look.large:
        inner = column([done, ft.Row([later], wrap=True)], spacing=4)
    return ft.Container(inner, padding=ft.Padding(8, 6, 10, 6))


def to_do_way(look: Look) -> ft.Control:
    """Return a row that leads to the list of today."""
    title, detail = say("to_do.way"), say("to_do.way_detail")
    icon = ft.Icon(ft.Icons.CHECKLIST_ROUNDED, size=24, color=look.tokens.sea)
    to_list = partial(go, Paths.TO_DO)
    name = f"{title}. {detail}"
    row = link_row(look, title, name, to_list, soft(look, detail), icon, key="to-do-way")
    return rows(look, [row])
