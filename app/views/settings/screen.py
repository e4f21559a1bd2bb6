"""The settings: how the app looks, when a day starts, what it asks, and the ways further."""

from __future__ import annotations

from enum import StrEnum
from functools import partial

import flet as ft

import app
from app.domain.check_in import EXTRA, Question
from app.domain.days import moved_start
from app.domain.settings import (
    LARGEST_TEXT,
    SMALLEST_TEXT,
    ClockHours,
    LookChoice,
    MessageStay,
    Settings,
)
from app.reading.wording import say
from app.state.services import use_services, use_store, use_value
from app.state.settings import SettingsStore
from app.views.kit.addresses import Paths, Sheet
from app.views.kit.buttons import switch_row, tap
from app.views.kit.choices import across, cell_rows, choice_cell
from app.views.kit.colours import DARK, LIGHT, STRONG, Tokens
from app.views.kit.device import is_hand_held, use_scrolling
from app.views.kit.guard import component, show_message
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import asked, go, go_back
from app.views.kit.over import sheets_of
from app.views.kit.pages import page_frame, page_head
from app.views.kit.phrases import clock_time
from app.views.kit.rows import setting_row, step_row
from app.views.kit.surfaces import column, group, panel, rows
from app.views.kit.text import CENTER, soft, words
from app.views.read.aloud import ReadingRows
from app.views.settings.notes import NotesRows
from app.views.settings.pacing import PacingRows
from app.views.settings.reminders import ReminderRows, SignalRows
from app.views.time_off import TimeOffSwitch


@component
def _DayStart() -> ft.Control:
    """The start of the day, a minus and a plus, and what moving it does."""
    look = use_look()
    store = use_store(use_services().settings)
    start = store.settings.day_start

    def move(steps: int, at_the_end: str) -> None:
        moved = moved_start(start, steps)
        if moved == start:
            show_message(say(at_the_end))
        else:
            store.change(day_start=moved)

    return step_row(
        look,
        ft.Icons.WB_TWILIGHT_OUTLINED,
        say("settings.day_start", time=clock_time(start, look.twelve_hours)),
        "",
        (
            (say("settings.earlier"), lambda: move(-1, "settings.earliest")),
            (say("settings.later"), lambda: move(1, "settings.latest")),
        ),
        soft(look, say("settings.day_start_detail")),
        "day-start",
    )


_NAMED = (200, 160, 130, 110, 100, 90, 80)
"""From each of these sizes on, in percent, there is another word for it."""


@component
def _TextSize() -> ft.Control:
    """The text size, a minus and a plus, and a line in that size."""
    look = use_look()
    store = use_store(use_services().settings)
    size = store.settings.text_size

    def smaller() -> None:
        if size <= SMALLEST_TEXT:
            return show_message(say("settings.smallest"))
        store.resize_text(-1)

    def larger() -> None:
        if size >= LARGEST_TEXT:
            return show_message(say("settings.largest"))
        store.resize_text(1)

    named = next(start for start in _NAMED if size >= start)
    return step_row(
        look,
        ft.Icons.FORMAT_SIZE_ROUNDED,
        say("settings.text_size"),
        say("settings.text_size_now", percent=size, words=say(f"settings.size_{named}")),
        ((say("settings.smaller"), smaller), (say("settings.larger"), larger)),
        words(look, say("settings.sample"), "reader"),
        "text-size",
    )


_PICTURED = {
    LookChoice.SYSTEM: (LIGHT, DARK),
    LookChoice.LIGHT: (LIGHT,),
    LookChoice.DARK: (DARK,),
    LookChoice.STRONG: (STRONG,),
}
"""The themes that the picture of a look shows, side by side."""

_WIDTH, _HEIGHT, _DOT = 72, 40, 10


@component
def _LookChoices() -> ft.Control:
    """The four looks, the one in use lit, and in words what it means."""
    look = use_look()
    store = use_services().settings
    chosen = use_value(lambda: store.settings.look, store)

    def choose(choice: LookChoice) -> None:
        store.change(look=choice)

    tiles = [
        _tile(look, choice, choice is chosen, partial(choose, choice)) for choice in LookChoice
    ]
    now = soft(look, say(f"settings.look_{chosen}_now"))
    body = [cell_rows(tiles, 2 if look.scale > 1 else 4, spacing=4), _told(look, now)]
    return panel(look, column(body, spacing=8), padding=8)


_ROOMY = 360
"""From this width on the chosen one has room for a tick beside its name."""


def _told(look: Look, now: ft.Control) -> ft.Control:
    return ft.Container(ft.Semantics(live_region=True, content=now), padding=ft.Padding(8, 0, 8, 6))


def _tile(look: Look, choice: LookChoice, chosen: bool, choose: partial[None]) -> ft.Control:
    tokens = look.tokens
    color = tokens.on_mist if chosen else tokens.ink
    name = words(look, say(f"settings.look_{choice}"), "small_label", color, CENTER)
    label: ft.Control = name
    if chosen and not look.large and look.width >= _ROOMY:
        tick = ft.Icon(ft.Icons.CHECK_ROUNDED, size=16, color=color)
        label = ft.Row([tick, name], spacing=2, alignment=ft.MainAxisAlignment.CENTER)
    parts = [ft.Container(_picture(choice), alignment=ft.Alignment.CENTER), label]
    return tap(
        look,
        column(parts, spacing=8),
        say(f"settings.look_{choice}_name"),
        choose,
        key=f"look-{choice}",
        selected=chosen,
        at_once=True,
        bgcolor=tokens.sea_mist if chosen else tokens.sheet,
        padding=ft.Padding(8, 8, 8, 10),
        expand=True,
    )


def _picture(choice: LookChoice) -> ft.Control:
    """Return the picture; what lies under it shows as its edge, one pixel wide."""
    parts = ft.Row([_part(theme) for theme in _PICTURED[choice]], spacing=0)
    inner = ft.Container(parts, border_radius=9, clip_behavior=ft.ClipBehavior.ANTI_ALIAS)
    return ft.Container(
        inner,
        width=_WIDTH,
        bgcolor=LIGHT.edge,
        border_radius=10,
        clip_behavior=ft.ClipBehavior.NONE,
        padding=1,
    )


def _part(theme: Tokens) -> ft.Control:
    dot = ft.Container(width=_DOT, height=_DOT, border_radius=_DOT / 2, bgcolor=theme.sea)
    line = ft.Container(height=4, border_radius=2, bgcolor=theme.ink, expand=True)
    return ft.Container(
        ft.Row([dot, line], spacing=3),
        bgcolor=theme.paper,
        padding=ft.Padding(5, 0, 4, 0),
        height=_HEIGHT,
        expand=True,
    )


@component
def _Choice(field: str, word: str, among: type[StrEnum], told: bool = False) -> ft.Control:
    """What the ``field`` of the settings is, to be chosen ``among`` three, in words below ``word``.

    ``told`` says that there are words more, below the title and for who only hears a choice.
    """
    look = use_look()
    store = use_services().settings
    chosen = use_value(lambda: getattr(store.settings, field), store)

    def choose(it: StrEnum) -> None:
        store.change(**{field: it})

    cells = [
        choice_cell(
            look,
            say(f"settings.{word}_{it}"),
            partial(choose, it),
            it is chosen,
            say(f"settings.{word}_{it}_name") if told else None,
            key=f"{word}-{it.replace('_', '-')}",
        )
        for it in among
    ]
    parts = [words(look, say(f"settings.{word}"), "label")]
    if told:
        parts.append(soft(look, say(f"settings.{word}_detail")))
    labels = [say(f"settings.{word}_{it}") for it in among]
    return panel(look, column([*parts, cell_rows(cells, across(look, labels, 3))], 8))


@component
def _ExtraQuestions() -> ft.Control:
    """A switch for each question that can be added."""
    look = use_look()
    store = use_store(use_services().settings)
    asked = store.settings.extra_questions

    def toggle(question: Question) -> None:
        now = set(asked) ^ {question}
        store.change(extra_questions=tuple(extra for extra in EXTRA if extra in now))

    switches = [
        switch_row(
            look,
            say(f"check_in.{question}"),
            question in asked,
            partial(toggle, question),
            key=f"ask-{question.replace('_', '-')}",
        )
        for question in EXTRA
    ]
    return column([soft(look, say("settings.questions_detail")), rows(look, switches)])


_NOTES = "notes"
"""The part of the page that can be asked for in the address."""


@component
def SettingsScreen() -> ft.Control:
    """Everything that can be set, in groups."""
    look = use_look()
    store = use_services().settings
    settings = use_store(store).settings
    ft.use_route_location()
    part = asked("part")
    place, _ = use_scrolling(part if part == _NOTES else "")
    head = page_head(look, say("settings.title"), back=go_back, ways=False)
    groups = [
        group(
            look,
            say("settings.look"),
            _LookChoices(),
            rows(look, [_TextSize()]),
            _Choice("message_stay", "message", MessageStay, told=True),
        ),
        group(
            look,
            say("settings.notebook"),
            rows(look, _notebook(look, store, settings)),
            _Choice("clock_hours", "hours", ClockHours),
            TimeOffSwitch(),
        ),
        group(look, say("read.settings"), ReadingRows()),
        group(look, say("settings.pacing"), PacingRows()),
        group(look, say("settings.questions"), _ExtraQuestions()),
        group(look, say("timers.settings"), SignalRows()),
        group(look, say("reminders.title"), ReminderRows()),
        group(look, say("settings.help"), rows(look, _help(look))),
        ft.Container(
            group(look, say("settings.notes"), NotesRows()),
            key=ft.ScrollKey(_NOTES),  # type: ignore[call-arg]
        ),
        soft(look, say("settings.version", version=app.__version__)),
    ]
    return page_frame(look, head, groups, spacing=16, key="settings", ref=place)


def _notebook(look: Look, store: SettingsStore, settings: Settings) -> list[ft.Control]:
    shown = settings.smoke_free_shown
    star, to_usuals = ft.Icons.STAR_BORDER_ROUNDED, partial(go, Paths.USUALS)
    usuals, detail = say("usuals.title"), say("usuals.way_detail")
    sunday = settings.sunday_first
    return [
        _DayStart(),
        switch_row(
            look,
            say("settings.sunday_first"),
            sunday,
            lambda: store.change(sunday_first=not sunday),
            say("settings.sunday_first_on" if sunday else "settings.sunday_first_off"),
            "sunday-first",
        ),
        setting_row(look, star, usuals, detail, to_usuals, "to-usuals"),
        switch_row(
            look,
            say("settings.smoke_free"),
            shown,
            lambda: store.change(smoke_free_shown=not shown),
            say("settings.smoke_free_on" if shown else "settings.smoke_free_off"),
            "smoke-free",
        ),
    ]


def _help(look: Look) -> list[ft.Control]:
    pages = (
        ("safety", ft.Icons.HEALTH_AND_SAFETY_OUTLINED, Paths.SAFETY),
        ("about", ft.Icons.INFO_OUTLINE_ROUNDED, Paths.ABOUT),
        ("welcome", ft.Icons.WAVES_ROUNDED, Paths.WELCOME),
    )
    ways = [
        setting_row(
            look,
            icon,
            say(f"settings.{name}"),
            say(f"settings.{name}_detail"),
            partial(go, path),
            f"to-{name}",
        )
        for name, icon, path in pages
    ]
    page = ft.context.page
    if not is_hand_held(page):
        show, detail = partial(sheets_of(page).open, Sheet.KEYS), say("keys.way_detail")
        ways.append(setting_row(look, _KEYBOARD, say("keys.title"), detail, show, "keys"))
    return ways


_KEYBOARD = ft.Icons.KEYBOARD_OUTLINED
