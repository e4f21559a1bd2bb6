"""Forms that were left in the middle: kept on this device until they are saved or thrown away."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from app.domain.draft import DRAFTS, Drafts
from app.domain.errors import AppError
from app.storage.records import Records, from_document, to_document

_PAUSE = 0.25
"""Seconds without a change after which drafts are written: not at every letter (our choice)."""

_log = logging.getLogger(__name__)

T = TypeVar("T")


@dataclass(eq=False)
class DraftStore:
    """Remembers what a form held when it was left, however that was.

    A draft is none of the notes: no backup has it, no merge and no count, and one that cannot be
    written lives on until the app closes.
    """

    _records: Records[Drafts]
    _drafts: Drafts = field(default=Drafts(), init=False, repr=False)
    _unwritten: set[str] = field(default_factory=set, init=False)
    """The forms whose draft is here alone."""
    _waiting: asyncio.TimerHandle | None = field(default=None, init=False, repr=False)

    def load(self) -> None:
        """Read what was left when the app closed; what could not be written stays, too."""
        here, self._drafts = self._drafts.forms, self._records.get(DRAFTS) or Drafts()
        for form in self._unwritten & here.keys():
            self._drafts = self._drafts.with_form(form, here[form])

    def of(self, form: str, shape: type[T]) -> T | None:
        """Return what ``form`` held when it was left, if it was and still has that ``shape``."""
        fields = self._drafts.forms.get(form)
        if fields is None:
            return None
        with suppress(AppError):  # an older app may have left it
            return from_document(fields, shape)
        return None

    def about_days(self, form: str, shape: type[T]) -> dict[date, T]:
        """Return what each ``form`` that is about a day held when it was left, by its day."""
        found = dict[date, T]()
        for name in self._drafts.forms:
            kind, _, about = name.partition(":")
            held = self.of(name, shape) if kind == form else None
            with suppress(ValueError):
                if held is not None:
                    found[date.fromisoformat(about)] = held
        return found

    def keep(self, form: str, held: object) -> None:
        """Remember that ``form`` has ``held`` this."""
        self._drafts = self._drafts.with_form(form, to_document(held))
        self._unwritten.add(form)
        self._write_soon()

    def drop(self, form: str) -> None:
        """Forget what ``form`` held."""
        if form in self._drafts.forms:
            self._drafts = self._drafts.without(form)
            self._unwritten.discard(form)
            self._write_soon()

    def forget(self) -> None:
        """Forget every form, and write nothing of what was waiting."""
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None
        self._unwritten.clear()
        self._drafts = Drafts()

    def write(self) -> None:
        """Write what is not written yet, as before the app goes out of sight."""
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None
            try:
                self._records.save(self._drafts)
                self._unwritten.clear()
            except AppError:
                _log.info("drafts could not be written")

    def _write_soon(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
        self._waiting = asyncio.get_running_loop().call_later(_PAUSE, self.write)
