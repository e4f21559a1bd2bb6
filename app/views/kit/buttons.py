"""Anything that can be tapped: one focusable thing with one spoken name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import flet as ft

from app.views.kit.guard import tapped
from app.views.kit.keys import SAVE, Key, answering
from app.views.kit.look import Look, text_style
from app.views.kit.text import soft, words


def tap(
    look: Look,
    picture: ft.Control,
    name: str,
    on_tap: Callable[[], object] | None,
    *,
    key: str | None = None,
    selected: bool | None = None,
    toggled: bool | None = None,
    expanded: bool | None = None,
    bgcolor: str | None = None,
    edge: str | None = None,
    radius: float = 16,
    padding: ft.PaddingValue = 0,
    expand: bool | int | None = None,
    at_once: bool = False,
    often: bool = False,
    **box: Any,
) -> ft.Control:
    """Return ``picture`` as a button that is called ``name``.

    ``selected``, ``toggled`` and ``expanded`` are its state, spoken as such. Ink makes it
    focusable, and the words inside are swallowed so that the name is heard once. What answers
    ``at_once`` has no ripple: a third of a second of frames would keep its answer waiting.
    What is meant to be tapped ``often`` answers every tap, however soon after another. Without
    ``on_tap`` it is not a button now, but drawn like one that will be.
    """
    # A row without corners lies in a surface, which has an edge of its own.
    strong = look.tokens.strong and bgcolor is not None and radius > 0
    border = None
    if edge or strong:
        border = ft.Border.all(2 if look.tokens.strong else 1, edge or look.tokens.edge)
    act = tapped(on_tap, key or name, often) if on_tap else None
    inner: ft.Control = picture
    if isinstance(picture, ft.Text):
        picture.semantics_label = ""  # as good as being excluded, with one control less
    elif not isinstance(picture, ft.Icon):  # nobody hears one
        inner = ft.Semantics(exclude_semantics=True, content=picture)
    inside: dict[str, Any] = {"padding": padding}
    if at_once and act:
        # Without ink there is no focus (flet 1.0.5). This ink is for keys alone: what lies over it
        # takes each finger, and a screen reader finds what is around it first. To ignore fingers
        # would not do: Flutter then takes no focus from a browser or a screen reader either.
        inside["alignment"] = box.pop("alignment", None)
        ink = ft.Container(
            inner,
            ink=True,
            on_click=act,
            border_radius=radius,
            clip_behavior=ft.ClipBehavior.NONE,
            **inside,
        )
        over = ft.Container(left=0, top=0, right=0, bottom=0)
        inner = ft.Stack([ink, over], fit=ft.StackFit.PASS_THROUGH)
        inside = {}
    return ft.MergeSemantics(
        expand=expand,
        content=ft.Semantics(
            label=name,
            selected=selected,
            toggled=toggled,
            expanded=expanded,
            button=None if toggled is not None or act is None else True,
            content=ft.Container(
                inner,
                key=key,
                ink=act is not None and not at_once,
                on_click=act,
                bgcolor=bgcolor,
                border=border,
                border_radius=radius,
                clip_behavior=ft.ClipBehavior.NONE,
                **inside,
                **box,
            ),
        ),
    )


Action = Callable[[], object]

_FADED = 0.38
"""How much is left of the colour of what cannot be used now."""


def main_button(
    look: Look, label: str, on_tap: Action, icon: ft.IconData | None = None, **more: Any
) -> ft.Control:
    """Return the one solid button of a screen."""
    tokens = look.tokens
    made = _button(look, label, on_tap, icon, tokens.sea, tokens.on_sea, **more)
    return answering(SAVE, made)


def mist_button(
    look: Look, label: str, on_tap: Action, icon: ft.IconData | None = None, **more: Any
) -> ft.Control:
    """Return a quiet filled button."""
    tokens = look.tokens
    return _button(look, label, on_tap, icon, tokens.sea_mist, tokens.on_mist, **more)


def clay_button(look: Look, label: str, on_tap: Action, **more: Any) -> ft.Control:
    """Return a quiet button for what asks for gentleness."""
    tokens = look.tokens
    return _button(look, label, on_tap, None, tokens.clay_mist, tokens.on_clay_mist, **more)


def link_button(
    look: Look,
    label: str,
    on_tap: Action,
    color: str | None = None,
    key: str | None = None,
    kind: str = "small_label",
    action: ft.ClientAction | None = None,
) -> ft.Control:
    """Return underlined words that do something; ``action`` is what the device itself does."""
    color = color or look.tokens.sea
    underline = ft.TextDecoration.UNDERLINE
    style = text_style(look, kind, color, decoration=underline, decoration_color=color)
    return ft.TextButton(
        content=ft.Text(label, style=style),
        key=key,
        action=action,
        on_click=tapped(on_tap, key or label),
        style=ft.ButtonStyle(
            padding=ft.Padding(_BESIDE, 12, _BESIDE, 12), shape=ft.RoundedRectangleBorder(radius=12)
        ),
    )


def icon_button(
    look: Look,
    icon: ft.IconData,
    name: str,
    on_tap: Action,
    key: str | None = None,
    color: str | None = None,
    disabled: bool = False,
    often: bool = False,
    answers: Key | None = None,
) -> ft.Control:
    """Return an icon that does something, called ``name``; see ``tap`` for ``often``.

    A key that it ``answers`` presses it too.
    """
    color = color or look.tokens.ink
    if disabled:
        color = ft.Colors.with_opacity(_FADED, color)
    button = ft.IconButton(
        icon=ft.Icon(icon, size=24, color=color),
        key=key,
        tooltip=name,
        disabled=disabled,
        width=48,
        height=48,
        on_click=tapped(on_tap, key or name, often),
        style=ft.ButtonStyle(padding=0),
    )
    return ft.MergeSemantics(answering(answers, button) if answers else button)


def _button(
    look: Look,
    label: str,
    on_tap: Action,
    icon: ft.IconData | None,
    ground: str,
    color: str,
    *,
    key: str | None = None,
    expand: bool | int | None = None,
    height: float = 56,
    trailing: ft.IconData | None = None,
    disabled: bool = False,
) -> ft.FilledButton:
    text = ft.Text(label, style=text_style(look, "label", color), text_align=ft.TextAlign.CENTER)
    if icon or trailing:
        text.expand = text.expand_loose = True
    icons = [ft.Icon(name, size=22, color=color) if name else None for name in (icon, trailing)]
    row = ft.Row(
        [part for part in (icons[0], text, icons[1]) if part is not None],
        alignment=ft.MainAxisAlignment.CENTER,
        spacing=10,
        tight=True,
    )
    edge = ft.BorderSide(2, look.tokens.edge) if look.tokens.strong else None
    grows = look.scale > 1
    vertical = 14 if grows else 0
    return ft.FilledButton(
        content=text if look.large or not any(icons) else row,
        key=key,
        expand=expand,
        disabled=disabled,
        height=None if grows else height,
        on_click=tapped(on_tap, key or label),
        style=ft.ButtonStyle(
            bgcolor=ground,
            color=color,
            elevation=0,
            shadow_color=ft.Colors.TRANSPARENT,
            side=edge,
            padding=ft.Padding(14, vertical, 14, vertical),
            shape=ft.RoundedRectangleBorder(radius=16),
        ),
    )


_BESIDE = 8
"""What a link has beside its words, so that they are easy to hit and a ring stands off them."""
_BACK = ft.Transform(ft.Matrix4.translation_values(-_BESIDE, 0, 0))


def link_line(links: Sequence[ft.Control], spacing: int = 10, run_spacing: int = 10) -> ft.Control:
    """Return ``links`` side by side, their words beginning where the lines around them do."""
    return ft.Row([*links], wrap=True, spacing=spacing, run_spacing=run_spacing, transform=_BACK)


def spoken_link(
    look: Look, label: str, name: str, on_tap: Callable[[], object], key: str
) -> ft.Control:
    """Return ``label`` underlined, as a button that is called ``name``."""
    color = look.tokens.sea
    underline = ft.TextDecoration.UNDERLINE
    style = text_style(look, "small_label", color, decoration=underline, decoration_color=color)
    padding = ft.Padding(_BESIDE, 14, _BESIDE, 14)
    return tap(look, ft.Text(label, style=style), name, on_tap, key=key, radius=12, padding=padding)


_WIDTH, _HEIGHT, _GAP = 52, 32, 4


def switch_row(
    look: Look,
    title: str,
    on: bool,
    on_toggle: Callable[[], object],
    detail: str = "",
    key: str | None = None,
) -> ft.Control:
    """Return a row called ``title`` that is ``on`` or off; ``detail`` says more about it.

    The switch is drawn, because one of Flet's own would be a second stop for the keyboard
    inside a row that can be tapped everywhere.
    """
    lines = [words(look, title, "label")]
    if detail:
        lines.append(soft(look, detail))
    across = ft.CrossAxisAlignment.STRETCH
    text = ft.Column([*lines], spacing=2, tight=True, horizontal_alignment=across)
    row = ft.Row(
        [ft.Container(text, expand=True), switch_picture(look, on)],
        spacing=12,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    name = f"{title}. {detail}" if detail else title
    return tap(
        look, row, name, on_toggle, key=key, toggled=on, at_once=True, radius=0, padding=_PADDING
    )


def switch_picture(
    look: Look, on: bool, solid: str | None = None, thumb_on: str | None = None
) -> ft.Control:
    """Return the picture of a switch; ``solid`` and ``thumb_on`` colour one that is on."""
    tokens = look.tokens
    solid = solid or tokens.sea
    thumb = _HEIGHT - 2 * _GAP if on else _HEIGHT - 4 * _GAP
    knob = ft.Container(
        width=thumb,
        height=thumb,
        border_radius=thumb / 2,
        bgcolor=(thumb_on or tokens.on_sea) if on else tokens.edge,
    )
    return ft.Container(
        knob,
        width=_WIDTH,
        height=_HEIGHT,
        border_radius=_HEIGHT / 2,
        clip_behavior=ft.ClipBehavior.NONE,
        bgcolor=solid if on else tokens.sand,
        border=ft.Border.all(2, solid if on else tokens.edge),
        alignment=ft.Alignment.CENTER_RIGHT if on else ft.Alignment.CENTER_LEFT,
        padding=ft.Padding(_GAP, 0, _GAP - 2 if on else _GAP, 0),
    )


_PADDING = ft.Padding(16, 14, 16, 14)
