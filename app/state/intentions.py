"""The lists of days: what was put there before it is done, moved, taken off, or done."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from app.domain.activity import Activity, ActivityKind
from app.domain.days import LATELY, month_back, months_between
from app.domain.errors import AppError
from app.domain.planned_day import FURTHEST_AHEAD, Intention, left_over, on_list, plannable
from app.state.flares import FlareStore
from app.state.notebook import Notebook
from app.state.store import Clock, History, Store
from app.storage.entries import EntryRepository


@dataclass(eq=False)
class _Intended(Store):
    """Holds the intentions of the last weeks and of the days ahead."""

    _entries: EntryRepository
    _clock: Clock
    revision: int = field(default=0, init=False)
    """Rises with every change, so that screens know."""
    _held: tuple[Intention, ...] | None = field(default=None, init=False)

    def load(self) -> None:
        """Read them from storage anew, once somebody asks for them."""
        self._held = None
        self.revision += 1

    @property
    def intentions(self) -> tuple[Intention, ...]:
        """All of them, in the order they were planned."""
        if self._held is None:
            self._held = self._found()
        return self._held

    def _found(self) -> tuple[Intention, ...]:
        today = self._clock.today
        first, last = today - LATELY, today + timedelta(days=FURTHEST_AHEAD)
        months = (month_back(last, back) for back in range(months_between(first, last) + 1))
        found = [each for month in months for each in self._entries.intentions(month)]
        # What was being moved to another month when the app was killed stands there twice.
        return _each_once(sorted(found, key=lambda each: each.changed))

    def _save(self, intention: Intention) -> None:
        saved = replace(intention, changed=self._clock.now)
        self._entries.save(saved, self._kept(intention))
        self._become((*self.intentions, saved))

    def _drop(self, intentions: Iterable[Intention]) -> None:
        for each in intentions:
            if (kept := self._kept(each)) is not None:
                self._entries.delete(kept, self._clock.now)
                self._become(other for other in self.intentions if other is not kept)

    def _become(self, intentions: Iterable[Intention]) -> None:
        self._held = _each_once(intentions)
        self.revision += 1

    def _kept(self, intention: Intention) -> Intention | None:
        """Return ``intention`` as it stands now, if it is still there."""
        return next((each for each in self.intentions if each.id == intention.id), None)


def _each_once(intentions: Iterable[Intention]) -> tuple[Intention, ...]:
    """Return ``intentions`` as each stands last."""
    latest = {each.id: each for each in intentions}
    return tuple(latest[key] for key in sorted(latest))


@dataclass(eq=False)
class IntentionStore(_Intended):
    """What is planned: none of it counts as logged, and none of it is ever missed."""

    _notebook: Notebook
    _flares: FlareStore
    _history: History

    def on(self, day: date) -> tuple[Intention, ...]:
        """Return the list of ``day``."""
        return on_list(self.intentions, day)

    def left_over(self) -> tuple[Intention, ...]:
        """Return what stands there from earlier; it changes with the flares, too."""
        in_flare = self._flares.going_on is not None
        return left_over(self.intentions, self._clock.today, in_flare)

    def waiting(self) -> tuple[Intention, ...]:
        """Return what was left for after a flare."""
        return tuple(each for each in self.intentions if each.waits)

    def plan(
        self, day: date, kind: ActivityKind, effort: int, minutes: float, name: str = ""
    ) -> Intention:
        """Put an activity on the list of ``day``.

        Raises:
            InvalidInput: If no list can be made for that day, or a value is outside its range.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        plannable(day, self._clock.today)
        now = self._clock.now
        planned = Intention(
            id=self._clock.new_id(),
            at=now,
            day=day,
            changed=now,
            activity=kind,
            effort=effort,
            minutes=minutes,
            name=name.strip(),
        )
        self._save(planned)
        self._history.record(lambda: self._drop((planned,)))
        return planned

    def move(self, intentions: Iterable[Intention], day: date) -> None:
        """Put ``intentions`` on the list of ``day`` instead.

        Raises:
            InvalidInput: If no list can be made for that day; nothing is then changed.
            StorageError: If it cannot be saved.

        """
        plannable(day, self._clock.today)
        self._change(intentions, day=day, waits=False)

    def leave(self, intentions: Iterable[Intention]) -> None:
        """Let ``intentions`` wait until the flare is over.

        Raises:
            StorageError: If it cannot be saved.

        """
        self._change(intentions, waits=True)

    def take_off(self, intentions: Iterable[Intention]) -> None:
        """Take ``intentions`` off their lists.

        Raises:
            StorageError: If it cannot be saved.

        """
        gone = tuple(intentions)
        self._drop(gone)
        self._history.record(lambda: self._put_back(gone))

    def do(self, intention: Intention) -> Activity:
        """Log ``intention`` for today and take it off its list: one change, and one Undo.

        It is logged first: a kill in between may leave it on the list, never nowhere.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        kind, effort, minutes = intention.kind, intention.effort, intention.minutes
        today = self._clock.today
        done = self._notebook.log_activity(today, kind, effort, minutes, intention.name)
        unlog = self._history.undo
        try:
            self._drop((intention,))
        except AppError:
            with suppress(AppError):
                unlog()
            raise

        def back() -> None:
            self._put_back((intention,))
            unlog()

        self._history.record(back)
        return done

    def _change(self, intentions: Iterable[Intention], **changes: Any) -> None:
        before = tuple(intentions)
        for each in before:
            self._save(replace(each, **changes))
        self._history.record(lambda: self._take_back(before))

    def _take_back(self, before: Iterable[Intention]) -> None:
        """Put each back to its day, unless it has been done or taken off since."""
        self._put_back(each for each in before if self._kept(each) is not None)

    def _put_back(self, intentions: Iterable[Intention]) -> None:
        for each in intentions:
            self._save(each)
