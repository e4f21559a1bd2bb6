"""Wires the stores to an open notebook."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from app.domain.baseline import Baseline
from app.domain.flare import Flare
from app.domain.habit_choice import HabitChoice
from app.domain.plan import Plan
from app.domain.reading import ReadCard
from app.domain.settings import Settings
from app.domain.timer import Timer
from app.domain.usual import KeptUsual
from app.reading.library import library
from app.reading.wording import say
from app.state.access import Access
from app.state.answers import Answers
from app.state.baselines import BaselineStore
from app.state.calendar import CalendarFile
from app.state.clock import Clock
from app.state.copies import Copies
from app.state.daily_copy import DailyCopy
from app.state.energy import EnergyNotes
from app.state.export import NotebookFile
from app.state.flares import FlareStore
from app.state.habits import HabitStore
from app.state.history import History
from app.state.intentions import IntentionStore
from app.state.notebook import Notebook
from app.state.nudge import Nudge
from app.state.pacing import Pacing
from app.state.plans import PlanStore
from app.state.reading import ReadingStore
from app.state.reminders import Reminders
from app.state.restoring import Restoring
from app.state.services import Services
from app.state.settings import SettingsStore
from app.state.signals import Signals
from app.state.spreadsheet import SpreadsheetFile
from app.state.surroundings import ALONE, Surroundings
from app.state.timer_watch import TimerWatch
from app.state.timers import TimerStore
from app.state.usuals import UsualStore
from app.storage.entries import EntryRepository
from app.storage.records import Records
from app.storage.rows import Database
from app.storage.whole import Whole


def wired(
    database: Database,
    read_clock: Callable[[], datetime],
    notice: str = "",
    around: Surroundings = ALONE,
) -> Services:
    """Return the services over ``database``; ``around`` is what lies beside it."""
    books, history, whole = library(), History(), Whole(database)
    settings = SettingsStore(Records(database, "settings", Settings), read_clock, history)
    clock = Clock(read_clock, lambda: settings.settings)
    entries = EntryRepository(database)
    notebook = Notebook(entries, clock, history)
    chosen = Records(database, "habits", HabitChoice)
    habits = HabitStore(chosen, clock, history, notebook, entries, books.habits)
    kept = Records(database, "usuals", KeptUsual)
    usuals = UsualStore(kept, notebook, books.usuals, clock, history)
    reading = ReadingStore(Records(database, "reading", ReadCard), clock, history)
    flares = FlareStore(Records(database, "flares", Flare), clock, history)
    plans = PlanStore(Records(database, "plans", Plan), clock, history)
    readings = Records(database, "baselines", Baseline)
    baselines = BaselineStore(readings, notebook, clock, history)
    intentions = IntentionStore(entries, clock, notebook, flares, history)
    answers = Answers(settings, clock)
    signals = Signals(settings)
    timed = Records(database, "timers", Timer)
    timers = TimerStore(timed, clock, notebook, history, signals)

    stores = (settings, habits, usuals, reading, flares, plans, baselines, intentions)

    def load() -> None:
        for store in (*stores, timers, copies):
            store.load()
        notebook.revision += 1

    access = Access(whole, around.reopen, load)
    copies = Copies(around.copies, clock, access)
    tables = SpreadsheetFile(whole, clock, settings, habits.names)
    file = NotebookFile(whole, clock, history, settings, access, copies, load, around.erase_beside)
    load()
    daily = DailyCopy(copies, whole, clock, access)
    daily.watch((notebook, *stores))
    if settings.unreadable:
        notice = notice or say("errors.settings_unreadable")
    return Services(
        library=books,
        clock=clock,
        history=history,
        settings=settings,
        notebook=notebook,
        habits=habits,
        usuals=usuals,
        reading=reading,
        flares=flares,
        plans=plans,
        baselines=baselines,
        intentions=intentions,
        answers=answers,
        pacing=Pacing(notebook, plans, flares, settings, answers, clock),
        energy=EnergyNotes(notebook),
        timers=timers,
        watch=TimerWatch(timers),
        signals=signals,
        reminders=Reminders(settings, notebook, habits, intentions, flares, clock),
        calendar=CalendarFile(settings, clock),
        access=access,
        copies=copies,
        daily=daily,
        file=file,
        tables=tables,
        nudge=Nudge(settings, clock, entries.first_day),
        restoring=Restoring(whole, settings, history, copies, load),
        notice=notice,
    )
