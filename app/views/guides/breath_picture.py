"""The picture of a breath: water that rises and falls, or stands still."""

from __future__ import annotations

import flet as ft

from app.views.look import Look

SIZE, SIZE_LARGE, RIM = 260, 110, 6
LOW, HIGH, LEVEL = 0.18, 0.86, 0.5
"""How high the water stands after a breath out, after one in, and where nothing moves."""


def breath_picture(look: Look, inward: bool, seconds: int, moving: bool) -> ft.Control:
    """Return a round pool. While ``moving`` its water takes ``seconds`` to rise, or to fall.

    It says nothing: the words under it do.
    """
    tokens = look.tokens
    size = SIZE_LARGE if look.large else SIZE
    share = LEVEL
    if moving:
        share = HIGH if inward else LOW
    water = ft.Container(
        width=size,
        height=size * share,
        bgcolor=tokens.water,
        border=ft.Border(top=ft.BorderSide(3, tokens.sea)),
        animate=_motion(seconds) if moving else None,
    )
    inside = ft.Container(
        water,
        width=size,
        height=size,
        border_radius=size / 2,
        bgcolor=tokens.paper,
        alignment=ft.Alignment.BOTTOM_CENTER,
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
    )
    edge = ft.Border.all(RIM, tokens.sea)
    rim = ft.Container(width=size, height=size, border_radius=size / 2, border=edge)
    drawn = ft.Stack([inside, rim], width=size, height=size)
    return ft.Semantics(exclude_semantics=True, content=drawn)


def _motion(seconds: int) -> ft.Animation:
    return ft.Animation(duration=seconds * 1000, curve=ft.AnimationCurve.EASE_IN_OUT)
