"""After slow standing: how dizzy now, and noting it."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.habit import Habit
from app.reading.wording import say
from app.views.guard import component
from app.views.guides.dizziness import dizziness
from app.views.guides.guide_head import guide_head
from app.views.guides.warning import warning
from app.views.look import use_look
from app.views.navigation import go_back
from app.views.page_frame import page_frame
from app.views.shared.buttons import link_button, main_button
from app.views.shared.foot import page_foot
from app.views.shared.panels import column
from app.views.shared.words import heading, soft

BLANK: int | None = None


@component
def StandingEnd(
    habit: Habit, done: Callable[[int | None], object], back: Callable[[], object]
) -> ft.Control:
    """The page after the last step; ``done`` notes it with the dizziness that was chosen."""
    look = use_look()
    dizzy, feel = ft.use_state(BLANK)
    told = [
        heading(look, say("guides.standing_over"), 2, "title"),
        soft(look, say("guides.standing_over_detail"), "body"),
    ]
    parts = [
        ft.Semantics(live_region=True, container=True, content=column(told, 4)),
        dizziness(look, say("guides.dizzy_after"), dizzy, feel),
    ]
    ways = [
        link_button(look, say("guides.back"), back, key="step-back"),
        link_button(look, say("guides.unnoted"), go_back, key="leave-unnoted"),
    ]
    foot = [
        warning(look, say("guides.faint")),
        main_button(look, say("guides.note_done"), lambda: done(dizzy), key="note-done", height=64),
        ft.Row(ways, alignment=ft.MainAxisAlignment.CENTER, wrap=True, spacing=12),
    ]
    if look.large:
        parts.append(foot.pop())
    head = guide_head(look, habit)
    return page_frame(look, head, parts, page_foot(look, foot), spacing=20, key="standing-end")
