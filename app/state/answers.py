"""The answers to what the app brings up by itself, kept with the settings."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from app.domain.answer import Answer, Reply, Topic, may_speak, mentioned, with_answer
from app.domain.errors import StorageError
from app.state.clock import Clock
from app.state.settings import SettingsStore


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
