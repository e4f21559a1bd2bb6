"""What the person chose about habits, saved first and then shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from app.domain.habit_choice import HabitChoice, taken_back
from app.state.clock import Clock
from app.state.history import History
from app.state.store import Store
from app.storage.records import Records


@dataclass(eq=False)
class HabitChoices(Store):
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
