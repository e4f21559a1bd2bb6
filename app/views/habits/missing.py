"""What stands where an address names no habit, or a day that nothing can be noted for."""

from __future__ import annotations

import flet as ft

from app.domain.errors import AppError, NotFound
from app.reading.wording import say
from app.views.guard import sentence
from app.views.look import Look
from app.views.navigation import go
from app.views.page_frame import page_frame, page_head
from app.views.routes import Paths
from app.views.shared.buttons import main_button
from app.views.shared.words import words


def missing(look: Look, problem: AppError) -> ft.Control:
    """Return a page that tells of ``problem``, with a way out."""
    way = main_button(look, say("habits.to_today"), lambda: go(Paths.HABITS), key="to-today")
    if isinstance(problem, NotFound):
        way = main_button(look, say("habits.empty_button"), lambda: go(Paths.MENU), key="to-menu")
    head = page_head(look, say("habits.title"))
    return page_frame(look, head, [words(look, sentence(problem), key="missing"), way])
