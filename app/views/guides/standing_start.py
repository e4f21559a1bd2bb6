"""Before slow standing: at which pace, how dizzy, and what to be careful about."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.habit import Habit
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.guides.dizziness import dizziness
from app.views.guides.guide_head import guide_head
from app.views.habits.safety_note import safety_note
from app.views.look import use_look
from app.views.page_frame import page_frame
from app.views.shared.buttons import main_button
from app.views.shared.cells import cell_rows, choice_cell
from app.views.shared.foot import page_foot
from app.views.shared.words import words
from app.views.timers.signal_buttons import signals_below


@component
def StandingStart(
    habit: Habit,
    dizzy: int | None,
    feel: Callable[[int | None], object],
    begin: Callable[[], object],
) -> ft.Control:
    """The page before the first step."""
    look = use_look()
    store = use_store(use_services().settings)
    timed = store.settings.standing_timed
    cells = [
        choice_cell(
            look,
            say("guides.timed"),
            lambda: store.change(standing_timed=True),
            timed,
            key="pace-timed",
        ),
        choice_cell(
            look,
            say("guides.own_pace"),
            lambda: store.change(standing_timed=False),
            not timed,
            key="pace-own",
        ),
    ]
    parts = [
        words(look, say("guides.standing_lead"), "body" if look.large else "reader"),
        cell_rows(cells, 1 if look.phone or look.large else 2),
        safety_note(look, habit, "habits.safety_on"),
        dizziness(look, say("guides.dizzy_before"), dizzy, feel),
        *signals_below(look),
    ]
    foot = page_foot(look, [main_button(look, say("guides.begin"), begin, key="begin", height=64)])
    return page_frame(look, guide_head(look, habit), parts, foot, spacing=16, key="standing-start")
