"""Everything about one habit: notes, how to do it, safety, the weeks, on and off."""

from __future__ import annotations

from datetime import date

import flet as ft

from app.domain.days import days_ending
from app.domain.habit import Habit
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.habits.about import about
from app.views.habits.day_notes import day_notes
from app.views.habits.noting import switch
from app.views.habits.page_parts import left_out_note, page_title
from app.views.habits.panes import LIST_WIDTH, framed, has_panes
from app.views.habits.past_weeks import WEEKS, PastWeeks
from app.views.habits.safety_check import SafetyCheck
from app.views.habits.shown_day import Choose
from app.views.look import use_look
from app.views.shared.buttons import link_button, main_button
from app.views.shared.sheet import sheet
from app.views.shared.words import soft


@component
def HabitPage(habit: Habit, day: date, choose: Choose, *, key: str | None = None) -> ft.Control:
    """The page of ``habit``, with notes for ``day``."""
    look = use_look()
    services = use_services()
    settings = use_store(services.settings).settings
    use_store(services.notebook)
    on = use_store(services.habits).is_on(habit.slug)
    asking, ask = ft.use_state(False)

    def close() -> None:
        ask(False)

    ft.use_dialog(sheet(look, SafetyCheck(habit, close), close) if asking else None)
    left_out = habit.exercise and settings.careful
    today = services.clock.today
    marks = services.habits.marks(days_ending(today, 7 * WEEKS))
    parts: list[ft.Control] = [soft(look, habit.when, "body")] if look.large else []
    if left_out:
        parts.append(left_out_note(look))
    elif on:
        parts.append(day_notes(look, services, habit, day, choose))
    parts += about(look, habit, settings.careful, on)
    if on or any(slug == habit.slug for slug, _ in marks):
        parts.append(PastWeeks(habit, key="weeks"))
    if on:
        off = link_button(
            look, say("habits.switch_off"), lambda: switch(services, habit, False), key="switch-off"
        )
        parts.append(ft.Row([off]))
    foot = None
    if not on and not left_out:
        foot = main_button(look, say("habits.switch_on"), lambda: ask(True), key="switch-on")
    room = look.room - LIST_WIDTH if has_panes(look) else None
    return framed(look, page_title(look, habit, day, today), parts, foot, room, key="habit")
