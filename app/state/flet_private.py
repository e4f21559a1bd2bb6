"""All that the app takes from the inside of Flet, so that an upgrade has one place to look at.

Each was tried with flet 1.0.5; ``tests/state/test_flet_private.py`` says what a new one lacks.
What lets Flet do less for the same stands in ``flet_savings``.
"""

from __future__ import annotations

import asyncio
import weakref
from collections.abc import Callable, Iterator
from contextlib import suppress
from contextvars import ContextVar
from typing import Any, cast

import flet as ft
from flet.components.component import Component
from flet.components.utils import current_component
from flet.controls import context


def acting_window() -> ContextVar[ft.Page | None]:
    """Return the variable that says for which window the code at hand acts.

    ``ft.context.page`` reads it; a store has to set it too, to let the windows of other sessions
    redraw themselves. Needless once Flet draws each component in the session it belongs to
    (``Component._schedule_update``).
    """
    return cast("ContextVar[ft.Page | None]", context._context_page)


def is_away(window: ft.Page | None) -> bool:
    """Return whether nobody sees ``window``: it was closed, or has lost its connection.

    Flet keeps it for an hour, in case it comes back, and all of it goes on listening; to draw one
    that is closed for good raises. Needless once Flet draws nothing that nobody sees.
    """
    if window is None:
        return False
    try:
        return window.session.connection is None
    except RuntimeError:  # its session is destroyed
        return True


def dialogs_of(page: ft.Page) -> list[ft.DialogControl]:
    """Return the dialogs of ``page``, those that are closing among them.

    Flet does not tell which are open. Needless once it does.
    """
    dialogs: list[ft.DialogControl] = page._dialogs.controls
    return dialogs


def number_of(control: ft.BaseControl) -> int:
    """Return the number of ``control``, by which ``page.session.index`` tells if it still stands.

    It goes over to the control that takes its place when a component is drawn anew. Needless
    once Flet says which control has the focus, or that a field has gone away.
    """
    number: int = control._i
    return number


def goes_on(part: ft.BaseControl | None) -> bool:
    """Let ``part``, a component drawn before, go on below the component that is being drawn.

    Return whether it does: one that was taken off the screen has forgotten all. It finds what is
    handed down through the component around it, which is at times a new object. Needless once
    Flet sees to that where it leaves out a child that stayed the same object
    (``DiffBuilder._compare_dataclasses``).
    """
    if not isinstance(part, Component) or not part._state.mounted:
        return False
    part._parent_component = weakref.ref(current_component())
    return True


def show_again(page: ft.Page) -> None:
    """Let ``page``, which a client connected to, count as seen, and be drawn again.

    A page that is loaded anew is hidden before it goes, and does not say that it is seen when it
    is back: what waits for that would stand still. One whose drawing ended with an exception
    would stay as it is for good. Needless once Flet sees to both when a client connects.
    """
    page._Page__set_app_visible(True)  # type: ignore[attr-defined]
    page.session.start_updates_scheduler()


def draw_from_outside_in(page: ft.Page) -> None:
    """Let what waits in ``page`` be drawn from the outside in, and in the order it was asked for.

    Flet takes it out of a set, in whatever order. The message, which stands far outside, is to be
    seen first; and what is drawn by what stands around it must not be drawn before that, or it is
    drawn twice. Needless once Flet has an order (``Session.schedule_update``).
    """
    inside = vars(page.session)
    inside[_WAITING] = _Waiting.fromkeys(inside[_WAITING])


_WAITING = "_Session__pending_updates"


class _Waiting(dict[ft.BaseControl, None]):
    """Stands where Flet has a set."""

    def add(self, control: ft.BaseControl) -> None:
        self[control] = None

    def __iter__(self) -> Iterator[ft.BaseControl]:
        return iter(sorted(super().__iter__(), key=lambda control: len([*_outwards(control)])))


def _outwards(control: ft.BaseControl | None) -> Iterator[ft.BaseControl]:
    """Go from ``control`` through all that it stands in."""
    while control is not None:
        yield control
        control = control.parent


def attend_events(page: ft.Page, look: Callable[[], bool]) -> None:
    """Call ``look`` ahead of everything that happens in ``page``.

    Where it returns that the screens are to be drawn anew, the event waits for that. It then
    reaches what has taken the place of the control that it was meant for, or nobody: what is no
    longer what it was must not be tapped. Needless once Flet lets an app see events first.
    """
    session, one_at_a_time = page.session, asyncio.Lock()
    dispatch = session.dispatch_event

    async def attended(control_id: int, event_name: str, event_data: Any) -> None:
        acting_window().set(page)
        session.start_updates_scheduler()  # no tap is to be without an answer
        place = _place_of(session.index.get(control_id))
        if event_name not in _GOING:
            async with one_at_a_time:
                if look():
                    await _redrawn(page)
        if place is None or _place_of(session.index.get(control_id)) == place:
            await dispatch(control_id, event_name, event_data)

    session.dispatch_event = attended  # type: ignore[method-assign]


async def answered(page: ft.Page, seconds: float) -> None:
    """Wait until the client has answered all that ``page`` asked of it, at most ``seconds``.

    It answers in order, so that it has by then what was sent before. Needless once Flet tells when
    what was drawn has reached the client.
    """
    asked = [*vars(page.session)["_Session__method_calls"].values()]
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            for answer in asked:
                await answer.wait()


_GOING = ("disconnect", "close")
"""What happens when nobody looks on any more."""

_ROUNDS = 20
"""How often what is drawn may make more to be drawn, before it is let be (our choice)."""


def _place_of(control: ft.BaseControl | None) -> tuple[object, ...] | None:
    """Return by which keys ``control`` is found; ``None`` where it is not there."""
    if control is None:
        return None
    return tuple(each.key for each in _outwards(control) if each.key is not None)


async def _redrawn(page: ft.Page) -> None:
    """Wait until everything that is to be drawn anew in ``page`` is."""
    inside = vars(page.session)
    for _ in range(_ROUNDS):
        await asyncio.sleep(0)
        if not (inside[_WAITING] or inside["_Session__pending_effects"]):
            return
