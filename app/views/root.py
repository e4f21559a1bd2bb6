"""The root of all screens: listens to the window, works out the look, hands down the services."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

import flet as ft

from app.domain.settings import ClockHours, LookChoice, Settings
from app.reading.wording import full_day, say
from app.state.flet_private import attend_events, draw_from_outside_in, show_again
from app.state.flet_savings import spare_flet
from app.state.services import Services, ServicesContext, use_value
from app.views.check_in.quick import keep_left
from app.views.kit.addresses import PLACES
from app.views.kit.colours import tokens_for
from app.views.kit.device import (
    attend_absence,
    attend_tasks,
    attend_window,
    has_window,
    use_day_turn,
)
from app.views.kit.guard import Messages, awaited, component, messages_of, show_message, taps_of
from app.views.kit.keys import attend_keys
from app.views.kit.look import FONTS, REGULAR, SEMIBOLD, WIDEST, Look, LookContext, text_style
from app.views.log.sheet import tell_left
from app.views.shell import Addresses
from app.views.timers.bar import watch_timer


@dataclass(eq=False)
class _Ears:
    """Who is told what the window says: the root of all screens, once it is drawn."""

    resized: Callable[[tuple[float, float]], object] = lambda size: None
    darkened: Callable[[bool], object] = lambda night: None
    brought_back: Callable[[], object] = lambda: None
    turned: Callable[[], bool] = lambda: False


def show(page: ft.Page, services: Services) -> None:
    """Show the app on ``page``, which is dressed and listened to before anything is drawn.

    What is set later goes to the client as a message of its own, for which it lays out all again.
    """
    ears = _Ears()
    page.on_resize = lambda e: ears.resized((e.width, e.height))
    page.on_platform_brightness_change = lambda: ears.darkened(_is_night(page))
    attend_absence(page, services, lambda: ears.brought_back())
    attend_tasks(page)
    messages = messages_of(page)
    # What stood there when it went away was seen: a page loaded anew must not tell it once more.
    page.on_disconnect = lambda: messages.close()
    page.on_connect = partial(_catch_up, page, services, messages)
    attend_keys(page)

    def notice() -> bool:
        taps_of(page).touch()
        return ears.turned()

    attend_events(page, notice)
    draw_from_outside_in(page)
    spare_flet()
    watch_timer(page, services)
    attend_window(page, services)
    look = _look(services.settings.settings, _is_night(page), _size(page), 1.0)
    _dress(page, look, services.clock.today)
    page.render_views(_Root, services, ears)


def _catch_up(page: ft.Page, services: Services, messages: Messages) -> None:
    """Let a window look again that was told of no change while it was away."""
    show_again(page)
    services.catch_up()
    messages.notify()  # type: ignore[no-untyped-call]


@component
def _Root(services: Services, ears: _Ears) -> ft.Control:
    """The whole app, given everything it is made of."""
    page = ft.context.page
    settings = use_value(lambda: services.settings.chosen, services.settings)
    size, set_size = ft.use_state(_size(page))
    night, set_night = ft.use_state(_is_night(page))
    scale, set_scale = ft.use_state(1.0)
    look = _look(settings, night, size, scale)
    turn_day = use_day_turn(services)

    def look_again() -> None:
        """See what the clock says: a phone that slept over night must not show yesterday."""
        services.timers.look()
        turn_day()
        if services.access.read_only:  # the other window wrote meanwhile, or was closed
            page.run_task(awaited, services.access.take_over, quiet=True)

    def listen() -> None:
        ears.resized, ears.darkened, ears.brought_back = set_size, set_night, look_again
        ears.turned = turn_day
        if services.notice:
            show_message(services.notice)
        keep_left(services)
        tell_left(services)

    ft.use_effect(listen, [])
    today = services.clock.today
    ft.use_effect(lambda: _dress(page, look, today), [look, today])
    # A message that stays over night speaks of the day before.
    ft.use_effect(messages_of(page).count_anew, [today])
    return ServicesContext(services, lambda: LookContext(look, lambda: Addresses(set_scale)))


def _is_night(page: ft.Page) -> bool:
    return page.platform_brightness is ft.Brightness.DARK


def _size(page: ft.Page) -> tuple[float, float]:
    return page.width or 390, page.height or 844


_TELLS = (ft.PagePlatform.ANDROID, ft.PagePlatform.IOS)
"""Where a device tells how it writes times; on others, and in a browser, it always says 12."""


def _counts_to_twelve(page: ft.Page, settings: Settings) -> bool:
    """Return whether times are written in twice twelve hours."""
    if settings.clock_hours is not ClockHours.DEVICE:
        return settings.clock_hours is ClockHours.HALVES
    return not page.web and page.platform in _TELLS and not page.media.always_use_24_hour_format


def _look(settings: Settings, night: bool, size: tuple[float, float], scale: float) -> Look:
    choice = settings.look
    dark = choice is LookChoice.DARK or (choice is not LookChoice.LIGHT and night)
    width, height = min(size[0], WIDEST), size[1]
    return Look(
        tokens=tokens_for(dark, choice is LookChoice.STRONG),
        width=width,
        height=height,
        device_scale=scale,
        text_size=settings.text_size / 100,
        twelve_hours=_counts_to_twelve(ft.context.page, settings),
        sunday_first=settings.sunday_first,
        aside=(size[0] - width) / 2,
    )


def _dress(page: ft.Page, look: Look, today: date) -> None:
    """Set what Flet draws by itself: fonts, theme and ground; a window's title says the day."""
    page.title = say("common.app")
    if has_window(page):
        page.title = say("common.title", day=full_day(today))
    page.fonts = FONTS
    page.theme = page.dark_theme = _theme_for(look)
    # The client reads a theme anew whenever the page changes, and takes it for another: for 200 ms
    # it would draw every frame from nothing, and replace all that a screen reader follows.
    page.theme_animation_style = ft.AnimationStyle.no_animation()
    page.theme_mode = ft.ThemeMode.DARK if look.tokens.dark else ft.ThemeMode.LIGHT


_BAR_LABEL, _BAR_LABEL_LARGE = 14, 11.5
"""The client draws bar labels at most about 1.3 times larger; from 150 % they start smaller."""

_BAR_GAP = 12


def _bar_label(look: Look) -> float:
    """Return how large the names in the bar are: all on one line, whatever the text size."""
    if look.large:
        return _BAR_LABEL_LARGE
    share = look.width / len(PLACES) - _BAR_GAP
    size = float(_BAR_LABEL)
    while not all(look.fits(say(f"places.{place.name}"), share, size) for place in PLACES):
        size -= 0.5
    return size * look.text_size


def _theme_for(look: Look) -> ft.Theme:
    """Make Flet's own controls follow the tokens of ``look``."""
    tokens = look.tokens
    label = text_style(look, "small_label")
    if look.phone:
        label = ft.TextStyle(size=_bar_label(look), font_family=SEMIBOLD, color=tokens.ink)
    still = ft.PageTransitionTheme.NONE
    return ft.Theme(
        color_scheme=_scheme(look),
        font_family=REGULAR,
        scaffold_bgcolor=tokens.paper,
        navigation_bar_theme=ft.NavigationBarTheme(label_text_style=label),
        # Of its own ground a sheet takes what it had when it opened: words of a night on a day's.
        bottom_sheet_theme=ft.BottomSheetTheme(bgcolor=tokens.paper, drag_handle_color=tokens.edge),
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
