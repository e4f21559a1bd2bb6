"""How often a habit is meant: so many times a day, or so many days a week or a month."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import flet as ft

from app.domain.habit_score import Frequency
from app.reading.wording import say
from app.views.habits.frequency_words import MONTH, WEEK, frequency_words
from app.views.look import Look
from app.views.shared.cells import cell_rows, choice_cell
from app.views.shared.panels import column
from app.views.shared.words import heading, soft

UNITS = ((1, "a_day"), (WEEK, "a_week"), (MONTH, "a_month"))
COUNTS = {1: (1, 2, 3, 4, 5, 6, 7, 8), WEEK: (1, 2, 3, 4, 5, 6), MONTH: (1, 2, 3, 4)}
"""What is offered (our choice); seven days a week are once a day."""


def frequency_choice(
    look: Look, chosen: Frequency, choose: Callable[[Frequency], object]
) -> ft.Control:
    """Return the question with its answers, the ``chosen`` ones solid."""
    units = [
        choice_cell(
            look,
            say(f"habits.{name}"),
            partial(choose, Frequency(min(chosen.times, COUNTS[days][-1]), days)),
            chosen.days == days,
            key=f"often-{name.replace('_', '-')}",
        )
        for days, name in UNITS
    ]
    counts = [
        choice_cell(
            look,
            str(times),
            partial(choose, Frequency(times, chosen.days)),
            chosen.times == times,
            frequency_words(Frequency(times, chosen.days)),
            key=f"often-{times}",
        )
        for times in COUNTS.get(chosen.days, ())
    ]
    across = 3 if look.large else 4
    said = soft(look, frequency_words(chosen), "body")
    return column(
        [
            heading(look, say("habits.often"), 2, "label"),
            soft(look, say("habits.often_about")),
            cell_rows(units, 1 if look.large else 3),
            cell_rows(counts, across),
            ft.Semantics(live_region=True, container=True, content=said),
        ],
        8,
    )
