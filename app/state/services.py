"""Everything a screen may reach for, handed down through one context."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import flet as ft

from app.reading.library import Library
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
from app.state.settings import SettingsStore
from app.state.signals import Signals
from app.state.spreadsheet import SpreadsheetFile
from app.state.timer_watch import TimerWatch
from app.state.timers import TimerStore
from app.state.usuals import UsualStore

S = TypeVar("S", bound=ft.Observable)


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
    pacing: Pacing
    energy: EnergyNotes
    timers: TimerStore
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
    notice: str
    """What the person should be told at the start; usually nothing."""


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
