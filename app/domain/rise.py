"""A rise: a symptom whose middle value of a week is above that of the week before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from app.domain.check_in import CheckIn, Question

RISEN_BY = 1
"""How far a middle value must have gone up (evidence 4.4)."""

WEEK = timedelta(days=7)
"""Single days mean little; middle values of seven days are compared (evidence 5)."""

SYMPTOMS = tuple(question for question in Question if question is not Question.ENERGY)
"""What is worse when it is higher; felt energy is not."""


@dataclass(frozen=True, slots=True)
class Rise:
    """What went up."""

    question: Question
    before: float
    now: float


def rises(check_ins: Iterable[CheckIn], today: date) -> tuple[Rise, ...]:
    """Return the symptoms that went up; one not rated in both weeks is not known to have.

    Compared are the seven days that end with ``today`` and the seven before them.
    """
    now, before = list[CheckIn](), list[CheckIn]()
    for each in check_ins:
        if today - WEEK < each.day <= today:
            now.append(each)
        elif today - 2 * WEEK < each.day <= today - WEEK:
            before.append(each)
    found = (_change(question, before, now) for question in SYMPTOMS)
    return tuple(rise for rise in found if rise and rise.now - rise.before >= RISEN_BY)


def _change(question: Question, before: Sequence[CheckIn], now: Sequence[CheckIn]) -> Rise | None:
    was = [each.ratings[question] for each in before if question in each.ratings]
    is_ = [each.ratings[question] for each in now if question in each.ratings]
    return Rise(question, median(was), median(is_)) if was and is_ else None
