"""A form that comes back as it was left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Generic, TypeVar

import flet as ft
from flet.components.hooks.use_ref import MutableRef

from app.reading.wording import say
from app.state.drafts import DraftStore
from app.state.services import use_services
from app.views.kit.buttons import link_button
from app.views.kit.guard import messages_of, start
from app.views.kit.look import WIDEST_SHEET, Look
from app.views.kit.parts import use_pieces
from app.views.kit.surfaces import column

D = TypeVar("D")


class Draft(Generic[D]):
    """What is chosen and typed in a form so far; ``D`` is a frozen dataclass of it."""

    def __init__(self, store: DraftStore, form: str, first: D) -> None:
        """Begin with what ``form`` held when it was left, or else with ``first``."""
        self._store, self._form, self._first = store, form, first
        self.chosen: D = store.of(form, type(first)) or first
        self.redraw: Callable[[], object] = lambda: None
        self._typed: dict[str, Typed] = {}

    @property
    def begun(self) -> bool:
        """Whether there is something to save or to throw away."""
        return self.chosen != self._first

    def choose(self, **choices: Any) -> None:
        """Choose something else for the fields named."""
        self._change(choices)
        self.redraw()

    def take(self, chosen: D) -> None:
        """Choose what ``chosen`` has for every field."""
        self._hold(chosen)
        self.redraw()

    def write(self, field: str, value: object) -> None:
        """Take down what stands in ``field`` now; nothing is drawn again for a letter."""
        self._change({field: value})

    def typed(self, field: str) -> Typed:
        """Return what is typed into ``field``: the same each time."""
        return self._typed.setdefault(field, Typed(self, field))

    def done(self) -> None:
        """Know that the form was saved, or that what it is about is gone."""
        self._first = self.chosen
        self._store.drop(self._form)

    def renew(self, first: D) -> None:
        """Begin once more, with ``first``."""
        if self.begun:  # another window may have left something under the same name
            self._store.drop(self._form)
        self.chosen = self._first = first
        self.redraw()

    def throw_away(self) -> None:
        """Forget the form, and offer to have it back."""
        left = self.chosen
        self.done()

        def bring_back() -> None:
            self._store.keep(self._form, left)

        messages_of(ft.context.page).tell_done(say("common.thrown_away"), bring_back)

    def _change(self, changes: dict[str, Any]) -> None:
        self._hold(replace(self.chosen, **changes))  # type: ignore[type-var]

    def _hold(self, chosen: D) -> None:
        self.chosen = chosen
        if self.begun:
            self._store.keep(self._form, self.chosen)
        else:
            self._store.drop(self._form)


class Typed(MutableRef[str]):
    """The words in a field of a form: what is put in is taken down."""

    def __init__(self, draft: Draft[Any], field: str) -> None:
        """Stand for ``field`` of ``draft``."""
        self._draft, self._field = draft, field

    @property
    def current(self) -> str:
        """What stands there now."""
        words: str = getattr(self._draft.chosen, self._field)
        return words

    @current.setter
    def current(self, words: str) -> None:
        self._draft.write(self._field, words)


def use_saving(save: Callable[[], object]) -> Callable[[], object]:
    """Return what does ``save``; where one can only look it first tries once to take over.

    What was typed stays, whatever comes of it; pressed again meanwhile it does nothing. Call it
    from a component.
    """
    access = use_services().access
    is_under_way = ft.use_ref(False)

    async def take_over_and_save() -> None:
        try:
            await access.take_over()
            save()
        finally:
            is_under_way.current = False

    def press() -> None:
        if is_under_way.current:
            return
        if access.read_only:
            is_under_way.current = True
            start(take_over_and_save)
        else:
            save()

    return press


_APART, _AROUND = 16, 16
"""Pixels between the ways out of a form, and around the words of each."""


def ways_to_leave(look: Look, draft: Draft[Any], on_leave: Callable[[], object]) -> ft.Control:
    """Return the ways out of a sheet with a form: one leaves ``draft`` for later, one is rid of it.

    The second has its room from the beginning, so that nothing moves below a finger when the first
    choice is made. Call it from a component.
    """

    def throw_away() -> None:
        draft.throw_away()
        on_leave()

    piece = use_pieces()
    begun, later, away = draft.begun, say("common.finish_later"), say("common.throw_away")
    name = later if begun else say("common.close")
    leave = piece(link_button, look, name, on_leave, key="leave")
    rid = piece(link_button, look, away, throw_away, key="throw-away")
    room = min(look.width, WIDEST_SHEET) - 2 * look.margin - _APART - 2 * _AROUND
    beside = look.fits(later + away, room, size=14)
    unseen = {"visible": False} if beside else {"opacity": 0, "disabled": True}
    second = _line([rid], **({} if begun else unseen))
    if beside:
        return _line([leave, second], key="ways-to-leave")
    return column([_line([leave]), second], spacing=0, key="ways-to-leave")


def _line(links: list[ft.Control], **how: Any) -> ft.Row:
    return ft.Row(links, spacing=_APART, alignment=ft.MainAxisAlignment.CENTER, **how)


def use_draft(form: str, first: Callable[[], D]) -> Draft[D]:
    """Return the draft of ``form``, as it was left or else as ``first`` says.

    ``form`` names it and the day or the thing it is about, as it was when the form was opened: one
    that is open while the day turns stays what it is. Call it from a component.
    """
    store = use_services().drafts
    draft: Draft[D] = ft.use_memo(lambda: Draft(store, form, first()), [])
    _, redraw = ft.use_state(0)
    draft.redraw = lambda: redraw(lambda times: times + 1)
    return draft
