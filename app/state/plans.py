"""The plans: each begins on a date and holds until the next one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from app.domain.activity import round_half
from app.domain.answer import Topic
from app.domain.plan import Offer, Origin, Plan, in_order, plan_on
from app.domain.suggestion import Suggestion
from app.state.store import Clock, History, Store
from app.storage.records import Records

_ORIGINS = {Topic.RAISE: Origin.RAISED, Topic.LOWER: Origin.LOWERED}


@dataclass(eq=False)
class PlanStore(Store):
    """Holds the plans; every change is the person's own, saved first, and can be undone."""

    _records: Records[Plan]
    _clock: Clock
    _history: History
    plans: tuple[Plan, ...] = field(default=(), init=False)
    """Every plan there was, the oldest first; also the days from which none was wanted."""

    def load(self) -> None:
        """Read the plans from storage."""
        self.plans = in_order(self._records.all())

    def on(self, day: date) -> Plan | None:
        """Return the plan that holds on ``day``, before flares; ``None`` if there is none."""
        return plan_on(self.plans, day)

    @property
    def decided(self) -> bool:
        """Whether the person ever had a plan, or chose to have none."""
        return bool(self.plans)

    def keep(self, offer: Offer) -> Plan:
        """Let the plan that was offered hold from today on.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        return self._begin(
            points=offer.points,
            origin=Origin.OFFER,
            level=offer.level,
            factor=offer.factor,
            days=offer.days,
        )

    def choose(self, points: float, offer: Offer | None = None) -> Plan:
        """Let a number of the person's own hold from today on, to the half point.

        ``offer`` is what was offered when they chose it, so that it can be told later.

        Raises:
            InvalidInput: If it is outside the range of plans; nothing is then changed.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        level, days = (offer.level, offer.days) if offer else (None, ())
        return self._begin(points=round_half(points), origin=Origin.OWN, level=level, days=days)

    def follow(self, suggestion: Suggestion) -> Plan:
        """Let the larger or smaller plan that was suggested hold from today on.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        return self._begin(
            points=suggestion.points,
            origin=_ORIGINS[suggestion.topic],
            level=suggestion.before,
            factor=suggestion.factor,
            days=suggestion.loads,
        )

    def do_without(self) -> None:
        """Have no plan from today on.

        Raises:
            StorageError: If that cannot be saved; nothing is then changed.

        """
        self._begin(points=0, origin=Origin.NONE)

    def _begin(self, **fields: Any) -> Plan:
        """Begin a plan today, in place of one that began today."""
        today = self._clock.today
        before = next((plan for plan in reversed(self.plans) if plan.first == today), None)
        key = before.id if before else self._clock.new_id()
        plan = Plan(id=key, first=today, changed=self._clock.now, **fields)
        self._save(plan)
        self._history.record(lambda: self._put_back(before) if before else self._drop(plan))
        return plan

    def _put_back(self, plan: Plan) -> None:
        self._save(replace(plan, changed=self._clock.now))

    def _save(self, plan: Plan) -> None:
        self._records.save(plan)
        self.load()

    def _drop(self, plan: Plan) -> None:
        self._records.delete(plan.id, self._clock.now)
        self.load()
