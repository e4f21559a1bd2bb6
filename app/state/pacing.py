"""The plans, and what they, the notes and the flares say together, worked out once a change."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any, TypeVar

from app.domain.activity import round_half
from app.domain.answer import Topic
from app.domain.check_in import CheckIn
from app.domain.day_load import Account, account_of, by_day, day_points, only_rest, points_by_day
from app.domain.days import days_ending, far_ahead, looks_wrong
from app.domain.entry import Entry
from app.domain.flare import Spell, spell_on, spells_of
from app.domain.plan import (
    LOOK_BACK,
    Observation,
    Offer,
    Origin,
    Plan,
    PlannedDay,
    PlannedDays,
    in_order,
    observation,
    offer,
    plan_on,
    planned_day,
)
from app.domain.steadiness import DAYS, Fortnight, fortnight
from app.domain.suggestion import EVIDENCE_DAYS, Evidence, Suggestion, evidence, suggestion
from app.reading.wording import say
from app.state.flares import FlareStore
from app.state.history import Change
from app.state.notebook import Notebook
from app.state.reminders import TimesOff
from app.state.settings import Answers, SettingsStore
from app.state.store import Clock, RecordStore, Remembered, Store

_ORIGINS = {Topic.RAISE: Origin.RAISED, Topic.LOWER: Origin.LOWERED}


@dataclass(eq=False)
class PlanStore(RecordStore[Plan]):
    """Holds the plans; every change is the person's own, saved first, and can be undone."""

    @property
    def plans(self) -> tuple[Plan, ...]:
        """Every plan there was, the oldest first; also the days from which none was wanted.

        None is chosen for a day ahead: the clock was ahead then, or is behind now. So the last one
        that lies ahead is the newest, and holds from today on.
        """
        today = self._clock.today
        begun = [plan for plan in self.every if plan.first <= today]
        newest = [replace(plan, first=today) for plan in self._ahead[-1:]]
        return in_order((*begun, *newest))

    @property
    def _ahead(self) -> tuple[Plan, ...]:
        return in_order(plan for plan in self.every if plan.first > self._clock.today)

    @property
    def _newest(self) -> Plan | None:
        return next(reversed(in_order(self.every)), None)

    def on(self, day: date) -> Plan | None:
        """Return the plan that holds on ``day``, before flares; ``None`` if there is none."""
        return plan_on(self.plans, day)

    @property
    def decided(self) -> bool:
        """Whether the person ever had a plan, or chose to have none."""
        return bool(self.plans)

    def settle(self, today: date) -> None:
        """Keep from which day on a plan holds that lies far ahead: else it would begin each day.

        Several that lie ahead are left: then the clock may be behind, and they are all there was.
        One alone stays the newest in either case. One chosen by a clock without a battery holds
        from today on; while the clock shows no day that can be right, nothing is settled.
        """
        newest = self._newest
        if newest is None or self._clock.wrong:
            return
        alone = far_ahead(newest.first, today) and len(self._ahead) == 1
        if alone or looks_wrong(newest.changed):
            self._settle(newest, replace(newest, first=today))

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
        """Begin a plan today, in place of one that began today.

        Of those that lie ahead it takes the place of the newest, with its day: that one would hold
        again later. The others stay, for they may be all there was.
        """
        newest, key, first = self._newest, self._clock.new_id(), self._clock.today
        if newest is not None and newest.first >= first:
            key, first = newest.id, newest.first
        # A plan is chosen as a whole: taking back an earlier choice leaves this one as it is.
        plan = Plan(id=key, first=first, changed=self._clock.now, **fields)
        return self._put(say("changes.plan"), plan)


T = TypeVar("T")


@dataclass
class Pacing:
    """Answers the questions of the screens about plans.

    What it says changes with the notebook, the plans, the flares and the settings.
    """

    _notebook: Notebook
    _plans: PlanStore
    _flares: FlareStore
    _settings: SettingsStore
    _answers: Answers
    _times_off: TimesOff
    _clock: Clock
    _remembered: Remembered = field(default_factory=Remembered, init=False)

    @property
    def rests_on(self) -> tuple[Store, ...]:
        """What a screen follows that shows any of it."""
        return self._notebook, self._plans, self._flares, self._settings

    def on(self, day: date) -> PlannedDay:
        """Return ``day`` with its points, its plan with the flare in it, and why."""
        return self._planned(day, self._notebook.on(day))

    def _planned(self, day: date, entries: Sequence[Entry]) -> PlannedDay:
        points = day_points(entries, self._settings.settings.weights)
        plans, spells, today = self._plans.plans, self._spells(), self._clock.today
        return planned_day(day, points, plans, spells, today, only_rest(entries))

    def account(self, day: date) -> Account:
        """Return the sum of the points of ``day``, part by part."""
        return account_of(self._notebook.on(day), self._settings.settings.weights)

    def days(self, days: Sequence[date]) -> PlannedDays:
        """Return ``days``, which are in order, each with its points and its plan."""
        return self._once(("days", *days), lambda: self._planned_days(days))

    def observation(self) -> Observation:
        """Return how many days are logged, and whether a plan can be offered from them."""
        return observation([points for _, points in self._loads()])

    def proposal(self) -> Offer | None:
        """Return the plan that can be worked out now if the person asks for one."""
        return self._once("proposal", self._proposal)

    def offer(self) -> Offer | None:
        """Return the plan to offer by itself: after seven logged days, before any was decided.

        It is not offered in a flare, nor soon after it was answered.
        """
        speaks = not self._plans.decided and self._may_speak(Topic.PLAN)
        return self.proposal() if speaks and self.observation().offers else None

    def evidence(self) -> Evidence | None:
        """Return what the last fourteen days say about the plan; ``None`` without a plan."""
        return self._once("evidence", self._evidence)

    def suggestion(self) -> Suggestion | None:
        """Return the larger or smaller plan to suggest, with all that led to it."""
        found = self.evidence()
        return suggestion(found, self._answers.given) if found else None

    def fortnight(self) -> Fortnight:
        """Return the fourteen days before today, and how even they were."""
        return self._once("fortnight", self._fortnight)

    def tells_swings(self) -> bool:
        """Return whether to speak of busy days that quiet ones followed.

        Never in a flare, and not on a day on which another plan was brought up.
        """
        if not (self.fortnight().tells_swings and self._may_speak(Topic.SWINGS)):
            return False
        busy = self.offer() or self.suggestion() or self._answers.spoke_of_other(Topic.SWINGS)
        return not busy

    def _may_speak(self, topic: Topic) -> bool:
        in_flare = spell_on(self._spells(), self._clock.today) is not None
        still = in_flare or self._times_off.now is not None
        return not still and self._answers.may_speak(topic)

    def _spells(self) -> tuple[Spell, ...]:
        return self._once("spells", lambda: spells_of(self._flares.flares))

    def _once(self, what: Hashable, work: Callable[[], T]) -> T:
        store, today = self._notebook, self._clock.today
        facts = (today, store.revision, self._plans.every, self._flares.every)
        return self._remembered.get((*facts, self._settings.settings), what, work)

    def _points(self, days: Sequence[date]) -> tuple[tuple[date, float | None], ...]:
        entries = self._notebook.between(days[0], days[-1])
        weights = self._settings.settings.weights
        return tuple(zip(days, points_by_day(entries, days, weights), strict=True))

    def _known(self, days: Sequence[date]) -> tuple[tuple[date, float | None], ...]:
        """Return the points of ``days``; of a day in a time off, what is noted is not all."""
        has = self._times_off.has
        return tuple((day, None if has(day) else points) for day, points in self._points(days))

    def _loads(self) -> tuple[tuple[date, float | None], ...]:
        """Return the points of the last four weeks, and of today at the end."""
        days = days_ending(self._clock.today, LOOK_BACK + 1)
        return self._once("loads", lambda: self._known(days))

    def _planned_days(self, days: Sequence[date]) -> PlannedDays:
        entries = by_day(self._notebook.between(days[0], days[-1]))
        return PlannedDays(tuple(self._planned(day, entries.get(day, ())) for day in days))

    def _proposal(self) -> Offer | None:
        return offer(self._loads()[:-1], self._spells(), self._settings.settings.caution)

    def _evidence(self) -> Evidence | None:
        today, plans, spells = self._clock.today, self._plans.plans, self._spells()
        noted = self._notebook.between(today - timedelta(days=EVIDENCE_DAYS), today)
        ratings = [entry for entry in noted if isinstance(entry, CheckIn)]
        caution = self._settings.settings.caution
        return evidence(today, self._loads(), ratings, plans, spells, caution)

    def _fortnight(self) -> Fortnight:
        over = self._loads()[-DAYS - 1 : -1]
        days, loads = [day for day, _ in over], [points for _, points in over]
        return fortnight(days, loads, self._settings.settings.caution.look_back)
