"""Days, times and amounts in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from app.domain.days import MONTHS, WEEKDAYS
from app.domain.flare import FlareStep
from app.domain.plan import Band, PlannedDay
from app.domain.settings import Settings
from app.reading.wording import full_day, say

_PARTS = {0.0: "", 0.25: "¼", 0.5: "½", 0.75: "¾"}


def weekday_name(day: date) -> str:
    """Return the weekday of ``day``."""
    return say(f"common.{WEEKDAYS[day.weekday()]}")


def weekday_short(day: date) -> str:
    """Return the weekday of ``day`` in three letters or so."""
    return say(f"common.{WEEKDAYS[day.weekday()]}_short")


def day_and_month(day: date) -> str:
    """Return ``day`` as in "22 November"."""
    return say("common.day_short", day=day.day, month=say(f"common.{MONTHS[day.month - 1]}"))


def day_of_year(day: date) -> str:
    """Return ``day`` as in "22 November 2026"."""
    month = say(f"common.{MONTHS[day.month - 1]}")
    return say("common.day_year", day=day.day, month=month, year=day.year)


def days_span(first: date, last: date) -> str:
    """Return the days as in "9 to 11 October 2026": no month and no year is said twice."""
    if first == last:
        return day_of_year(last)
    begin = day_of_year(first)
    if first.year == last.year:
        begin = str(first.day) if first.month == last.month else day_and_month(first)
    return say("common.span", first=begin, last=day_of_year(last))


def month_words(day: date) -> str:
    """Return the month of ``day`` as in "November 2026"."""
    month = say(f"common.{MONTHS[day.month - 1]}")
    return say("days.month_year", month=month, year=day.year)


def relative_day(day: date, today: date) -> str:
    """Return "Today", "Yesterday" or the weekday with its date."""
    back = (today - day).days
    if back in (0, 1):
        return say("common.today" if back == 0 else "common.yesterday")
    return full_day(day)


def clock_time(at: datetime | time, twelve_hours: bool = False) -> str:
    """Return the time of ``at`` as in "14:45", or "2:45 pm"."""
    if not twelve_hours:
        return f"{at:%H:%M}"
    return say(_half(at.hour), time=f"{at.hour % 12 or 12}:{at:%M}")


def hour_words(hour: int, twelve_hours: bool = False) -> str:
    """Return ``hour`` as in "14", or "2 pm"."""
    return say(_half(hour), time=hour % 12 or 12) if twelve_hours else f"{hour:02}"


def _half(hour: int) -> str:
    return "common.am" if hour < 12 else "common.pm"


def number_words(value: float) -> str:
    """Return ``value`` as in "2½"; what is not in halves or quarters as in "2.3"."""
    whole, part = divmod(value, 1)
    if part not in _PARTS:
        return f"{value:g}"
    return (f"{int(whole)}" if whole or not part else "") + _PARTS[part]


def minutes_words(value: float) -> str:
    """Return ``value`` minutes as in "20 minutes"."""
    return say("common.minutes", count=value, text=number_words(value))


def unbroken(words: str) -> str:
    """Return ``words`` so that no line ends within them."""
    return words.replace(" ", "\u00a0")


def points_words(value: float, settings: Settings) -> str:
    """Return ``value`` points as in "2½ points", or "2½ spoons"."""
    count = 1 if 0 < value <= 1 else 2
    return say(f"common.{settings.unit}", count=count, text=number_words(value))


def unit_word(settings: Settings) -> str:
    """Return what points are called, as in "points"."""
    return say(f"common.unit_{settings.unit}")


_NEAR = 6
"""Up to so many days ahead a weekday says enough."""


@dataclass(frozen=True, slots=True)
class _PlanWords:
    """Two sizes of words; ``big`` is broken by hand, for the ring."""

    big: str
    small: str


def one_line(words: str) -> str:
    """Return ``words`` without the breaks made by hand."""
    return words.replace("\n", " ")


def plan_words(day: PlannedDay, today: bool, settings: Settings) -> _PlanWords | None:
    """Return the words for a ``day`` that was logged and has a plan; ``None`` for any other."""
    if day.band is None or day.points is None or day.planned is None:
        return None
    big = say(f"plan.{day.band}" if today else f"plan.{day.band}_then")
    return _PlanWords(big, share_words(day.points, day.planned, settings))


def share_words(points: float, planned: float, settings: Settings) -> str:
    """Return both numbers, as in "16 of about 24 points"."""
    return say("plan.of", number=number_words(points), points=points_words(planned, settings))


def reached_words(day: PlannedDay) -> str:
    """Return what is kind to add where the plan is reached; nothing before that."""
    if day.band is Band.OVER:
        return say("plan.over_kind")
    return say("plan.reached") if day.share is not None and day.share >= 1 else ""


def flare_words(day: PlannedDay) -> str:
    """Return why a plan is smaller than usual, and until when; nothing where it is whole."""
    state = day.flare
    if day.plan is None or state.step is FlareStep.NONE or day.past:
        return ""
    if state.whole_from is None:
        return say("plan.in_flare")
    return say("plan.after_flare", day=_ahead(state.whole_from, day.day))


def _ahead(day: date, now: date) -> str:
    return weekday_name(day) if (day - now).days <= _NEAR else full_day(day)
