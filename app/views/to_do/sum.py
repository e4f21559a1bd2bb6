"""What a day adds up to with its list, before any of that is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import flet as ft

from app.domain.planned_day import Band, PlannedDay
from app.domain.settings import Settings
from app.domain.to_do import Intention, with_intentions
from app.reading.wording import say
from app.state.services import Services, use_services, use_value
from app.views.kit.bars import THICK, lying, sign, square
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.phrases import number_words, points_words
from app.views.kit.surfaces import column, panel
from app.views.kit.text import heading, soft

_MARK = 3

_Piece = tuple[float, str, str]
"""Points, colour, and what it is called in the legend."""


def _sum_bar(look: Look, noted: PlannedDay, whole: PlannedDay) -> ft.Control:
    """Return the bar; what goes over the plan stands behind a mark. Without a plan there is none.

    It is not heard: the words say the same.
    """
    plan = whole.planned
    if plan is None:
        return ft.Container()
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
        return _SumWords(say("to_do.nothing"), (_nothing(whole, settings), *_flare(whole)))
    listed = whole.points - (noted.points or 0)
    parts = say(
        "to_do.of_it",
        noted=points_words(noted.points or 0, settings),
        listed=points_words(listed, settings),
    )
    if whole.planned is None or whole.band is None:
        return _SumWords(short_sum(whole, settings), (parts, say("to_do.no_plan")))
    lines = (short_sum(whole, settings), parts, *_advice(whole.band), *_flare(whole))
    return _SumWords(say(f"to_do.{whole.band}"), lines)


def short_sum(whole: PlannedDay, settings: Settings) -> str:
    """Return the sum as in "9 of about 24 points."; alone where there is no plan."""
    points = whole.points or 0
    if whole.planned is None:
        return say("to_do.in_all", points=points_words(points, settings))
    planned = points_words(whole.planned, settings)
    return say("to_do.sum_plan", number=number_words(points), planned=planned)


def _nothing(whole: PlannedDay, settings: Settings) -> str:
    if whole.planned is None:
        return say("to_do.nothing_no_plan")
    return say("to_do.nothing_plan", planned=points_words(whole.planned, settings))


def _advice(band: Band) -> tuple[str, ...]:
    if band is Band.OVER:
        return (say("to_do.share"),)
    return (say("to_do.room"),) if band is Band.QUIET else ()


def _flare(whole: PlannedDay) -> tuple[str, ...]:
    smaller = whole.planned is not None and whole.flare.factor < 1
    return (say("to_do.flare"),) if smaller else ()


def sums(
    services: Services, day: date, listed: Sequence[Intention]
) -> tuple[PlannedDay, PlannedDay]:
    """Return ``day`` as it is noted, and as it would be with what is ``listed``."""
    noted = services.pacing.on(day)
    return noted, with_intentions(noted, listed, services.settings.settings.weights)


@component
def SumPanel(day: date) -> ft.Control:
    """The sum in words, read out whenever it changes, and as a bar."""
    look = use_look()
    services = use_services()
    store = services.intentions
    (noted, whole), settings = use_value(
        lambda: (sums(services, day, store.on(day)), services.settings.chosen),
        store,
        *services.pacing.rests_on,
    )
    said = _sum_words(noted, whole, settings)
    lines: list[ft.Control] = [heading(look, said.headline)]
    lines += [soft(look, line, "body") for line in said.lines]
    text = ft.Semantics(live_region=True, container=True, content=column(lines, spacing=2))
    return panel(look, column([text, _sum_bar(look, noted, whole)], spacing=12), key="sum")
