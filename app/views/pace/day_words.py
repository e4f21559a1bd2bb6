"""What is known about a day in words, and never a judgement of it."""

from __future__ import annotations

from app.domain.account import Account
from app.domain.planned_day import PlannedDay
from app.domain.settings import Settings
from app.reading.wording import say
from app.views.shared.calendar_words import minutes_words, weekday_name
from app.views.shared.plan_words import one_line, plan_words
from app.views.shared.unit_words import points_words


def day_headline(account: Account, at: PlannedDay, now: bool, settings: Settings) -> str:
    """Return how the day stands to its plan, or its points, or that there are none to know of.

    ``now`` is whether the day is today.
    """
    weekday = weekday_name(at.day)
    if (beside := plan_words(at, now, settings)) is not None:
        big = one_line(beside.big)
        return big if now else say("pace.that_day", weekday=weekday, points=_lowered(big))
    if account.points is not None:
        words = points_words(account.points, settings)
        return say("pace.so_far" if now else "pace.that_day", points=words, weekday=weekday)
    kind = "no_activity" if account.rested else "nothing"
    return say(f"pace.{kind}_{'today' if now else 'that_day'}", weekday=weekday)


def day_detail(account: Account, at: PlannedDay, now: bool, settings: Settings) -> str:
    """Return both numbers, or how many activities there are and how long the rests were."""
    if (beside := plan_words(at, now, settings)) is not None:
        return beside.small
    if at.points is None and at.planned is not None and now:
        return say("pace.plan_waits", points=points_words(at.planned, settings))
    rested = minutes_words(account.rested) if account.rested else ""
    if not account.lines:
        return say("pace.rest_only", minutes=rested) if rested else say("pace.nothing_detail")
    done = say("pace.activities", count=len(account.lines))
    if not rested:
        return done
    return say("pace.activities_and_rest", activities=done, minutes=rested)


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]
