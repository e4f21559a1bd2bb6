"""The habits: which are used and in which order, and what was noted about each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from app.domain.errors import NotFound
from app.domain.habit import (
    Habit,
    HabitChoice,
    HabitDraft,
    Version,
    chosen,
    habit_of,
    newly_chosen,
    taken_back,
)
from app.domain.habit_list import Shelves, flat, group_moved, is_offered, moved, next_place, shelved
from app.domain.habit_mark import HabitMark, Outcome
from app.domain.settings import Settings
from app.state.notebook import Notebook
from app.state.store import Clock, History, Store
from app.storage.entries import EntryRepository
from app.storage.records import Records


@dataclass(eq=False)
class _HabitChoices(Store):
    """Holds the choices; each change can be undone without those made since."""

    _records: Records[HabitChoice]
    _clock: Clock
    _history: History
    choices: Mapping[str, HabitChoice] = field(default_factory=dict, init=False)
    """What was chosen, by the slugs of the habits."""

    def load(self) -> None:
        """Read what was chosen."""
        self.choices = {choice.id: choice for choice in self._records.all()}

    def choice(self, slug: str) -> HabitChoice:
        """Return what was chosen about the habit ``slug``; at first it is not in use."""
        bare = HabitChoice(id=slug, on=False, since=self._clock.today, changed=self._clock.now)
        return self.choices.get(slug, bare)

    def keep(self, wanted: Iterable[HabitChoice]) -> bool:
        """Keep those of ``wanted`` that say anything new; return whether one does.

        Raises:
            StorageError: If they cannot be saved.

        """
        before = self.choices
        made = [choice for choice in wanted if before.get(choice.id) != choice]
        self._save(made)
        if made:
            self._history.record(lambda: self._take_back(made, before))
        return bool(made)

    def _take_back(self, made: Iterable[HabitChoice], before: Mapping[str, HabitChoice]) -> None:
        there = [choice for choice in made if choice.id in self.choices]
        for choice in there:
            if choice.id not in before:
                self._records.delete(choice.id, self._clock.now)
        old = [choice for choice in there if choice.id in before]
        self._save([taken_back(self.choices[c.id], before[c.id], c) for c in old])

    def _save(self, choices: Iterable[HabitChoice]) -> None:
        for choice in choices:
            self._records.save(replace(choice, changed=self._clock.now))
        self.load()


_FURTHEST = 60
"""In how many months with notes a habit is looked for (our choice: five years)."""

_Marks = Mapping[tuple[str, date], HabitMark]
"""Marks by habit and day; nothing noted is not there."""

Noted = Mapping[date, HabitMark]
"""The marks of one habit by day."""


@dataclass(eq=False)
class _HabitNotes:
    """Reads and writes marks."""

    _notebook: Notebook
    _entries: EntryRepository

    def marks(self, days: Sequence[date]) -> _Marks:
        """Return what was noted on ``days``, which are in order."""
        found = self._notebook.between(days[0], days[-1])
        return {(e.habit, e.day): e for e in found if isinstance(e, HabitMark)}

    def marks_in(self, slug: str, months: Iterable[date]) -> Noted:
        """Return what was noted about the habit ``slug`` in ``months``."""
        return {mark.day: mark for month in months for mark in self._entries.marks(slug, month)}

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
    ) -> None:
        """Note ``outcome`` for the habit on ``day``; with ``None`` take the note back.

        Raises:
            InvalidInput: If the day cannot be recorded.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        before = self.marks((day,)).get((slug, day))
        if outcome is None:
            if before is not None:
                self._notebook.delete(before)
        elif before is not None:
            after = replace(before, outcome=outcome, version=version, times=times)
            self._notebook.keep(after, before)
        else:
            stamp = self._notebook.stamp(day)
            mark = HabitMark(**stamp, habit=slug, outcome=outcome, version=version, times=times)
            self._notebook.keep(mark)


@dataclass(eq=False)
class HabitStore(_HabitNotes, _HabitChoices):
    """The habits of the menu and of the person's own, and what was noted about them."""

    _menu: Mapping[str, Habit]

    def menu(self, settings: Settings) -> tuple[Habit, ...]:
        """Return the habits to choose from: none that the settings leave out."""
        menu = (self.habit(slug) for slug in self._menu)
        return tuple(habit for habit in menu if is_offered(habit, settings))

    def own(self) -> tuple[Habit, ...]:
        """Return the habits the person made, in the order they were made."""
        own = (habit_of(choice, None) for choice in self.choices.values() if choice.own)
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
        menu, choice = self._menu.get(slug), self.choices.get(slug)
        if menu is None and (choice is None or not choice.own):
            raise NotFound("no_habit")
        return habit_of(choice, menu) if choice else self._menu[slug]

    def names(self) -> Mapping[str, str]:
        """Return what all habits are called, by their slugs."""
        every = (*(self.habit(slug) for slug in self._menu), *self.own())
        return {habit.slug: habit.name for habit in every}

    def is_on(self, slug: str) -> bool:
        """Return whether the habit ``slug`` is in use."""
        return slug in self.choices and self.choices[slug].on

    def switch(self, slug: str, on: bool) -> None:
        """Put the habit ``slug`` to use, or away; its marks stay.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        before = self.choice(slug)
        place = next_place(self.choices.values()) if on and not before.on else before.place
        self.keep((replace(before, on=on, since=self._clock.today, place=place),))

    def make(self, draft: HabitDraft) -> str:
        """Make a habit of the person's own and put it to use; return its slug.

        Raises:
            InvalidInput: If it has no name, or a text is too long.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        made = newly_chosen(self._clock.new_id(), draft, self._clock.today, self._clock.now)
        self.keep((replace(made, place=next_place(self.choices.values())),))
        return made.id

    def change(self, slug: str, draft: HabitDraft) -> bool:
        """Give the habit ``slug`` what ``draft`` says; return whether that is anything new.

        Raises:
            InvalidInput: If it has no name, or a text is too long.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        return self.keep((chosen(self.choice(slug), draft, self._menu.get(slug)),))

    def move(self, slug: str, down: bool, settings: Settings) -> bool:
        """Move a habit one up, or ``down``, in its group; return whether it could.

        Raises:
            StorageError: If it cannot be saved.

        """
        return self._place(moved(self.shelves(settings), slug, down))

    def move_group(self, group: str, down: bool, settings: Settings) -> bool:
        """Move a group one up, or ``down``; return whether it could.

        Raises:
            StorageError: If it cannot be saved.

        """
        return self._place(group_moved(self.shelves(settings), group, down))

    def _place(self, places: Mapping[str, int]) -> bool:
        return self.keep([replace(self.choices[s], place=p) for s, p in places.items()])
