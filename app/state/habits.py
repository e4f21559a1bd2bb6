"""Which habits the person uses, and in which order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.domain.errors import NotFound
from app.domain.habit import Habit
from app.domain.habit_draft import HabitDraft, chosen, habit_of, newly_chosen
from app.domain.habit_list import Shelves, flat, group_moved, is_offered, moved, next_place, shelved
from app.domain.settings import Settings
from app.state.habit_choices import HabitChoices
from app.state.habit_notes import HabitNotes


@dataclass(eq=False)
class HabitStore(HabitNotes, HabitChoices):
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
