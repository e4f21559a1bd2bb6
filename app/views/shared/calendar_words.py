"""Days, times and amounts in words."""

from __future__ import annotations

from datetime import date, datetime, time

from app.reading.wording import say

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
HALVES = {0.0: "", 0.5: "½"}


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
    """Return ``value``, which is in halves, as in "2½"."""
    whole, half = divmod(value, 1)
    text = f"{int(whole)}" if whole or not half else ""
    return text + HALVES.get(half, f"{half:g}"[1:])


def points_words(value: float) -> str:
    """Return ``value`` points as in "2½ points"."""
    return say("common.points", count=1 if 0 < value <= 1 else 2, text=number_words(value))


def minutes_words(value: float) -> str:
    """Return ``value`` minutes as in "20 minutes"."""
    return say("common.minutes", count=int(value) if value == int(value) else value)
