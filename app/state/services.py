"""Everything a screen may reach for, wired to an open notebook and handed down in one context."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from datetime import datetime
from functools import partial
from typing import Any, TypeVar

import flet as ft

from app.domain.baseline import Baseline
from app.domain.card import ReadCard
from app.domain.draft import Drafts
from app.domain.flare import Flare
from app.domain.habit import HabitChoice
from app.domain.plan import Plan
from app.domain.settings import Settings
from app.domain.timer import Timer
from app.domain.usual import KeptUsual
from app.reading.library import Library, library
from app.reading.search import folded_text
from app.reading.wording import say
from app.state.access import ALONE, Access, Surroundings
from app.state.baselines import BaselineStore
from app.state.copies import Copies, DailyCopy
from app.state.drafts import DraftStore
from app.state.files import AppointmentFile, CalendarFile, NotebookFile, SpreadsheetFile
from app.state.flares import FlareStore
from app.state.habits import HabitStore
from app.state.history import History
from app.state.imports import Imports
from app.state.insights import Insights, NoteSearch
from app.state.intentions import IntentionStore
from app.state.notebook import Notebook
from app.state.pacing import Pacing, PlanStore
from app.state.reading import ReadingStore
from app.state.reminders import Nudge, Reminders, TimesOff
from app.state.restoring import Restoring
from app.state.settings import Answers, SettingsStore
from app.state.signals import Signals
from app.state.store import Clock, Store
from app.state.timers import TimerStore, TimerWatch
from app.state.usuals import UsualStore
from app.storage.entries import EntryRepository
from app.storage.facts import facts_read, notes_read
from app.storage.records import Records
from app.storage.rows import Database
from app.storage.whole import Whole
from app.transfer.imports.record import Import

S = TypeVar("S", bound=ft.Observable)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Services:
    """The stores and the content a running app is made of."""

    library: Library
    clock: Clock
    history: History
    settings: SettingsStore
    notebook: Notebook
    habits: HabitStore
    usuals: UsualStore
    reading: ReadingStore
    flares: FlareStore
    plans: PlanStore
    baselines: BaselineStore
    intentions: IntentionStore
    answers: Answers
    times_off: TimesOff
    pacing: Pacing
    insights: Insights
    appointment: AppointmentFile
    note_search: NoteSearch
    timers: TimerStore
    drafts: DraftStore
    watch: TimerWatch
    signals: Signals
    reminders: Reminders
    calendar: CalendarFile
    access: Access
    copies: Copies
    daily: DailyCopy
    file: NotebookFile
    tables: SpreadsheetFile
    nudge: Nudge
    restoring: Restoring
    imports: Imports
    notice: str
    """What the person should be told at the start; usually nothing."""

    def catch_up(self) -> None:
        """Let everybody look again: a window that was away missed what was changed."""
        for item in fields(self):
            if isinstance(store := getattr(self, item.name), Store):
                store.notify()  # type: ignore[no-untyped-call]

    def settle(self) -> None:
        """Keep how times off, flares and plans were, once it is a day on which that is sure."""
        today = self.clock.today
        self.times_off.settle(today)
        self.flares.settle(today)
        self.plans.settle(today)


ServicesContext: ft.ContextProvider[Services | None] = ft.create_context(None)


def use_services() -> Services:
    """Return the services of the running app. Call it from a component."""
    services = ft.use_context(ServicesContext)
    if services is None:
        raise RuntimeError("use_services() outside ServicesContext, or below ft.memo")
    return services


def use_store(store: S) -> S:
    """Redraw the calling component, and all in it, whenever ``store`` changes.

    A component inside one that follows the store need not follow it too: Flet would draw it twice
    (1.0.5), which makes a tap on Today feel slow.
    """
    held: S = ft.use_state(store)[0]
    return held


_NOTHING = object()


@dataclass(eq=False)
class _Followed:
    """What a component shows, and how to look whether that is still so."""

    said: Any = _NOTHING
    read: Callable[[], Any] = lambda: _NOTHING
    endings: list[Callable[[], None]] = field(default_factory=list)

    def follow(self, stores: tuple[Store, ...], redraw: Callable[[], None]) -> None:
        def look(sender: object, name: str | None) -> None:
            if self._differs():
                redraw()

        self.endings += [store.subscribe(look) for store in stores]

    def _differs(self) -> bool:
        try:
            return bool(self.read() != self.said)
        except Exception:  # the component tells of it when it is drawn
            return True

    def end(self) -> None:
        while self.endings:
            self.endings.pop()()


def use_value(read: Callable[[], T], *stores: Store) -> T:
    """Return what ``read`` does; redraw the calling component once ``stores`` make that another.

    It is compared, so it must be a value: a frozen dataclass, a tuple, a number. ``read`` may
    not rest on anything else that changes, but on what the component is made of.
    """
    followed = ft.use_memo(_Followed, [])
    _, redraw = ft.use_state(0)
    # What a setup returns Flet forgets as soon as the component is drawn again (1.0.5).
    ft.use_effect(lambda: None, [], followed.end)
    if not followed.endings:
        followed.follow(stores, lambda: redraw(lambda times: times + 1))
    followed.read, followed.said = read, _NOTHING
    followed.said = said = read()
    return said


def wired(
    database: Database,
    read_clock: Callable[[], datetime],
    around: Surroundings = ALONE,
) -> Services:
    """Return the services over ``database``; ``around`` is what lies beside it."""
    books, whole = library(), Whole(database)
    history = History(lambda: clock.today, database.together)
    settings = SettingsStore(Records(database, "settings", Settings), lambda: clock.now, history)
    clock = Clock(read_clock, lambda: settings.settings)
    entries = EntryRepository(database)
    notebook = Notebook(entries, clock, history)
    chosen = Records(database, "habits", HabitChoice)
    habits = HabitStore(chosen, clock, history, notebook, settings, entries, books.habits)
    kept = Records(database, "usuals", KeptUsual)
    usuals = UsualStore(kept, clock, history, notebook, settings, books.usuals)
    reading = ReadingStore(Records(database, "reading", ReadCard), clock, history)
    flares = FlareStore(Records(database, "flares", Flare), clock, history, notebook)
    plans = PlanStore(Records(database, "plans", Plan), clock, history)
    readings = Records(database, "baselines", Baseline)
    baselines = BaselineStore(readings, clock, history, notebook)
    intentions = IntentionStore(entries, clock, notebook, flares, history)
    answers, appointment = Answers(settings, clock), AppointmentFile()
    signals = Signals(settings)
    times_off = TimesOff(settings, notebook, clock)
    timed = Records(database, "timers", Timer)
    timers = TimerStore(timed, clock, notebook, history, signals, settings)
    drafts = DraftStore(Records(database, "drafts", Drafts))

    stores = (settings, habits, usuals, reading, flares, plans, baselines, intentions)

    def load() -> None:
        for store in (*stores, imports, timers, drafts, copies):
            store.load()
        notebook.revision += 1

    access = Access(whole, around.reopen, load, clock, around.in_browser, around.folder)
    copies = Copies(around.copies, clock, access, around.other)
    restoring = Restoring(whole, settings, history, copies, load)
    done = Records(database, "imports", Import)
    imports = Imports(done, clock, history, whole, habits, settings, restoring)
    tables = SpreadsheetFile(whole, clock, settings, habits.names)

    def erase_beside() -> None:
        drafts.forget()
        around.erase_beside()

    file = NotebookFile(whole, clock, history, settings, access, copies, load, erase_beside)
    load()
    daily = DailyCopy(copies, whole, clock, access)
    daily.watch((notebook, *stores))
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
        times_off=times_off,
        pacing=Pacing(notebook, plans, flares, settings, answers, times_off, clock),
        note_search=NoteSearch(partial(notes_read, database, folded_text)),
        insights=Insights(
            partial(facts_read, database), habits, flares, settings, times_off, clock
        ),
        appointment=appointment,
        timers=timers,
        drafts=drafts,
        watch=TimerWatch(timers),
        signals=signals,
        reminders=Reminders(settings, notebook, habits, intentions, flares, times_off, clock),
        calendar=CalendarFile(settings, clock),
        access=access,
        copies=copies,
        daily=daily,
        file=file,
        tables=tables,
        nudge=Nudge(settings, times_off, clock, entries.first_day),
        restoring=restoring,
        imports=imports,
        notice=say("errors.settings_unreadable") if settings.unreadable else "",
    )
