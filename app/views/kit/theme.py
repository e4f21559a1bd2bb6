"""Makes Flet's own controls follow the tokens."""

from __future__ import annotations

import flet as ft

from app.views.kit.look import REGULAR, SEMIBOLD, Look, text_style

_BAR_LABEL_LARGE = 11.5
"""The client draws bar labels at most about 1.3 times larger; from 150 % they start smaller."""


def theme_for(look: Look) -> ft.Theme:
    """Return the theme of ``look``."""
    tokens = look.tokens
    label = text_style(look, "small_label")
    if look.large:
        label = ft.TextStyle(size=_BAR_LABEL_LARGE, font_family=SEMIBOLD, color=tokens.ink)
    still = ft.PageTransitionTheme.NONE
    return ft.Theme(
        color_scheme=_scheme(look),
        font_family=REGULAR,
        scaffold_bgcolor=tokens.paper,
        navigation_bar_theme=ft.NavigationBarTheme(label_text_style=label),
        bottom_sheet_theme=ft.BottomSheetTheme(drag_handle_color=tokens.edge),
        page_transitions=ft.PageTransitionsTheme(
            android=still, ios=still, linux=still, macos=still, windows=still
        ),
    )


def _scheme(look: Look) -> ft.ColorScheme:
    tokens = look.tokens
    return ft.ColorScheme(
        primary=tokens.sea,
        on_primary=tokens.on_sea,
        primary_container=tokens.sea_mist,
        on_primary_container=tokens.on_mist,
        secondary=tokens.sea,
        on_secondary=tokens.on_sea,
        secondary_container=tokens.sea_mist,
        on_secondary_container=tokens.on_mist,
        tertiary=tokens.clay,
        on_tertiary=tokens.on_clay,
        tertiary_container=tokens.clay_mist,
        on_tertiary_container=tokens.on_clay_mist,
        error=tokens.clay,
        on_error=tokens.on_clay,
        surface=tokens.paper,
        on_surface=tokens.ink,
        on_surface_variant=tokens.ink_soft,
        outline=tokens.edge,
        outline_variant=tokens.line,
        surface_container=tokens.sheet,
        surface_container_low=tokens.sheet,
        surface_container_high=tokens.sand,
        surface_container_highest=tokens.sand,
        inverse_surface=tokens.ink,
        on_inverse_surface=tokens.paper,
        inverse_primary=tokens.water,
        surface_tint=ft.Colors.TRANSPARENT,
    )
