"""The history: what was changed since the app opened, and how each change is taken back alone.

A thing is what stands under one key of a shelf: a record, an entry, the mark of a habit on a day.
Of each thing that was changed the history knows how it was before, and the changes since in their
order. Taking one back means: what would stand there without it? Only what differs is then
changed, so that later changes stay, in whatever order they are taken back.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, Protocol, TypeVar

from app.domain.change import Patch, moved
from app.domain.errors import AppError, InvalidInput

DEEPEST = 50
"""How many changes are remembered until the app closes (our choice)."""

V = TypeVar("V")


class Shelf(Protocol):
    """Where things of one kind lie, each under its key."""

    stays: Collection[str]
    """The fields that no take-back touches."""

    def thing(self, key: str) -> Any:
        """Return what lies under ``key`` now; ``None`` if nothing does."""

    def lay(self, key: str, before: Any, after: Any) -> Any:
        """Save ``after`` in place of ``before``, either of which may be ``None``.

        Return it as it was saved.

        Raises:
            StorageError: If that cannot be saved; nothing is then changed.

        """

    def show(self) -> None:
        """Let everybody who follows the shelf know."""


class Step(Protocol):
    """One part of a change, done and taken back as a whole."""

    def forth(self) -> bool:
        """Do it, for the first time or again; return whether that changed anything."""

    def back(self) -> bool:
        """Take it back; return whether that changed anything."""

    def show(self) -> None:
        """Let everybody know whom it concerns."""


# Flet writes down what it is handed, even where nobody reads it: no repr goes through all of it.
@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Change(Generic[V]):
    """What a verb did, with the way back. The history knows it until the app closes."""

    made: V
    """What came of it, as it was saved."""
    name: str
    """What was done, in words that go on after "Taken back:"."""
    day: date
    """The own day on which it was done."""
    _history: History
    steps: tuple[Step, ...]
    whole: bool = False
    """Whether it replaced everything."""

    def take_back(self) -> bool:
        """Take back this change alone; return whether there was anything left of it.

        Raises:
            InvalidInput: If it would take back later changes, too; nothing is changed then.
            StorageError: If that cannot be saved; nothing is changed then.

        """
        return self._history.turn(self, away=True)

    def bring_back(self) -> bool:
        """Do again what was taken back; return whether that changed anything.

        Raises:
            InvalidInput: If it would undo later changes; nothing is changed then.
            StorageError: If that cannot be saved; nothing is changed then.

        """
        return self._history.turn(self, away=False)

    def joined(self, other: Change[Any] | None) -> Change[V]:
        """Return this change and ``other``, done right after it, as one: one way back for both."""
        return self if other is None else self._history.join(self, other)


@dataclass(eq=False, repr=False)
class _Line:
    """A thing through time: how it was, and what was done to it since."""

    start: Any
    edits: list[Edit] = field(default_factory=list)

    def stands(self) -> Any:
        """Return the thing as it is by all that was done and not taken back."""
        thing = self.start
        for edit in self.edits:
            if not edit.away:
                thing = edit.patch(thing)
        return thing


_Lines = dict[tuple[Shelf, str], _Line]


@dataclass(eq=False, repr=False)
class Edit:
    """The step that changes one thing."""

    shelf: Shelf
    key: str
    patch: Patch[Any]
    lines: _Lines
    away: bool = True
    written: Any = None
    """The thing as this step saved it last."""

    def forth(self) -> bool:
        """Change the thing, unless it is so already."""
        line = self.lines.get((self.shelf, self.key))
        if line is not None and self in line.edits:
            return self._turn(line, away=False)
        before = self.shelf.thing(self.key)
        after = self.patch(before)
        if not self._lay(before, after):
            return False
        if line is None:
            line = self.lines[self.shelf, self.key] = _Line(before)
        line.edits.append(self)
        self.away = False
        return True

    def back(self) -> bool:
        """Let the thing be as it would be without this step."""
        line = self.lines.get((self.shelf, self.key))
        known = line is not None and self in line.edits
        return self._turn(line, away=True) if line is not None and known else False

    def result(self) -> Any:
        """Return the thing as this step saved it."""
        return self.written

    def show(self) -> None:
        """Let the shelf tell of it."""
        self.shelf.show()

    def forget(self) -> None:
        """Let this step, the oldest of its thing, be how the thing always was."""
        line = self.lines.get((self.shelf, self.key))
        if line is None or self not in line.edits:
            return
        line.edits.remove(self)
        if not self.away:
            line.start = self.patch(line.start)
        if not line.edits:
            del self.lines[self.shelf, self.key]

    def _turn(self, line: _Line, away: bool) -> bool:
        was, known = line.stands(), self.away
        self.away = away
        try:
            before = self.shelf.thing(self.key)
            return self._lay(before, moved(before, was, line.stands(), self.shelf.stays))
        except AppError:
            self.away = known
            raise

    def _lay(self, before: Any, after: Any) -> bool:
        # What differs in nothing but the time of its change differs in nothing.
        if before is None and after is None:
            return False
        if moved(before, before, after, self.shelf.stays) is before and after is not None:
            return False
        self.written = self.shelf.lay(self.key, before, after)
        return True


def _one_by_one() -> AbstractContextManager[Callable[[], object]]:
    return nullcontext(lambda: None)


@dataclass(eq=False, repr=False)
class History:
    """The changes made since the app opened. No screen asks it; the keys do."""

    _today: Callable[[], date]
    _together: Callable[[], AbstractContextManager[Callable[[], object]]] = _one_by_one
    """Lets what is saved inside be kept in one write, once what it gives is called."""
    _changes: list[Change[Any]] = field(default_factory=list, init=False)
    """All that are remembered, the oldest first, those taken back among them."""
    _away: set[Change[Any]] = field(default_factory=set, init=False)
    _lines: _Lines = field(default_factory=dict, init=False)

    def edit(self, shelf: Shelf, key: str, patch: Patch[Any]) -> Edit:
        """Return the step that changes what ``shelf`` has under ``key``; ``make`` takes it."""
        return Edit(shelf, key, patch, self._lines)

    def make(
        self,
        name: str,
        steps: Sequence[Step],
        made: Callable[[], V],
        whole: bool = False,
    ) -> Change[V] | None:
        """Do all ``steps`` or none, and return them as one change, called ``name``.

        Return ``None`` if none of them changes anything. ``made`` returns what came of it.
        ``whole`` says that it replaces everything, so that it can be taken back only before
        anything else is changed.

        Raises:
            InvalidInput: If a step is not possible; nothing is changed then.
            StorageError: If it cannot be saved; nothing is changed then.

        """
        try:
            done = self._gone(steps, whole, back=False)
        except Exception:
            _forgotten(steps)
            raise
        if not done:
            return None
        change = Change(made(), name, self._today(), self, tuple(done), whole)
        self._remember(change)
        return change

    def one(
        self, name: str, shelf: Shelf, key: str, patch: Callable[[Any], Any]
    ) -> Change[Any] | None:
        """Change one thing, and return that with the thing as it was saved.

        Raises:
            StorageError: If it cannot be saved; nothing is changed then.

        """
        step = self.edit(shelf, key, patch)
        change: Change[Any] | None = self.make(name, (step,), step.result)
        return change

    def undo(self, day: date | None = None) -> Change[Any] | None:
        """Take back the newest change that anything is left of; return it, if there is one.

        With ``day`` no change is reached that was made on another own day.

        Raises:
            StorageError: If that cannot be saved; nothing is changed then.

        """
        standing = [each for each in self._changes if each not in self._away]
        for change in standing[::-1]:
            if day is not None and change.day != day:
                return None
            if change.take_back():
                return change
        return None

    def forget(self) -> None:
        """Forget all changes."""
        self._changes.clear()
        self._away.clear()
        self._lines.clear()

    def turn(self, change: Change[Any], away: bool) -> bool:
        """Take ``change`` back, or bring it back; return whether that changed anything.

        Raises:
            InvalidInput: If that would take other changes along; nothing is changed then.
            StorageError: If it cannot be saved; nothing is changed then.

        """
        if change not in self._changes or (change in self._away) is away:
            return False
        if change.whole and any(each not in self._away for each in self._later(change)):
            raise InvalidInput("undo_since")
        if away:
            done = self._gone(change.steps[::-1], change.whole, back=True)
            self._away.add(change)
        else:
            done = self._gone(change.steps, change.whole, back=False)
            self._away.remove(change)
        return bool(done)

    def _later(self, change: Change[Any]) -> Sequence[Change[Any]]:
        return self._changes[self._changes.index(change) + 1 :]

    def join(self, change: Change[V], other: Change[Any]) -> Change[V]:
        """Know ``change`` and ``other`` as one from now on, and return that."""
        steps = (*change.steps, *other.steps)
        both = Change(change.made, change.name, change.day, self, steps)
        self._changes = [each for each in self._changes if each not in (change, other)]
        self._remember(both)
        return both

    def _remember(self, change: Change[Any]) -> None:
        self._changes.append(change)
        for old in self._changes[:-DEEPEST]:
            _forgotten(old.steps)
            self._away.discard(old)
        del self._changes[:-DEEPEST]

    def _gone(self, steps: Sequence[Step], whole: bool, back: bool) -> list[Step]:
        """Go all of ``steps`` forth or ``back``, or none; return those that changed anything.

        What they save is kept in one write: what was saved first could not be taken back on a
        device that has become full. What replaces the ``whole`` is one large write by itself.
        """
        done, tried = list[Step](), list[Step]()
        try:
            with (_one_by_one if whole else self._together)() as keep:
                try:
                    for step in steps:
                        if step.back() if back else step.forth():
                            done.append(step)
                        tried.append(step)
                    keep()
                except Exception:
                    for step in reversed(tried):
                        with suppress(AppError):
                            _ = step.forth() if back else step.back()
                    raise
        finally:
            for step in done:
                step.show()
        return done


def _forgotten(steps: Sequence[Step]) -> None:
    for step in steps:
        if isinstance(step, Edit):
            step.forget()
