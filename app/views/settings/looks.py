"""How the app looks: four small pictures of it to choose from."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.domain.settings import LookChoice
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.shared.cells import cell_rows
from app.views.shared.panels import column, panel
from app.views.shared.tap import tap
from app.views.shared.words import CENTER, soft, words
from app.views.tokens import DARK, LIGHT, STRONG, Tokens

PICTURED = {
    LookChoice.SYSTEM: (LIGHT, DARK),
    LookChoice.LIGHT: (LIGHT,),
    LookChoice.DARK: (DARK,),
    LookChoice.STRONG: (STRONG,),
}
"""The themes that the picture of a look shows, side by side."""

WIDTH, HEIGHT, DOT = 72, 40, 10


@component
def LookChoices() -> ft.Control:
    """The four looks, the one in use lit, and in words what it means."""
    look = use_look()
    store = use_services().settings
    chosen = use_store(store).settings.look

    def choose(choice: LookChoice) -> None:
        store.change(look=choice)

    tiles = [
        _tile(look, choice, choice is chosen, partial(choose, choice)) for choice in LookChoice
    ]
    now = soft(look, say(f"settings.look_{chosen}_now"))
    body = [cell_rows(tiles, 2 if look.large else 4, spacing=4), _told(look, now)]
    return panel(look, column(body, spacing=8), padding=8)


def _told(look: Look, now: ft.Control) -> ft.Control:
    return ft.Container(ft.Semantics(live_region=True, content=now), padding=ft.Padding(8, 0, 8, 6))


def _tile(look: Look, choice: LookChoice, chosen: bool, choose: partial[None]) -> ft.Control:
    tokens = look.tokens
    color = tokens.on_mist if chosen else tokens.ink
    name = words(look, say(f"settings.look_{choice}"), "small_label", color, CENTER)
    label: ft.Control = name
    if chosen and not look.large:
        tick = ft.Icon(ft.Icons.CHECK_ROUNDED, size=16, color=color)
        label = ft.Row([tick, name], spacing=2, alignment=ft.MainAxisAlignment.CENTER)
    parts = [ft.Container(_picture(choice), alignment=ft.Alignment.CENTER), label]
    return tap(
        look,
        column(parts, spacing=8),
        say(f"settings.look_{choice}_name"),
        choose,
        key=f"look-{choice}",
        selected=chosen,
        bgcolor=tokens.sea_mist if chosen else tokens.sheet,
        padding=ft.Padding(8, 8, 8, 10),
        expand=True,
    )


def _picture(choice: LookChoice) -> ft.Control:
    """Return the picture; what lies under it shows as its edge, one pixel wide."""
    parts = ft.Row([_part(theme) for theme in PICTURED[choice]], spacing=0)
    inner = ft.Container(parts, border_radius=9, clip_behavior=ft.ClipBehavior.ANTI_ALIAS)
    return ft.Container(inner, width=WIDTH, bgcolor=LIGHT.edge, border_radius=10, padding=1)


def _part(theme: Tokens) -> ft.Control:
    dot = ft.Container(width=DOT, height=DOT, border_radius=DOT / 2, bgcolor=theme.sea)
    line = ft.Container(height=4, border_radius=2, bgcolor=theme.ink, expand=True)
    return ft.Container(
        ft.Row([dot, line], spacing=3),
        bgcolor=theme.paper,
        padding=ft.Padding(5, 0, 4, 0),
        height=HEIGHT,
        expand=True,
    )
