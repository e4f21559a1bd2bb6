"""The table of addresses: which screen stands where."""

from __future__ import annotations

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

SCREENS = [
    ft.Route(index=True, component=TodayScreen),
    ft.Route(path="log", component=TodayScreen),
    ft.Route(path="rest", component=TodayScreen),
    ft.Route(path="timer", component=RestTimerScreen),
    ft.Route(path="timer/activity", component=ActivityTimerScreen),
    ft.Route(path="check-in", component=CheckInScreen),
    ft.Route(path="read", component=ReadPlace),
    ft.Route(path="read/deck/:deck", component=ReadPlace),
    ft.Route(path="read/card/:deck/:card", component=ReadPlace),
    ft.Route(path="read/end/:deck", component=ReadPlace),
    ft.Route(path="read/bookmarks", component=ReadPlace),
    ft.Route(path="read/search", component=ReadPlace),
    ft.Route(path="read/words", component=ReadPlace),
    ft.Route(path="read/words/:word", component=ReadPlace),
    ft.Route(path="pace", component=PaceScreen),
    ft.Route(path="pace/plan", component=PlanScreen),
    ft.Route(path="pace/baselines", component=BaselinesScreen),
    ft.Route(path="pace/baselines/one", component=BaselineScreen),
    ft.Route(path="pace/to-do", component=ToDoScreen),
    ft.Route(path="habits", component=HabitsScreen),
    ft.Route(path="habits/menu", component=HabitMenuScreen),
    ft.Route(path="habits/new", component=NewHabitScreen),
    ft.Route(path="habits/arrange", component=ArrangeScreen),
    ft.Route(path="habits/away", component=AwayScreen),
    ft.Route(path="habits/about/:slug", component=HabitScreen),
    ft.Route(path="habits/guide/:slug", component=GuideScreen),
    ft.Route(path="habits/change/:slug", component=ChangeHabitScreen),
    ft.Route(path="settings", component=SettingsScreen),
    ft.Route(path="settings/after-effort", component=AfterEffortScreen),
    ft.Route(path="settings/flares", component=FlaresScreen),
    ft.Route(path="settings/unit", component=UnitScreen),
    ft.Route(path="settings/weights", component=WeightsScreen),
    ft.Route(path="settings/answers", component=AnswersScreen),
    ft.Route(path="settings/erase", component=EraseScreen),
    ft.Route(path="settings/restore", component=RestoreScreen),
    ft.Route(path="settings/copies", component=CopiesScreen),
    ft.Route(path="safety", component=SafetyScreen),
    ft.Route(path="about", component=AboutScreen),
    ft.Route(path="welcome", component=WelcomeScreen),
]
