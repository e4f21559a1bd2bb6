"""Reminders in the app: the bar that stands until put away, and the look that finds one due."""

from __future__ import annotations

import logging
from functools import partial

import flet as ft

from app.domain.reminder import Waiting
from app.reading.wording import say
from app.state.services import Services, use_services, use_value
from app.views.kit.addresses import Paths
from app.views.kit.buttons import icon_button, tap
from app.views.kit.device import use_looks
from app.views.kit.guard import component
from app.views.kit.look import use_look
from app.views.kit.navigation import current_path, go
from app.views.kit.phrases import weekday_name
from app.views.kit.text import words


def _waiting_words(waiting: Waiting) -> str:
    parts = []
    if waiting.habits:
        parts.append(say("reminders.habits", count=waiting.habits))
    if waiting.planned:
        parts.append(say("reminders.planned", count=waiting.planned))
    if waiting.check_in:
        parts.append(say("reminders.check_in" if parts else "reminders.check_in_alone"))
    return say("reminders.said", what=_joined(parts))


def _joined(parts: list[str]) -> str:
    if len(parts) == 1:
        return parts[0]
    if len(parts) == 2:
        return say("reminders.both", first=parts[0], second=parts[1])
    return say("reminders.three", first=parts[0], second=parts[1], third=parts[2])


@component
def ReminderBar(shown: bool) -> ft.Control:
    """One line above the screen; usually nothing."""
    look = use_look()
    services = use_services()
    reminders = services.reminders

    def read() -> Waiting | None:
        """Return what waits; what was done since is not spoken of any more, nor what may rest."""
        today = services.clock.today
        stands = shown and not reminders.is_still(today) and reminders.standing == today
        return reminders.waiting(today) if stands else None

    waiting = use_value(
        read,
        reminders,
        services.notebook,
        services.habits,
        services.intentions,
        services.flares,
        services.settings,
    )
    if waiting is None or waiting.nothing:
        return ft.Container()
    tokens = look.tokens
    said = _waiting_words(waiting)

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


_LOOK_EVERY = 20.0
"""Seconds between two looks at the clock (our choice)."""

_log = logging.getLogger(__name__)


def use_reminders(services: Services) -> None:
    """Remind while the calling component is drawn. Call it from a component.

    Of several windows one alone finds a reminder due, and all of them show it.
    """
    page = ft.context.page

    async def look() -> None:
        # While nobody is connected, nobody would see it; it can come for a while yet.
        if page.session.connection is not None:
            await remind(services)

    use_looks(look, _LOOK_EVERY)


async def remind(services: Services) -> None:
    """Tell what is due, if anything: in the app, and as a notification where that is wanted.

    A system may swallow a notification, and one of last night may be opened today: so it says
    its day, and in the app the reminder stands until it was seen.
    """
    reminders = services.reminders
    waiting = reminders.look()
    if waiting is None:
        return
    reminders.stand()
    notices = reminders.notices
    if notices is not None and services.settings.settings.notices:
        try:
            today = services.clock.today
            title = say("reminders.notice", day=weekday_name(today))
            await notices.show(title, _waiting_words(waiting))
        except Exception:
            # It stands in the app as well.
            _log.exception("a notification could not be shown")
