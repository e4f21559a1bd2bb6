"""Every address in the app, in one place."""

from __future__ import annotations

from datetime import date
from urllib.parse import quote, urlencode


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
    DAY_PLAN = "/pace/day-plan"
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
