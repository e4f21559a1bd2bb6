"""The one place where failures become sentences, and messages are shown."""

from __future__ import annotations

import functools
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from functools import partial
from math import inf
from time import monotonic
from typing import Any, ParamSpec, TypeVar

import flet as ft

from app.domain.errors import AppError
from app.reading.wording import say
from app.state.history import Change
from app.state.store import Store


@dataclass(frozen=True)
class Message:
    """What is told just now, and what its button offers."""

    number: int
    """The how manieth of its window it is."""
    words: str
    label: str = ""
    answer: Callable[[], object] | None = None
    times: int = 1
    """How often in a row it was done."""
    brings_back: bool = False
    """Whether its button brings back what was taken back last."""
    stays: bool = False
    """Whether it waits to be closed, as what it tells can be brought back in no other way."""
    heard: bool = False
    """Whether it need not be heard again when a sheet that was over it goes away."""


@dataclass(eq=False)
class Messages(Store):
    """Holds the one message that stands in a window; a new one takes its place."""

    message: Message | None = None
    foot: tuple[int, float] = (0, 0.0)
    """The number of the foot that was measured last, and how high it is."""
    _told: int = 0
    _anew: bool = False
    _turns: list[Callable[[], object]] = field(default_factory=list)
    """What waits to be told, and tells it once nothing else stands."""

    def tell(self, words: str, label: str = "", answer: Callable[[], object] | None = None) -> None:
        """Let ``words`` stand, with a button ``label`` where there is something to ``answer``."""
        self._stand(Message(self._told + 1, words, label, answer))

    def tell_done(self, words: str, undo: Callable[[], object], stays: bool = False) -> None:
        """Let ``words`` stand about what was done, with a button that takes it back by ``undo``.

        What ``stays`` stands until it is closed or another comes.
        """
        label = say("common.undo")
        self._stand(Message(self._told + 1, words, label, undo, stays=stays))

    def tell_undone(self, words: str, bring_back: Callable[[], object]) -> None:
        """Let ``words`` stand about what was taken back, with a button that brings it back."""
        label = say("common.bring_back")
        self._stand(Message(self._told + 1, words, label, bring_back, brings_back=True))

    def in_turn(self, tell: Callable[[], object]) -> None:
        """Let ``tell`` say what it has to say once no message stands; until then it waits."""
        self._turns.append(tell)
        self._next()

    def count_anew(self) -> None:
        """Let the next words be told for the first time, even if they are those that stand."""
        self._anew = True

    def hush(self) -> None:
        """Let what stands not be heard again."""
        if self.message is not None:
            self.message = replace(self.message, heard=True)

    def close(self, number: int | None = None) -> None:
        """Let the message go; if a ``number`` is given, only if that one still stands."""
        if self.message is not None and number in (None, self.message.number):
            self.message = None
            self._next()

    def _next(self) -> None:
        while self._turns and self.message is None:
            self._turns.pop(0)()

    def _stand(self, message: Message) -> None:
        self._told = message.number
        # Words about nothing done, as that no file was saved, may be about another thing each time;
        # and what stays was told of another file.
        anew = self._anew or message.answer is None or message.stays
        before = None if anew else self.message
        if before is not None and before.words == message.words:
            message = replace(message, times=before.times + 1)
        self._anew = False
        self.message = message


_MESSAGES = "messages"


_Kept = TypeVar("_Kept")


def of_window(page: ft.Page, name: str, kind: type[_Kept]) -> _Kept:
    """Return what the window ``page`` keeps under ``name``, made when it is first asked for."""
    kept = page.session.store.get(name)
    if not isinstance(kept, kind):
        kept = kind()
        page.session.store.set(name, kept)
    return kept


def messages_of(page: ft.Page) -> Messages:
    """Return the messages of the window ``page``."""
    return of_window(page, _MESSAGES, Messages)


def show_message(
    words: str,
    change: Change[Any] | None = None,
    undone: Callable[[], object] | None = None,
    stays: bool = False,
) -> None:
    """Show ``words``; with the ``change`` they speak of, also a button that takes it back.

    They stand in the window for which the code at hand acts. ``undone`` is called after the
    change was taken back. What ``stays`` stands until it is closed or another comes.
    """

    def take_back(change: Change[Any]) -> None:
        is_back = change.take_back()
        if undone is not None:
            undone()
        if is_back:
            show_taken_back(change)

    if change is None:
        messages_of(ft.context.page).tell(words)
    else:
        messages_of(ft.context.page).tell_done(words, partial(take_back, change), stays)


def show_taken_back(change: Change[Any] | None) -> None:
    """Say by name that ``change`` was taken back, with a button that brings it back."""
    messages = messages_of(ft.context.page)
    if change is not None:
        messages.tell_undone(say("common.undone", what=change.name), change.bring_back)
        return
    nothing, stands = say("common.nothing_to_undo"), messages.message
    if stands is None or stands.answer is None:
        messages.tell(nothing)
    elif stands.brings_back:
        messages.count_anew()
        messages.tell_undone(nothing, stands.answer)
    # What is offered else, as an Undo after the turn of the day, must not go away.


def close_messages() -> None:
    """Let the message of this window go, if there is one."""
    messages_of(ft.context.page).close()


_P = ParamSpec("_P")

_log = logging.getLogger(__name__)


def component(body: Callable[_P, ft.Control]) -> Callable[_P, ft.Control]:
    """Make ``body`` a component that shows a sentence instead of raising.

    Use it in place of ``ft.component``, on every component: an exception that leaves any
    component while it redraws ends Flet's update task without a message (flet 1.0.5,
    ``Session.__updates_scheduler``), and from then on nothing on screen changes.
    """

    @functools.wraps(body)
    def guarded(*args: _P.args, **kwargs: _P.kwargs) -> ft.Control:
        try:
            return body(*args, **kwargs)
        except AppError as problem:
            return ft.Container(ft.Text(sentence(problem), key="component-problem"), padding=20)
        except Exception:
            _log.exception("%s could not be drawn", body.__qualname__)
            return ft.Container(ft.Text(say("errors.part"), key="component-error"), padding=20)

    made: Callable[_P, ft.Control] = ft.component(guarded)  # noqa: TID251 - the one place
    return made


def handler(action: Callable[_P, object]) -> Callable[_P, None]:
    """Make ``action`` an event handler that tells the person what went wrong.

    Left alone, Flet shows the whole traceback across the screen.
    """

    @functools.wraps(action)
    def guarded(*args: _P.args, **kwargs: _P.kwargs) -> None:
        attempt(action, *args, **kwargs)

    return guarded


_AGAIN = 0.4
"""Seconds within which a second tap on the same thing is a hand that shook (our choice)."""

_TURNING = 0.3
"""Seconds after a screen or a sheet came or went, within which a tap was meant for what stood there
before (our choice: a finger that taps twice is quicker, a person who has looked is slower)."""

_TAPS = "taps"


@dataclass(eq=False)
class Taps:
    """What was tapped last in a window, to know a tap that nobody meant."""

    read: Callable[[], float] = monotonic
    """Tells the seconds; a clock that is put right meanwhile must not stop the hand."""
    _last: dict[str, float] = field(default_factory=dict)
    _turned: float | None = None
    _touched: float = -inf

    def touch(self) -> None:
        """Know that something was done just now, whatever it was."""
        self._touched = self.read()

    @property
    def rest(self) -> float:
        """The seconds since anything was done in the window; endless if nothing was."""
        return self.read() - self._touched

    def turn(self) -> None:
        """Know that something else lies under the hand from now on."""
        self._turned = self.read()

    def meant(self, thing: str) -> bool:
        """Return whether this tap on ``thing`` is meant, and not one more of the tap before.

        Of many in a row each counts from the one before it, so that a hand that trembles does
        one thing. Nor does it do anything to what the first tap has just brought under it.
        """
        now = self.read()
        turning = self._turned is not None and now - self._turned < _TURNING
        self._last = {each: at for each, at in self._last.items() if now - at < _AGAIN}
        again = thing in self._last
        self._last[thing] = now
        return not (again or turning)


def taps_of(page: ft.Page) -> Taps:
    """Return what was tapped last in the window ``page``."""
    return of_window(page, _TAPS, Taps)


def tapped(action: Callable[[], object], thing: str, often: bool = False) -> Callable[[], None]:
    """Make ``action`` what a tap on ``thing`` does; a second tap that nobody meant does nothing.

    What is tapped ``often``, as the steps of a number or of days, counts every tap.
    """

    def act() -> None:
        if often or taps_of(ft.context.page).meant(thing):
            attempt(action)

    return act


def attempt(action: Callable[_P, object], *args: _P.args, **kwargs: _P.kwargs) -> bool:
    """Do ``action``; if it fails tell the person. Return whether it was done."""
    try:
        action(*args, **kwargs)
    except Exception as problem:
        _report(action, problem)
        return False
    return True


R = TypeVar("R")


def tried(action: Callable[_P, R], *args: _P.args, **kwargs: _P.kwargs) -> R | None:
    """Return what ``action`` returns; if it fails tell the person, and return ``None``."""
    returned: list[R] = []
    attempt(lambda: returned.append(action(*args, **kwargs)))
    return returned[0] if returned else None


async def awaited(task: Callable[[], Awaitable[object]], quiet: bool = False) -> None:
    """Await ``task``; if it fails tell the person, or if ``quiet`` the log alone."""
    try:
        await task()
    except Exception as problem:
        _report(task, problem, quiet)


def start(task: Callable[[], Awaitable[object]]) -> None:
    """Begin ``task``, which goes on by itself; if it fails tell the person."""
    ft.context.page.run_task(awaited, task)


def _report(action: object, problem: Exception, quiet: bool = False) -> None:
    if isinstance(problem, AppError):
        said = sentence(problem)
    else:
        said = say("errors.unexpected")
        _log.error("%s failed", getattr(action, "__qualname__", action), exc_info=problem)
    if not quiet:
        show_message(said)


def sentence(problem: AppError) -> str:
    """Return what the person reads about ``problem``."""
    return say(f"errors.{problem.code}", **problem.details)
