"""Why a habit is said to stand like that: the arithmetic, day by day, and what is our choice."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.habit_score import HALF_LIFE, Frequency, kept
from app.domain.habit_strength import (
    LEAST_KNOWN,
    PART_FROM,
    SETTLING_FROM,
    Footing,
    Step,
    Strength,
)
from app.reading.wording import say
from app.views.guard import component
from app.views.habits.outcome_words import short_day
from app.views.habits.strength_words import footing_words, lately_words
from app.views.look import Look, use_look
from app.views.shared.buttons import link_button, mist_button
from app.views.shared.panels import column, panel
from app.views.shared.sheet import sheet_body
from app.views.shared.words import heading, soft, words

PAGE = 7
"""How many days are shown at first, and with each tap (our choice: a week)."""


@component
def StrengthWhy(
    found: Strength, frequency: Frequency, on_close: Callable[[], object]
) -> ft.Control:
    """The content of the sheet about the strength ``found`` for a habit of that ``frequency``."""
    look = use_look()
    count, show = ft.use_state(PAGE)
    steps = found.steps[::-1]
    parts: list[ft.Control] = [
        words(look, _number_words(found.score)),
        words(look, _formula_words(frequency)),
        heading(look, say("habits.why_days"), 3, "label"),
        column([_step(look, step, kept(frequency)) for step in steps[:count]], 8),
    ]
    if count < len(steps):
        more = link_button(look, say("habits.why_more"), lambda: show(count + PAGE), key="why-more")
        parts.append(ft.Row([more]))
    parts += [
        soft(look, f"{say('habits.why_all', known=found.known)} {lately_words(found)}", "body"),
        _choices(look),
        mist_button(look, say("common.close"), on_close, key="close"),
    ]
    title = say("habits.why_title", footing=footing_words(found.score))
    return sheet_body(look, title, parts, 12)


def number(value: float) -> str:
    """Return ``value`` in the digits the arithmetic is shown in."""
    return f"{value:.3f}".rstrip("0").rstrip(".")


def _number_words(score: float) -> str:
    return say(
        "habits.why_number",
        score=number(score),
        settling=number(SETTLING_FROM),
        part=number(PART_FROM),
        finding_words=say(f"habits.{Footing.FINDING}"),
        part_words=say(f"habits.{Footing.PART}"),
    )


def _formula_words(frequency: Frequency) -> str:
    keep = kept(frequency)
    wanted, span = frequency.window
    key = "habits.why_daily" if span == 1 else "habits.why_window"
    return say(key, kept=number(keep), gained=number(1 - keep), wanted=wanted, span=span)


def _step(look: Look, step: Step, keep: float) -> ft.Control:
    day = say("habits.why_step", day=short_day(step.day), mark=say(f"habits.{step.mark}"))
    total = say(
        "habits.why_sum",
        kept=number(keep),
        before=number(step.before),
        gained=number(1 - keep),
        share=number(step.share),
        after=number(step.after),
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
