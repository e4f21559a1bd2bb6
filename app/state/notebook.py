"""The notebook: activities, rests, check-ins and habit marks, day by day."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeVar

from app.domain.activity import Activity, ActivityKind
from app.domain.change import begun, changed, ended, stamp
from app.domain.check_in import CheckIn, Question
from app.domain.days import LATELY, month_after, month_of, recordable
from app.domain.entry import AllNoted, Entry, Helped, Rest, Vaguely, When, when_of
from app.domain.errors import InvalidInput
from app.domain.habit_mark import HabitMark
from app.reading.wording import full_day, say
from app.state.history import Change, Edit, History
from app.state.store import Clock, Remembered, Store
from app.storage.entries import EntryRepository

E = TypeVar("E", bound=Entry)


@dataclass(eq=False)
class Notebook(Store):
    """Every change is saved before it is shown, and can be undone."""

    _entries: EntryRepository
    _clock: Clock
    _history: History
    revision: int = field(default=0, init=False)
    """Rises with every change, so that screens know."""
    stays: Collection[str] = field(default=frozenset({"changed"}), init=False)
    _remembered: Remembered = field(default_factory=Remembered, init=False)
    _days: dict[str, date] = field(default_factory=dict, init=False)
    """On which days the entries lie that were changed since the app opened, as far as known."""

    def on(self, day: date) -> tuple[Entry, ...]:
        """Return the entries of ``day`` in order of time."""
        return self._entries.on(day)

    def entry(self, entry_id: str, near: date) -> Entry | None:
        """Return the entry with that id, if there is one; one ``near`` a day is found at once."""
        return self._entries.entry(entry_id, near)

    def between(self, first: date, last: date) -> tuple[Entry, ...]:
        """Return the entries from ``first`` to ``last``, both included, in order of time."""
        if first == last:
            return self.on(first)
        month, found = month_of(first), list[Entry]()
        while month <= last:
            found += [e for e in self._entries.in_month(month) if first <= e.day <= last]
            month = month_after(month)
        return tuple(found)

    @property
    def lately(self) -> tuple[Entry, ...]:
        """The entries of the last weeks up to today, which forms and usuals begin from."""
        return self.between(self._clock.today - LATELY, self._clock.today)

    def check_in_on(self, day: date) -> CheckIn | None:
        """Return the check-in of ``day``, if there is one."""
        return next((e for e in self.on(day) if isinstance(e, CheckIn)), None)

    def is_blank(self) -> bool:
        """Return whether no activity, rest or check-in was ever noted; worked out once a change."""
        kinds = (Activity, Rest, CheckIn, AllNoted)
        facts = (self.revision,)
        return self._remembered.get(facts, "blank", lambda: not self._entries.has_any(kinds))

    def log_activity(
        self,
        day: date,
        kind: ActivityKind,
        effort: int,
        minutes: float,
        name: str = "",
        note: str = "",
        when: When = Vaguely.NOW,
    ) -> Change[Activity]:
        """Record an activity of ``minutes`` at ``effort`` for ``day``.

        Raises:
            InvalidInput: If something breaks a rule; nothing is then changed.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        given = self.stamp(day, when) | {"name": name.strip(), "note": note.strip()}
        return self._begin(Activity(**given, kind=kind, effort=effort, minutes=minutes))

    def log_again(self, day: date, done: Collection[Activity]) -> Change[int] | None:
        """Record for ``day`` what was ``done`` on another, no time claimed; made is how many.

        Raises:
            InvalidInput: If the day cannot be recorded; nothing is then changed.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        again = [replace(each, note="", **self.stamp(day, Vaguely.EARLIER)) for each in done]
        steps = [self.beginning(each) for each in again]
        name = say("changes.noted", what=say("changes.to_do", count=len(again)))
        return self._history.make(name, steps, lambda: len(again))

    def log_rest(
        self, day: date, minutes: float, note: str = "", when: When = Vaguely.NOW
    ) -> Change[Rest]:
        """Record a rest of ``minutes`` for ``day``.

        Raises:
            InvalidInput: If something breaks a rule; nothing is then changed.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        return self._begin(Rest(**self.stamp(day, when), minutes=minutes, note=note.strip()))

    def change_activity(
        self,
        activity: Activity,
        day: date,
        kind: ActivityKind,
        effort: int,
        minutes: float,
        name: str = "",
        note: str = "",
        when: When | None = None,
    ) -> Change[Activity] | None:
        """Let ``activity`` be what was noted now, on another day too.

        Without ``when`` its time stays; on another day none is known.

        Raises:
            InvalidInput: If something breaks a rule; nothing is then changed.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        wanted = replace(
            self._on_day(activity, day, when),
            kind=kind,
            effort=effort,
            minutes=minutes,
            name=name.strip(),
            note=note.strip(),
        )
        return self._keep(activity, wanted)

    def change_rest(
        self,
        rest: Rest,
        day: date,
        minutes: float,
        note: str = "",
        helped: Helped | None = None,
        when: When | None = None,
    ) -> Change[Rest] | None:
        """Let ``rest`` be what was noted now, on another day too.

        Without ``when`` its time stays; on another day none is known.

        Raises:
            InvalidInput: If something breaks a rule; nothing is then changed.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        wanted = replace(
            self._on_day(rest, day, when), minutes=minutes, note=note.strip(), helped=helped
        )
        return self._keep(rest, wanted)

    def rate_effort(self, activity: Activity, effort: int) -> Change[Activity] | None:
        """Note how hard ``activity`` felt.

        Raises:
            InvalidInput: If it is outside its range; nothing is then changed.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        return self._keep(activity, replace(activity, effort=effort))

    def rate_rest(self, rest: Rest, helped: Helped | None) -> Change[Rest] | None:
        """Note whether ``rest`` helped; ``None`` takes the answer back.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        return self._keep(rest, replace(rest, helped=helped))

    def all_noted_on(self, day: date) -> AllNoted | None:
        """Return what was said of ``day``, if it was said that this was all."""
        return next((e for e in self.on(day) if isinstance(e, AllNoted)), None)

    def say_all(self, day: date) -> Change[AllNoted] | None:
        """Note that nothing more is to be noted of ``day``, if that was not said before.

        Raises:
            InvalidInput: If its day cannot be recorded; nothing is then changed.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        return None if self.all_noted_on(day) else self._begin(AllNoted(**self.stamp(day)))

    def check_in(
        self, day: date, ratings: Mapping[Question, int], note: str = ""
    ) -> Change[CheckIn] | None:
        """Record how ``day`` was, in place of what was rated for it before.

        Raises:
            InvalidInput: If something breaks a rule; nothing is then changed.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        before = self.check_in_on(day)
        if before is not None:
            return self._keep(before, replace(before, ratings=dict(ratings), note=note.strip()))
        return self._begin(CheckIn(**self.stamp(day), ratings=dict(ratings), note=note.strip()))

    def mark(
        self,
        mark: HabitMark,
        before: HabitMark | None,
        habit: str,
        gone: Collection[HabitMark] = (),
    ) -> Change[HabitMark] | None:
        """Note ``mark``, made of ``before`` where there was one, about what is called ``habit``.

        With what is noted over ``before``, ``gone`` are deleted.

        Raises:
            InvalidInput: If its day cannot be recorded; nothing is then changed.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        if before is None:
            return self._begin(mark, habit)
        return self._keep(before, mark, habit, [self.ending(each) for each in gone])

    def misdated(self) -> tuple[Entry, ...]:
        """Return what was noted under a date that looks wrong, in order of time."""
        facts, now = (self.revision, self._clock.today), self._clock.now
        find = self._entries.misdated
        return self._remembered.get(facts, "misdated", lambda: find(self._clock.today, now))

    def redate(self, entry: E, day: date, called: str = "") -> Change[E] | None:
        """Let ``entry`` be of ``day`` instead, at a time that is not known, if it still stands.

        Raises:
            InvalidInput: If the day cannot be recorded, or has such a note already.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        if (stands := self.thing(self._found(entry))) is None:
            return None
        at = self._clock.moment_on(day)
        moved = replace(stands, id=self._clock.new_id(), day=day, at=at, timed=False)
        if any(_key(each) == _key(moved) for each in self.on(day)):
            raise InvalidInput("day_has_one")
        made = self.beginning(moved)
        return self._history.make(
            self._said("changed", entry, called), (made, self.ending(entry)), made.result
        )

    def beginning(self, entry: Entry) -> Edit:
        """Return the step that records ``entry``, which is new, as a part of a larger change.

        Raises:
            InvalidInput: If its day cannot be recorded.

        """
        recordable(entry.day, self._clock.today)
        return self._history.edit(self, _key(entry), begun(entry))

    def ending(self, entry: Entry) -> Edit:
        """Return the step that deletes ``entry``, as a part of a larger change."""
        return self._history.edit(self, self._found(entry), ended)

    def delete(self, entry: Entry, called: str = "") -> Change[None] | None:
        """Delete ``entry``; ``called`` is what it is about, if it does not say so.

        Raises:
            StorageError: If that cannot be saved; nothing is then changed.

        """
        key = self._found(entry)
        return self._history.one(self._said("deleted", entry, called), self, key, ended)

    def stamp(self, day: date, when: When = Vaguely.NOW) -> dict[str, Any]:
        """Return what a new entry about ``day`` needs: id, moment, day and time of change.

        Raises:
            InvalidInput: If the day, or the time of it, cannot be recorded.

        """
        recordable(day, self._clock.today)
        key, now = self._clock.new_id(), self._clock.now
        return {"id": key, "day": day, "changed": now} | self._moment(day, when)

    def _begin(self, entry: E, called: str = "") -> Change[E]:
        """Record ``entry``, which is new; ``called`` is what it is about, if it does not say so."""
        step = self.beginning(entry)
        made = self._history.make(self._said("noted", entry, called), (step,), step.result)
        assert made is not None, "a new entry is always a change"
        return made

    def _moment(self, day: date, when: When) -> dict[str, Any]:
        """Return when it was; no time is known where none is named, but of what is just now."""
        if isinstance(when, Vaguely):
            timed = when is Vaguely.NOW and day == self._clock.today
            return {"at": self._clock.moment_on(day), "timed": timed}
        at = self._clock.moment_at(day, when)
        if at > self._clock.now:
            raise InvalidInput("time_ahead")
        return {"at": at, "timed": True}

    def _found(self, entry: Entry) -> str:
        """Return the key of ``entry``, whose day is known then."""
        key = _key(entry)
        # A caller may know the day from before it moved, the store that from before a restore.
        if key not in self._days or any(_key(each) == key for each in self.on(entry.day)):
            self._days[key] = entry.day
        return key

    def thing(self, key: str) -> Entry | None:
        """Return the entry ``key`` as it is now, if it was changed since the app opened."""
        day = self._days.get(key)
        there = self.on(day) if day is not None else ()
        return next((entry for entry in there if _key(entry) == key), None)

    def lay(self, key: str, before: Entry | None, after: Entry | None) -> Entry | None:
        """Save ``after`` in place of ``before``, or delete that.

        Raises:
            StorageError: If that cannot be saved; nothing is then changed.

        """
        now = stamp(self._clock.now, *self._entries.last_changes(before, after))
        if after is not None:
            after = replace(after, changed=now)
            same = before is not None and before.id == after.id
            self._entries.save(after, before if same else None)
            self._days[key] = after.day
        if before is not None and (after is None or before.id != after.id):
            self._entries.delete(before, now)
        return after

    def show(self) -> None:
        """Let everybody who follows the notebook know."""
        self.revision += 1

    def _on_day(self, entry: E, day: date, when: When | None) -> E:
        if when is None:
            when = when_of(entry) if day == entry.day else Vaguely.EARLIER
        if day == entry.day and when == when_of(entry):
            return entry
        return replace(entry, day=day, **self._moment(day, when))

    def _keep(
        self, before: E, after: E, called: str = "", besides: Collection[Edit] = ()
    ) -> Change[E] | None:
        """Change what differs between ``before`` and ``after``, if it still stands."""
        if after.day != before.day:
            recordable(after.day, self._clock.today)
        step = self._history.edit(self, self._found(before), changed(before, after))
        said = self._said("changed", after, called)
        return self._history.make(said, (step, *besides), step.result)

    def _said(self, how: str, entry: Entry, called: str) -> str:
        """Return what was done to ``entry``, as is told when it is taken back."""
        what = called
        if isinstance(entry, Activity):
            what = entry.name or say(f"log.{entry.kind}_activity")
        elif isinstance(entry, Rest):
            what = say("changes.rest")
        elif isinstance(entry, CheckIn):
            what = say("changes.check_in")
        elif isinstance(entry, AllNoted):
            what = say("changes.all_noted")
        if (day := entry.day) != self._clock.today:
            what = say("changes.of_day", what=what, day=full_day(day))
        return say(f"changes.{how}", what=what)


def _key(entry: Entry) -> str:
    """Return under which key ``entry`` lies: there is one check-in a day, one mark a habit."""
    if isinstance(entry, HabitMark):
        return f"{entry.habit} {entry.day}"
    return f"check-in {entry.day}" if isinstance(entry, CheckIn) else entry.id
