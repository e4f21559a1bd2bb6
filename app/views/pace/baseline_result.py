"""The minutes of an activity with their arithmetic, and how much of the mean is taken."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from statistics import fmean

import flet as ft

from app.domain.baseline import FACTORS, HALF, READINGS, Baseline
from app.domain.caution import Caution
from app.reading.wording import say
from app.views.look import Look
from app.views.shared.buttons import mist_button
from app.views.shared.calendar_words import minutes_words
from app.views.shared.cells import cell_rows, choice_cell
from app.views.shared.panels import column, panel
from app.views.shared.words import heading, soft, words
from app.views.timers.baseline_line import whole_minutes

NAMES = {HALF: "half"}


def baseline_result(
    look: Look,
    baseline: Baseline | None,
    caution: Caution,
    take: Callable[[float], object],
) -> ft.Control:
    """Return what ``baseline`` comes to; ``take`` sets what its mean is taken times."""
    minutes = whole_minutes(baseline)
    if baseline is None or minutes is None:
        return panel(look, column(_not_yet(look, baseline), 4), key="result")
    parts = [
        heading(look, say("baseline.about", minutes=minutes_words(minutes)), 2, "title"),
        words(look, sum_words(baseline)),
        soft(look, say("baseline.whole")),
        *_factors(look, baseline, caution, take),
    ]
    return panel(look, column(parts, 8), key="result")


def sum_words(baseline: Baseline) -> str:
    """Return the arithmetic of ``baseline``."""
    return say(
        "baseline.sum",
        readings=", ".join(f"{minutes:g}" for minutes in baseline.timings),
        mean=f"{round(fmean(baseline.timings), 2):g}",
        factor=f"{baseline.factor:g}",
        result=f"{round(baseline.minutes or 0, 2):g}",
    )


def _not_yet(look: Look, baseline: Baseline | None) -> list[ft.Control]:
    count = len(baseline.timings) if baseline else 0
    title = say("baseline.not_yet", count=count, all=READINGS)
    return [
        heading(look, title),
        soft(look, say("baseline.not_yet_text", count=READINGS - count), "body"),
    ]


def _factors(
    look: Look, baseline: Baseline, caution: Caution, take: Callable[[float], object]
) -> list[ft.Control]:
    offered = [factor for factor in FACTORS if factor in caution.factors]
    if offered == [HALF]:
        why = [soft(look, say("baseline.factor_careful"))]
        if baseline.factor == HALF:
            return list(why)
        half = say("baseline.factor_to_half")
        return [*why, mist_button(look, half, partial(take, HALF), key="factor-half")]
    cells = [
        choice_cell(
            look,
            say(f"baseline.{NAMES.get(factor, 'most_of_it')}"),
            partial(take, factor),
            factor == baseline.factor,
            key=f"factor-{NAMES.get(factor, 'most')}",
        )
        for factor in offered
    ]
    return [
        heading(look, say("baseline.factor"), 3, "label"),
        cell_rows(cells, 1 if look.large else len(cells)),
        soft(look, say("baseline.factor_detail")),
    ]
