"""Ten years of notes, as the files that the app keeps in a browser's private file system."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from app.domain.habit import Habit
from app.main import build_services, local_now
from app.reading.content import WORDS
from app.reading.library import Library
from app.storage.database import open_notebook
from tests.benchmarks.documents import documents
from tests.benchmarks.stores import Ours

COUNT = 62_000
PLAN = 160
"""Points a day: a day of the notebook is worth some 80, and taps add to it."""
NAME = "notebook"
"""The folder it lies in; ``app.storage.browser.notebook`` says so and cannot be imported here."""


def write_ten_years(folder: Path, count: int = COUNT, now: datetime | None = None) -> None:
    """Write the notebook of somebody who uses the app every day until ``now`` to ``folder``."""
    now = now or local_now()
    folder.mkdir(parents=True)
    Ours(folder).fill(documents(count, now))
    _settle_in(folder, now)


def _settle_in(folder: Path, now: datetime) -> None:
    """Choose what Today then has on it, all of it in letters that need no further font."""
    opened = open_notebook(folder, now)
    services = build_services(opened.database, lambda: now)
    services.settings.change(welcomed=True)
    services.plans.choose(PLAN)
    if checked := services.notebook.check_in_on(services.clock.today):
        services.notebook.delete(checked)
    for usual in services.library.usuals[:4]:
        services.usuals.keep(usual)
    for habit in _starters():
        services.habits.switch(habit.slug, True)
    opened.database.close()


def first_habit() -> Habit:
    """Return the first habit on Today."""
    return _starters()[0]


def _starters() -> list[Habit]:
    return [habit for habit in Library(WORDS).habits.values() if habit.starter][:3]
