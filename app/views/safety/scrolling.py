"""Moving a page to the part that is asked for."""

from __future__ import annotations

import logging
from collections.abc import Callable

import flet as ft

log = logging.getLogger(__name__)


def use_scrolling(first: str) -> tuple[ft.Ref[ft.Column], Callable[[str], None]]:
    """Return the place of the column that scrolls, and what moves it to the part of a name.

    It moves to the part ``first`` as soon as the page is there. A part is found by its
    ``ft.ScrollKey``. Call it from a component.
    """
    place: ft.Ref[ft.Column] = ft.use_memo(lambda: ft.Ref[ft.Column](), [])

    async def move(part: str) -> None:
        try:
            if place.current is not None:
                await place.current.scroll_to(scroll_key=part)
        except Exception:
            # No handler stands around a task; the page is readable without the move.
            log.exception("could not move to %s", part)

    def scroll_to(part: str) -> None:
        ft.context.page.run_task(move, part)

    ft.use_effect(lambda: scroll_to(first) if first else None, [first])
    return place, scroll_to
