"""The paragraph of a card that is the one: for the eyes, for the voice, or for both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import flet as ft

from app.state.services import use_value
from app.state.store import Store
from app.views.kit.guard import component, of_window
from app.views.kit.look import use_look


class Aloud(StrEnum):
    """Whether a card is read aloud."""

    OFF = "off"
    GOING = "going"
    PAUSED = "paused"


@dataclass(eq=False)
class Place(Store):
    """Where somebody is in the card on screen of one window."""

    slug: str = ""
    at: int = 0
    """Which of its paragraphs is the one, counted from its gist."""
    more: bool = False
    """Whether what is folded is open, so that its paragraphs count too."""
    aloud: Aloud = Aloud.OFF
    moves: int = 0
    """How often the person went elsewhere, which the voice follows."""
    has_voice: bool = False
    """Whether a voice was found that stays on the device."""
    _said: int = 0
    """How many sentences of the paragraph were said."""

    def come_to(self, slug: str) -> None:
        """Be at the gist of the card ``slug``, unless it is on screen already."""
        if slug != self.slug:
            self.slug, self.at, self._said, self.more = slug, 0, 0, False

    def open_more(self, opened: bool) -> None:
        """Let the paragraphs count that are folded, or not."""
        self.more = opened

    def move(self, steps: int) -> None:
        """Go ``steps`` paragraphs on, or back where they are negative, as the person wants."""
        self.at, self._said = self.at + steps, 0
        self.moves += 1

    def left_to_say(self, all_of_it: Sequence[str]) -> Sequence[str]:
        """Return which of the sentences of the paragraph, ``all_of_it``, were not said yet."""
        return all_of_it[self._said :]

    def have_said(self, last: bool) -> None:
        """Know that one more sentence was said, ``last`` if it was the last of the paragraph."""
        self._said += 1
        if last:
            self.at, self._said = self.at + 1, 0

    def read_aloud(self) -> None:
        """Begin to read aloud, or go on after a pause."""
        self.aloud = Aloud.GOING

    def pause(self) -> None:
        """Be silent, and know where that was."""
        if self.aloud is Aloud.GOING:
            self.aloud = Aloud.PAUSED

    def stop(self) -> None:
        """Read aloud no longer; the next time begins where the eyes are."""
        self.aloud, self._said = Aloud.OFF, 0


def place_of(page: ft.Page) -> Place:
    """Return where somebody is in the card on screen of the window ``page``."""
    return of_window(page, "paragraph", Place)


_FAINT = 0.3
"""How much is left of what is not the one (our choice)."""

_ROOM = 40
"""The space above and below the one."""

_BESIDE, _RULE = 14, 5
"""How far beside the words the mark of what is read aloud begins, and how wide it is."""


@component
def Paragraph(
    number: int,
    text: ft.Control,
    alone: bool,
    show: Callable[[str], None],
    *,
    key: str | None = None,
) -> ft.Control:
    """The paragraph ``number``; if it is ``alone`` the others are faint while it is the one.

    ``show`` scrolls to the part of a name.
    """
    look = use_look()
    place = place_of(ft.context.page)
    here, heard = use_value(
        lambda: (place.at == number, place.at == number and place.aloud is not Aloud.OFF), place
    )
    name = f"paragraph-{number}"
    ft.use_effect(lambda: show(name) if here else None, [here])
    room = _ROOM if alone and here and number else 0
    tokens = look.tokens
    around: dict[str, Any] = {"top": -6, "bottom": -6, "left": -_BESIDE, "visible": heard}
    ground = ft.Container(bgcolor=tokens.sea_pale, border_radius=8, right=-8, **around)
    rule = ft.Container(bgcolor=tokens.sea, border_radius=_RULE / 2, width=_RULE, **around)
    whole = ft.StackFit.PASS_THROUGH
    return ft.Container(
        ft.Stack([ground, text, rule], clip_behavior=ft.ClipBehavior.NONE, fit=whole),
        key=ft.ScrollKey(name),  # type: ignore[call-arg]
        opacity=1 if here or not alone else _FAINT,
        padding=ft.Padding(0, room, 0, room),
    )


@component
def Beside(content: ft.Control, numbers: tuple[int, ...]) -> ft.Control:
    """What belongs to the paragraphs ``numbers``, and is faint while none of them is the one."""
    place = place_of(ft.context.page)
    here = use_value(lambda: place.at in numbers, place)
    return ft.Container(content, opacity=1 if here else _FAINT)
