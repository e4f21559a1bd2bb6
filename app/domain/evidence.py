"""Evidence: what the last fourteen days say about a plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.caution import Caution
from app.domain.check_in import CheckIn
from app.domain.days import days_ending
from app.domain.flare_step import FlareState, flare_state
from app.domain.plan import Plan, plan_on
from app.domain.planned_day import Band, PlannedDay, PlannedDays, planned_day
from app.domain.rise import Rise, rises
from app.domain.spell import Spell, flare_began_after, spell_on

DAYS = 14
"""How many days are looked at, none of them today, which is not over (evidence 4.4)."""

WEEK = 7
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
    rises: tuple[Rise, ...]
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
        return self.days.compared[-WEEK:]

    @property
    def about_right(self) -> tuple[PlannedDay, ...]:
        """Those of them that were about right."""
        return tuple(day for day in self.latest if day.band is Band.ABOUT_RIGHT)

    @property
    def flare_days_in_week(self) -> tuple[date, ...]:
        """The flare days of the last week that the plan has held for."""
        since = max(self.plan.first, self.today - timedelta(days=WEEK))
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
    past = days_ending(today - timedelta(days=1), DAYS)
    points = dict(loads)
    held = (day for day in past if day >= plan.first)
    days = PlannedDays(tuple(planned_day(day, points.get(day), plans, ()) for day in held))
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
        rises=rises(check_ins, today),
        flare=flare_state(spells, today),
    )
