"""How a habit stands: in words, as a soft line, and why."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import flet as ft

from app.domain.habit import HALF_LIFE, Frequency, Habit, kept
from app.domain.habit_strength import (
    LEAST_KNOWN,
    PART_FROM,
    RECENT,
    SETTLING_FROM,
    Footing,
    ScoreStep,
    Strength,
    days_that_matter,
    footing,
    strength,
)
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.habits.words import short_day
from app.views.kit.addresses import Sheet
from app.views.kit.buttons import link_button, link_line
from app.views.kit.drawing import curve
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.over import use_sheets
from app.views.kit.phrases import day_and_month
from app.views.kit.surfaces import border_width, column, panel, sheet_body
from app.views.kit.text import CENTER, heading, soft, words


def _footing_words(score: float) -> str:
    return say(f"habits.{footing(score)}")


def _lately_words(strength: Strength) -> str:
    days = min(RECENT, len(strength.days))
    known = strength.known_lately
    if not known and strength.last_known is not None:
        return say("habits.stood_still", days=days, day=day_and_month(strength.last_known))
    if known == days:
        return say("habits.lately_all", days=days)
    return say("habits.lately", known=known, days=days)


def _curve_words(strength: Strength, days: int) -> str:
    before, now = (_footing_words(strength.scores[place]) for place in (-days, -1))
    key = "habits.curve_same" if before == now else "habits.curve"
    return say(key, days=days, before=before, now=now)


_PAGE = 7
"""How many days are shown at first, and with each tap (our choice: a week)."""


@component
def _StrengthWhy(
    found: Strength, frequency: Frequency, on_close: Callable[[], object]
) -> ft.Control:
    """The content of the sheet about the strength ``found`` for a habit of that ``frequency``."""
    look = use_look()
    count, show = ft.use_state(_PAGE)
    steps = found.steps[::-1]
    parts: list[ft.Control] = [
        words(look, _number_words(found.score)),
        words(look, _formula_words(frequency)),
        heading(look, say("habits.why_days"), 3, "label"),
        column([_step(look, step, kept(frequency)) for step in steps[:count]], 8),
    ]
    if count < len(steps):
        more = link_button(
            look, say("habits.why_more"), lambda: show(count + _PAGE), key="why-more"
        )
        parts.append(link_line([more]))
    parts += [
        soft(look, f"{say('habits.why_all', known=found.known)} {_lately_words(found)}", "body"),
        _choices(look),
    ]
    title = say("habits.why_title", footing=_footing_words(found.score))
    return sheet_body(look, title, parts, 12, on_close=on_close)


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")


def _number_words(score: float) -> str:
    return say(
        "habits.why_number",
        score=_number(score),
        settling=_number(SETTLING_FROM),
        part=_number(PART_FROM),
        finding_words=say(f"habits.{Footing.FINDING}"),
        part_words=say(f"habits.{Footing.PART}"),
    )


def _formula_words(frequency: Frequency) -> str:
    keep = kept(frequency)
    wanted, span = frequency.window
    key = "habits.why_daily" if span == 1 else "habits.why_window"
    return say(key, kept=_number(keep), gained=_number(1 - keep), wanted=wanted, span=span)


def _step(look: Look, step: ScoreStep, keep: float) -> ft.Control:
    day = say("habits.why_step", day=short_day(step.day), mark=say(f"habits.{step.mark}"))
    total = say(
        "habits.why_sum",
        kept=_number(keep),
        before=_number(step.before),
        gained=_number(1 - keep),
        share=_number(step.share),
        after=_number(step.after),
    )
    text = column([words(look, day), soft(look, total)], 0)
    return ft.Semantics(container=True, content=text)


def _choices(look: Look) -> ft.Control:
    color = look.tokens.on_mist
    text = say("habits.choices", half_life=HALF_LIFE, least=LEAST_KNOWN)
    lines = [
        words(look, say("habits.choices_title"), "label", color),
        words(look, text, "small", color),
    ]
    return panel(look, column(lines, 4), look.tokens.sea_mist)


_DRAWN = 56
"""How many days the line goes back (our choice: eight weeks)."""

_PADDING = 16


@component
def StrengthPanel(habit: Habit, width: float, *, key: str | None = None) -> ft.Control:
    """The strength of ``habit`` in a panel that is ``width`` wide."""
    look = use_look()
    services = use_services()
    use_store(services.notebook)
    flares = use_store(services.flares)
    noted = services.habits.marks_back(habit.slug, days_that_matter(habit.frequency))
    today = services.clock.today
    found = strength(noted, flares.flares, habit.frequency, today)
    open_sheet = use_sheets(
        {Sheet.STRENGTH: lambda _, close: _StrengthWhy(found, habit.frequency, close)}
    )
    if not found.is_shown:
        words = say("habits.not_yet", least=LEAST_KNOWN)
        if found.known:
            words = f"{words} {say('habits.so_far', count=found.known)}"
        return panel(look, soft(look, words), key="strength")
    days = found.days[-_DRAWN:]
    drawn = curve(
        look,
        found.scores[-_DRAWN:],
        [day in noted for day in days],
        width - 2 * (_PADDING + border_width(look)),
        _curve_words(found, len(days)),
    )
    said = [say("habits.frozen")] if flares.on(today) else []
    parts = [
        _head(look, found.score, partial(open_sheet, Sheet.STRENGTH)),
        drawn,
        _foot(look, day_and_month(days[0]), all(day in noted for day in days[1:])),
        *(soft(look, line) for line in (*said, _lately_words(found))),
    ]
    return panel(look, column(parts, 8), padding=_PADDING, key="strength")


def _head(look: Look, score: float, on_why: Callable[[], object]) -> ft.Control:
    footing = _footing_words(score)
    why = link_button(look, say("habits.why"), on_why, key="strength-why")
    text = column(
        [heading(look, footing, 2, "title"), soft(look, say("habits.one_day"), "body")], 0
    )
    if look.large:
        return column([text, link_line([why])], 0)
    return ft.Row(
        [ft.Container(text, expand=True), why], vertical_alignment=ft.CrossAxisAlignment.START
    )


def _foot(look: Look, first: str, whole: bool) -> ft.Control:
    """Return what stands under the line; ``whole`` if none of it is dotted."""
    ends = [soft(look, first), soft(look, say("habits.today"))]
    if whole:
        row = ft.Row(list(ends), alignment=ft.MainAxisAlignment.SPACE_BETWEEN)
    else:
        middle = soft(look, f"• • •  {say('habits.blank')}", align=CENTER)
        row = ft.Row(
            [ends[0], middle, ends[1]],
            wrap=True,
            spacing=8,
            alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
        )
    return ft.Semantics(exclude_semantics=True, content=row)
