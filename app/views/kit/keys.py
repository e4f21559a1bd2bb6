"""The keyboard: the table of all keys, who is asked when one is pressed, and the field to type in.

One listener stands for the whole window; whoever began to listen last is asked first. Flet tells
of a key also while the person types into a field, so fields say when they have the focus.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from math import inf
from time import monotonic
from typing import TypeVar, cast

import flet as ft
from flet.components.hooks.use_ref import MutableRef

from app.reading.wording import say
from app.state.flet_private import dialogs_of, number_of
from app.views.kit.addresses import PLACES, Paths
from app.views.kit.guard import component, handler, of_window, taps_of
from app.views.kit.look import Look, text_style


class _Held(Enum):
    """What is held down with a key."""

    NOTHING = auto()
    REACH = auto()
    """Ctrl and Alt, which no browser takes for itself; with Apple Control alone, where Control and
    Option belong to its screen reader."""
    COMMAND = auto()
    """Ctrl or Cmd, whatever the system."""
    BACK = auto()
    """What goes back in browsers."""
    SIGN = auto()
    """Whatever a keyboard needs for a sign."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key, and what it is for, as the wording calls it."""

    does: str
    key: str
    """As Flet calls it."""
    held: _Held = _Held.NOTHING
    typing: bool = False
    """Whether it is heard while somebody types."""
    over: bool = False
    """Whether it is heard while a sheet lies over the screen."""
    often: bool = False
    """Whether each press counts, however soon after another."""


def _reached(does: str, key: str) -> Key:
    return Key(does, key, _Held.REACH)


_IN_ORDER = (
    *((f"places.{place.name}", place.address) for place in PLACES),
    ("common.help", Paths.SAFETY),
    ("common.settings", Paths.SETTINGS),
)
WAYS = {_reached(does, str(at)): path for at, (does, path) in enumerate(_IN_ORDER, 1)}
"""Where keys lead to: the numbers follow the rail. Letters are those that no screen reader or
magnifier, and no desktop that is common, has taken with Ctrl and Alt."""

LOG = _reached("keys.log", "W")
REST = _reached("keys.rest", "B")
CHECK_IN = _reached("keys.check_in", "C")
SEARCH = _reached("keys.search", "S")

EARLIER = Key("keys.earlier", "8", _Held.REACH, often=True)
LATER = Key("keys.later", "9", _Held.REACH, often=True)

SAVE = Key("keys.save", "Enter", _Held.COMMAND, typing=True, over=True)
UNDO = Key("keys.undo", "Z", _Held.COMMAND)
BACK = Key("common.back", "Arrow Left", _Held.BACK, typing=True, over=True)
CLOSE = Key("keys.close", "Escape", typing=True, over=True)
SHOW = Key("keys.show", "?", _Held.SIGN)


def _moving(does: str, key: str) -> Key:
    return Key(does, key, over=True, often=True)


LEFT = _moving("keys.left_does", "Arrow Left")
RIGHT = _moving("keys.right_does", "Arrow Right")
UP = _moving("keys.up_does", "Arrow Up")
DOWN = _moving("keys.down_does", "Arrow Down")
PAGE_UP = _moving("days.month_earlier", "Page Up")
PAGE_DOWN = _moving("days.month_later", "Page Down")

_BY_FOCUS = ("keys.month", (UP, DOWN, PAGE_UP, PAGE_DOWN))
KEYS = (
    ("keys.go", tuple(WAYS)),
    ("keys.do", (LOG, REST, CHECK_IN, SEARCH)),
    ("keys.here", (SAVE, UNDO, EARLIER, LATER, LEFT, RIGHT, BACK, CLOSE, SHOW)),
    _BY_FOCUS,
)
"""Every key there is, in the groups in which they are told of."""

_ALL = [key for _, group in KEYS for key in group]


def keys_of(page: ft.Page) -> Sequence[tuple[str, Sequence[Key]]]:
    """Return the ``KEYS`` of ``page``: in a window of its own the focus moves by itself."""
    return [group for group in KEYS if page.web or group is not _BY_FOCUS]


def _is_apple(page: ft.Page) -> bool:
    return page.platform in (ft.PagePlatform.MACOS, ft.PagePlatform.IOS)


def _spelled(key: Key, page: ft.Page) -> tuple[str, ...]:
    """Return how Flet may spell ``key`` in ``page``: what is held first, in the order of _KINDS."""
    match key.held:
        case _Held.REACH:
            return (f"ctrl+{key.key}" if _is_apple(page) else f"ctrl+alt+{key.key}",)
        case _Held.COMMAND:
            return f"ctrl+{key.key}", f"meta+{key.key}"
        case _Held.BACK:
            return ("meta+[" if _is_apple(page) else f"alt+{key.key}",)
        case _Held.SIGN:  # what lies under it differs from layout to layout
            ours = (key.key, f"shift+{key.key}", "shift+/")
            return ours if page.web else (*ours, _HELP)
    return (key.key,)


_KINDS = ("ctrl", "alt", "shift", "meta")
_HELP = "F1"
"""A browser has its own help there."""


def words_for(key: Key, page: ft.Page) -> str:
    """Return how a person of ``page`` is told to press ``key``."""
    apple = _is_apple(page)
    spelled = _spelled(key, page)
    shown = spelled[-1 if apple and key.held is _Held.COMMAND else 0]
    words = "+".join(_named(part, apple) for part in shown.split("+"))
    return say("keys.either", one=words, other=_HELP) if _HELP in spelled else words


def _named(part: str, apple: bool) -> str:
    if part == "ctrl" and apple:
        return say("keys.control")
    return say(f"keys.{name}") if (name := _NAMED.get(part)) else part


_NAMED = {
    "ctrl": "ctrl",
    "alt": "alt",
    "meta": "cmd",
    "Enter": "enter",
    "Escape": "escape",
    "Arrow Left": "left",
    "Arrow Right": "right",
    "Arrow Up": "up",
    "Arrow Down": "down",
    "Page Up": "page_up",
    "Page Down": "page_down",
}

_Action = Callable[[], object]

_QUIET = 1.0
"""Seconds without a key, after which it counts as pressed again (our choice).

Where the system says that a held key repeats, Flet is silent (1.0.5, in Chromium). Where it does
not, the key is told as pressed again and again, at first after half a second or so, then thirty
times a second.
"""


@dataclass(eq=False)
class _Listener:
    """What the keys do for one component just now."""

    actions: Mapping[Key, _Action] = field(default_factory=dict)


@dataclass(eq=False)
class _Keyboard:
    """Who listens to the keys of a window."""

    listeners: list[_Listener] = field(default_factory=list)
    typing: int | None = None
    """The number of the text field that had the focus last and did not lose it since."""
    pressed: dict[Key, float] = field(default_factory=dict)
    """When each key was told of last."""
    last: float = -inf
    """When any key was told of, by the clock that tells of taps."""

    def hear(self, event: ft.KeyboardEvent) -> None:
        """Do what the newest listener that knows the key wants done."""
        page = ft.context.page
        self.last = taps_of(page).read()
        spelled = "+".join([*(name for name in _KINDS if getattr(event, name)), event.key])
        key = next((each for each in _ALL if spelled in _spelled(each, page)), None)
        if key is None or self._holds(key):
            return
        if (self._types(page) and not key.typing) or (_is_covered(page) and not key.over):
            return
        known = (each.actions[key] for each in reversed(self.listeners) if key in each.actions)
        action = next(known, None)
        if action is not None:
            handler(action)()

    def _holds(self, key: Key) -> bool:
        before, now = self.pressed.get(key), monotonic()
        self.pressed[key] = now
        return not key.often and before is not None and now - before < _QUIET

    def _types(self, page: ft.Page) -> bool:
        # A field that is taken away with its screen does not say that it lost the focus.
        return self.typing in page.session.index


def _is_covered(page: ft.Page) -> bool:
    return any(dialog.open for dialog in dialogs_of(page))


def attend_keys(page: ft.Page) -> None:
    """Let ``page`` tell of its keys."""
    page.on_keyboard_event = _keyboard_of(page).hear


def since_key(page: ft.Page) -> float:
    """Return the seconds since any key was pressed in ``page``; endless if none was."""
    return taps_of(page).read() - _keyboard_of(page).last


def use_keys(actions: Mapping[Key, _Action]) -> None:
    """Do ``actions`` when their keys are pressed. Call it from a component."""
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


def _keyboard_of(page: ft.Page) -> _Keyboard:
    return of_window(page, _KEYBOARD, _Keyboard)


_KEYBOARD = "keyboard"

_Button = TypeVar("_Button", ft.FilledButton, ft.IconButton)


def answering(key: Key, button: _Button) -> _Button:
    """Return ``button``, which ``key`` presses while it is what lies on top."""
    button.data = key
    return button


def press_button(key: Key) -> None:
    """Press the button that answers ``key``, if one is to be seen: of a sheet, or of the screen."""
    page = ft.context.page
    over = next((each for each in reversed(dialogs_of(page)) if each.open), None)
    marked = [each for each in list(page.session.index.values()) if each.data is key]
    for button in reversed(marked):
        if _is_reached(button, over):
            cast("Callable[[], object]", getattr(button, "on_click"))()  # noqa: B009
            return


def _is_reached(control: ft.BaseControl, over: ft.DialogControl | None) -> bool:
    """Return whether ``control`` can be used, and lies in ``over`` or, without one, on a screen."""
    above: ft.BaseControl | None = control
    while above is not None:
        if getattr(above, "disabled", False) or not getattr(above, "visible", True):
            return False
        if above is over or (over is None and isinstance(above, ft.View)):
            return True
        above = above.parent
    return False


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
