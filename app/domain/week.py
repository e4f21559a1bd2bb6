"""Weeks counted back from today, so that the newest one ends with today."""

from __future__ import annotations

from datetime import date, timedelta

from app.domain.days import FIRST_DAY, days_ending


def week_holding(day: date, today: date) -> tuple[date, ...]:
    """Return the seven days around ``day`` that end whole weeks before ``today``."""
    back = (today - day) // timedelta(weeks=1)
    return days_ending(today - timedelta(weeks=back), 7)


def day_earlier(day: date, days: int) -> date | None:
    """Return the day ``days`` before ``day``, if notes go back that far."""
    target = day - timedelta(days=days)
    return target if target >= FIRST_DAY else None


def day_later(day: date, days: int, today: date) -> date | None:
    """Return the day ``days`` after ``day``, unless that lies ahead of ``today``."""
    target = day + timedelta(days=days)
    return target if target <= today else None
