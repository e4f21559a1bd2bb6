"""What is noted for the day so far, in one line that leads to the whole of it."""

from __future__ import annotations

from datetime import date

import flet as ft

from app.domain.noted import Noted
from app.reading.wording import say
from app.views.look import Look
from app.views.navigation import go
from app.views.read.link_row import link_row
from app.views.routes import Paths
from app.views.shared.panels import rows


def noted_line(look: Look, day: date, noted: Noted) -> ft.Control:
    """Return the line for ``day``, of which something is noted."""
    line = say("today.noted", what=_what(noted))
    return rows(
        look,
        [
            link_row(
                look,
                line,
                say("today.open_day", what=line),
                lambda: go(Paths.on_day(Paths.PACE, day)),
                key="noted",
            )
        ],
    )


def _what(noted: Noted) -> str:
    activities = say("today.activities", count=noted.activities)
    rests = say("today.rests", count=noted.rests)
    if not noted.rests:
        return activities
    if not noted.activities:
        return rests
    return say("today.noted_both", activities=activities, rests=rests)
