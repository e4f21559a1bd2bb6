"""Why the days are called even or not: the days, the arithmetic, and what is our choice."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.fortnight import Fortnight
from app.domain.settings import Settings
from app.domain.steadiness import BUSY_FROM, EVEN_FROM, QUIET_TO, SOME_FROM
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.pace.account_row import account_row
from app.views.pace.evenness_words import evenness_words, pair_words
from app.views.shared.buttons import mist_button
from app.views.shared.calendar_words import full_day, number_words
from app.views.shared.panels import column
from app.views.shared.sheet import sheet_body
from app.views.shared.unit_words import points_words
from app.views.shared.words import heading, soft, words


@component
def EvennessWhy(on_close: Callable[[], object]) -> ft.Control:
    """The content of the sheet about the fourteen days before today."""
    look = use_look()
    services = use_services()
    use_store(services.notebook)
    settings = use_store(services.settings).settings
    found = services.pacing.fortnight()
    close = mist_button(look, say("common.close"), on_close, key="close")
    if found.evenness is None:
        return sheet_body(look, say("evenness.title"), [close])
    parts = [
        column([words(look, line) for line in _sums(found)], 6),
        soft(look, say("evenness.why_words", even=EVEN_FROM, some=SOME_FROM)),
        heading(look, say("evenness.pairs_title"), 3, "label"),
        column([words(look, line) for line in _pairs(found, settings)], 6),
        soft(look, _rule(found, settings)),
        heading(look, say("evenness.days_title"), 3, "label"),
        column(_days(look, found), 6),
        soft(look, say("evenness.life")),
        soft(look, say("evenness.choices")),
        close,
    ]
    title = say("evenness.why_title", words=evenness_words(found.evenness))
    return sheet_body(look, title, parts, 12)


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


def _pairs(found: Fortnight, settings: Settings) -> list[str]:
    if not found.swings:
        return [say("evenness.pairs_none")]
    lines = [pair_words(found, pair, settings) for pair in found.swings]
    return [say("evenness.pairs_found", count=len(lines)), *lines]


def _rule(found: Fortnight, settings: Settings) -> str:
    return say(
        "evenness.pairs_rule",
        middle=points_words(found.middle or 0, settings),
        busy_from=f"{BUSY_FROM:g}",
        quiet_to=f"{QUIET_TO:g}",
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
