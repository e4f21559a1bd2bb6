"""The baseline of an activity in words, with the arithmetic behind it."""

from __future__ import annotations

import math

import flet as ft

from app.domain.baseline import Baseline
from app.reading.wording import say
from app.views.look import Look
from app.views.shared.calendar_words import minutes_words
from app.views.shared.panels import column, panel
from app.views.shared.words import soft, words


def whole_minutes(baseline: Baseline | None) -> int | None:
    """Return the baseline in whole minutes, never more than it is, but at least one."""
    if baseline is None or baseline.minutes is None:
        return None
    return max(1, math.floor(baseline.minutes))


def baseline_line(look: Look, baseline: Baseline | None) -> ft.Control:
    """Return what is known of ``baseline``, or from when on there is one."""
    minutes = whole_minutes(baseline)
    if baseline is None or minutes is None:
        return soft(look, say("timers.no_baseline"))
    count = len(baseline.timings)
    percent = round(100 * baseline.factor)
    lines = [
        words(look, say("timers.baseline", minutes=minutes_words(minutes)), "label"),
        soft(look, say("timers.baseline_why", count=count, percent=percent)),
    ]
    return panel(look, column(lines, 2), look.tokens.sea_mist, 12, key="baseline")
