"""How even the last fourteen days were, said in words and drawn."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import flet as ft

from app.domain.answer import Topic
from app.domain.settings import Settings
from app.domain.steadiness import (
    BUSY_FROM,
    EVEN_FROM,
    FEWEST_DAYS,
    QUIET_TO,
    SOME_FROM,
    Evenness,
    Fortnight,
)
from app.reading.wording import full_day, say
from app.state.services import Services, use_services, use_value
from app.views.kit.addresses import Sheet
from app.views.kit.buttons import link_button, link_line
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.over import use_sheets
from app.views.kit.phrases import day_and_month, number_words, points_words
from app.views.kit.rows import account_row, disc
from app.views.kit.surfaces import column, panel, sheet_body
from app.views.kit.text import heading, soft, words
from app.views.plan.bars import level, sample, sign, standing


def _evenness_words(evenness: Evenness) -> str:
    return say(f"evenness.{evenness}")


def _noted_words(found: Fortnight, settings: Settings) -> str:
    middle = points_words(found.middle or 0, settings)
    noted = say("evenness.noted", logged=found.logged, middle=middle)
    blank = len(found.days) - found.logged
    return f"{noted} {say('evenness.blank', count=blank)}" if blank else noted


def _drawn_words(found: Fortnight, settings: Settings) -> str:
    logged = [load for load in found.loads if load is not None]
    return say(
        "evenness.drawn",
        first=day_and_month(found.days[0]),
        last=day_and_month(found.days[-1]),
        least=number_words(min(logged)),
        most=points_words(max(logged), settings),
        middle=number_words(found.middle or 0),
    )


def _pair_words(found: Fortnight, pair: tuple[date, date], settings: Settings) -> str:
    busy, quiet = pair
    return say(
        "evenness.pair",
        busy=full_day(busy),
        busy_points=points_words(found.points_on(busy) or 0, settings),
        quiet=full_day(quiet),
        quiet_points=number_words(found.points_on(quiet) or 0),
    )


def _standing(services: Services) -> tuple[Settings, Fortnight, bool]:
    """Return the settings, the fourteen days, and whether the pairs among them are told."""
    told = not services.answers.is_silenced(Topic.SWINGS)
    return services.settings.chosen, services.pacing.fortnight(), told


@component
def EvennessWhy(on_close: Callable[[], object]) -> ft.Control:
    """The content of the sheet about the fourteen days before today."""
    look = use_look()
    services = use_services()
    settings, found, _ = use_value(lambda: _standing(services), *services.pacing.rests_on)
    if found.evenness is None:
        return sheet_body(look, say("evenness.title"), [], on_close=on_close)
    parts = [
        column([words(look, line) for line in _sums(found)], 6),
        soft(look, say("evenness.why_words", even=EVEN_FROM, some=SOME_FROM)),
        heading(look, say("evenness.pairs_title"), 3, "label"),
        column([words(look, line) for line in _all_pairs(found, settings)], 6),
        soft(look, _rule(found, settings)),
        heading(look, say("evenness.days_title"), 3, "label"),
        column(_days(look, found), 6),
        soft(look, say("evenness.life")),
        soft(look, say("evenness.choices")),
    ]
    title = say("evenness.why_title", words=_evenness_words(found.evenness))
    return sheet_body(look, title, parts, 12, on_close=on_close)


def _sums(found: Fortnight) -> list[str]:
    mean, spread = found.spread or (0.0, 0.0)
    variation = f"{found.variation:.4f}"
    shown = {"mean": f"{mean:.2f}", "spread": f"{spread:.2f}", "variation": variation}
    return [
        say("evenness.why_mean", logged=found.logged, **shown),
        say("evenness.why_spread", **shown),
        say("evenness.why_variation", **shown),
        say("evenness.why_steady", steady=found.steadiness, **shown),
    ]


def _all_pairs(found: Fortnight, settings: Settings) -> list[str]:
    if not found.swings:
        return [say("evenness.pairs_none")]
    lines = [_pair_words(found, pair, settings) for pair in found.swings]
    return [say("evenness.pairs_found", count=len(lines)), *lines]


def _rule(found: Fortnight, settings: Settings) -> str:
    return say(
        "evenness.pairs_rule",
        middle=points_words(found.middle or 0, settings),
        busy_from=number_words(BUSY_FROM),
        quiet_to=number_words(QUIET_TO),
        ahead=found.look_ahead,
    )


def _days(look: Look, found: Fortnight) -> list[ft.Control]:
    lines = list[ft.Control]()
    for day, load in zip(found.days, found.loads, strict=True):
        name, number = full_day(day), "" if load is None else number_words(load)
        said = number or say("evenness.day_blank")
        row = account_row(
            look, words(look, name if load is not None else f"{name}, {said}"), number
        )
        lines.append(ft.Semantics(label=f"{name}: {said}", exclude_semantics=True, content=row))
    return lines


_TALLEST, _SIGN = 72, 12


def _fortnight_bars(look: Look, found: Fortnight, said: str, paired: bool) -> ft.Control:
    """Return the bars, heard as ``said``; a day not logged has a dot on the ground.

    Where they are ``paired``, a full disc stands under a busy day and a ring under its quiet one.
    """
    full = max((load for load in found.loads if load is not None), default=0) or 1
    across = level(look.tokens.ink_soft, _TALLEST * (found.middle or 0) / full)
    bars = [_bar(look, load, full) for load in found.loads]
    row = ft.Row([*bars], spacing=0, vertical_alignment=ft.CrossAxisAlignment.END)
    stood = ft.Container(row, left=0, right=0, bottom=0)
    parts: list[ft.Control] = [
        ft.Stack([stood, across], height=_TALLEST),
        ft.Container(height=2, bgcolor=look.tokens.line),
    ]
    if paired:
        busy = {pair[0] for pair in found.swings}
        quiet = {pair[1] for pair in found.swings}
        parts.append(ft.Row([_sign(look, day, busy, quiet) for day in found.days], spacing=0))
    parts.append(_foot(look, found, paired))
    return ft.Semantics(
        label=said,
        image=True,
        container=True,
        exclude_semantics=True,
        content=column(parts, spacing=4),
    )


def _bar(look: Look, load: float | None, full: float) -> ft.Control:
    if load is None:
        dot = ft.Container(width=4, height=4, border_radius=2, bgcolor=look.tokens.ink_soft)
        return ft.Container(dot, alignment=ft.Alignment.BOTTOM_CENTER, expand=True, height=8)
    height, beside = _TALLEST * load / full, ft.Margin(2, 0, 2, 0)
    return standing(height, look.tokens.tide, 4, 1, margin=beside, expand=True)


def _sign(look: Look, day: date, busy: set[date], quiet: set[date]) -> ft.Control:
    marked = day in busy or day in quiet
    sign = _disc(look, day in busy) if marked else ft.Container(height=_SIGN)
    return ft.Container(sign, alignment=ft.Alignment.CENTER, expand=True)


def _disc(look: Look, full: bool) -> ft.Control:
    """Return the sign of a busy day, which is full, or of a quiet one."""
    clay = look.tokens.clay
    return disc(None, clay if full else None, _SIGN, edge=clay)


def _foot(look: Look, found: Fortnight, paired: bool) -> ft.Control:
    first, last = day_and_month(found.days[0]), day_and_month(found.days[-1])
    span = soft(look, say("pace.days", first=first, last=last))
    name = say("evenness.middle", middle=number_words(found.middle or 0))
    signs = [sign(look, sample(look.tokens.ink_soft), name)]
    if paired:
        signs += [
            sign(look, _disc(look, full=True), say("evenness.busy")),
            sign(look, _disc(look, full=False), say("evenness.quiet")),
        ]
    return ft.Row([span, *signs], spacing=16, run_spacing=2, wrap=True)


@component
def EvennessPanel() -> ft.Control:
    """The words, the days, the pairs where there are several, and the way to the arithmetic."""
    look = use_look()
    services = use_services()
    settings, found, told = use_value(lambda: _standing(services), *services.pacing.rests_on)
    open_sheet = use_sheets({Sheet.EVENNESS: lambda _, close: EvennessWhy(close)})
    title = soft(look, say("evenness.title"), "small_label")
    if found.evenness is None:
        key = "hidden" if found.logged < FEWEST_DAYS else "hidden_none"
        few = say(f"evenness.{key}", fewest=FEWEST_DAYS, logged=found.logged)
        head = ft.Semantics(heading_level=2, content=title)
        return panel(look, column([head, soft(look, few)], 4), key="evenness")
    paired = found.tells_swings and told
    why = link_button(
        look, say("evenness.why"), partial(open_sheet, Sheet.EVENNESS), key="why-evenness"
    )
    parts = [
        column([title, heading(look, _evenness_words(found.evenness), 2)], 0),
        _fortnight_bars(look, found, _drawn_words(found, settings), paired),
        soft(look, _noted_words(found, settings)),
        *(_pairs(look, found, settings) if paired else []),
        soft(look, say("evenness.life")),
        link_line([why]),
    ]
    return panel(look, column(parts, 10), padding=ft.Padding(16, 14, 16, 6), key="evenness")


def _pairs(look: Look, found: Fortnight, settings: Settings) -> list[ft.Control]:
    lines = [words(look, _pair_words(found, pair, settings), "small") for pair in found.swings]
    title = heading(look, say("evenness.pairs_title"), 3, "small_label")
    return [column([title, *lines, soft(look, say("evenness.pairs"))], 4)]
