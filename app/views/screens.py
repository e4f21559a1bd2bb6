"""Which component draws the screen at which address."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import flet as ft

from app.views.about import AboutScreen
from app.views.baseline.list import BaselinesScreen
from app.views.baseline.screen import BaselineScreen
from app.views.check_in.screen import CheckInScreen
from app.views.flares.screen import FlaresScreen
from app.views.guides.screen import GuideScreen
from app.views.habits.arrange import ArrangeScreen
from app.views.habits.form import ChangeHabitScreen, NewHabitScreen
from app.views.habits.menu import AwayScreen, HabitMenuScreen
from app.views.habits.screens import HabitScreen, HabitsScreen
from app.views.kit.addresses import SCREENS, Paths
from app.views.pace.screen import PaceScreen
from app.views.plan.screen import PlanScreen
from app.views.read.place import ReadPlace
from app.views.safety import SafetyScreen
from app.views.settings.after_effort import AfterEffortScreen
from app.views.settings.notes import CopiesScreen, EraseScreen
from app.views.settings.pacing import AnswersScreen, UnitScreen, WeightsScreen
from app.views.settings.restore import RestoreScreen
from app.views.settings.screen import SettingsScreen
from app.views.timers.screens import ActivityTimerScreen, RestTimerScreen
from app.views.to_do.screen import ToDoScreen
from app.views.today.screen import TodayScreen
from app.views.welcome import WelcomeScreen

COMPONENTS: Mapping[str, Callable[[], ft.Control]] = {
    Paths.TODAY: TodayScreen,
    Paths.LOG: TodayScreen,
    Paths.REST: TodayScreen,
    Paths.REST_TIMER: RestTimerScreen,
    Paths.ACTIVITY_TIMER: ActivityTimerScreen,
    Paths.CHECK_IN: CheckInScreen,
    Paths.READ: ReadPlace,
    Paths.ANY_DECK: ReadPlace,
    Paths.ANY_CARD: ReadPlace,
    Paths.ANY_DECK_END: ReadPlace,
    Paths.BOOKMARKS: ReadPlace,
    Paths.SEARCH: ReadPlace,
    Paths.WORDS: ReadPlace,
    Paths.ANY_WORD: ReadPlace,
    Paths.PACE: PaceScreen,
    Paths.PLAN: PlanScreen,
    Paths.BASELINES: BaselinesScreen,
    Paths.BASELINE: BaselineScreen,
    Paths.TO_DO: ToDoScreen,
    Paths.HABITS: HabitsScreen,
    Paths.MENU: HabitMenuScreen,
    Paths.NEW_HABIT: NewHabitScreen,
    Paths.ARRANGE: ArrangeScreen,
    Paths.AWAY: AwayScreen,
    Paths.ANY_HABIT: HabitScreen,
    Paths.ANY_GUIDE: GuideScreen,
    Paths.ANY_CHANGED_HABIT: ChangeHabitScreen,
    Paths.SETTINGS: SettingsScreen,
    Paths.AFTER_EFFORT: AfterEffortScreen,
    Paths.FLARES: FlaresScreen,
    Paths.UNIT: UnitScreen,
    Paths.WEIGHTS: WeightsScreen,
    Paths.ANSWERS: AnswersScreen,
    Paths.ERASE: EraseScreen,
    Paths.RESTORE: RestoreScreen,
    Paths.COPIES: CopiesScreen,
    Paths.SAFETY: SafetyScreen,
    Paths.ABOUT: AboutScreen,
    Paths.WELCOME: WelcomeScreen,
}
"""The component of each screen, by its address in ``kit.addresses.SCREENS``."""

ROUTES = [ft.Route(path=screen.address, component=COMPONENTS[screen.address]) for screen in SCREENS]
"""What Flet needs to know of the screens."""
