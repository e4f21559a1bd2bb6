"""One habit: its notes, its safety, and whether it is in use."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import flet as ft

from app.domain.habit import Habit
from app.reading.wording import say
from app.state.services import Services, use_services, use_store
from app.views.guard import component
from app.views.guides.guided import guide_entry
from app.views.habits.about import about
from app.views.habits.calendar import Calendar
from app.views.habits.day_notes import day_notes
from app.views.habits.frequency_words import when_words
from app.views.habits.gentle_note import aside_note
from app.views.habits.noting import switch
from app.views.habits.page_parts import change_button, left_out_note, page_title
from app.views.habits.panes import LIST_WIDTH, framed, has_panes, page_width
from app.views.habits.safety_check import SafetyCheck
from app.views.habits.shown_day import Choose
from app.views.habits.strength_panel import StrengthPanel
from app.views.look import Look, use_look
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
    store = use_store(services.habits)
    flare = use_store(services.flares).on(services.clock.today)
    asking, ask = ft.use_state(False)

    def close() -> None:
        ask(False)

    def bring() -> None:
        # A habit of the person's own has nothing to be read first.
        if habit.own:
            switch(services, habit, True)
        else:
            ask(True)

    ft.use_dialog(sheet(look, SafetyCheck(habit, close), close) if asking else None)
    on, known = store.is_on(habit.slug), habit.slug in store.choices
    left_out = habit.exercise and settings.careful
    width, today = page_width(look), services.clock.today
    parts: list[ft.Control] = [soft(look, when_words(habit), "body")] if look.large else []
    if left_out:
        parts.append(left_out_note(look))
    elif on and habit.exercise and flare is not None and day == today:
        parts.append(aside_note(look))
    elif on:
        parts.append(day_notes(look, services, habit, day, choose))
    if not left_out:
        mark = store.marks((day,)).get((habit.slug, day))
        parts += guide_entry(look, habit, mark)
    if known:
        parts.append(StrengthPanel(habit, width, key=f"strength-{habit.slug}"))
        parts.append(Calendar(habit, width, key=f"calendar-{habit.slug}"))
    parts += about(look, habit, settings.careful, on)
    if on:
        parts.append(_away(look, services, habit))
    foot = None if on or left_out else _bring(look, known, bring)
    room = look.room - LIST_WIDTH if has_panes(look) else None
    change = [change_button(look, habit)] if known else []
    return framed(look, page_title(look, habit, day, today, change), parts, foot, room, key="habit")


def _away(look: Look, services: Services, habit: Habit) -> ft.Control:
    label = say("habits.put_it_away")
    return ft.Row(
        [link_button(look, label, lambda: switch(services, habit, False), key="put-away")]
    )


def _bring(look: Look, known: bool, on_tap: Callable[[], object]) -> ft.Control:
    label = say("habits.bring_back" if known else "habits.switch_on")
    return main_button(look, label, on_tap, key="switch-on")
