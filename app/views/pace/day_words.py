"""What is known about a day in words, and never a judgement of it."""

from __future__ import annotations

from datetime import date

from app.domain.account import Account
from app.reading.wording import say
from app.views.shared.calendar_words import minutes_words, points_words, weekday_name


def day_headline(account: Account, day: date, today: date) -> str:
    """Return the points of ``day``, or that there are none to know of."""
    now, weekday = day == today, weekday_name(day)
    if account.points is not None:
        words = points_words(account.points)
        return say("pace.so_far" if now else "pace.that_day", points=words, weekday=weekday)
    kind = "no_activity" if account.rested else "nothing"
    return say(f"pace.{kind}_{'today' if now else 'that_day'}", weekday=weekday)


def day_detail(account: Account) -> str:
    """Return how many activities there are, and how long the rests were."""
    rested = minutes_words(account.rested) if account.rested else ""
    if not account.lines:
        return say("pace.rest_only", minutes=rested) if rested else say("pace.nothing_detail")
    done = say("pace.activities", count=len(account.lines))
    if not rested:
        return done
    return say("pace.activities_and_rest", activities=done, minutes=rested)
