"""The day that is shown: the one in the address, or today where it names none."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlsplit

import flet as ft

from app.domain.errors import AppError
from app.reading.wording import say
from app.views.guard import sentence
from app.views.look import Look
from app.views.navigation import asked_day, go
from app.views.page_frame import page_frame, page_head
from app.views.routes import Paths
from app.views.shared.buttons import main_button
from app.views.shared.words import words


def shown_day(today: date) -> date:
    """Return the day in the query of the address, or ``today``, which then rolls over by itself.

    Raises:
        InvalidInput: If the address names no day that things can be recorded for.

    """
    return asked_day(urlsplit(ft.context.page.route or "").query, today)


def address_of(day: date, today: date) -> str:
    """Return the address of Today for ``day``; that of ``today`` names no day."""
    return Paths.TODAY if day == today else Paths.on_day(Paths.TODAY, day)


def no_such_day(look: Look, problem: AppError) -> ft.Control:
    """Return what stands at an address with a day that cannot be shown."""
    return page_frame(
        look,
        page_head(look, say("places.today")),
        [
            words(look, sentence(problem), key="no-such-day"),
            main_button(look, say("common.to_today"), lambda: go(Paths.TODAY), key="to-today"),
        ],
    )
