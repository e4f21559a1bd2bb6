"""Settings."""

from __future__ import annotations

from functools import partial

import flet as ft

import app
from app.domain.settings import Settings
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.state.settings import SettingsStore
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.navigation import asked, go, go_back
from app.views.page_frame import page_frame, page_head
from app.views.routes import Paths
from app.views.safety.scrolling import use_scrolling
from app.views.settings.day_start import DayStart
from app.views.settings.looks import LookChoices
from app.views.settings.notes import NotesRows
from app.views.settings.pacing import PacingRows
from app.views.settings.questions import ExtraQuestions
from app.views.settings.reminders import ReminderRows
from app.views.settings.rows import group, link_row
from app.views.settings.signals import SignalRows
from app.views.settings.text_size import TextSize
from app.views.shared.panels import rows
from app.views.shared.switch import switch_row
from app.views.shared.words import soft

NOTES = "notes"
"""The part of the page that can be asked for in the address."""


@component
def SettingsScreen() -> ft.Control:
    """Everything that can be set, in groups."""
    look = use_look()
    store = use_services().settings
    settings = use_store(store).settings
    ft.use_route_location()
    part = asked("part")
    place, _ = use_scrolling(part if part == NOTES else "")
    head = page_head(look, say("settings.title"), back=go_back, ways=False)
    groups = [
        group(look, say("settings.look"), LookChoices(), rows(look, [TextSize()])),
        group(look, say("settings.notebook"), rows(look, _notebook(look, store, settings))),
        group(look, say("settings.pacing"), PacingRows()),
        group(look, say("settings.questions"), ExtraQuestions()),
        group(look, say("timers.settings"), SignalRows()),
        group(look, say("reminders.title"), ReminderRows()),
        group(look, say("settings.help"), rows(look, _help(look))),
        ft.Container(
            group(look, say("settings.notes"), NotesRows()),
            key=ft.ScrollKey(NOTES),  # type: ignore[call-arg]
        ),
        soft(look, say("settings.version", version=app.__version__)),
    ]
    return page_frame(look, head, groups, spacing=16, key="settings", ref=place)


def _notebook(look: Look, store: SettingsStore, settings: Settings) -> list[ft.Control]:
    shown = settings.smoke_free_shown
    return [
        DayStart(),
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
    return [
        link_row(
            look,
            icon,
            say(f"settings.{name}"),
            say(f"settings.{name}_detail"),
            partial(go, path),
            f"to-{name}",
        )
        for name, icon, path in pages
    ]
