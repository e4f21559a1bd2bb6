"""Every address in the app, and what stands there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from urllib.parse import urlencode

import flet as ft


class Paths:
    """The addresses screens are reached by; ``ANY_`` ones have blanks, written ``:so``."""

    TODAY = "/"
    READ = "/read"
    PACE = "/pace"
    PLAN = "/pace/plan"
    BASELINES = "/pace/baselines"
    BASELINE = "/pace/baselines/one"
    HABITS = "/habits"
    LOG = "/log"
    REST = "/rest"
    USUALS = "/usuals"
    NOTE_SEARCH = "/pace/search"
    TO_DO = "/pace/to-do"
    REST_TIMER = "/timer"
    ACTIVITY_TIMER = "/timer/activity"
    CHECK_IN = "/check-in"
    MENU = "/habits/menu"
    ARRANGE = "/habits/arrange"
    AWAY = "/habits/away"
    NEW_HABIT = "/habits/new"
    ANY_HABIT = "/habits/about/:slug"
    ANY_GUIDE = "/habits/guide/:slug"
    ANY_CHANGED_HABIT = "/habits/change/:slug"
    SEARCH = "/read/search"
    WORDS = "/read/words"
    BOOKMARKS = "/read/bookmarks"
    ANY_DECK = "/read/deck/:deck"
    ANY_CARD = "/read/card/:deck/:card"
    ANY_DECK_END = "/read/end/:deck"
    ANY_WORD = "/read/words/:word"
    INSIGHTS = "/insights"
    APPOINTMENT = "/insights/appointment"
    SETTINGS = "/settings"
    AFTER_EFFORT = "/settings/after-effort"
    FLARES = "/settings/flares"
    UNIT = "/settings/unit"
    WEIGHTS = "/settings/weights"
    MISDATED = "/settings/dates"
    ANSWERS = "/settings/answers"
    ERASE = "/settings/erase"
    SETTINGS_NOTES = "/settings?part=notes"
    RESTORE = "/settings/restore"
    IMPORT = "/settings/import"
    COPIES = "/settings/copies"
    SAFETY = "/safety"
    ABOUT = "/about"
    WELCOME = "/welcome"

    @staticmethod
    def card(slug: str) -> str:
        """Return the address of the card ``slug``."""
        return _filled(Paths.ANY_CARD, slug)

    @staticmethod
    def deck(slug: str) -> str:
        """Return the address of the deck ``slug``."""
        return _filled(Paths.ANY_DECK, slug)

    @staticmethod
    def deck_end(slug: str) -> str:
        """Return the address of the end of the deck ``slug``."""
        return _filled(Paths.ANY_DECK_END, slug)

    @staticmethod
    def word(slug: str) -> str:
        """Return the address of the glossary word ``slug``."""
        return _filled(Paths.ANY_WORD, slug)

    @staticmethod
    def habit(slug: str) -> str:
        """Return the address of the habit ``slug``."""
        return _filled(Paths.ANY_HABIT, slug)

    @staticmethod
    def change_habit(slug: str) -> str:
        """Return the address where the habit ``slug`` is changed."""
        return _filled(Paths.ANY_CHANGED_HABIT, slug)

    @staticmethod
    def baseline(kind: str, name: str) -> str:
        """Return the address of the baseline of the activity ``name`` of ``kind``."""
        return _asking(Paths.BASELINE, kind=kind, name=name)

    @staticmethod
    def timer_for(kind: str, name: str) -> str:
        """Return the address where the activity ``name`` of ``kind`` can be timed."""
        return _asking(Paths.ACTIVITY_TIMER, kind=kind, name=name)

    @staticmethod
    def guide(slug: str) -> str:
        """Return the address of the guide through the habit ``slug``."""
        return _filled(Paths.ANY_GUIDE, slug)

    @staticmethod
    def copy(name: str) -> str:
        """Return the address where the copy called ``name`` can be looked into."""
        return _asking(Paths.RESTORE, copy=name)

    @staticmethod
    def help_with(part: str) -> str:
        """Return the address of the ``part`` of the page that says when to get help."""
        return _asking(Paths.SAFETY, part=part)

    @staticmethod
    def welcome(screen: int) -> str:
        """Return the address of the first screens, open at the one numbered ``screen``."""
        return _asking(Paths.WELCOME, screen=screen)

    @staticmethod
    def on_day(path: str, day: date) -> str:
        """Return ``path`` for ``day``."""
        return _asking(path, day=day.isoformat())


def _filled(address: str, slug: str) -> str:
    return address.partition(":")[0] + slug


def _asking(address: str, **what: object) -> str:
    return f"{address}?{urlencode(what)}"


@dataclass(frozen=True, slots=True)
class Place:
    """One of the places in the bar: its ``name`` in the wording, where it leads, its icons."""

    name: str
    address: str
    icon: ft.IconData
    lit: ft.IconData
    """The icon while the place is the one that is shown."""


_TODAY = Place("today", Paths.TODAY, ft.Icons.WB_TWILIGHT_OUTLINED, ft.Icons.WB_TWILIGHT)
_READ = Place("read", Paths.READ, ft.Icons.AUTO_STORIES_OUTLINED, ft.Icons.AUTO_STORIES)
_PACE = Place("pace", Paths.PACE, ft.Icons.WATER_OUTLINED, ft.Icons.WATER)
_HABITS = Place("habits", Paths.HABITS, ft.Icons.SPA_OUTLINED, ft.Icons.SPA)
_INSIGHTS = Place("insights", Paths.INSIGHTS, ft.Icons.INSIGHTS_OUTLINED, ft.Icons.INSIGHTS)


class Sheet(StrEnum):
    """A sheet that can lie over a screen, as the address names it."""

    LOG = "log"
    REST = "rest"
    ENTRY = "entry"
    """Changes the entry of an id."""
    DAY = "day"
    """The month in which another day to show is chosen."""
    WHY = "why"
    EVENNESS = "evenness"
    SWINGS = "swings"
    BEGAN = "began"
    KEEP_WHICH = "keep-which"
    RHYTHM = "rhythm"
    OWN_PLAN = "own-plan"
    CHANGE_OFFER = "change-offer"
    WHY_OFFER = "why-offer"
    WHY_STEP = "why-step"
    STORY = "story"
    """How the plan of an id came about."""
    FLARE = "flare"
    """The days of the flare of an id, or of a new one."""
    READING = "reading"
    """The reading at a place, or a new one."""
    COMMA = "comma"
    AGAIN = "again"
    """What was done on the day before, to be noted again."""
    TO_DO = "to-do"
    MOVE = "move"
    """Moves what is to do under an id."""
    MARK = "mark"
    TEXT_SIZE = "text-size"
    WORD = "word"
    """What the word of a slug means."""
    HABIT_DAY = "habit-day"
    """What is noted of a habit for a day."""
    SAFETY_CHECK = "safety-check"
    STRENGTH = "strength"
    COURSE = "course"
    """Why the course of weeks is said, or its table."""
    FINDING = "finding"
    """Why something was found, or its table: the card, which of both, and its place there."""
    FLARES = "flares"
    OUTCOMES = "outcomes"
    NOTES = "notes"
    FIGURES = "figures"
    KEYS = "keys"
    """What the keys do; it can lie over any screen."""


_BROUGHT_UP = (Sheet.CHANGE_OFFER, Sheet.WHY_OFFER, Sheet.WHY_STEP, Sheet.SWINGS)
_DAY = (Sheet.LOG, Sheet.REST, Sheet.ENTRY, Sheet.WHY, Sheet.DAY, *_BROUGHT_UP)
_TODAYS = (*_DAY, Sheet.BEGAN, Sheet.KEEP_WHICH, Sheet.AGAIN)
_TIMERS = (Sheet.KEEP_WHICH, Sheet.RHYTHM)
_PLAN = (Sheet.OWN_PLAN, Sheet.STORY, Sheet.CHANGE_OFFER, Sheet.WHY_OFFER)
_CARD = (Sheet.MARK, Sheet.TEXT_SIZE, Sheet.WORD)
_INSIGHT = (Sheet.COURSE, Sheet.FINDING, Sheet.FLARES, Sheet.OUTCOMES)
_PAGE = (Sheet.NOTES, Sheet.FIGURES)
_HABIT = (Sheet.HABIT_DAY, Sheet.SAFETY_CHECK, Sheet.STRENGTH)


@dataclass(frozen=True, slots=True)
class Screen:
    """What is known of a screen without drawing it."""

    address: str
    place: Place | None
    """The place that is lit meanwhile; the settings, for one, belong to none."""
    up: str | None = Paths.TODAY
    """Where "back" leads to; nowhere from Today."""
    aside: bool = False
    """Whether it is reached from everywhere: "back" then leads to where the person came from."""
    foot: bool = False
    """Whether it has a foot of its own, which leaves a phone no room for the bar."""
    timer: bool = False
    """Whether it shows a timer while it runs."""
    reminder: bool = False
    """Whether it shows a reminder; nobody is disturbed in the middle of something."""
    asks: bool = False
    """Whether it is a form: no key takes back there what was saved before."""
    sheets: tuple[Sheet, ...] = ()
    """What can lie over it."""
    over: Sheet | None = None
    """What lies over it at this address, until it is closed: then it is ``up``."""

    @property
    def bar(self) -> bool:
        """Whether the bar stands below it on a phone; a bar cannot leave all places unlit."""
        return self.place is not None and not self.foot


SCREENS = (
    Screen(Paths.TODAY, _TODAY, up=None, timer=True, reminder=True, sheets=_TODAYS),
    Screen(Paths.LOG, _TODAY, sheets=_TODAYS, over=Sheet.LOG),
    Screen(Paths.REST, _TODAY, sheets=_TODAYS, over=Sheet.REST),
    Screen(Paths.USUALS, _TODAY, aside=True),
    Screen(Paths.REST_TIMER, _TODAY, aside=True, foot=True, sheets=_TIMERS),
    Screen(Paths.ACTIVITY_TIMER, _TODAY, aside=True, foot=True, asks=True, sheets=_TIMERS),
    Screen(Paths.CHECK_IN, _TODAY, foot=True, asks=True),
    Screen(Paths.READ, _READ, reminder=True),
    Screen(Paths.ANY_DECK, _READ, Paths.READ),
    Screen(Paths.ANY_CARD, _READ, Paths.READ, foot=True, sheets=_CARD),
    Screen(Paths.ANY_DECK_END, _READ, Paths.READ),
    Screen(Paths.BOOKMARKS, _READ, Paths.READ),
    Screen(Paths.SEARCH, _READ, Paths.READ),
    Screen(Paths.WORDS, _READ, Paths.READ),
    Screen(Paths.ANY_WORD, _READ, Paths.WORDS),
    Screen(Paths.PACE, _PACE, timer=True, reminder=True, sheets=(*_DAY, Sheet.EVENNESS)),
    Screen(Paths.NOTE_SEARCH, _PACE, Paths.PACE),
    Screen(Paths.PLAN, _PACE, Paths.PACE, sheets=_PLAN),
    Screen(Paths.BASELINES, _PACE, Paths.PACE, asks=True),
    Screen(Paths.BASELINE, _PACE, Paths.BASELINES, sheets=(Sheet.READING,)),
    Screen(Paths.TO_DO, _PACE, Paths.PACE, aside=True, sheets=(Sheet.TO_DO, Sheet.MOVE)),
    Screen(Paths.HABITS, _HABITS, reminder=True, sheets=(*_HABIT, Sheet.DAY)),
    Screen(Paths.MENU, _HABITS, Paths.HABITS),
    Screen(Paths.NEW_HABIT, _HABITS, Paths.HABITS, asks=True),
    Screen(Paths.ARRANGE, _HABITS, Paths.HABITS),
    Screen(Paths.AWAY, _HABITS, Paths.HABITS),
    Screen(Paths.ANY_HABIT, _HABITS, Paths.HABITS, sheets=_HABIT),
    Screen(Paths.ANY_GUIDE, _HABITS, Paths.HABITS, aside=True, foot=True),
    Screen(Paths.ANY_CHANGED_HABIT, _HABITS, Paths.HABITS, asks=True),
    Screen(Paths.INSIGHTS, _INSIGHTS, reminder=True, sheets=_INSIGHT),
    Screen(Paths.APPOINTMENT, _INSIGHTS, Paths.INSIGHTS, aside=True, sheets=_PAGE),
    Screen(Paths.SETTINGS, None, aside=True, sheets=(Sheet.COMMA,)),
    Screen(Paths.AFTER_EFFORT, None, Paths.SETTINGS, aside=True),
    Screen(Paths.FLARES, None, Paths.SETTINGS, aside=True, sheets=(Sheet.FLARE,)),
    Screen(Paths.UNIT, None, Paths.SETTINGS),
    Screen(Paths.WEIGHTS, None, Paths.SETTINGS),
    Screen(Paths.MISDATED, None, aside=True),
    Screen(Paths.ANSWERS, None, Paths.SETTINGS),
    Screen(Paths.ERASE, None, Paths.SETTINGS),
    Screen(Paths.RESTORE, None, Paths.SETTINGS, aside=True),
    Screen(Paths.IMPORT, None, Paths.SETTINGS, aside=True, foot=True),
    Screen(Paths.COPIES, None, Paths.SETTINGS),
    Screen(Paths.SAFETY, None, aside=True),
    Screen(Paths.ABOUT, None, Paths.SETTINGS, aside=True),
    Screen(Paths.WELCOME, None, Paths.SETTINGS),
)
"""Every screen there is, in the order in which an address is looked up."""

PLACES = tuple(dict.fromkeys(screen.place for screen in SCREENS if screen.place))
"""The places, in the order in which they stand in the bar."""

_NOWHERE = Screen("", None)


def screen_at(path: str) -> Screen:
    """Return the screen that stands at ``path``, or one that leads to Today if there is none."""
    found = (screen for screen in SCREENS if _pattern(screen.address).match(path))
    return next(found, _NOWHERE)


@cache
def _pattern(address: str) -> re.Pattern[str]:
    return re.compile(re.sub(r":\w+", "[^/]+", address) + "/?$")
