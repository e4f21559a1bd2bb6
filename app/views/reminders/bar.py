"""The reminder that stands in the app until it is put away."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import use_look
from app.views.navigation import current_path, go
from app.views.reminders.waiting_words import waiting_words
from app.views.routes import Paths
from app.views.shared.buttons import icon_button
from app.views.shared.tap import tap
from app.views.shared.words import words


@component
def ReminderBar(shown: bool) -> ft.Control:
    """One line above the screen; usually nothing."""
    look = use_look()
    services = use_services()
    reminders = use_store(services.reminders)
    for store in (services.notebook, services.habits, services.intentions, services.settings):
        use_store(store)
    today = services.clock.today
    if reminders.standing != today or not shown:
        return ft.Container()
    # What was done since is not spoken of any more.
    waiting = reminders.waiting(today)
    if waiting.nothing:
        return ft.Container()
    tokens = look.tokens
    said = waiting_words(waiting)

    def open_today() -> None:
        reminders.dismiss()
        if current_path() != Paths.TODAY:
            go(Paths.TODAY)

    line: ft.Control = words(look, said, "label", tokens.on_mist)
    if not look.large:
        icon = ft.Icon(ft.Icons.WB_TWILIGHT_OUTLINED, size=24, color=tokens.on_mist)
        line = ft.Row(
            [icon, ft.Container(line, expand=True)],
            spacing=12,
            vertical_alignment=ft.CrossAxisAlignment.CENTER,
        )
    heard = ft.Semantics(
        live_region=True,
        container=True,
        content=tap(
            look,
            line,
            say("reminders.bar_name", words=said),
            open_today,
            key="reminder",
            radius=12,
            padding=ft.Padding(8, 12, 8, 12),
        ),
    )
    close = icon_button(
        look,
        ft.Icons.CLOSE_ROUNDED,
        say("reminders.dismiss"),
        partial(reminders.dismiss),
        key="reminder-away",
        color=tokens.on_mist,
    )
    return ft.Container(
        ft.Row(
            [ft.Container(heard, expand=True), close],
            spacing=4,
            vertical_alignment=ft.CrossAxisAlignment.CENTER,
        ),
        bgcolor=tokens.sea_mist,
        padding=ft.Padding(look.margin - 8, 2, 8, 2),
        border=ft.Border(bottom=ft.BorderSide(2, tokens.line)) if tokens.strong else None,
    )
