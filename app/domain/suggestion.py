"""A suggestion: a larger or a smaller plan, mentioned and never made (evidence 4.4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.answer import Answer, Reply, Topic, may_speak
from app.domain.day_load import DayLoad
from app.domain.evidence import DAYS, WEEK, Evidence
from app.domain.flare_step import FlareStep
from app.domain.plan import LEAST, suggested_plan
from app.domain.planned_day import Band

STEPS = {Topic.RAISE: 1.1, Topic.LOWER: 0.8}
"""A tenth more (RFCFS), a fifth less (our choice, mirrors the 20 % of HEXI): evidence 4.3."""

ABOUT_RIGHT_DAYS = 5
"""How many of the last seven logged days are about right before more is mentioned (4.4)."""

MOST_FLARE_DAYS = 1
"""How many flare days in fourteen leave a raise open (4.4)."""

FLARE_DAYS, DAYS_BEFORE_FLARES = 2, 2
"""From how many flare days in a week, or days over the plan that a flare followed, less is
suggested (4.4)."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Another plan, with everything that led to it."""

    topic: Topic
    """``RAISE`` or ``LOWER``."""
    evidence: Evidence

    @property
    def before(self) -> float:
        """The plan as it is."""
        return self.evidence.plan.points

    @property
    def factor(self) -> float:
        """What it would be taken times."""
        return STEPS[self.topic]

    @property
    def loads(self) -> tuple[DayLoad, ...]:
        """The logged days it rests on, to be kept with the plan."""
        led = self.evidence.before_flares
        compared = self.evidence.days.compared
        return tuple(
            DayLoad(each.day, each.points, each.day in led)
            for each in compared
            if each.points is not None
        )

    @property
    def points(self) -> float:
        """The plan as it would be."""
        return max(LEAST, suggested_plan(self.before, self.factor))


def suggestion(evidence: Evidence, answers: Iterable[Answer]) -> Suggestion | None:
    """Return what may be suggested; nothing in a flare, and a smaller plan before a larger.

    One at a time is enough.
    """
    if evidence.flare.step is FlareStep.FLARE:
        return None
    # A plan begun since then has answered what was only shown.
    given = [a for a in answers if a.reply is not Reply.SHOWN or a.day > evidence.plan.first]
    for topic, holds in ((Topic.LOWER, lower_holds), (Topic.RAISE, raise_holds)):
        found = Suggestion(topic, evidence)
        may = holds(evidence) and may_speak(given, topic, evidence.today)
        if may and found.points != found.before:
            return found
    return None


def raise_holds(evidence: Evidence) -> bool:
    """Return whether all conditions for mentioning a larger plan hold.

    The plan has held for fourteen days (14: our choice; NICE NG206 wants a stable time first,
    RFCFS says weekly), at least seven of them logged; five of the last seven logged days and
    the fourteen days together were about right; at most one flare day, and the plan does not
    step back up after one (our choice); no symptom went up.
    """
    days = evidence.days
    return (
        evidence.caution.raises
        and evidence.held >= DAYS
        and len(days.compared) >= WEEK
        and len(evidence.about_right) >= ABOUT_RIGHT_DAYS
        and days.band is Band.ABOUT_RIGHT
        and len(evidence.flare_days) <= MOST_FLARE_DAYS
        and evidence.flare.step is FlareStep.NONE
        and not evidence.rises
    )


def lower_holds(evidence: Evidence) -> bool:
    """Return whether a smaller plan may be suggested: flares after full days, or flare days."""
    return flares_after_full_days(evidence) or len(evidence.flare_days_in_week) >= FLARE_DAYS


def flares_after_full_days(evidence: Evidence) -> bool:
    """Return whether flares began soon after days over the plan, often enough to say so."""
    return len(evidence.before_flares) >= DAYS_BEFORE_FLARES
