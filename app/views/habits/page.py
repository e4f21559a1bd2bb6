"""The page of one habit: its notes, its safety, and whether it is in use."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

import flet as ft

from app.domain.habit import Habit, Version
from app.domain.habit_list import is_left_out, rests
from app.domain.habit_mark import Outcome
from app.reading.wording import say
from app.state.services import Services, use_services, use_store
from app.views.habits.actions import note, switch
from app.views.habits.calendar import Calendar
from app.views.habits.guide_ways import guide_entry
from app.views.habits.marks import mark_choices
from app.views.habits.parts import (
    LIST_WIDTH,
    aside_note,
    framed,
    has_panes,
    page_width,
    safety_note,
    to_settings,
)
from app.views.habits.strength import StrengthPanel
from app.views.habits.week import Choose, day_steps
from app.views.habits.words import habit_day, outcome_words, target_words, when_words
from app.views.kit.addresses import Paths, Sheet
from app.views.kit.buttons import icon_button, link_button, link_line, main_button, mist_button, tap
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go
from app.views.kit.over import use_sheets
from app.views.kit.pages import page_head
from app.views.kit.surfaces import column, panel, rows, sheet_body, titled_panel
from app.views.kit.text import heading, markdown, soft, words


@component
def _Sources(keys: tuple[str, ...], *, key: str | None = None) -> ft.Control:
    """The references called ``keys``, each with its address to copy."""
    look = use_look()
    references = use_services().library.references
    found = [references[name] for name in keys]
    return column([soft(look, f"{item.citation} {item.link}".strip()) for item in found], 8)


def about(look: Look, habit: Habit, careful: bool, on: bool) -> list[ft.Control]:
    """Return the sections, the most useful first."""
    parts: list[ft.Control] = []
    if habit.how_to:
        parts.append(titled_panel(look, say("habits.how"), [markdown(look, habit.how_to, "body")]))
    if habit.versions and not on:
        parts.append(titled_panel(look, say("habits.sizes"), _sizes(look, habit)))
    if careful and habit.within:
        parts.append(titled_panel(look, say("habits.within_title"), [words(look, habit.within)]))
    else:
        parts.append(titled_panel(look, _target_title(habit), _target(look, habit)))
    if habit.own:
        parts.append(
            titled_panel(look, say("habits.own_title"), [words(look, say("habits.own_honest"))])
        )
    if habit.safety:
        parts.append(safety_note(look, habit, "habits.safety_on" if on else "habits.safety"))
    if habit.theme:
        theme: list[ft.Control] = [words(look, habit.theme), words(look, say("habits.ordinary"))]
        if habit.card:
            to_card = partial(go, Paths.card(habit.card), aside=True)
            way = link_button(look, say("habits.to_card"), to_card, key="to-card")
            theme.append(link_line([way]))
        parts.append(titled_panel(look, say("habits.theme"), theme))
    if habit.sources:
        parts.append(
            titled_panel(look, say("habits.sources"), [_Sources(habit.sources, key="sources")])
        )
    return parts


def _sizes(look: Look, habit: Habit) -> list[ft.Control]:
    lines: list[ft.Control] = [
        words(
            look,
            say(
                "habits.size",
                version=say(f"habits.{version}"),
                detail=detail or say("habits.own_full"),
            ),
        )
        for version, detail in habit.versions
    ]
    return [*lines, soft(look, say("habits.same"))]


def _target_title(habit: Habit) -> str:
    return say("habits.target" if habit.target else "habits.target_own")


def _target(look: Look, habit: Habit) -> list[ft.Control]:
    return [words(look, target_words(habit)), soft(look, say("habits.none_is_fine"))]


def _day_notes(
    look: Look, services: Services, habit: Habit, day: date, choose: Choose
) -> ft.Control:
    shown = habit_day(services, habit, day)

    def choose_outcome(outcome: Outcome | None, version: Version | None) -> None:
        note(services, habit, day, outcome, version)

    state = say("habits.state_now", outcome=outcome_words(shown.mark, shown.most))
    if shown.mark is not None and shown.mark.outcome is Outcome.NOT_DONE:
        state = say(f"habits.left_out{shown.ending}")
    parts = [
        day_steps(look, day, shown.today, choose),
        soft(look, state, "body"),  # not read out: the message says it
        mark_choices(look, shown, choose_outcome, "note"),
    ]
    return panel(look, column(parts, 8), padding=12)


@component
def _SafetyCheck(habit: Habit, on_close: Callable[[], object]) -> ft.Control:
    """What to read, and tick, before ``habit`` is switched on. Ticks are not kept."""
    look = use_look()
    services = use_services()
    settings = use_store(services.settings).settings
    ticked, tick = ft.use_state(frozenset[int]())

    def agree() -> None:
        if switch(services, habit, True):
            on_close()

    parts: list[ft.Control] = []
    if habit.safety:
        parts.append(safety_note(look, habit, "habits.safety", key="check-help"))
    if settings.careful and habit.within:
        parts.append(words(look, habit.within))
    if habit.checks:
        flips = [partial(tick, ticked ^ {number}) for number in range(len(habit.checks))]
        statements = zip(habit.checks, flips, strict=True)
        lines = [
            _statement(look, number, text, number in ticked, flip)
            for number, (text, flip) in enumerate(statements)
        ]
        parts += [heading(look, say("habits.check_ask"), 3, "label"), rows(look, lines)]
    if ticked:
        parts.append(_ask_first(look))
        parts.append(mist_button(look, say("habits.check_asked"), agree, key="asked"))
    else:
        agreed = say("habits.check_yes_none" if habit.checks else "habits.check_yes")
        parts.append(main_button(look, agreed, agree, key="agree"))
    parts.append(mist_button(look, say("habits.check_no"), on_close, key="not-now"))
    return sheet_body(look, say("habits.check_title"), parts)


def _ask_first(look: Look) -> ft.Control:
    color = look.tokens.on_clay_mist
    advice = words(look, say("habits.check_ticked"), "label", color, key="ask-first")
    said = ft.Semantics(live_region=True, container=True, content=advice)
    return panel(look, said, look.tokens.clay_mist)


def _statement(
    look: Look, number: int, text: str, ticked: bool, flip: Callable[[], object]
) -> ft.Control:
    tokens = look.tokens
    box = ft.Icons.CHECK_BOX_ROUNDED if ticked else ft.Icons.CHECK_BOX_OUTLINE_BLANK_ROUNDED
    row = ft.Row(
        [
            ft.Icon(box, size=26, color=tokens.clay if ticked else tokens.edge),
            ft.Container(words(look, text), expand=True),
        ],
        spacing=12,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    padding = ft.Padding(16, 12, 16, 12)
    key = f"check-{number + 1}"
    return tap(
        look, row, text, flip, key=key, toggled=ticked, at_once=True, radius=0, padding=padding
    )


@component
def HabitPage(habit: Habit, day: date, choose: Choose, *, key: str | None = None) -> ft.Control:
    """The page of ``habit``, with notes for ``day``."""
    look = use_look()
    services = use_services()
    settings = use_store(services.settings).settings
    use_store(services.notebook)
    store = use_store(services.habits)
    in_flare = use_store(services.flares).on(day) is not None
    signals = use_store(services.signals)
    open_sheet = use_sheets({Sheet.SAFETY_CHECK: lambda _, close: _SafetyCheck(habit, close)})

    def bring() -> None:
        # A habit of the person's own has nothing to be read first.
        if habit.own:
            switch(services, habit, True)
        else:
            open_sheet(Sheet.SAFETY_CHECK)

    on, known = store.is_on(habit.slug), habit.slug in store.choices
    left_out = is_left_out(habit, settings)
    width, today = page_width(look), services.clock.today
    parts: list[ft.Control] = [soft(look, when_words(habit), "body")] if look.large else []
    if left_out:
        parts.append(_left_out_note(look))
    elif on and rests(habit, in_flare, day, today):
        parts.append(aside_note(look))
    elif on:
        parts.append(_day_notes(look, services, habit, day, choose))
    if not left_out:
        mark = store.marks((day,)).get((habit.slug, day))
        parts += guide_entry(look, habit, mark, signals.with_closed_eyes)
    if known:
        parts.append(StrengthPanel(habit, width, key=f"strength-{habit.slug}"))
        parts.append(Calendar(habit, width, key=f"calendar-{habit.slug}"))
    parts += about(look, habit, settings.careful, on)
    if on:
        parts.append(_away(look, services, habit))
    foot = None if on or left_out else _bring(look, known, bring)
    room = look.room - LIST_WIDTH if has_panes(look) else None
    change = [_change_button(look, habit)] if known else []
    return framed(look, _title(look, habit, day, today, change), parts, foot, room, key="habit")


def _title(
    look: Look, habit: Habit, day: date, today: date, change: Sequence[ft.Control]
) -> ft.Control:
    """Return the head of the page with the way to ``change`` it; beside the list none back."""
    if not has_panes(look):
        back = Paths.HABITS if day == today else Paths.on_day(Paths.HABITS, day)
        # At large text the head must leave room for the page, which then begins with "when".
        when = "" if look.large else when_words(habit)
        return page_head(look, habit.name, when, change, back=lambda: go(back), ways=False)
    names = [heading(look, habit.name, 2, "title"), soft(look, when_words(habit), "body")]
    row = ft.Row(
        [ft.Container(column(names, 0), expand=True), *change],
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    return ft.Container(row, padding=ft.Padding(look.margin, 24, look.margin, 8))


def _change_button(look: Look, habit: Habit) -> ft.Control:
    """Return the way to the form that changes ``habit``."""
    name = say("habits.change_title", habit=habit.name)
    path = Paths.change_habit(habit.slug)
    return icon_button(look, ft.Icons.EDIT_OUTLINED, name, lambda: go(path), key="change")


def _left_out_note(look: Look) -> ft.Control:
    """Return why the habit is not offered to people whom effort makes worse later."""
    color = look.tokens.on_clay_mist
    parts = [
        heading(look, say("habits.left_out_title"), 2, "label", color=color),
        words(look, say("habits.left_out_text"), color=color),
        to_settings(look),
    ]
    return panel(look, column(parts, 4), look.tokens.clay_mist)


def _away(look: Look, services: Services, habit: Habit) -> ft.Control:
    label = say("habits.put_it_away")
    away = link_button(look, label, lambda: switch(services, habit, False), key="put-away")
    return link_line([away])


def _bring(look: Look, known: bool, on_tap: Callable[[], object]) -> ft.Control:
    label = say("habits.bring_back" if known else "habits.switch_on")
    return main_button(look, label, on_tap, key="switch-on")
