"""The habits: which are used and in which order, and what was noted about each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from app.domain.change import begun, changed, ended
from app.domain.errors import NotFound
from app.domain.habit import (
    BlankDays,
    Habit,
    HabitChoice,
    HabitDraft,
    Version,
    chosen,
    habit_of,
    newly_chosen,
)
from app.domain.habit_list import (
    Shelves,
    flat,
    group_moved,
    is_offered,
    moved,
    next_place,
    shelved,
    whole_of,
)
from app.domain.habit_mark import HabitMark, Outcome, guided, telling
from app.domain.settings import Settings
from app.reading.wording import say
from app.state.history import Change, Step
from app.state.notebook import Notebook
from app.state.settings import SettingsStore
from app.state.store import RecordStore
from app.storage.entries import EntryRepository

_FURTHEST = 60
"""In how many months with notes a habit is looked for (our choice: five years)."""

_Marks = Mapping[tuple[str, date], HabitMark]
"""Marks by habit and day; nothing noted is not there."""

Noted = Mapping[date, HabitMark]
"""The marks of one habit by day."""


@dataclass(eq=False)
class HabitStore(RecordStore[HabitChoice]):
    """The habits of the menu and of the person's own, and what was noted about them."""

    _notebook: Notebook
    _settings: SettingsStore
    _entries: EntryRepository
    _menu: Mapping[str, Habit]
    choices: Mapping[str, HabitChoice] = field(default_factory=dict, init=False)
    """What was chosen, by the slugs of the habits."""

    def load(self) -> None:
        """Read what was chosen."""
        super().load()
        self.choices = {choice.id: choice for choice in self.every}

    def choice(self, slug: str) -> HabitChoice:
        """Return what was chosen about the habit ``slug``; at first it is not in use."""
        bare = HabitChoice(id=slug, on=False, since=self._clock.today, changed=self._clock.now)
        return self.choices.get(slug, bare)

    def left_out(self) -> tuple[Habit, ...]:
        """Return the habits in use that the settings leave out for now."""
        in_use = (slug for slug, choice in self.choices.items() if choice.on)
        every = (self.habit(slug) for slug in in_use if self._knows(slug))
        return tuple(it for it in every if not is_offered(it, self._settings.settings))

    def marks(self, days: Sequence[date]) -> _Marks:
        """Return what was noted on ``days``, which are in order."""
        found = self._notebook.between(days[0], days[-1])
        marks = dict[tuple[str, date], HabitMark]()
        for mark in found:
            if isinstance(mark, HabitMark):
                place = (whole_of(mark.habit, self.choices), mark.day)
                marks[place] = telling(mark, marks.get(place))
        return marks

    def marks_on(self, slug: str, days: Sequence[date]) -> Noted:
        """Return what was noted about the habit ``slug`` on ``days``, which are in order."""
        marks = self.marks(days)
        return {day: marks[slug, day] for day in days if (slug, day) in marks}

    def marked(self, slug: str, day: date) -> HabitMark | None:
        """Return what was noted about the habit ``slug`` on ``day``."""
        return self.marks((day,)).get((slug, day))

    def marks_in(self, slug: str, months: Iterable[date]) -> Noted:
        """Return what was noted about the habit ``slug`` in ``months``."""
        every = (
            mark
            for month in months
            for part in self._parts(slug)
            for mark in self._entries.marks(part, month)
        )
        found = dict[date, HabitMark]()
        for mark in every:
            found[mark.day] = telling(mark, found.get(mark.day))
        return found

    def wholes(self) -> dict[str, str]:
        """Return the habit that each became which was put together with another."""
        every = {slug: whole_of(slug, self.choices) for slug in self.choices}
        return {slug: whole for slug, whole in every.items() if whole != slug}

    def _parts(self, slug: str) -> tuple[str, ...]:
        """Return the habit ``slug`` and those that were put together with it."""
        others = (each for each in self.choices if each != slug)
        return (slug, *(each for each in others if whole_of(each, self.choices) == slug))

    def marks_back(self, slug: str, enough: int) -> Noted:
        """Return the newest of what was noted about the habit ``slug``, in whole months.

        It goes back until the habit was done, or not done, on ``enough`` days, and through no
        more than ``_FURTHEST`` months.
        """
        found = dict[date, HabitMark]()
        for month in self._entries.months()[:_FURTHEST]:
            found |= self.marks_in(slug, (month,))
            if sum(mark.outcome is not Outcome.RESTING for mark in found.values()) >= enough:
                break
        return found

    def mark(
        self,
        slug: str,
        day: date,
        outcome: Outcome | None,
        version: Version | None = None,
        times: int = 1,
    ) -> Change[Any] | None:
        """Note ``outcome`` for the habit on ``day``; with ``None`` take the note back.

        What its other parts say of that day is deleted: it could tell more than this.

        Raises:
            InvalidInput: If the day cannot be recorded.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        name, parts = self._name(slug), self._parts_on(slug, day)
        if outcome is None:
            steps = [self._notebook.ending(mark) for mark in parts]
            return self._history.make(say("changes.deleted", what=name), steps, lambda: None)
        before = self.marked(slug, day)
        if before is None:
            stamp = self._notebook.stamp(day)
            mark = HabitMark(**stamp, habit=slug, outcome=outcome, version=version, times=times)
            return self._notebook.mark(mark, None, name)
        after = replace(before, outcome=outcome, version=version, times=times)
        if after == before:
            return None
        others = [mark for mark in parts if mark.id != before.id]
        return self._notebook.mark(after, before, name, others)

    def _parts_on(self, slug: str, day: date) -> list[HabitMark]:
        """Return all that was noted about the habit on ``day``, in each of its parts."""
        noted = (e for e in self._notebook.on(day) if isinstance(e, HabitMark))
        return [mark for mark in noted if whole_of(mark.habit, self.choices) == slug]

    def guide(
        self,
        slug: str,
        version: Version | None,
        dizzy_before: int | None = None,
        dizzy_after: int | None = None,
    ) -> Change[HabitMark] | None:
        """Note that the habit was done today with its guide.

        What another part of the habit says of today stays: it never tells more than this.
        Dizziness that was not asked for, or left blank, stays as it was.

        Raises:
            InvalidInput: If dizziness is outside its range; nothing is then changed.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        habit, today = self.habit(slug), self._clock.today
        before = self.marked(slug, today)
        if before is None:
            stamp = self._notebook.stamp(today)
            after = HabitMark(**stamp, habit=slug, outcome=Outcome.DONE, version=version)
        else:
            after = guided(before, version, habit.frequency.times_a_day)
        if dizzy_before is not None:
            after = replace(after, dizzy_before=dizzy_before)
        if dizzy_after is not None:
            after = replace(after, dizzy_after=dizzy_after)
        return self._notebook.mark(after, before, habit.name)

    def menu(self, settings: Settings) -> tuple[Habit, ...]:
        """Return the habits to choose from: none that the settings leave out."""
        menu = (self.habit(slug) for slug in self._menu)
        return tuple(habit for habit in menu if is_offered(habit, settings))

    def own(self) -> tuple[Habit, ...]:
        """Return the habits the person made, in the order they were made."""
        made = (choice for choice in self.choices.values() if choice.own)
        whole = (choice for choice in made if whole_of(choice.id, self.choices) == choice.id)
        own = (habit_of(choice, None) for choice in whole)
        return tuple(sorted(own, key=lambda habit: habit.slug))

    def shelves(self, settings: Settings) -> Shelves:
        """Return the habits in use under their groups, as the person arranged them."""
        every = (*self.menu(settings), *self.own())
        return shelved([habit for habit in every if self.is_on(habit.slug)], self.choices)

    def on(self, settings: Settings) -> tuple[Habit, ...]:
        """Return the habits in use, in the person's order."""
        return flat(self.shelves(settings))

    def put_away(self, settings: Settings) -> tuple[Habit, ...]:
        """Return the habits that were in use once, the last one put away first."""
        every = (*self.menu(settings), *self.own())
        away = [h for h in every if h.slug in self.choices and not self.is_on(h.slug)]
        return tuple(sorted(away, key=lambda habit: self.choices[habit.slug].since, reverse=True))

    def habit(self, slug: str) -> Habit:
        """Return the habit ``slug`` as the person has it.

        Raises:
            NotFound: If there is none of that name.

        """
        if not self._knows(slug):
            raise NotFound("no_habit")
        choice = self.choices.get(slug)
        return habit_of(choice, self._menu.get(slug)) if choice else self._menu[slug]

    def _knows(self, slug: str) -> bool:
        """Return whether there is such a habit here; a newer app may have put another to use."""
        return slug in self._menu or (slug in self.choices and self.choices[slug].own)

    def names(self) -> Mapping[str, str]:
        """Return what all habits are called, by their slugs."""
        known = (slug for slug in {**self._menu, **self.choices} if self._knows(slug))
        wholes = ((slug, whole_of(slug, self.choices)) for slug in known)
        return {
            slug: self.habit(whole if self._knows(whole) else slug).name for slug, whole in wholes
        }

    def is_on(self, slug: str) -> bool:
        """Return whether the habit ``slug`` is in use."""
        return slug in self.choices and self.choices[slug].on

    def switch(self, slug: str, on: bool) -> Change[None] | None:
        """Put the habit ``slug`` to use, or away; its marks stay.

        One that is shown only on request is shown from then on.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        before = self.choice(slug)
        place = next_place(self.choices.values()) if on and not before.on else before.place
        name = say("changes.habit_on" if on else "changes.habit_away", what=self._name(slug))
        since = self._clock.today
        steps = self._steps(replace(before, on=on, since=since, place=place))
        if on and slug in self._menu and self._menu[slug].on_request:
            steps.append(self._settings.changing(smoke_free_shown=True))
        return self._history.make(name, steps, lambda: None)

    def make(self, draft: HabitDraft) -> Change[str] | None:
        """Make a habit of the person's own and put it to use; what is made is its slug.

        Raises:
            InvalidInput: If it has no name, or a text is too long.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        made = newly_chosen(self._clock.new_id(), draft, self._clock.today, self._clock.now)
        name = say("changes.habit_made", what=draft.name.strip())
        made = replace(made, place=next_place(self.choices.values()))
        step = self._history.edit(self, made.id, begun(made))
        return self._history.make(name, (step,), lambda: made.id)

    def change(self, slug: str, draft: HabitDraft) -> Change[None] | None:
        """Give the habit ``slug`` what ``draft`` says.

        Raises:
            InvalidInput: If it has no name, or a text is too long.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        wanted = chosen(self.choice(slug), draft, self._menu.get(slug))
        return self._keep(say("changes.changed", what=self._name(slug)), wanted)

    def explain_blanks(self, slug: str, meaning: BlankDays) -> Change[None] | None:
        """Keep what the person said about days on which nothing was noted about a habit.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        name = say("changes.changed", what=self._name(slug))
        return self._keep(name, replace(self.choice(slug), blanks=meaning))

    def put_together(self, slug: str, other: str) -> Change[None] | None:
        """Let ``other``, a habit of the person's own, be one with ``slug``, which has its notes.

        The notes stay where they are, so that another device may go on with ``other``.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        name = say("changes.habit_joined", what=self._name(other))
        on = self.choice(slug).on or self.choice(other).on
        wanted = replace(self.choice(other), into=slug)
        return self._keep(name, wanted, replace(self.choice(slug), on=on))

    def erase(self, slug: str) -> Change[None] | None:
        """Delete a habit of the person's own, with all that was noted about it.

        Raises:
            StorageError: If that cannot be saved; nothing is then changed.

        """
        parts = self._parts(slug)
        marks = (
            mark
            for month in self._entries.months()
            for part in parts
            for mark in self._entries.marks(part, month)
        )
        steps = [self._notebook.ending(mark) for mark in marks]
        steps += [self._history.edit(self, part, ended) for part in parts if part in self.choices]
        name = say("changes.deleted", what=self._name(slug))
        return self._history.make(name, steps, lambda: None)

    def move(self, slug: str, down: bool, settings: Settings) -> Change[None] | None:
        """Move a habit one up, or ``down``, in its group, if it can.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        name = say("changes.moved", what=self._name(slug))
        return self._place(name, moved(self.shelves(settings), slug, down))

    def move_group(self, group: str, down: bool, settings: Settings) -> Change[None] | None:
        """Move a group one up, or ``down``, if it can.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        name = say("changes.moved", what=group)
        return self._place(name, group_moved(self.shelves(settings), group, down))

    def _place(self, name: str, places: Mapping[str, int]) -> Change[None] | None:
        return self._keep(name, *(replace(self.choices[s], place=p) for s, p in places.items()))

    def _keep(self, name: str, *wanted: HabitChoice) -> Change[None] | None:
        return self._history.make(name, self._steps(*wanted), lambda: None)

    def _steps(self, *wanted: HabitChoice) -> list[Step]:
        steps = list[Step]()
        for choice in wanted:
            before = self.choices.get(choice.id)
            patch = begun(choice) if before is None else changed(before, choice)
            steps.append(self._history.edit(self, choice.id, patch))
        return steps

    def _name(self, slug: str) -> str:
        """Return what a habit is called, one that this app does not know too."""
        return self.habit(slug).name if self._knows(slug) else self.choice(slug).name or slug
