"""Puts the app together: clock and storage first, then the stores, views last."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta, tzinfo
from functools import partial
from pathlib import Path

import flet as ft

from app.state.access import ALONE, Surroundings
from app.state.asked_page import Printer, Voice, WebMark, WebNotices
from app.state.services import Services, wired
from app.storage.copies import CopyFolder
from app.storage.database import Opened, has_notebook, look_at_notebook, open_notebook
from app.storage.file import erase_leftovers
from app.storage.rows import Database
from app.storage.whole import Whole
from app.views.kit.device import lend_printer, lend_voice
from app.views.root import show
from app.views.screens import load_screens, load_screens_slowly

_COPIES = "copies"
"""The folder beside the notebook in which automatic copies lie."""

Main = Callable[[ft.Page], Awaitable[None]]


class _Here(tzinfo):
    """The zone that this device is in, with its rules: Python's own local time has only offsets."""

    def utcoffset(self, at: datetime | None) -> timedelta | None:
        """Return what is added to UTC when the clock on the wall shows ``at``."""
        if at is None:
            return None
        # Of a time that the clocks left out, ``astimezone`` says another offset from 3.12 on.
        shown = at.replace(tzinfo=None, microsecond=0)
        return timedelta(seconds=shown.replace(tzinfo=UTC).timestamp() - shown.timestamp())

    def dst(self, at: datetime | None) -> timedelta | None:
        """Return nothing: nobody asks for it."""
        return None

    def tzname(self, at: datetime | None) -> str | None:
        """Return what the zone is called when the clock on the wall shows ``at``."""
        return None if at is None else at.replace(tzinfo=None).astimezone().tzname()

    def fromutc(self, at: datetime) -> datetime:
        """Return ``at``, which is in UTC, as the clock on the wall shows it.

        Where that shows an hour twice, the answer knows which of the two it is.
        """
        seconds = at.replace(tzinfo=UTC, microsecond=0).timestamp()
        return datetime.fromtimestamp(seconds).replace(tzinfo=self, microsecond=at.microsecond)


_HERE = _Here()


def local_now() -> datetime:
    """Return the local time in the zone that is in force: the one place that reads the clock.

    On Linux a running process keeps the zone it started in, also while its device travels. Windows
    and browsers have nothing to do about that.
    """
    if hasattr(time, "tzset"):
        time.tzset()
    return datetime.now(_HERE)


def build_services(
    database: Database,
    read_clock: Callable[[], datetime] = local_now,
    around: Surroundings = ALONE,
) -> Services:
    """Wire the app to an open notebook, a clock, and what lies ``around`` the notebook."""
    return wired(database, read_clock, around)


def open_services(
    folder: Path, read_clock: Callable[[], datetime] = local_now, other: Path | None = None
) -> Services:
    """Open the notebook in ``folder`` and wire the app to it.

    If there is one in ``other`` too, its notes can be brought over.

    Raises:
        StorageError: If the folder cannot be used, or a newer app wrote the file.

    """
    opened = open_notebook(folder, read_clock())

    async def reopen() -> Opened:
        again = open_notebook(folder, read_clock())
        opened.database.go_on_with(again.database)
        return again

    around = Surroundings(
        copies=CopyFolder(folder / _COPIES),
        folder=str(folder),
        reopen=reopen,
        erase_beside=lambda: erase_leftovers(folder),
        other=partial(_notes_in, other) if other and has_notebook(other) else None,
    )
    services = build_services(opened.database, read_clock, around=around)
    services.access.tell(opened)
    return services


def _notes_in(folder: Path) -> Whole:
    return Whole(look_at_notebook(folder).database)


async def open_browser_services(read_clock: Callable[[], datetime] = local_now) -> Services:
    """Open the notebook that this browser keeps and wire the app to it.

    Raises:
        StorageError: If the browser does not open it, or a newer app wrote it.

    """
    from app.storage.browser.notebook import open_browser_notebook  # what it needs is there alone

    opened = latest = await open_browser_notebook(read_clock())

    async def reopen() -> Opened:
        nonlocal latest
        latest = await open_browser_notebook(read_clock())
        opened.database.go_on_with(latest.database)
        return latest

    around = Surroundings(
        reopen=reopen, erase_beside=lambda: latest.erase_beside(), in_browser=True
    )
    services = build_services(opened.database, read_clock, around=around)
    services.access.tell(opened)
    return services


def app_in_browser() -> Main:
    """Return what Flet calls in a browser; the notebook begins to open before that."""
    from app.state.web_page import WebPage  # what it needs is there alone

    opening = asyncio.ensure_future(open_browser_services())

    async def main(page: ft.Page) -> None:
        services = await opening
        around = WebPage()
        services.reminders.notices = WebNotices(around)
        mark = WebMark(around, services.access, services.notebook, services.settings)
        services.appointment.read_asset = around.file
        lend_voice(page, Voice(around))
        lend_printer(page, Printer(around))
        show(page, services)
        page.run_task(around.signal_through, services.signals)
        page.run_task(mark.follow)
        page.run_task(load_screens_slowly, page)

    return main


def app_over(services: Services) -> Main:
    """Return what Flet calls for each window or tab: all of them share ``services``."""
    load_screens()

    async def main(page: ft.Page) -> None:
        show(page, services)

    return main
