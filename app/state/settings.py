"""The settings: saved first, then shown."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import Any

from app.domain.activity import ActivityKind
from app.domain.answer import (
    Answer,
    Reply,
    Topic,
    answer_about,
    is_silenced,
    may_speak,
    mentioned,
    with_answer,
)
from app.domain.change import LONG_AGO, moved, moved_items, stamp
from app.domain.check_in import Question
from app.domain.errors import StorageError
from app.domain.reminder import MOST
from app.domain.settings import ALL, DEVICE_FACTS, LARGEST_TEXT, SMALLEST_TEXT, TEXT_STEP, Settings
from app.reading.wording import say
from app.state.history import Change, Edit, History
from app.state.store import Clock, Store
from app.storage.records import Records

_STAYS = frozenset({"changed", "welcomed"})
"""What no take-back touches: nobody who takes a change back wants the first screens again."""


@dataclass(eq=False)
class SettingsStore(Store):
    """Holds the settings in use."""

    _records: Records[Settings]
    _now: Callable[[], datetime]
    _history: History
    settings: Settings = field(default_factory=Settings, init=False)
    unreadable: bool = field(default=False, init=False)
    """Whether settings were found that could not be read, so that the usual ones hold."""
    stays: Collection[str] = field(default=_STAYS, init=False)
    _saved: Settings = field(default_factory=Settings, init=False)

    @property
    def chosen(self) -> Settings:
        """The settings without what the app notes there by itself."""
        return replace(
            self.settings,
            answers=(),
            told=(),
            last_backup=None,
            last_nudge=None,
            page_opened_for=None,
            notebook="",
            calendar_edition=0,
            window=None,
            changed=None,
        )

    def load(self) -> None:
        """Read the settings from storage."""
        self._saved = self.settings = self._records.get(ALL) or Settings()
        self.unreadable = self._records.unreadable() > 0

    def change(self, **changes: Any) -> Change[Settings] | None:
        """Set what is named in ``changes``.

        Raises:
            InvalidInput: If a value is outside its range.
            StorageError: If it cannot be saved; the settings are then as they were.

        """
        wanted = replace(self.settings, **changes)
        step = self.changing(**changes)
        change = self._history.make(say("changes.setting"), (step,), step.result)
        if self.settings.welcomed is not wanted.welcomed:  # to be saved, but not taken back
            self.lay(ALL, self.settings, replace(self.settings, welcomed=wanted.welcomed))
            self.show()
        return change

    def changing(self, **changes: Any) -> Edit:
        """Return the step that sets what is named in ``changes``, as a part of a larger change.

        Raises:
            InvalidInput: If a value is outside its range.

        """
        before, wanted = self.settings, replace(self.settings, **changes)
        return self._history.edit(self, ALL, partial(_changed, was=before, now=wanted))

    def note(self, **facts: Any) -> None:
        """Remember ``facts`` about this device, or what was said in its first screens.

        The person changed nothing: there is nothing to undo, and settings that were changed on
        another device are not outdated by it. Of what travels in a backup the newest is known.

        Raises:
            StorageError: If it cannot be saved; the settings are then as they were.

        """
        noted = replace(self.settings, **facts)
        if noted != self.settings:
            if not facts.keys() <= set(DEVICE_FACTS):
                noted = replace(noted, changed=stamp(LONG_AGO, self._last_change()))
            self._records.save(noted)
            self._saved = self.settings = noted

    def resize_text(self, steps: int) -> Change[Settings] | None:
        """Make text larger by ``steps``, or smaller where they are negative, within its range."""
        size = self.settings.text_size + steps * TEXT_STEP
        return self.change(text_size=max(SMALLEST_TEXT, min(LARGEST_TEXT, size)))

    def weigh(self, kind: ActivityKind, weight: float) -> Change[Settings] | None:
        """Let activities of ``kind`` count ``weight`` times, those logged already too.

        Raises:
            InvalidInput: If the weight is outside its range; nothing is then changed.
            StorageError: If it cannot be saved; the settings are then as they were.

        """
        return self._become(lambda now: replace(now, weights=now.weights.weighing(kind, weight)))

    def answer(self, topic: Topic, given: Answer | None) -> Change[Settings] | None:
        """Keep what was answered about ``topic``; with ``None`` it may be brought up again.

        Raises:
            StorageError: If it cannot be saved; the settings are then as they were.

        """

        def answered(now: Settings) -> Settings:
            if answer_about(now.answers, topic) == given:
                return now
            return replace(now, answers=with_answer(now.answers, topic, given))

        return self._become(answered)

    def thing(self, key: str) -> Settings:
        """Return the settings: there is one of them, whatever the ``key``."""
        return self._saved

    def lay(self, key: str, before: Settings | None, after: Settings | None) -> Settings | None:
        """Save ``after``.

        Raises:
            StorageError: If that cannot be saved; nothing is then changed.

        """
        now = stamp(self._now(), self._last_change())
        saved = replace(after or Settings(), changed=now)
        self._records.save(saved)
        self._saved = saved
        return saved

    def show(self) -> None:
        """Let everybody who follows the settings know."""
        self.settings = self._saved

    def _last_change(self) -> datetime | None:
        return self._records.last_change(ALL)

    def _become(self, patch: Callable[[Settings], Settings]) -> Change[Settings] | None:
        return self._history.one(say("changes.setting"), self, ALL, patch)


def _changed(value: Settings, was: Settings, now: Settings) -> Settings:
    """Return ``value`` with what differs; of lists of times and questions single ones move."""
    made = moved(value, was, now)
    wanted = moved_items(value.reminders, was.reminders, now.reminders)
    times = sorted(wanted, key=lambda at: (at not in now.reminders, at))[:MOST]
    asked = moved_items(value.extra_questions, was.extra_questions, now.extra_questions)
    in_order = tuple(question for question in Question if question in asked)
    return replace(made or value, reminders=tuple(sorted(times)), extra_questions=in_order)


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

    def is_silenced(self, topic: Topic) -> bool:
        """Return whether ``topic`` may never be brought up, until the person allows it."""
        return is_silenced(self.given, topic)

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

    def give(self, topic: Topic, reply: Reply) -> Change[Settings] | None:
        """Remember what was answered about ``topic``.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        given = Answer(topic=topic, reply=reply, day=self._clock.today)
        return self._settings.answer(topic, given)

    def allow(self, topic: Topic) -> Change[Settings] | None:
        """Let the app bring up ``topic`` again.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        return self._settings.answer(topic, None)
