"""Which habits the person uses, and what was noted about them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from app.domain.errors import NotFound
from app.domain.habit import Habit, HabitChoice, Version
from app.domain.habit_mark import HabitMark, Outcome
from app.domain.settings import Settings
from app.state.clock import Clock
from app.state.history import History
from app.state.notebook import Notebook
from app.state.store import Store
from app.storage.records import Records

Marks = Mapping[tuple[str, date], HabitMark]


@dataclass(eq=False)
class HabitStore(Store):
    """The habits switched on; their marks are entries of the notebook."""

    _menu: Mapping[str, Habit]
    _choices: Records[HabitChoice]
    _notebook: Notebook
    _clock: Clock
    _history: History
    chosen: tuple[HabitChoice, ...] = field(default=(), init=False)

    def load(self) -> None:
        """Read which habits are on."""
        self.chosen = self._choices.all()

    def menu(self, settings: Settings) -> tuple[Habit, ...]:
        """Return the habits to choose from: none that the settings leave out."""
        return tuple(habit for habit in self._menu.values() if _shown(habit, settings))

    def on(self, settings: Settings) -> tuple[Habit, ...]:
        """Return the habits that are switched on, in the order of the menu."""
        on = {choice.id for choice in self.chosen if choice.on}
        return tuple(habit for habit in self.menu(settings) if habit.slug in on)

    def habit(self, slug: str) -> Habit:
        """Return the habit ``slug``.

        Raises:
            NotFound: If the menu has none of that name.

        """
        if slug not in self._menu:
            raise NotFound("no_habit")
        return self._menu[slug]

    def is_on(self, slug: str) -> bool:
        """Return whether the habit ``slug`` is switched on."""
        return any(choice.id == slug and choice.on for choice in self.chosen)

    def switch(self, slug: str, on: bool) -> None:
        """Switch the habit ``slug`` on or off; its marks stay.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        was_on = self.is_on(slug)
        self._set(slug, on)
        self._history.record(lambda: self._set(slug, was_on))

    def marks(self, days: Sequence[date]) -> Marks:
        """Return what was noted on ``days``, which are in order; nothing noted is not there."""
        found = self._notebook.between(days[0], days[-1])
        return {(e.habit, e.day): e for e in found if isinstance(e, HabitMark)}

    def mark(
        self, slug: str, day: date, outcome: Outcome | None, version: Version | None = None
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
            self._notebook.keep(replace(before, outcome=outcome, version=version), before)
        else:
            stamp = self._notebook.stamp(day)
            mark = HabitMark(**stamp, habit=slug, outcome=outcome, version=version)
            self._notebook.keep(mark)

    def _set(self, slug: str, on: bool) -> None:
        now = self._clock.now
        self._choices.save(HabitChoice(id=slug, on=on, since=self._clock.today, changed=now))
        self.load()


def _shown(habit: Habit, settings: Settings) -> bool:
    if habit.exercise and settings.careful:
        return False
    return settings.smoke_free_shown or not habit.on_request
