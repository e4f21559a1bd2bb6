"""A suggestion: a larger or a smaller plan, mentioned and never made (evidence 4.4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from app.domain.answer import Answer, Reply, Topic, may_speak
from app.domain.caution import Caution
from app.domain.check_in import CheckIn, Question
from app.domain.day_load import DayLoad
from app.domain.days import days_ending
from app.domain.flare import FlareState, FlareStep, Spell, flare_began_after, flare_state, spell_on
from app.domain.plan import (
    LEAST,
    Band,
    Plan,
    PlannedDay,
    PlannedDays,
    plan_on,
    planned_day,
    suggested_plan,
)

_RISEN_BY = 1
"""How far a middle value must have gone up (evidence 4.4)."""

_SEVEN_DAYS = timedelta(days=7)
"""Single days mean little; middle values of seven days are compared (evidence 5)."""

_SYMPTOMS = tuple(question for question in Question if question is not Question.ENERGY)
"""What is worse when it is higher; felt energy is not."""


@dataclass(frozen=True, slots=True)
class _Rise:
    """What went up."""

    question: Question
    before: float
    now: float


def _rises(check_ins: Iterable[CheckIn], today: date) -> tuple[_Rise, ...]:
    """Return the symptoms that went up; one not rated in both weeks is not known to have.

    Compared are the seven days that end with ``today`` and the seven before them.
    """
    now, before = list[CheckIn](), list[CheckIn]()
    for each in check_ins:
        if today - _SEVEN_DAYS < each.day <= today:
            now.append(each)
        elif today - 2 * _SEVEN_DAYS < each.day <= today - _SEVEN_DAYS:
            before.append(each)
    found = (_change(question, before, now) for question in _SYMPTOMS)
    return tuple(rise for rise in found if rise and rise.now - rise.before >= _RISEN_BY)


def _change(question: Question, before: Sequence[CheckIn], now: Sequence[CheckIn]) -> _Rise | None:
    was = [each.ratings[question] for each in before if question in each.ratings]
    is_ = [each.ratings[question] for each in now if question in each.ratings]
    return _Rise(question, median(was), median(is_)) if was and is_ else None


EVIDENCE_DAYS = 14
"""How many days are looked at, none of them today, which is not over (evidence 4.4)."""

_WEEK = 7
"""How many logged days are the latest ones, and days a week (evidence 4.4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """All that suggestions rest on, for "why?"."""

    today: date
    plan: Plan
    caution: Caution
    days: PlannedDays
    """Of the fourteen days before today those since the plan began: only they speak about it.

    They are compared with the whole plan, whatever flares left of it (evidence 4.1: D / B).
    """
    flare_days: tuple[date, ...]
    """Which of the fourteen days before today were flare days."""
    before_flares: tuple[date, ...]
    """The days over the plan on which, or soon after which, a flare began."""
    rises: tuple[_Rise, ...]
    """The symptoms that went up from one week to the next."""
    flare: FlareState
    """What flares do to today."""

    @property
    def held(self) -> int:
        """How many days the plan has held that are over."""
        return (self.today - self.plan.first).days

    @property
    def latest(self) -> tuple[PlannedDay, ...]:
        """The last seven days that were logged under the plan, or fewer."""
        return self.days.compared[-_WEEK:]

    @property
    def about_right(self) -> tuple[PlannedDay, ...]:
        """Those of them that were about right."""
        return tuple(day for day in self.latest if day.band is Band.ABOUT_RIGHT)

    @property
    def flare_days_in_week(self) -> tuple[date, ...]:
        """The flare days of the last week that the plan has held for."""
        since = max(self.plan.first, self.today - timedelta(days=_WEEK))
        return tuple(day for day in self.flare_days if day >= since)


def evidence(
    today: date,
    loads: Iterable[tuple[date, float | None]],
    check_ins: Iterable[CheckIn],
    plans: Sequence[Plan],
    spells: Sequence[Spell],
    caution: Caution,
) -> Evidence | None:
    """Return what there is to know on ``today``; ``None`` without a plan."""
    plan = plan_on(plans, today)
    if plan is None:
        return None
    past = days_ending(today - timedelta(days=1), EVIDENCE_DAYS)
    points = dict(loads)
    held = (day for day in past if day >= plan.first)
    days = PlannedDays(tuple(planned_day(day, points.get(day), plans, (), today) for day in held))
    return Evidence(
        today=today,
        plan=plan,
        caution=caution,
        days=days,
        flare_days=tuple(day for day in past if spell_on(spells, day)),
        before_flares=tuple(
            each.day
            for each in days.compared
            if each.band is Band.OVER and flare_began_after(spells, each.day, caution.look_back)
        ),
        rises=_rises(check_ins, today),
        flare=flare_state(spells, today),
    )


_STEPS = {Topic.RAISE: 1.1, Topic.LOWER: 0.8}
"""A tenth more (RFCFS), a fifth less (our choice, mirrors the 20 % of HEXI): evidence 4.3."""

_ABOUT_RIGHT_DAYS = 5
"""How many of the last seven logged days are about right before more is mentioned (4.4)."""

_MOST_FLARE_DAYS = 1
"""How many flare days in fourteen leave a raise open (4.4)."""

_FLARE_DAYS, _DAYS_BEFORE_FLARES = 2, 2
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
        return _STEPS[self.topic]

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
    for topic, holds in ((Topic.LOWER, _lower_holds), (Topic.RAISE, _raise_holds)):
        found = Suggestion(topic, evidence)
        may = holds(evidence) and may_speak(given, topic, evidence.today)
        if may and found.points != found.before:
            return found
    return None


def _raise_holds(evidence: Evidence) -> bool:
    """Return whether all conditions for mentioning a larger plan hold.

    The plan has held for fourteen days (14: our choice; NICE NG206 wants a stable time first,
    RFCFS says weekly), at least seven of them logged; five of the last seven logged days and
    the fourteen days together were about right; at most one flare day, and the plan does not
    step back up after one (our choice); no symptom went up.
    """
    days = evidence.days
    return (
        evidence.caution.raises
        and evidence.held >= EVIDENCE_DAYS
        and len(days.compared) >= _WEEK
        and len(evidence.about_right) >= _ABOUT_RIGHT_DAYS
        and days.band is Band.ABOUT_RIGHT
        and len(evidence.flare_days) <= _MOST_FLARE_DAYS
        and evidence.flare.step is FlareStep.NONE
        and not evidence.rises
    )


def _lower_holds(evidence: Evidence) -> bool:
    """Return whether a smaller plan may be suggested: flares after full days, or flare days."""
    return flares_after_full_days(evidence) or len(evidence.flare_days_in_week) >= _FLARE_DAYS


def flares_after_full_days(evidence: Evidence) -> bool:
    """Return whether flares began soon after days over the plan, often enough to say so."""
    return len(evidence.before_flares) >= _DAYS_BEFORE_FLARES
