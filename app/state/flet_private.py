"""All that the app takes from the inside of Flet, so that an upgrade has one place to look at.

Each was tried with flet 1.0.5; ``tests/state/test_flet_private.py`` says what a new one lacks.
"""

from __future__ import annotations

import weakref
from contextvars import ContextVar
from typing import cast

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
