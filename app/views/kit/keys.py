"""The keyboard: one listener for the whole window, whoever began to listen last is asked first.

Flet tells of a key also while the person types into a field, so text fields say when they have
the focus, see ``typing_into``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from time import monotonic

import flet as ft

from app.state.flet_private import dialogs_of, number_of
from app.state.history import History
from app.state.store import Clock
from app.views.kit.guard import handler, of_window, show_taken_back

_Action = Callable[[], object]

_KEYBOARD = "keyboard"
_HELD = ("ctrl", "alt", "shift", "meta")


@dataclass(eq=False)
class _Listener:
    """What the keys do for one component just now."""

    actions: Mapping[str, _Action] = field(default_factory=dict)


@dataclass(eq=False)
class _Keyboard:
    """Who listens to the keys of a window."""

    listeners: list[_Listener] = field(default_factory=list)
    typing: int | None = None
    """The number of the text field that had the focus last and did not lose it since."""

    def pressed(self, event: ft.KeyboardEvent) -> None:
        """Do what the newest listener that knows the keys wants done."""
        keys = "+".join([*(name for name in _HELD if getattr(event, name)), event.key])
        known = (each.actions[keys] for each in reversed(self.listeners) if keys in each.actions)
        action = next(known, None)
        if action is not None:
            handler(action)()


def attend_keys(page: ft.Page) -> None:
    """Let ``page`` tell of its keys."""
    page.on_keyboard_event = _keyboard_of(page).pressed


def use_keys(actions: Mapping[str, _Action]) -> None:
    """Do ``actions`` when their keys are pressed. Call it from a component.

    Keys are written as "Arrow Left" or "ctrl+Z", those held first and in the order of ``_HELD``.
    """
    keyboard = _keyboard_of(ft.context.page)
    listener = ft.use_state(_Listener())[0]
    listener.actions = actions

    def listen() -> None:
        keyboard.listeners.append(listener)

    # A cleanup returned by the setup is forgotten at the next redraw (flet 1.0.5, use_effect).
    ft.use_effect(listen, [], cleanup=lambda: keyboard.listeners.remove(listener))


def typing_into(text_field: ft.TextField, has_focus: bool) -> None:
    """Remember whether ``text_field`` has the focus."""
    keyboard = _keyboard_of(ft.context.page)
    if has_focus:
        keyboard.typing = number_of(text_field)
    elif keyboard.typing == number_of(text_field):
        keyboard.typing = None


def _is_occupied() -> bool:
    page = ft.context.page
    # A field that is taken away with its screen does not say that it lost the focus.
    if _keyboard_of(page).typing in page.session.index:
        return True
    return any(dialog.open for dialog in dialogs_of(page))


def _keyboard_of(page: ft.Page) -> _Keyboard:
    return of_window(page, _KEYBOARD, _Keyboard)


_UNDO = ("ctrl+Z", "meta+Z")


_QUIET = 1.0
"""Seconds without the keys, after which they count as pressed again (our choice).

Where the system says that a held key repeats, Flet is silent (1.0.5, in Chromium). Where it does
not, the key is told as pressed again and again, at first after half a second or so, then thirty
times a second.
"""


def use_undo_keys(history: History, clock: Clock, asleep: bool) -> None:
    """Take back changes by keys, one a press and the newest first. Call it from a component.

    Changes of an own day before this one are not reached. Nothing happens while the person
    types, or while a form is open: there the keys mean what was typed, not what was saved before.
    ``asleep`` says so for a form that is no sheet.
    """
    pressed = ft.use_ref(0.0)

    def take_back() -> None:
        before, pressed.current = pressed.current or 0.0, monotonic()
        if pressed.current - before < _QUIET or asleep or _is_occupied():
            return
        show_taken_back(history.undo(clock.today))

    use_keys(dict.fromkeys(_UNDO, take_back))
