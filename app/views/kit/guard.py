"""The one place where failures become sentences, and messages are shown."""

from __future__ import annotations

import functools
import logging
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, ParamSpec, TypeVar

import flet as ft

from app.domain.errors import AppError
from app.reading.wording import say
from app.state.flet_private import dialogs_of
from app.state.history import Change

_SHOWN_FOR = ft.Duration(seconds=10)
"""How long a message stays (our choice: time enough for tired eyes and hands)."""


def show_message(
    words: str, change: Change[Any] | None = None, undone: Callable[[], object] | None = None
) -> None:
    """Show ``words``; with the ``change`` they speak of, also a button that takes it back.

    ``undone`` is called after that.
    """

    def take_back(change: Change[Any]) -> None:
        change.take_back()
        if undone is not None:
            undone()

    if change is None:
        _show(words)
    else:
        _show(words, say("common.undo"), partial(take_back, change))


def show_taken_back(change: Change[Any] | None) -> None:
    """Say by name that ``change`` was taken back, with a button that brings it back."""
    if change is None:
        _show(say("common.nothing_to_undo"))
    else:
        words = say("common.undone", what=change.name)
        _show(words, say("common.bring_back"), change.bring_back)


def _show(words: str, label: str = "", answer: Callable[[], object] | None = None) -> None:
    page = ft.context.page

    def answered() -> None:
        page.pop_dialog()
        if answer is not None:
            attempt(answer)

    action = ft.SnackBarAction(label, on_click=answered) if answer else None
    # No key: Flet would take two messages of one key for one, freeze it, and end the app's
    # session when the first is dismissed (flet 1.0.5).
    page.show_dialog(
        ft.SnackBar(
            ft.Text(words),
            action=action,
            duration=_SHOWN_FOR,
            behavior=ft.SnackBarBehavior.FLOATING,
            show_close_icon=action is None,
            width=_width(page),
            persist=False,
        )
    )


def close_messages() -> None:
    """Close every message there is: what it offered may be done by now."""
    for dialog in dialogs_of(ft.context.page):
        if isinstance(dialog, ft.SnackBar) and dialog.open:
            dialog.open = False
            dialog.update()


def _width(page: ft.Page) -> float | None:
    return 560 if (page.width or 0) > 640 else None


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
