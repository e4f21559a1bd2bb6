"""Puts the app together: clock, storage, content and stores first, views last."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path

import flet as ft

from app.domain.flare import Flare
from app.domain.habit import HabitChoice
from app.domain.reading import ReadCard
from app.domain.settings import Settings
from app.domain.usual import KeptUsual
from app.reading.library import Library
from app.reading.place import WORDS
from app.reading.wording import say
from app.state.clock import Clock
from app.state.export import NotebookFile
from app.state.flares import FlareStore
from app.state.habits import HabitStore
from app.state.history import History
from app.state.notebook import Notebook
from app.state.reading import ReadingStore
from app.state.services import Services
from app.state.settings import SettingsStore
from app.state.usuals import UsualStore
from app.storage.database import open_notebook
from app.storage.entries import EntryRepository
from app.storage.records import Records
from app.storage.rows import Database
from app.storage.whole import Whole
from app.views.root import Root

Main = Callable[[ft.Page], Awaitable[None]]


def local_now() -> datetime:
    """Return the local time with its offset: the one place that reads the clock."""
    return datetime.now().astimezone()


def build_services(
    database: Database, read_clock: Callable[[], datetime] = local_now, notice: str = ""
) -> Services:
    """Wire the app to an open notebook and a clock."""
    library = Library(WORDS)
    history = History()
    settings = SettingsStore(Records(database, "settings", Settings), read_clock)
    clock = Clock(read_clock, lambda: settings.settings)
    notebook = Notebook(EntryRepository(database), clock, history)
    chosen = Records(database, "habits", HabitChoice)
    habits = HabitStore(library.habits, chosen, notebook, clock, history)
    kept = Records(database, "usuals", KeptUsual)
    usuals = UsualStore(kept, notebook, library.usuals, clock, history)
    reading = ReadingStore(Records(database, "reading", ReadCard), clock)
    flares = FlareStore(Records(database, "flares", Flare), clock, history)

    def load() -> None:
        for store in (settings, habits, usuals, reading, flares):
            store.load()
        notebook.revision += 1

    load()
    if settings.unreadable:
        notice = notice or say("errors.settings_unreadable")
    file = NotebookFile(Whole(database), clock, history, load)
    return Services(
        library, clock, history, settings, notebook, habits, usuals, reading, flares, file, notice
    )


def open_services(folder: Path) -> Services:
    """Open the notebook in ``folder`` and wire the app to it.

    Raises:
        StorageError: If the folder cannot be used, or a newer app wrote the file.

    """
    opened = open_notebook(folder, local_now())
    aside = ", ".join(opened.set_aside)
    notice = say("errors.set_aside", name=aside) if aside else ""
    if opened.read_only:
        notice = say("errors.look_only")
    return build_services(opened.database, notice=notice)


def app_over(services: Services) -> Main:
    """Return what Flet calls for each window or tab: all of them share ``services``."""

    async def main(page: ft.Page) -> None:
        page.render_views(Root, services)

    return main
