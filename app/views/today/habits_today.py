"""The habits that are switched on, each marked by one tap."""

from __future__ import annotations

from datetime import date
from functools import partial

import flet as ft

from app.domain.habit import Habit, Version
from app.domain.habit_mark import HabitMark, Outcome, tapped
from app.reading.wording import say
from app.state.services import Services, use_services, use_store
from app.views.guard import component
from app.views.guides.guided import with_guide
from app.views.habits.noting import keep
from app.views.look import Look, use_look
from app.views.message import show_message
from app.views.navigation import go
from app.views.read.link_row import link_row
from app.views.routes import Paths
from app.views.shared.buttons import link_button
from app.views.shared.panels import rows
from app.views.shared.words import soft
from app.views.today.habit_row import habit_row
from app.views.today.section import section


@component
def HabitsToday(day: date, gentle: bool) -> ft.Control:
    """The habits for ``day``; while ``gentle``, those without exercise alone."""
    look = use_look()
    services = use_services()
    on = use_store(services.habits).on(services.settings.settings)
    shown = [habit for habit in on if not (gentle and habit.exercise)]
    marks = services.habits.marks((day,))
    today = day == services.clock.today
    if today and not on and not gentle:
        return section(look, say("today.habits"), [rows(look, [_menu(look)])])
    if not shown:
        return ft.Container()
    every = link_button(look, say("today.all_habits"), lambda: go(Paths.HABITS), key="all-habits")
    title = say("today.habits" if today else "today.habits_then")
    lines = []
    for habit in shown:
        mark = marks.get((habit.slug, day))
        version = Version.TINY if gentle and habit.tiny else None
        toggle = partial(_toggle, services, habit, day, mark, version)
        row = habit_row(look, habit, mark, toggle)
        lines.append(with_guide(look, habit, row) if today else row)
    return section(look, title, [rows(look, lines)], every)


def _toggle(
    services: Services, habit: Habit, day: date, mark: HabitMark | None, version: Version | None
) -> None:
    """Note one time more, or take it back; in a flare it is the tiny version that is noted."""
    done = mark is not None and mark.outcome is Outcome.DONE
    most = habit.frequency.times_a_day
    after = tapped(mark, Outcome.DONE, None if done else version, most)
    keep(services, habit, day, after)
    words = say("today.habit_marked" if after else "today.habit_taken_back", name=habit.name)
    show_message(words, undo=services.history.undo)


def _menu(look: Look) -> ft.Control:
    title, detail = say("today.choose_habit"), say("today.choose_habit_detail")
    name = f"{title}. {detail}"
    return link_row(
        look, title, name, lambda: go(Paths.MENU), soft(look, detail), key="choose-habit"
    )
