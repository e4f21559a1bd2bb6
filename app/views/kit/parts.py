"""Parts of a screen that stay what they are while what they are made of stays the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import flet as ft

from app.state.flet_private import answered, goes_on
from app.state.services import use_services
from app.views.kit.look import use_look

Part = Callable[..., ft.Container]
"""Returns a part: ``part(key, draw, *made_of)``."""
Piece = Callable[..., ft.Control]
"""Returns a piece: ``piece(make, *made_of, key=...)``."""


class _Handler:
    """What is done: always that which was handed over last.

    Under this name Flet also finds whether it wants to be told of the event.
    """

    __slots__ = ("__wrapped__",)

    def __init__(self, act: Callable[..., object]) -> None:
        self.__wrapped__ = act

    def __call__(self, *given: Any, **named: Any) -> object:
        return self.__wrapped__(*given, **named)


class _Kept:
    """What was made the last time, by its key, and of what."""

    __slots__ = ("_before", "_now")

    def __init__(self) -> None:
        self._before: dict[object, tuple[object, list[_Handler], Any]] = {}
        self._now: dict[object, tuple[object, list[_Handler], Any]] = {}

    def begin(self) -> None:
        """Forget what was not asked for while the component was drawn before."""
        self._before, self._now = self._now, {}

    def has(self, key: object) -> bool:
        """Return whether there is one of ``key`` already, made or kept for this drawing."""
        return key in self._now

    def get(
        self,
        key: object,
        of: object,
        made_of: tuple[object, ...],
        make: Callable[..., Any],
        stays: Callable[[Any], bool] = lambda kept: True,
    ) -> Any:
        """Return what ``make`` made of the same before, if it ``stays``, or what it makes now."""
        acts = [each for each in made_of if callable(each)]
        told = (of, tuple(_DOES if callable(each) else each for each in made_of))
        was = self._before.get(key)
        if was is not None and was[0] == told and stays(was[2]):
            for handler, act in zip(was[1], acts, strict=True):
                handler.__wrapped__ = act
            self._now[key] = was
            return was[2]
        handlers = [_Handler(act) for act in acts]
        made = make(*_handed(made_of, iter(handlers)))
        self._now[key] = told, handlers, made
        return made


_DOES = object()
"""Stands for a handler where values are compared."""


def _handed(made_of: tuple[object, ...], handlers: Iterator[_Handler]) -> list[object]:
    return [next(handlers) if callable(each) else each for each in made_of]


_PATIENCE = 0.3
"""Seconds the rest of a page waits for a client that does not answer (our choice)."""

_BEGUN = "begun"
"""Whether a window has shown a page."""


def use_rest() -> bool:
    """Return whether the rest of the page is drawn, too: not at first, and right after that.

    What is seen first then comes in a message of its own, and the device draws it while the rest
    is made. Only what stands below that may wait, so that nothing moves. The first page of a
    window comes whole: at a start each message costs more than it saves. Call it from a component.
    """
    page = ft.context.page
    seen = page.session.store
    whole, draw_rest = ft.use_state(not seen.get(_BEGUN))

    async def go_on() -> None:  # in a turn of its own: what one turn sends goes out as one
        seen.set(_BEGUN, True)
        # A client that still reads what comes first would read on, and draw both at once. Once it
        # has read that, it answers that it has gone to the address.
        await answered(page, _PATIENCE)
        draw_rest(True)

    ft.use_effect(go_on, [], cleanup=lambda: None)  # without one it goes on after the page has gone
    return whole


def use_parts() -> Part:
    """Return ``part(key, draw, *made_of)``: the component ``draw`` in a box called ``key``.

    While ``made_of``, the look and the day stay equal it is the very box from before, and Flet
    leaves out all that is in it (1.0.5, ``DiffBuilder._compare_dataclasses``): the component
    redraws itself for the values it follows. What can be called among ``made_of`` is a handler: it
    is not compared, and does what the one does that was handed over last. What else is named
    describes the box. A part must stand in a list of controls: only there does Flet tell it what
    it stands in now. Call it from a component.
    """
    around = (use_look(), use_services().clock.today)
    kept = ft.use_memo(_Kept, [])
    kept.begin()

    def part(
        key: str, draw: Callable[..., ft.Control], *made_of: object, **box: Any
    ) -> ft.Container:
        def make(*handed: object) -> ft.Container:
            return ft.Container(draw(*handed), key=key, **box)

        made: ft.Container = kept.get(
            key, (around, draw, box), made_of, make, lambda box: goes_on(box.content)
        )
        return made

    return part


def use_pieces() -> Piece:
    """Return ``piece(make, *made_of, key=...)``: the control that ``make`` returns.

    It stays as a part does, but is no component and in no box, and may hold no component either.
    For what there is much of, such as cells. It must not go from one list to another: ``at`` is
    its place where that could be. Call it from a component.
    """
    kept = ft.use_memo(_Kept, [])
    kept.begin()

    def piece(
        make: Callable[..., ft.Control], *made_of: object, key: str, at: int = 0, **named: Any
    ) -> ft.Control:
        while kept.has((key, at)):  # two of one name are two things all the same
            at += 1

        def made(*handed: object) -> ft.Control:
            whole = make(*handed, key=key, **named)
            # Only by a key is it found again in its list, and not taken for what stood there.
            whole.key = whole.key or f"{key}.{at}"
            return whole

        whole: ft.Control = kept.get((key, at), (make, named), made_of, made)
        return whole

    return piece
