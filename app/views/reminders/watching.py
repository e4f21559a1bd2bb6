"""Looks for a reminder that is due while a window is open."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress

import flet as ft

from app.domain.errors import AppError
from app.reading.wording import say
from app.state.services import Services
from app.views.lasting import use_task
from app.views.reminders.waiting_words import waiting_words

LOOK_EVERY = 20.0
"""Seconds between two looks at the clock (our choice)."""

log = logging.getLogger(__name__)


def use_reminders(services: Services) -> None:
    """Remind while the calling component is drawn. Call it from a component.

    Of several windows one alone finds a reminder due, and all of them show it.
    """
    page = ft.context.page

    async def watch() -> None:
        while True:
            # While nobody is connected, nobody would see it; it can come for a while yet.
            if page.session.connection is not None:
                with suppress(AppError):
                    await remind(services)
            await asyncio.sleep(LOOK_EVERY)

    use_task(watch)


async def remind(services: Services) -> None:
    """Tell what is due, if anything: as a notification where that is wanted, or in the app."""
    reminders = services.reminders
    waiting = reminders.look()
    if waiting is None:
        return
    notices = reminders.notices
    if notices is not None and services.settings.settings.notices:
        try:
            if await notices.show(say("common.app"), waiting_words(waiting)):
                return
        except Exception:
            # What the browser does not show is shown in the app.
            log.exception("a notification could not be shown")
    reminders.stand()
