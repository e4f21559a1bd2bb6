"""What reads many months when asked and keeps nothing: Insights, and the search in the notes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from app.domain.activity import Weights
from app.domain.check_in import Question
from app.domain.course import BeforeFlares, Course, before_flares, course
from app.domain.days import far_ahead
from app.domain.errors import StorageError
from app.domain.flare import Spell, spells_of
from app.domain.insight import Facts, Finding, Terms, apart_from, span, steps
from app.domain.settings import Settings
from app.reading.search import folded
from app.state.flares import FlareStore
from app.state.habits import HabitStore
from app.state.history import Change
from app.state.reminders import TimesOff
from app.state.settings import SettingsStore
from app.state.store import Clock
from app.storage.facts import Note as Note

T = TypeVar("T")

_Read = Callable[[date, date, Weights, Mapping[str, str]], Iterator[Facts | None]]
"""Reads the days from the first to the last, in steps."""


@dataclass
class Insights:
    """Keeps nothing: whoever asks holds what comes of it as long as it is shown."""

    _read: _Read
    _habits: HabitStore
    _flares: FlareStore
    _settings: SettingsStore
    _times_off: TimesOff
    _clock: Clock

    async def facts(self) -> Facts:
        """Return what was noted in the days that Insights is about; others go on meanwhile."""
        weights = self._settings.settings.weights
        days, wholes = span(self._clock.today), self._habits.wholes()
        facts = await _in_turns(self._read(*days, weights, wholes))
        return apart_from(self._times_off.every, facts)

    async def look(self, facts: Facts) -> tuple[Finding, ...]:
        """Return what the look that holds today says, one question a turn of the loop."""
        self._begin_looks()
        return await _in_turns(steps(facts, self.terms(), self._clock.today))

    def terms(self) -> Terms:
        """Return what the person has set that decides what is asked."""
        settings = self._settings.settings
        on = (habit.slug for habit in self._habits.on(settings))
        return Terms(
            outcome=settings.outcome,
            since=settings.outcome_since,
            look_back=settings.caution.look_back,
            habits={slug: self._habits.choice(slug).blanks for slug in on},
        )

    def course(self, facts: Facts) -> Course:
        """Return how it has been."""
        return course(facts, self._settings.settings.outcome, self.spells())

    def before_flares(self, facts: Facts) -> BeforeFlares:
        """Return what was noted before each flare."""
        settings = self._settings.settings
        look_back = settings.caution.look_back
        return before_flares(facts, settings.outcome, self.spells(), look_back)

    def spells(self) -> tuple[Spell, ...]:
        """Return the flares; those that touch are one.

        While it is asked whether one still goes on, it has the days that it surely had.
        """
        return spells_of(self._flares.surely())

    def compare_by(self, question: Question) -> Change[Settings] | None:
        """Let ``question`` be what is compared; looks begin anew.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        if question is self._settings.settings.outcome:
            return None
        return self._settings.change(outcome=question, outcome_since=self._clock.today)

    def _begin_looks(self) -> None:
        """Let looks begin anew today that would do so far ahead, by a clock that was ahead.

        It is kept: else it would be today again each day. A clock without a battery moves nothing.
        """
        since, today = self._settings.settings.outcome_since, self._clock.today
        if since is not None and far_ahead(since, today) and not self._clock.wrong:
            with suppress(StorageError):
                self._settings.note(outcome_since=today)


async def _in_turns(steps: Iterator[T | None]) -> T:
    """Return the first that ``steps`` yield; between them everything else has its turn."""
    for step in steps:
        if step is not None:
            return step
        await asyncio.sleep(0)
    raise AssertionError("steps end with what they lead to")


@dataclass
class NoteSearch:
    """Reads what can be searched; whoever searches holds it, each window its own."""

    _read: Callable[[], Iterator[tuple[Note, ...]]]

    async def read(self) -> tuple[Note, ...]:
        """Return all entries with words of the person, the newest first; others go on meanwhile."""
        notes = list[Note]()
        for month in self._read():
            notes += month
            await asyncio.sleep(0)
        return tuple(notes)


def found(notes: Sequence[Note], query: str) -> tuple[Note, ...]:
    """Return which of ``notes`` have every word of ``query`` at the start of a word."""
    starts = [f" {word}" for word in folded(query)]
    if not starts:
        return ()
    first, *others = sorted(starts, key=len, reverse=True)
    likely = [note for note in notes if first in note.text]
    return tuple(note for note in likely if all(start in note.text for start in others))
