"""What timers and guides have: the head, the ring, and the seconds that pass."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

import flet as ft

from app.reading.wording import say
from app.state.services import use_services, use_store, use_value
from app.views.kit.addresses import go_back
from app.views.kit.buttons import tap
from app.views.kit.device import use_looks
from app.views.kit.drawing import pool
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.pages import page_head
from app.views.kit.text import CENTER, words

T = TypeVar("T")

_TARGET = 48


def signal_head(look: Look, title: str, detail: str = "") -> ft.Control:
    """Return the head of a page that can be heard and felt, with what switches that.

    Large words need it whole: then ``detail`` is left out, and see ``signals_below``.
    """
    if look.large:
        return page_head(look, title, back=go_back, ways=False)
    return page_head(look, title, detail, [_SignalButtons()], back=go_back, ways=False)


def signals_below(look: Look) -> list[ft.Control]:
    """Return the two switches for the end of a page whose head has no room for them."""
    return [_SignalButtons()] if look.large else []


@component
def _SignalButtons() -> ft.Control:
    """What this device has of the two; nothing where it has neither."""
    look = use_look()
    services = use_services()
    settings = use_store(services.settings).settings
    signals = use_store(services.signals)
    change = services.settings.change
    parts = []
    if signals.sound is not None:
        on = settings.sound
        icon = ft.Icons.VOLUME_UP_OUTLINED if on else ft.Icons.VOLUME_OFF_OUTLINED
        parts.append(_switch(look, icon, "sound", on, lambda: change(sound=not settings.sound)))
    if signals.touch is not None:
        on = settings.touch
        icon = ft.Icons.VIBRATION_ROUNDED if on else ft.Icons.SMARTPHONE_ROUNDED
        parts.append(_switch(look, icon, "touch", on, lambda: change(touch=not settings.touch)))
    return ft.Row(parts, spacing=0, tight=True)


def _switch(
    look: Look, icon: ft.IconData, name: str, on: bool, toggle: Callable[[], object]
) -> ft.Control:
    picture = ft.Icon(icon, size=24, color=look.tokens.ink)
    return tap(
        look,
        picture,
        say(f"timers.switch_{name}"),
        toggle,
        key=f"switch-{name}",
        toggled=on,
        at_once=True,
        radius=_TARGET / 2,
        width=_TARGET,
        height=_TARGET,
        alignment=ft.Alignment.CENTER,
    )


GRAIN = timedelta(seconds=10)
"""How often the ring is drawn anew (mockups, section 6)."""

_RING, _RING_LARGE = 268, 132


def timer_ring(look: Look, number: int, unit: str, sentence: str, share: float = 1.0) -> ft.Control:
    """Return the ring as one picture that says ``sentence``, with a ``share`` of its water.

    From 150 % text on the words stand under it.
    """
    tokens = look.tokens
    big = words(look, str(number), "title" if look.large else "huge", align=CENTER)
    small = words(look, unit, "body", align=CENTER)
    inside = [big] if look.large else [big, small]
    inner = ft.Column(
        list(inside),
        spacing=0,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        alignment=ft.MainAxisAlignment.CENTER,
    )
    diameter = _RING_LARGE if look.large else _RING
    drawn: ft.Control = pool(look, diameter, share, tokens.sea, tokens.water, inner, top_dot=False)
    if look.large:
        middle = ft.CrossAxisAlignment.CENTER
        drawn = ft.Column([drawn, small], spacing=4, tight=True, horizontal_alignment=middle)
    return ft.Semantics(label=sentence, image=True, exclude_semantics=True, content=drawn)


TICK = 1.0
"""Seconds between two looks at the clock."""


def use_timed(read: Callable[[], T]) -> T:
    """Return what ``read`` makes of the running timer; redraw once a second has made it another.

    It is a value, as for ``use_value``. While the window cannot be seen nothing is redrawn; the
    timer does not need it. Call it from a component.
    """
    page = ft.context.page
    said = use_value(read, use_services().timers)
    shown = ft.use_ref((read, said))
    shown.current = read, said
    _, redraw = ft.use_state(0)

    async def tick() -> None:
        await page.wait_until_visible()
        look, before = shown.current or (read, said)
        if page.session.connection is not None and look() != before:
            redraw(lambda times: times + 1)

    use_looks(tick, TICK)
    return said
