"""The plans: each begins on a date and holds until the next one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.activity import round_half
from app.domain.answer import Topic
from app.domain.plan import Offer, Origin, Plan, in_order, plan_on
from app.domain.suggestion import Suggestion
from app.reading.wording import say
from app.state.history import Change
from app.state.store import RecordStore

_ORIGINS = {Topic.RAISE: Origin.RAISED, Topic.LOWER: Origin.LOWERED}


@dataclass(eq=False)
class PlanStore(RecordStore[Plan]):
    """Holds the plans; every change is the person's own, saved first, and can be undone."""

    @property
    def plans(self) -> tuple[Plan, ...]:
        """Every plan there was, the oldest first; also the days from which none was wanted."""
        return in_order(self.every)

    def on(self, day: date) -> Plan | None:
        """Return the plan that holds on ``day``, before flares; ``None`` if there is none."""
        return plan_on(self.plans, day)

    @property
    def decided(self) -> bool:
        """Whether the person ever had a plan, or chose to have none."""
        return bool(self.plans)

    def keep(self, offer: Offer) -> Change[Plan] | None:
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

    def choose(self, points: float, offer: Offer | None = None) -> Change[Plan] | None:
        """Let a number of the person's own hold from today on, to the half point.

        ``offer`` is what was offered when they chose it, so that it can be told later.

        Raises:
            InvalidInput: If it is outside the range of plans; nothing is then changed.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        level, days = (offer.level, offer.days) if offer else (None, ())
        return self._begin(points=round_half(points), origin=Origin.OWN, level=level, days=days)

    def follow(self, suggestion: Suggestion) -> Change[Plan] | None:
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

    def do_without(self) -> Change[Plan] | None:
        """Have no plan from today on.

        Raises:
            StorageError: If that cannot be saved; nothing is then changed.

        """
        return self._begin(points=0, origin=Origin.NONE)

    def _begin(self, **fields: Any) -> Change[Plan] | None:
        """Begin a plan today, in place of one that began today."""
        today = self._clock.today
        before = next((plan for plan in reversed(self.plans) if plan.first == today), None)
        key = before.id if before else self._clock.new_id()
        plan = Plan(id=key, first=today, changed=self._clock.now, **fields)
        # A plan is chosen as a whole: taking back an earlier choice leaves this one as it is.
        return self._put(say("changes.plan"), plan)
