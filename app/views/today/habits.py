"""The habits that are switched on, each marked by one tap."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import flet as ft

from app.domain.habit import Habit, Version
from app.domain.habit_list import rests
from app.domain.habit_mark import HabitMark, Outcome, tapped
from app.reading.wording import say
from app.state.services import Services, use_services, use_value
from app.views.habits.actions import keep
from app.views.habits.guide_ways import with_guide
from app.views.habits.words import frequency_words, when_words
from app.views.kit.addresses import Paths
from app.views.kit.buttons import link_button, tap
from app.views.kit.guard import component, show_message
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go
from app.views.kit.parts import use_parts
from app.views.kit.phrases import relative_day
from app.views.kit.rows import link_row
from app.views.kit.surfaces import column, rows, section
from app.views.kit.text import soft, words

_SIGN = 40


def _habit_row(
    look: Look, habit: Habit, mark: HabitMark | None, on_toggle: Callable[[], object]
) -> ft.Control:
    """Return the row of ``habit``; a tap marks it as done, or takes that back."""
    state = _state(habit, mark)
    lines = column([words(look, habit.name, "label"), soft(look, state)], spacing=0)
    parts = [ft.Container(lines, expand=True), _sign(look, mark)]
    return tap(
        look,
        ft.Row(parts, spacing=12, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        say("today.habit_name", name=habit.name, state=state),
        on_toggle,
        key=f"habit-{habit.slug}",
        toggled=mark is not None and mark.outcome is Outcome.DONE,
        at_once=True,
        radius=0,
        padding=ft.Padding(16, 10, 14, 10),
    )


def _state(habit: Habit, mark: HabitMark | None) -> str:
    if mark is None:
        return _blank(habit)
    if mark.outcome is not Outcome.DONE:
        return say(f"today.habit_{mark.outcome}")
    done = say(f"today.habit_{mark.version}" if mark.version else "today.habit_done")
    most = habit.frequency.times_a_day
    return done if most == 1 else say("today.habit_times", done=done, times=mark.times, most=most)


def _blank(habit: Habit) -> str:
    if not habit.tiny:
        return when_words(habit)
    tiny = say("today.habit_blank", tiny=habit.tiny)
    if habit.target:
        return tiny
    return say("habits.own_target", often=frequency_words(habit.frequency), when=tiny)


def _sign(look: Look, mark: HabitMark | None) -> ft.Control:
    tokens = look.tokens
    icon, color, ground = None, tokens.on_sea, None
    if mark is not None and mark.outcome is Outcome.DONE:
        icon, ground = ft.Icons.CHECK_ROUNDED, tokens.sea
    elif mark is not None and mark.outcome is Outcome.RESTING:
        icon, color, ground = ft.Icons.NIGHTS_STAY_OUTLINED, tokens.on_clay_mist, tokens.clay_mist
    return ft.Container(
        ft.Icon(icon, size=24, color=color) if icon else None,
        width=_SIGN,
        height=_SIGN,
        border_radius=_SIGN / 2,
        clip_behavior=ft.ClipBehavior.NONE,
        bgcolor=ground,
        border=None if ground else ft.Border.all(2.5, tokens.edge),
        alignment=ft.Alignment.CENTER,
    )


@component
def HabitsToday(day: date, gentle: bool) -> ft.Control:
    """The habits for ``day``; while ``gentle``, as in a flare today, those without exercise."""
    look = use_look()
    services = use_services()
    on = use_value(
        lambda: services.habits.on(services.settings.settings), services.habits, services.settings
    )
    now = services.clock.today
    aside = [habit for habit in on if rests(habit, gentle, day, now)]
    shown = [habit for habit in on if habit not in aside]
    part = use_parts()
    today = day == now
    if today and not on and not gentle:
        return section(look, say("today.habits"), [rows(look, [_menu(look)])])
    if not on:
        return ft.Container()
    every = link_button(look, say("today.all_habits"), lambda: go(Paths.HABITS), key="all-habits")
    title = say("today.habits" if today else "today.habits_then")
    lines = [part(f"row-{habit.slug}", _HabitToday, habit, day, gentle) for habit in shown]
    names = ", ".join(habit.name for habit in aside)
    told = [soft(look, say("habits.flare_aside", habits=names))] if aside else []
    return section(look, title, [*([rows(look, lines)] if lines else []), *told], every)


@component
def _HabitToday(habit: Habit, day: date, gentle: bool) -> ft.Control:
    """The row of ``habit``, today with the way to its guide."""
    look = use_look()
    services = use_services()
    mark = use_value(lambda: services.habits.marked(habit.slug, day), services.notebook)
    version = Version.TINY if gentle and habit.tiny else None
    toggle = partial(_toggle, services, habit, day, mark, version)
    row = _habit_row(look, habit, mark, toggle)
    return with_guide(look, habit, row) if day == services.clock.today else row


def _toggle(
    services: Services, habit: Habit, day: date, mark: HabitMark | None, version: Version | None
) -> None:
    """Note one time more, or take it back; in a flare it is the tiny version that is noted."""
    done = mark is not None and mark.outcome is Outcome.DONE
    most = habit.frequency.times_a_day
    after = tapped(mark, Outcome.DONE, None if done else version, most)
    change = keep(services, habit, day, after)
    today = services.clock.today
    key = f"today.habit_{'marked' if after else 'taken_back'}{'' if day == today else '_on'}"
    words = say(key, name=habit.name, day=relative_day(day, today))
    show_message(words, change)


def _menu(look: Look) -> ft.Control:
    title, detail = say("today.choose_habit"), say("today.choose_habit_detail")
    name = f"{title}. {detail}"
    return link_row(
        look, title, name, lambda: go(Paths.MENU), soft(look, detail), key="choose-habit"
    )
