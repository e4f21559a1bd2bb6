"""Months, each known by its first day, as a calendar shows them."""

from __future__ import annotations

from datetime import date, timedelta

from app.domain.days import FIRST_DAY, week_of

Week = tuple[date | None, ...]
"""Seven places from Monday to Sunday; ``None`` where the day is of another month."""


def month_of(day: date) -> date:
    """Return the month ``day`` lies in."""
    return day.replace(day=1)


def month_after(month: date) -> date:
    """Return the month that follows."""
    return month_of(month + timedelta(days=32))


def month_earlier(month: date) -> date | None:
    """Return the month before, if notes go back that far."""
    before = month_of(month - timedelta(days=1))
    return before if before >= FIRST_DAY else None


def month_later(month: date, today: date) -> date | None:
    """Return the month that follows, unless it lies ahead of ``today``."""
    after = month_after(month)
    return after if after <= today else None


def days_in(month: date, today: date) -> tuple[date, ...]:
    """Return the days of ``month`` that do not lie ahead of ``today``."""
    end = min(month_after(month), today + timedelta(days=1))
    return tuple(month + timedelta(days=on) for on in range((end - month).days))


def weeks_in(month: date, today: date) -> tuple[Week, ...]:
    """Return ``month`` in weeks; days and whole weeks that lie ahead of ``today`` are left out."""
    shown = days_in(month, today)
    weeks = dict.fromkeys(week_of(day) for day in shown)
    return tuple(tuple(day if day in shown else None for day in week) for week in weeks)


def months_between(month: date, later: date) -> int:
    """Return by how many months ``later`` comes after ``month``."""
    return 12 * (later.year - month.year) + later.month - month.month


def month_back(month: date, count: int) -> date:
    """Return the month ``count`` months before ``month``."""
    year, place = divmod(12 * month.year + month.month - 1 - count, 12)
    return date(year, place + 1, 1)


def year_holding(month: date, today: date) -> tuple[date, ...]:
    """Return the twelve months around ``month`` that end whole years before this one.

    Months that nothing can be noted for are left out.
    """
    whole_years = months_between(month, today) // 12 * 12
    every = (month_back(today, whole_years + back) for back in range(11, -1, -1))
    return tuple(each for each in every if each >= FIRST_DAY)
