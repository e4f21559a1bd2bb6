"""The settings: saved first, then shown."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from app.domain.activity import ActivityKind
from app.domain.answer import Answer, Reply, Topic, answer_about, may_speak, mentioned, with_answer
from app.domain.errors import StorageError
from app.domain.settings import ALL, LARGEST_TEXT, SMALLEST_TEXT, TEXT_STEP, Settings
from app.state.store import Clock, History, Store
from app.storage.records import Records
from app.transfer.copies import nudge_due


@dataclass(eq=False)
class SettingsStore(Store):
    """Holds the settings in use."""

    _records: Records[Settings]
    _now: Callable[[], datetime]
    _history: History
    settings: Settings = field(default_factory=Settings, init=False)
    unreadable: bool = field(default=False, init=False)
    """Whether settings were found that could not be read, so that the usual ones hold."""

    def load(self) -> None:
        """Read the settings from storage."""
        self.settings = self._records.get(ALL) or Settings()
        self.unreadable = self._records.unreadable() > 0

    def change(self, **changes: Any) -> None:
        """Set what is named in ``changes``.

        Raises:
            InvalidInput: If a value is outside its range.
            StorageError: If it cannot be saved; the settings are then as they were.

        """
        before = {name: getattr(self.settings, name) for name in changes}
        self._set(**changes)
        # Nobody who takes a change back wants to see the first screens again.
        undone = {n: was for n, was in before.items() if n != "welcomed" and was != changes[n]}
        if undone:
            self._history.record(lambda: self._set(**undone))

    def note(self, **facts: Any) -> None:
        """Remember ``facts`` about this device.

        The person changed nothing: there is nothing to undo, and settings that were changed on
        another device are not outdated by it.

        Raises:
            StorageError: If it cannot be saved; the settings are then as they were.

        """
        noted = replace(self.settings, **facts)
        if noted != self.settings:
            self._records.save(noted)
            self.settings = noted

    def resize_text(self, steps: int) -> None:
        """Make text larger by ``steps``, or smaller where they are negative, within its range."""
        size = self.settings.text_size + steps * TEXT_STEP
        self.change(text_size=max(SMALLEST_TEXT, min(LARGEST_TEXT, size)))

    def weigh(self, kind: ActivityKind, weight: float) -> None:
        """Let activities of ``kind`` count ``weight`` times, those logged already too.

        Raises:
            InvalidInput: If the weight is outside its range; nothing is then changed.
            StorageError: If it cannot be saved; the settings are then as they were.

        """
        before = self.settings.weights.of(kind)
        self._weigh(kind, weight)
        if before != weight:
            self._history.record(lambda: self._weigh(kind, before))

    def answer(self, topic: Topic, given: Answer | None) -> None:
        """Keep what was answered about ``topic``; with ``None`` it may be brought up again.

        Raises:
            StorageError: If it cannot be saved; the settings are then as they were.

        """
        before = answer_about(self.settings.answers, topic)
        self._answer(topic, given)
        if before != given:
            self._history.record(lambda: self._answer(topic, before))

    def _weigh(self, kind: ActivityKind, weight: float) -> None:
        self._set(weights=self.settings.weights.weighing(kind, weight))

    def _answer(self, topic: Topic, given: Answer | None) -> None:
        self._set(answers=with_answer(self.settings.answers, topic, given))

    def _set(self, **changes: Any) -> None:
        changed = replace(self.settings, **changes, changed=self._now())
        self._records.save(changed)
        self.settings = changed


@dataclass
class Answers:
    """Knows what was answered, and so what may be brought up; the settings tell of changes."""

    _settings: SettingsStore
    _clock: Clock

    @property
    def given(self) -> tuple[Answer, ...]:
        """The last answer about each topic, or since when it has been waiting for one."""
        return self._settings.settings.answers

    def may_speak(self, topic: Topic) -> bool:
        """Return whether ``topic`` may be brought up today."""
        return may_speak(self.given, topic, self._clock.today)

    def spoke_of_other(self, topic: Topic) -> bool:
        """Return whether anything but ``topic`` was answered, or first shown, today."""
        today = self._clock.today
        return any(each.day == today for each in self.given if each.topic is not topic)

    def mention(self, topic: Topic) -> None:
        """Remember that ``topic`` is shown, so that it does not stand there for ever.

        Where that cannot be saved it is only brought up once more.
        """
        shown = mentioned(self.given, topic, self._clock.today)
        with suppress(StorageError):
            self._settings.note(answers=with_answer(self.given, topic, shown))

    def give(self, topic: Topic, reply: Reply) -> None:
        """Remember what was answered about ``topic``.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        self._settings.answer(topic, Answer(topic=topic, reply=reply, day=self._clock.today))

    def allow(self, topic: Topic) -> None:
        """Let the app bring up ``topic`` again.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        self._settings.answer(topic, None)


@dataclass
class Nudge:
    """Remembers when it was put off."""

    _settings: SettingsStore
    _clock: Clock
    _first_day: Callable[[], date | None]

    def is_due(self) -> bool:
        """Return whether to say it today."""
        noted = self._settings.settings
        first, today = self._first_day(), self._clock.today
        return nudge_due(noted.last_backup, first, noted.last_nudge, today)

    def put_off(self) -> None:
        """Remember that the person wants to hear no more of it for now.

        Raises:
            StorageError: If it cannot be saved.

        """
        self._settings.note(last_nudge=self._clock.today)
