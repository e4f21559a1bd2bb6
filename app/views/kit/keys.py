"""The keyboard: one listener for the whole window, and the field to type in.

Whoever began to listen last is asked first. Flet tells of a key also while the person types into
a field, so fields say when they have the focus.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from time import monotonic

import flet as ft
from flet.components.hooks.use_ref import MutableRef

from app.state.flet_private import dialogs_of, number_of
from app.state.history import History
from app.state.store import Clock
from app.views.kit.guard import component, handler, of_window, show_taken_back
from app.views.kit.look import Look, text_style

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


def _typing_into(text_field: ft.TextField, has_focus: bool) -> None:
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


_MOST_LINES = 8
"""How tall a field with several lines grows before it scrolls."""


def text_field(
    look: Look,
    label: str,
    value: str,
    on_change: Callable[[str], object],
    key: str,
    lines: int = 1,
    autofocus: bool = False,
    number: bool = False,
) -> ft.Control:
    """Return a field called ``label`` that tells ``on_change`` every new text.

    ``value`` is what stands in it at first; from then on it is the person's alone. To put
    another text in, draw the field under another key around it. For a ``number`` a phone shows
    its digits.
    """
    return _TextField(look, label, value, on_change, key, lines, autofocus, number)


@component
def _TextField(
    look: Look,
    label: str,
    value: str,
    on_change: Callable[[str], object],
    name: str,
    lines: int,
    autofocus: bool,
    number: bool,
) -> ft.Control:
    text = ft.use_ref(value)
    told: MutableRef[Callable[[str], object]] = ft.use_ref(None)
    told.current = on_change

    def changed(event: ft.Event[ft.TextField]) -> None:
        text.current = event.control.value
        if told.current is not None:
            told.current(event.control.value)

    def made() -> ft.Control:
        return _made(look, label, text.current or "", changed, name, lines, autofocus, number)

    # The same control each time: a redraw that comes while somebody types is a few letters
    # behind, and Flet would put the older text back.
    field: ft.Control = ft.use_memo(made, [look, label])
    return field


def _made(
    look: Look,
    label: str,
    value: str,
    changed: Callable[[ft.Event[ft.TextField]], None],
    key: str,
    lines: int,
    autofocus: bool,
    number: bool,
) -> ft.Control:
    tokens = look.tokens

    def focused(event: ft.Event[ft.TextField]) -> None:
        _typing_into(event.control, True)

    def blurred(event: ft.Event[ft.TextField]) -> None:
        _typing_into(event.control, False)

    thin, thick = (2, 3) if tokens.strong else (1, 2)
    return ft.TextField(
        value=value,
        label=label,
        key=key,
        on_change=handler(changed),
        on_focus=focused,
        on_blur=blurred,
        autofocus=autofocus,
        keyboard_type=ft.KeyboardType.NUMBER if number else ft.KeyboardType.TEXT,
        multiline=lines > 1,
        align_label_with_hint=lines > 1,
        min_lines=lines if lines > 1 else None,
        max_lines=_MOST_LINES if lines > 1 else 1,
        text_style=text_style(look, "body"),
        label_style=text_style(look, "body", tokens.ink_soft),
        cursor_color=tokens.sea,
        filled=True,
        fill_color=tokens.sheet,
        hover_color=ft.Colors.TRANSPARENT,
        border={
            ft.ControlState.DEFAULT: _border(tokens.edge, thin),
            ft.ControlState.FOCUSED: _border(tokens.sea, thick),
        },
        content_padding=16,
    )


def _border(color: str, width: float) -> ft.InputBorder:
    return ft.OutlineInputBorder(side=ft.BorderSide(width, color), border_radius=14)
