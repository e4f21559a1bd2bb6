"""Which component draws the screen at which address."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

import flet as ft

from app.views.kit.addresses import SCREENS, Paths
from app.views.kit.guard import taps_of
from app.views.log.misdated import MisdatedScreen
from app.views.settings.after_effort import AfterEffortScreen
from app.views.today.screen import TodayScreen
from app.views.welcome import WelcomeScreen

if TYPE_CHECKING:  # for those who follow imports; the rows below make them when they are needed
    import app.views.about
    import app.views.baseline.screen
    import app.views.check_in.screen
    import app.views.flares.screen
    import app.views.guides.screen
    import app.views.habits.form
    import app.views.habits.list
    import app.views.habits.menu
    import app.views.habits.screens
    import app.views.imports.screen
    import app.views.insights.appointment
    import app.views.insights.screen
    import app.views.log.your_usuals
    import app.views.pace.screen
    import app.views.pace.search
    import app.views.plan.screen
    import app.views.read.place
    import app.views.safety
    import app.views.settings.notes
    import app.views.settings.pacing
    import app.views.settings.restore
    import app.views.settings.screen
    import app.views.timers.screens
    import app.views.to_do.screen

_Screen = Callable[[], ft.Control]


@dataclass(frozen=True, slots=True)
class _Later:
    """A screen that is imported when it is first drawn: a first start has no time for all."""

    module: str
    name: str

    def __call__(self) -> ft.Control:
        """Return the screen, as the component itself would."""
        screen: _Screen = getattr(import_module(self.module), self.name)
        return screen()


COMPONENTS: Mapping[str, _Screen] = {
    Paths.TODAY: TodayScreen,
    Paths.LOG: TodayScreen,
    Paths.REST: TodayScreen,
    Paths.USUALS: _Later("app.views.log.your_usuals", "YourUsualsScreen"),
    Paths.REST_TIMER: _Later("app.views.timers.screens", "RestTimerScreen"),
    Paths.ACTIVITY_TIMER: _Later("app.views.timers.screens", "ActivityTimerScreen"),
    Paths.CHECK_IN: _Later("app.views.check_in.screen", "CheckInScreen"),
    Paths.READ: _Later("app.views.read.place", "ReadPlace"),
    Paths.ANY_DECK: _Later("app.views.read.place", "ReadPlace"),
    Paths.ANY_CARD: _Later("app.views.read.place", "ReadPlace"),
    Paths.ANY_DECK_END: _Later("app.views.read.place", "ReadPlace"),
    Paths.BOOKMARKS: _Later("app.views.read.place", "ReadPlace"),
    Paths.SEARCH: _Later("app.views.read.place", "ReadPlace"),
    Paths.WORDS: _Later("app.views.read.place", "ReadPlace"),
    Paths.ANY_WORD: _Later("app.views.read.place", "ReadPlace"),
    Paths.PACE: _Later("app.views.pace.screen", "PaceScreen"),
    Paths.NOTE_SEARCH: _Later("app.views.pace.search", "NoteSearchScreen"),
    Paths.PLAN: _Later("app.views.plan.screen", "PlanScreen"),
    Paths.BASELINES: _Later("app.views.baseline.screen", "BaselinesScreen"),
    Paths.BASELINE: _Later("app.views.baseline.screen", "BaselineScreen"),
    Paths.TO_DO: _Later("app.views.to_do.screen", "ToDoScreen"),
    Paths.HABITS: _Later("app.views.habits.screens", "HabitsScreen"),
    Paths.MENU: _Later("app.views.habits.menu", "HabitMenuScreen"),
    Paths.NEW_HABIT: _Later("app.views.habits.form", "NewHabitScreen"),
    Paths.ARRANGE: _Later("app.views.habits.list", "ArrangeScreen"),
    Paths.AWAY: _Later("app.views.habits.menu", "AwayScreen"),
    Paths.ANY_HABIT: _Later("app.views.habits.screens", "HabitScreen"),
    Paths.ANY_GUIDE: _Later("app.views.guides.screen", "GuideScreen"),
    Paths.ANY_CHANGED_HABIT: _Later("app.views.habits.form", "ChangeHabitScreen"),
    Paths.APPOINTMENT: _Later("app.views.insights.appointment", "AppointmentScreen"),
    Paths.INSIGHTS: _Later("app.views.insights.screen", "InsightsScreen"),
    Paths.SETTINGS: _Later("app.views.settings.screen", "SettingsScreen"),
    Paths.AFTER_EFFORT: AfterEffortScreen,
    Paths.FLARES: _Later("app.views.flares.screen", "FlaresScreen"),
    Paths.UNIT: _Later("app.views.settings.pacing", "UnitScreen"),
    Paths.MISDATED: MisdatedScreen,
    Paths.WEIGHTS: _Later("app.views.settings.pacing", "WeightsScreen"),
    Paths.ANSWERS: _Later("app.views.settings.pacing", "AnswersScreen"),
    Paths.ERASE: _Later("app.views.settings.notes", "EraseScreen"),
    Paths.RESTORE: _Later("app.views.settings.restore", "RestoreScreen"),
    Paths.IMPORT: _Later("app.views.imports.screen", "ImportScreen"),
    Paths.COPIES: _Later("app.views.settings.notes", "CopiesScreen"),
    Paths.SAFETY: _Later("app.views.safety", "SafetyScreen"),
    Paths.ABOUT: _Later("app.views.about", "AboutScreen"),
    Paths.WELCOME: WelcomeScreen,
}
"""The component of each screen, by its address in ``kit.addresses.SCREENS``."""

ROUTES = [ft.Route(path=screen.address, component=COMPONENTS[screen.address]) for screen in SCREENS]
"""What Flet needs to know of the screens."""

_PAUSE = 0.2
"""Seconds between two imports, for what the person does meanwhile (our choice)."""
_STILL = 1.5
"""Seconds since the person did anything: an import would hold up what they do next (our choice)."""


def load_screens() -> None:
    """Import every screen, so that none takes longer when it is first visited."""
    for module in _not_loaded():
        import_module(module)


async def load_screens_slowly(page: ft.Page) -> None:
    """Import every screen, one now and one then, and none while somebody taps on ``page``."""
    for module in _not_loaded():
        await asyncio.sleep(_PAUSE)
        while taps_of(page).rest < _STILL:
            await asyncio.sleep(_PAUSE)
        import_module(module)


def _not_loaded() -> Iterator[str]:
    late = {screen.module for screen in COMPONENTS.values() if isinstance(screen, _Later)}
    return (module for module in sorted(late) if module not in sys.modules)
