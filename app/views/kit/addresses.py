"""Every address in the app, in one place."""

from __future__ import annotations

from datetime import date
from urllib.parse import parse_qs, quote, urlencode, urlsplit

import flet as ft

from app.domain.days import recordable
from app.domain.errors import InvalidInput


class Paths:
    """The addresses screens are reached by."""

    TODAY = "/"
    READ = "/read"
    PACE = "/pace"
    PLAN = "/pace/plan"
    BASELINES = "/pace/baselines"
    HABITS = "/habits"
    LOG = "/log"
    REST = "/rest"
    TO_DO = "/pace/to-do"
    REST_TIMER = "/timer"
    ACTIVITY_TIMER = "/timer/activity"
    CHECK_IN = "/check-in"
    MENU = "/habits/menu"
    GUIDES = "/habits/guide/"
    ARRANGE = "/habits/arrange"
    AWAY = "/habits/away"
    NEW_HABIT = "/habits/new"
    SEARCH = "/read/search"
    WORDS = "/read/words"
    BOOKMARKS = "/read/bookmarks"
    SETTINGS = "/settings"
    AFTER_EFFORT = "/settings/after-effort"
    FLARES = "/settings/flares"
    UNIT = "/settings/unit"
    WEIGHTS = "/settings/weights"
    ANSWERS = "/settings/answers"
    ERASE = "/settings/erase"
    SETTINGS_NOTES = "/settings?part=notes"
    RESTORE = "/settings/restore"
    COPIES = "/settings/copies"
    SAFETY = "/safety"
    ABOUT = "/about"
    WELCOME = "/welcome"

    @staticmethod
    def card(slug: str) -> str:
        """Return the address of the card ``slug``."""
        return f"/read/card/{slug}"

    @staticmethod
    def deck(slug: str) -> str:
        """Return the address of the deck ``slug``."""
        return f"/read/deck/{slug}"

    @staticmethod
    def deck_end(slug: str) -> str:
        """Return the address of the end of the deck ``slug``."""
        return f"/read/end/{slug}"

    @staticmethod
    def word(slug: str) -> str:
        """Return the address of the glossary word ``slug``."""
        return f"/read/words/{slug}"

    @staticmethod
    def habit(slug: str) -> str:
        """Return the address of the habit ``slug``."""
        return f"/habits/about/{slug}"

    @staticmethod
    def change_habit(slug: str) -> str:
        """Return the address where the habit ``slug`` is changed."""
        return f"/habits/change/{slug}"

    @staticmethod
    def baseline(kind: str, name: str) -> str:
        """Return the address of the baseline of the activity ``name`` of ``kind``."""
        return f"{Paths.BASELINES}/one?{urlencode({'kind': kind, 'name': name})}"

    @staticmethod
    def timer_for(kind: str, name: str) -> str:
        """Return the address where the activity ``name`` of ``kind`` can be timed."""
        query = urlencode({"kind": kind, "name": name})
        return f"{Paths.ACTIVITY_TIMER}?{query}"

    @staticmethod
    def guide(slug: str) -> str:
        """Return the address of the guide through the habit ``slug``."""
        return Paths.GUIDES + slug

    @staticmethod
    def copy(name: str) -> str:
        """Return the address where the copy called ``name`` can be looked into."""
        return f"/settings/restore?copy={quote(name)}"

    @staticmethod
    def welcome(screen: int) -> str:
        """Return the address of the first screens, open at the one numbered ``screen``."""
        return f"/welcome?screen={screen}"

    @staticmethod
    def on_day(path: str, day: date) -> str:
        """Return ``path`` for ``day``."""
        return f"{path}?day={quote(day.isoformat())}"


_PARENTS = (
    ("/read/card", Paths.READ),
    ("/read/deck", Paths.READ),
    ("/read/words/", Paths.WORDS),
    (Paths.READ + "/", Paths.READ),
    (Paths.HABITS + "/", Paths.HABITS),
    (Paths.BASELINES + "/", Paths.BASELINES),
    (Paths.PACE + "/", Paths.PACE),
    (Paths.SETTINGS + "/", Paths.SETTINGS),
    (Paths.ABOUT, Paths.SETTINGS),
    (Paths.WELCOME, Paths.SETTINGS),
)

_ASIDE = (
    Paths.SETTINGS,
    Paths.AFTER_EFFORT,
    Paths.FLARES,
    Paths.SAFETY,
    Paths.ABOUT,
    Paths.TO_DO,
    Paths.REST_TIMER,
    Paths.ACTIVITY_TIMER,
)
"""Reached from everywhere: "back" from these leads to where the person came from."""

_CAME_FROM = "came_from"


def go(path: str) -> None:
    """Go to ``path``."""
    page = ft.context.page
    came_from: dict[str, str] = page.session.store.get(_CAME_FROM) or {}
    here, there = current_path(), urlsplit(path).path
    # Going to and fro between two such pages must not make "back" run in a circle.
    circle = there == here or urlsplit(came_from.get(here, "")).path == there
    if (there in _ASIDE or there.startswith(Paths.GUIDES)) and not circle:
        page.session.store.set(_CAME_FROM, {**came_from, there: page.route or Paths.TODAY})
    page.navigate(path)


def current_path() -> str:
    """Return the address the window is at now, without what is asked for behind it."""
    return urlsplit(ft.context.page.route or Paths.TODAY).path


def go_back() -> None:
    """Go to where "back" leads from here."""
    page = ft.context.page
    path = current_path()
    came_from: dict[str, str] = page.session.store.get(_CAME_FROM) or {}
    page.navigate(came_from.get(path) or parent_of(path) or Paths.TODAY)


def parent_of(path: str) -> str | None:
    """Return where "back" leads from ``path``; nowhere from Today."""
    if path == Paths.TODAY:
        return None
    return next((up for start, up in _PARENTS if path.startswith(start)), Paths.TODAY)


def asked(name: str) -> str:
    """Return what the address asks for under ``name``, as "soon" in ``/safety?part=soon``.

    A component that calls ``ft.use_route_location`` is drawn anew when that changes.
    """
    return next(iter(parse_qs(urlsplit(ft.context.page.route or "").query).get(name, ())), "")


def asked_day(search: str, today: date) -> date:
    """Return the day in the query ``search`` of an address, or ``today``.

    Raises:
        InvalidInput: If it is no day, or not one that things can be recorded for.

    """
    asked = parse_qs(search).get("day")
    if not asked:
        return today
    try:
        return recordable(date.fromisoformat(asked[0]), today)
    except ValueError as error:
        raise InvalidInput("no_day", text=asked[0]) from error
