"""Where the message of a window stands: at the foot of the screen, or of the sheet over it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from math import inf

import flet as ft

from app.reading.wording import say
from app.state.flet_private import dialogs_of, number_of
from app.state.services import use_services, use_store, use_value
from app.views.kit.device import use_task
from app.views.kit.guard import (
    Message,
    Messages,
    close_messages,
    component,
    messages_of,
    tapped,
    taps_of,
)
from app.views.kit.keys import CLOSE, since_key, use_keys
from app.views.kit.look import Look, text_style, use_look
from app.views.kit.text import words

_WIDEST = 560
_GAP = 12
"""Between the bar and the edges."""

_ALONG = 0.8
"""Seconds after the focus came to a button, within which the tap that took it along ends (our
choice: a screen reader comes to a button first, and it is pressed once it was heard)."""

_SETTLED = 0.4
"""Seconds after which a sheet that was closed with what the message tells has gone (our choice)."""


@component
def MessageBar() -> ft.Control:
    """The message of this window over the foot of the screen; usually nothing.

    It stands above the foot that a page may have, so that the main button stays free.
    """
    look = use_look()
    page = ft.context.page
    services = use_services()
    messages = messages_of(page)
    message, foot = use_value(lambda: _standing(messages), messages)
    held, hold = ft.use_state(False)
    taps, came = taps_of(page), ft.use_ref(-inf)
    offers = message is not None and bool(message.label)
    seconds = services.settings.settings.message_stay.seconds
    if message is not None and message.stays:
        seconds = None
    closes = message is not None and (not message.label or seconds is None)

    async def go_away() -> None:
        if message is not None and seconds is not None and not held:
            await asyncio.sleep(seconds)
            messages.close(message.number)

    def close() -> None:
        if not any(dialog.open for dialog in dialogs_of(page)):  # they take the key themselves
            close_messages()

    def focused(is_here: bool) -> None:
        came.current = taps.read()
        hold(is_here)

    def answered() -> None:
        if taps.read() - (came.current or 0.0) < _ALONG < since_key(page):
            hold(False)  # no key did this, nor a screen reader
        if message is not None and message.answer is not None:
            message.answer()

    def let_go() -> None:  # a button that goes with its focus does not say so
        if not offers:
            hold(False)

    # Whoever has come to its button by keys is not hurried.
    use_task(go_away, [message.number if message else 0, held, seconds])
    ft.use_effect(let_go, [offers])
    use_keys({CLOSE: close} if closes else {})
    # What does not show stays as it is, so that little has to be sent when something is told.
    shown = replace(message or _NOTHING, answer=answered)
    bar = _bar(look, shown, closes, focused, live=not shown.heard)
    width = min(_WIDEST, look.width - look.rail - 2 * _GAP)
    row = ft.Row([ft.Container(bar, width=width)], alignment=ft.MainAxisAlignment.CENTER)
    below = ft.Padding(0, 0, 0, foot + _GAP)
    return ft.Container(row, padding=below, visible=message is not None)


def leave_foot() -> None:
    """Let the message of this window stand at its end: the foot there is out of sight."""
    messages_of(ft.context.page).foot = 0, 0.0


def _standing(messages: Messages) -> tuple[Message | None, float]:
    """Return the message, and the height of the foot it stands above."""
    return messages.message, messages.foot[1] if messages.message is not None else 0.0


_NOTHING = Message(0, "")


@component
def SheetMessage(look: Look) -> ft.Control:
    """The message at the foot of a sheet, where one is told while the sheet stays open.

    The bar of the screen lies below a sheet, and whoever listens does not reach it.
    """
    # A sheet that closes has lost what is handed down to it: nothing of that may be asked for.
    page = ft.context.page
    messages = use_store(messages_of(page))
    message = messages.message
    before = ft.use_state(message.number if message else 0)[0]
    shown, show = ft.use_state(0)

    async def take_over() -> None:
        if message is None or message.number in (before, shown):
            return
        await asyncio.sleep(_SETTLED)
        if any(dialog.open for dialog in dialogs_of(page)):
            show(message.number)
            messages.hush()

    use_task(take_over, [message.number if message else 0])
    # What was heard before the sheet came is not heard again when it goes.
    ft.use_effect(messages.hush, [])
    if message is None or message.number != shown:
        return ft.Container()
    bar = _bar(look, message, closes=True)
    return ft.Container(bar, padding=ft.Padding(_GAP, 8, _GAP, _GAP))


@component
def PageFoot(content: ft.Control) -> ft.Control:
    """``content`` as the foot of a page, above which a message stands."""
    messages = messages_of(ft.context.page)
    mine = ft.use_ref(0)

    def measured(event: ft.LayoutSizeChangeEvent[ft.LayoutControl]) -> None:
        mine.current = number_of(event.control)
        messages.foot = mine.current, event.height or 0.0

    def end() -> None:  # a message that came with the next page stands too high until then
        if messages.foot[0] == mine.current:
            messages.foot = 0, 0.0

    ft.use_effect(lambda: None, [], cleanup=end)
    return ft.Container(content, on_size_change=measured)


def _bar(
    look: Look,
    message: Message,
    closes: bool,
    hold: Callable[[bool], object] | None = None,
    live: bool = True,
) -> ft.Control:
    tokens = look.tokens
    said = message.words
    if message.times > 1:  # the same words again would look, and sound, as if nothing happened
        said = say("common.told_again", words=said, count=message.times)
    # A key of its own makes a new thing of each message, which is heard even if it says the same.
    told = ft.Semantics(
        key=f"message-{message.number}",
        live_region=live,
        container=True,
        content=words(look, said, "small" if look.large else "body", tokens.paper),
    )
    text = ft.Container(told, padding=ft.Padding(0, 10, 8, 10), expand=not look.large)
    answer = partial(_answered, message)
    buttons = [
        _answer(look, message.label, answer, hold, visible=bool(message.label)),
        _close(look, visible=closes),
    ]
    parts = [text, *buttons]
    inner: ft.Control = ft.Row(parts, spacing=4, vertical_alignment=ft.CrossAxisAlignment.CENTER)
    if look.large:
        ways = ft.Row(buttons, spacing=4, alignment=ft.MainAxisAlignment.END)
        inner = ft.Column(
            [text, ways], spacing=0, tight=True, horizontal_alignment=ft.CrossAxisAlignment.STRETCH
        )
    return ft.Container(
        inner,
        bgcolor=tokens.ink,
        border_radius=14,
        clip_behavior=ft.ClipBehavior.NONE,
        border=ft.Border.all(2, tokens.paper) if tokens.strong else None,
        padding=ft.Padding(16, 4, 8, 4),
    )


def _answered(message: Message) -> None:
    page = ft.context.page
    taps_of(page).turn()
    if message.answer is not None:
        message.answer()
    messages_of(page).close(message.number)  # what the answer told stands ahead of what waits


def _answer(
    look: Look,
    label: str,
    on_tap: Callable[[], object],
    hold: Callable[[bool], object] | None,
    visible: bool,
) -> ft.Control:
    style = text_style(look, "label", look.tokens.water)
    return ft.TextButton(
        content=ft.Text(label, style=style),
        key="message-answer",
        visible=visible,
        on_click=tapped(on_tap, "message-answer"),
        on_focus=partial(hold, True) if hold else None,
        on_blur=partial(hold, False) if hold else None,
        style=_style(look, ft.Padding(12, 12, 12, 12)),
    )


def _close(look: Look, visible: bool) -> ft.Control:
    return ft.MergeSemantics(
        visible=visible,
        content=ft.IconButton(
            icon=ft.Icon(ft.Icons.CLOSE_ROUNDED, size=24, color=look.tokens.paper),
            key="message-close",
            tooltip=say("common.close_message"),
            width=48,
            height=48,
            on_click=tapped(close_messages, "message-close"),
            style=_style(look, 0),
        ),
    )


def _style(look: Look, padding: ft.PaddingValue) -> ft.ButtonStyle:
    """Return how a button looks on the dark ground, where the usual focus could not be seen."""
    paper = look.tokens.paper
    focused = ft.ControlState.FOCUSED
    return ft.ButtonStyle(
        padding=padding,
        shape=ft.RoundedRectangleBorder(radius=12),
        side={focused: ft.BorderSide(2, paper)},
        overlay_color=ft.Colors.with_opacity(0.16, paper),
        animation_duration=0,
    )
