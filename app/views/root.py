"""The root of all screens: works out the look and hands down the services."""

from __future__ import annotations

import flet as ft

from app.domain.settings import LookChoice, Settings
from app.reading.wording import say
from app.state.services import Services, ServicesContext, use_value
from app.views.kit.colours import tokens_for
from app.views.kit.device import attend_absence, use_day_turn
from app.views.kit.guard import component, show_message
from app.views.kit.look import FONTS, Look, LookContext
from app.views.kit.theme import theme_for
from app.views.shell import Addresses
from app.views.timers.bar import watch_timer


@component
def Root(services: Services) -> ft.Control:
    """The whole app, given everything it is made of."""
    page = ft.context.page
    settings = use_value(lambda: services.settings.chosen, services.settings)
    size, set_size = ft.use_state((page.width or 390, page.height or 844))
    night, set_night = ft.use_state(page.platform_brightness is ft.Brightness.DARK)
    scale, set_scale = ft.use_state(1.0)
    look = _look(settings, night, size, scale)
    turn_day = use_day_turn(services.clock)

    def look_again() -> None:
        """See what the clock says: a phone that slept over night must not show yesterday."""
        services.timers.look()
        turn_day()

    def watch() -> None:
        page.on_resize = lambda e: set_size((e.width, e.height))
        page.on_platform_brightness_change = lambda: set_night(
            page.platform_brightness is ft.Brightness.DARK
        )
        attend_absence(page, services, look_again)
        watch_timer(page, services)
        if services.notice:
            show_message(services.notice)

    ft.use_effect(watch, [])
    ft.use_effect(lambda: _dress(page, look), [look])
    return ServicesContext(services, lambda: LookContext(look, lambda: Addresses(set_scale)))


def _look(settings: Settings, night: bool, size: tuple[float, float], scale: float) -> Look:
    choice = settings.look
    dark = choice is LookChoice.DARK or (choice is not LookChoice.LIGHT and night)
    width, height = size
    return Look(
        tokens=tokens_for(dark, choice is LookChoice.STRONG),
        width=width,
        height=height,
        device_scale=scale,
        text_size=settings.text_size / 100,
    )


def _dress(page: ft.Page, look: Look) -> None:
    """Set what Flet draws by itself: fonts, theme and ground."""
    page.title = say("common.app")
    page.fonts = FONTS
    page.theme = page.dark_theme = theme_for(look)
    page.theme_mode = ft.ThemeMode.DARK if look.tokens.dark else ft.ThemeMode.LIGHT
    page.update()
