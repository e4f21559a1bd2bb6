"""After easy breathing: how many breaths it was, and noting it."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.habit import Habit
from app.reading.wording import say
from app.views.guard import component
from app.views.guides.guide_head import guide_head
from app.views.look import use_look
from app.views.navigation import go_back
from app.views.shared.buttons import link_button, main_button
from app.views.shared.picture import picture
from app.views.shared.shore_page import shore_page
from app.views.shared.words import CENTER, heading, words

DRAWING = 170
BELOW = 190


@component
def BreathingEnd(habit: Habit, breaths: int, done: Callable[[], object]) -> ft.Control:
    """The page after ``breaths``; ``done`` notes them."""
    look = use_look()
    some = breaths > 0
    title = say("guides.breathing_over", count=breaths) if some else say("guides.breathing_none")
    told = ft.Column(
        [
            heading(look, title, 2, "title", CENTER),
            words(look, say("guides.breathing_over_detail"), align=CENTER),
        ],
        spacing=4,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
    )
    drawn = [] if look.large else [picture(look, "waves", height=DRAWING, decorative=True)]
    hero = [*drawn, ft.Semantics(live_region=True, container=True, content=told)]
    unnoted = link_button(look, say("guides.unnoted"), go_back, key="leave-unnoted")
    foot = [
        main_button(look, say("guides.note_done"), done, key="note-done", height=64),
        ft.Row([unnoted], alignment=ft.MainAxisAlignment.CENTER),
    ]
    if not some:
        foot = [main_button(look, say("common.close"), go_back, key="leave-unnoted", height=64)]
    head = guide_head(look, habit)
    return shore_page(look, head, hero, [], foot, look.height - BELOW, key="breathing-end")
