"""The places of the app: a bar on a phone, a rail where there is room."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.reading.wording import say
from app.views.guard import handler
from app.views.look import Look
from app.views.navigation import go
from app.views.routes import Paths
from app.views.shared.buttons import icon_button
from app.views.shared.picture import icon_picture
from app.views.shared.tap import tap
from app.views.shared.words import words
from app.views.type_scale import text_style

PLACES = (
    (Paths.TODAY, "today", ft.Icons.WB_TWILIGHT_OUTLINED, ft.Icons.WB_TWILIGHT),
    (Paths.READ, "read", ft.Icons.AUTO_STORIES_OUTLINED, ft.Icons.AUTO_STORIES),
    (Paths.PACE, "pace", ft.Icons.WATER_OUTLINED, ft.Icons.WATER),
    (Paths.HABITS, "habits", ft.Icons.SPA_OUTLINED, ft.Icons.SPA),
)

BAR_HEIGHT = 76

FOOTED = ("/read/card/", Paths.CHECK_IN, Paths.REST_TIMER, Paths.GUIDES)
"""The addresses of screens that have a foot of their own, so that a phone has room for both."""

OF_TODAY = (Paths.LOG, Paths.REST, Paths.CHECK_IN, Paths.REST_TIMER)
"""The addresses that belong to Today."""


def place_of(path: str) -> int | None:
    """Return which place ``path`` belongs to; settings and safety belong to none."""
    for index, (start, *_) in enumerate(PLACES):
        if path == start or (start != Paths.TODAY and path.startswith(start)):
            return index
    return 0 if path.startswith(OF_TODAY) else None


def has_bar(path: str) -> bool:
    """Return whether the bar stands below ``path``; what has a foot of its own has none."""
    return not path.startswith(FOOTED)


def bottom_bar(look: Look, path: str) -> ft.NavigationBar:
    """Return the places as a bar, the one of ``path`` lit."""
    tokens = look.tokens
    return ft.NavigationBar(
        key="places",
        selected_index=place_of(path) or 0,
        bgcolor=tokens.paper,
        elevation=0,
        height=BAR_HEIGHT,
        indicator_color=tokens.sea_mist,
        label_padding=ft.Padding(0, 2, 0, 0),
        destinations=[
            ft.NavigationBarDestination(
                label=say(f"places.{name}"),
                icon=ft.Icon(icon, color=tokens.ink_soft),
                selected_icon=ft.Icon(lit, color=tokens.on_mist),
            )
            for _, name, icon, lit in PLACES
        ],
        border=ft.Border(top=ft.BorderSide(2 if tokens.strong else 1, tokens.line)),
        on_change=_on_change,
    )


def rail(look: Look, path: str) -> ft.Control:
    """Return the places as a rail, with help and settings at its foot."""
    tokens = look.tokens
    wide = look.rail > 200
    label = text_style(look, "small_label" if not wide else "body")
    return ft.Container(
        ft.NavigationRail(
            key="places",
            selected_index=place_of(path),
            extended=wide,
            min_width=80 if wide else look.rail,
            min_extended_width=look.rail,
            label_type=ft.NavigationRailLabelType.NONE if wide else ft.NavigationRailLabelType.ALL,
            bgcolor=tokens.paper,
            indicator_color=tokens.sea_mist,
            selected_label_text_style=text_style(look, "small_label" if not wide else "label"),
            unselected_label_text_style=label,
            scrollable=True,
            leading=_name_of_the_app(look) if wide else None,
            trailing=_foot(look, wide),
            pin_trailing_to_bottom=True,
            destinations=[
                ft.NavigationRailDestination(
                    label=say(f"places.{name}"),
                    icon=ft.Icon(icon, color=tokens.ink_soft),
                    selected_icon=ft.Icon(lit, color=tokens.on_mist),
                )
                for _, name, icon, lit in PLACES
            ],
            on_change=_on_change,
        ),
        width=look.rail,
        border=ft.Border(right=ft.BorderSide(2 if tokens.strong else 1, tokens.line)),
    )


def _on_change(event: ft.Event[ft.NavigationBar] | ft.Event[ft.NavigationRail]) -> None:
    chosen = event.control.selected_index
    handler(lambda: go(PLACES[chosen or 0][0]))()


def _name_of_the_app(look: Look) -> ft.Control:
    name = ft.Container(words(look, say("common.app"), "heading"), expand=True)
    row = ft.Row([icon_picture(36), name], spacing=12, width=look.rail - 40)
    return ft.Container(row, padding=ft.Padding(16, 16, 8, 12))


def _foot(look: Look, wide: bool) -> ft.Control:
    ways = (
        ("help", ft.Icons.HEALTH_AND_SAFETY_OUTLINED, Paths.SAFETY),
        ("settings", ft.Icons.SETTINGS_OUTLINED, Paths.SETTINGS),
    )
    if wide:
        parts = [_wide_way(look, say(f"common.{key}"), icon, path) for key, icon, path in ways]
    else:
        parts = [
            icon_button(look, icon, say(f"common.{key}"), partial(go, path), key=key)
            for key, icon, path in ways
        ]
    return ft.Container(ft.Column(parts, tight=True, spacing=4), padding=ft.Padding(0, 0, 0, 12))


def _wide_way(look: Look, name: str, icon: ft.IconData, path: str) -> ft.Control:
    row = ft.Row(
        [ft.Icon(icon, color=look.tokens.ink_soft), words(look, name)],
        spacing=14,
        width=look.rail - 56,
    )
    return tap(look, row, name, partial(go, path), padding=ft.Padding(16, 12, 8, 12), radius=24)
