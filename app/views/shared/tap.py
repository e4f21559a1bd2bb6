"""Anything that can be tapped: one focusable thing with one spoken name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flet as ft

from app.views.guard import handler
from app.views.look import Look


def tap(
    look: Look,
    picture: ft.Control,
    name: str,
    on_tap: Callable[[], object],
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
    **box: Any,
) -> ft.Control:
    """Return ``picture`` as a button that is called ``name``.

    ``selected``, ``toggled`` and ``expanded`` are its state, spoken as such. Ink makes it
    focusable, and the words inside are swallowed so that the name is heard once.
    """
    strong = look.tokens.strong and bgcolor is not None
    border = None
    if edge or strong:
        border = ft.Border.all(2 if look.tokens.strong else 1, edge or look.tokens.edge)
    button = ft.MergeSemantics(
        ft.Semantics(
            label=name,
            selected=selected,
            toggled=toggled,
            expanded=expanded,
            button=None if toggled is not None else True,
            content=ft.Container(
                ft.Semantics(exclude_semantics=True, content=picture),
                key=key,
                ink=True,
                on_click=handler(on_tap),
                bgcolor=bgcolor,
                border=border,
                border_radius=radius,
                padding=padding,
                **box,
            ),
        )
    )
    return ft.Container(button, expand=expand) if expand else button
