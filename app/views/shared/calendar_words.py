"""Days, times and amounts in words."""

from __future__ import annotations

from datetime import date, datetime, time

from app.reading.wording import say

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
PARTS = {0.0: "", 0.25: "¼", 0.5: "½", 0.75: "¾"}


def weekday_name(day: date) -> str:
    """Return the weekday of ``day``."""
    return say(f"common.{WEEKDAYS[day.weekday()]}")


def weekday_short(day: date) -> str:
    """Return the weekday of ``day`` in three letters or so."""
    return say(f"common.{WEEKDAYS[day.weekday()]}_short")


def day_and_month(day: date) -> str:
    """Return ``day`` as in "22 November"."""
    return say("common.day_short", day=day.day, month=say(f"common.{MONTHS[day.month - 1]}"))


def full_day(day: date) -> str:
    """Return ``day`` as in "Sunday 22 November"."""
    month = say(f"common.{MONTHS[day.month - 1]}")
    return say("common.day_long", weekday=weekday_name(day), day=day.day, month=month)


def day_of_year(day: date) -> str:
    """Return ``day`` as in "22 November 2026"."""
    month = say(f"common.{MONTHS[day.month - 1]}")
    return say("common.day_year", day=day.day, month=month, year=day.year)


def relative_day(day: date, today: date) -> str:
    """Return "Today", "Yesterday" or the weekday with its date."""
    back = (today - day).days
    if back in (0, 1):
        return say("common.today" if back == 0 else "common.yesterday")
    return full_day(day)


def clock_time(at: datetime | time) -> str:
    """Return the time of ``at`` as in "14:45"."""
    return f"{at:%H:%M}"


def number_words(value: float) -> str:
    """Return ``value``, which is in halves or quarters, as in "2½"."""
    whole, part = divmod(value, 1)
    text = f"{int(whole)}" if whole or not part else ""
    return text + PARTS.get(part, f"{part:g}"[1:])


def minutes_words(value: float) -> str:
    """Return ``value`` minutes as in "20 minutes"."""
    return say("common.minutes", count=int(value) if value == int(value) else value)
