"""The frame around every screen: places, bars, banners, and what stands at no address."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import flet as ft

from app.reading.wording import say
from app.state.access import Access
from app.state.services import use_services, use_store, use_value
from app.views.keyboard import Keyboard
from app.views.kit.addresses import PLACES, Paths, Place, screen_at
from app.views.kit.buttons import Action, icon_button, link_button, mist_button, tap
from app.views.kit.drawing import icon_picture
from app.views.kit.guard import attempt, component, handler, show_message, start, taps_of
from app.views.kit.look import BAR_HEIGHT, Look, text_style, use_look
from app.views.kit.message_bar import MessageBar
from app.views.kit.navigation import go, step_before
from app.views.kit.over import attend_addresses, back_one
from app.views.kit.parts import use_parts, use_pieces
from app.views.kit.phrases import clock_time, day_of_year
from app.views.kit.surfaces import column, page_column, read_whole, scrolling
from app.views.kit.text import heading, words
from app.views.reminders import ReminderBar, use_reminders
from app.views.screens import ROUTES
from app.views.timers.bar import TimerBar
from app.views.timers.running import use_end_words
from app.views.welcome import WelcomeScreen

_MOST = 0.4
"""The share of the height that banners take before they scroll (our choice)."""


@component
def _Banners() -> ft.Control:
    """Everything there is to tell about how the notes are held; usually nothing."""
    look = use_look()
    services = use_services()
    access = use_store(services.access)
    copies = use_store(services.copies)
    height, measure = ft.use_state(0.0)
    wrong, today = services.clock.wrong, services.clock.today

    async def take_over() -> None:
        taken = await access.take_over()
        show_message(say("banner.taken_over" if taken else "banner.still_held"))

    def restore() -> None:
        services.settings.note(welcomed=True)  # it is no stranger
        go(Paths.RESTORE)

    banners = []
    if wrong:
        said = [say("banner.wrong_date"), say("banner.wrong_date_detail", day=day_of_year(today))]
        banners.append(_banner(look, "wrong-date", said, []))
    if access.emptied:
        actions = [
            _link(look, "restore", restore),
            _link(look, "begin_anew", access.begin_anew),
        ]
        banners.append(_banner(look, "emptied", _emptied(access.emptied), actions))
    if access.read_only:
        action = _link(look, "take_over", lambda: start(take_over))
        lines = [say("banner.look_only_tab" if access.in_browser else "banner.look_only")]
        if access.looked is not None:
            lines.append(say("banner.looked", time=clock_time(access.looked, look.twelve_hours)))
        banners.append(_banner(look, "look-only", lines, [action]))
    if access.set_aside:
        actions = [_link(look, "acknowledge", access.acknowledge)]
        if copies.found:
            actions.append(_link(look, "look_into_copy", partial(go, Paths.COPIES)))
        banners.append(_banner(look, "set-aside", _damage(access), actions))
    if access.fleeting:
        action = _link(look, "save_backup", partial(go, Paths.SETTINGS_NOTES))
        banners.append(_banner(look, "fleeting", [say("banner.fleeting")], [action]))
    if not banners:
        return ft.Container()

    def measured(event: ft.LayoutSizeChangeEvent[ft.LayoutControl]) -> None:
        measure(event.height or 0.0)

    whole = ft.Container(column(banners, spacing=0), on_size_change=measured)
    most = look.height * _MOST
    scroll = ft.Column([whole], scroll=ft.ScrollMode.AUTO, spacing=0)
    return ft.Container(scroll, height=min(height, most) if height else None)


def _emptied(known: str) -> list[str]:
    """Return that there were notes, and from when the last backup is that is ``known`` of."""
    try:
        detail = say("banner.emptied_backup", day=day_of_year(date.fromisoformat(known)))
    except ValueError:
        detail = say("banner.emptied_never")
    return [say("banner.emptied"), detail]


def _damage(access: Access) -> list[str]:
    """Return what happened, what is still there, and what the damaged files are kept as."""
    names = ", ".join(access.set_aside)
    here = say("banner.set_aside_nothing")
    if access.here:
        here = say("banner.set_aside_here", things=", ".join(access.here))
    kept = say("banner.set_aside_kept", count=len(access.set_aside), names=names)
    return [say("banner.set_aside"), here, kept]


def _banner(look: Look, key: str, lines: list[str], actions: list[ft.Control]) -> ft.Control:
    kind = "small" if look.large else "body"
    first, *others = lines
    title = words(look, first, "small_label" if look.large else "label")
    details = [words(look, line, kind) for line in others]
    ways = ft.Row(actions, wrap=True, spacing=4, run_spacing=0)
    if look.desktop and not look.large:
        text = ft.Container(_told([title, *details]), expand=True)
        inner: ft.Control = ft.Row([text, ft.Row(actions, tight=True)])
    elif look.large and details:
        # What can be done stands where it is seen without scrolling.
        inner = column([_told([title]), ways, _told(details)], spacing=0)
    else:
        inner = column([_told([title, *details]), ways], spacing=0)
    tokens = look.tokens
    return ft.Container(
        inner,
        key=key,
        bgcolor=tokens.sand,
        padding=ft.Padding(look.margin - 8, 10, look.margin - 8, 4),
        border=ft.Border(bottom=ft.BorderSide(2 if tokens.strong else 1, tokens.line)),
    )


def _told(lines: list[ft.Text]) -> ft.Control:
    text = ft.Semantics(live_region=True, container=True, content=column(lines, spacing=2))
    return ft.Container(text, padding=ft.Padding(8, 0, 8, 0))


def _link(look: Look, name: str, action: Action) -> ft.Control:
    key = name.replace("_", "-")
    return link_button(look, say(f"banner.{name}"), action, look.tokens.ink, key, "label")


_Chosen = ft.Event[ft.NavigationBar] | ft.Event[ft.NavigationRail]


def _bottom_bar(look: Look, lit: Place, on_change: Callable[[_Chosen], None]) -> ft.NavigationBar:
    tokens = look.tokens
    return ft.NavigationBar(
        key="places",
        selected_index=PLACES.index(lit),
        bgcolor=tokens.paper,
        elevation=0,
        height=BAR_HEIGHT,
        indicator_color=tokens.sea_mist,
        animation_duration=0,  # it would draw frames for half a second
        label_padding=ft.Padding(0, 2, 0, 0),
        destinations=[
            ft.NavigationBarDestination(
                label=say(f"places.{place.name}"),
                icon=ft.Icon(place.icon, color=tokens.ink_soft),
                selected_icon=ft.Icon(place.lit, color=tokens.on_mist),
            )
            for place in PLACES
        ],
        border=ft.Border(top=ft.BorderSide(2 if tokens.strong else 1, tokens.line)),
        on_change=on_change,
    )


@component
def _Rail(lit: Place | None) -> ft.Control:
    """The places beside the screen, ``lit`` the one it belongs to; none on a phone."""
    look = use_look()
    on_change = _use_places()
    tokens = look.tokens
    if look.phone:
        return ft.Container()
    wide = look.rail > 200
    label = text_style(look, "small_label" if not wide else "body")
    return ft.Container(
        ft.NavigationRail(
            key="places",
            selected_index=PLACES.index(lit) if lit else None,
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
            pin_trailing_to_bottom=not look.low,  # it would lie over the last place
            destinations=[
                ft.NavigationRailDestination(
                    label=say(f"places.{place.name}"),
                    icon=ft.Icon(place.icon, color=tokens.ink_soft),
                    selected_icon=ft.Icon(place.lit, color=tokens.on_mist),
                )
                for place in PLACES
            ],
            on_change=on_change,
        ),
        width=look.rail,
        border=ft.Border(right=ft.BorderSide(2 if tokens.strong else 1, tokens.line)),
    )


def _use_places() -> Callable[[_Chosen], None]:
    """Return what a tap on the places does; one that nobody meant is drawn as if it had not been.

    The client has lit the place by then. Call it from the component that draws them.
    """
    _, count = ft.use_state(0)

    def chosen(event: _Chosen) -> None:
        place = PLACES[event.control.selected_index or 0]
        if taps_of(ft.context.page).meant(place.name):
            attempt(go, place.address)
        else:
            count(lambda times: times + 1)

    return chosen


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


_PROBE_SIZE = 20
"""Text of this size tells, by how large it is drawn, how the device scales text."""

_ScaleContext: ft.ContextProvider[Callable[[float], None] | None] = ft.create_context(None)


@component
def Addresses(set_scale: Callable[[float], None]) -> ft.Control:
    """The screen for the address, inside the frame."""
    return _ScaleContext(
        set_scale,
        lambda: ft.Router(
            [ft.Route(component=_Shell, outlet=True, children=ROUTES)], not_found=_NotFoundScreen
        ),
    )


_BEFORE = (Paths.SAFETY, Paths.IMPORT, Paths.RESTORE)
"""Where the first screens lead to, before they are done with."""


@component
def _Shell() -> ft.Control:
    """The places, with the current screen beside or above them."""
    look = use_look()
    services = use_services()
    settings = use_value(lambda: services.settings.chosen, services.settings)
    set_scale = ft.use_context(_ScaleContext)
    path = ft.use_route_location()
    outlet = ft.use_route_outlet()
    use_end_words(services)
    use_reminders(services)
    on_change = _use_places()
    # Flet's router listens by then.
    ft.use_effect(lambda: attend_addresses(ft.context.page), [])
    part, piece = use_parts(), use_pieces()
    bare = path == Paths.WELCOME
    at = screen_at(path)
    leaves = at.up is None
    if not settings.welcomed and path not in _BEFORE:
        outlet, bare = WelcomeScreen(), True
        leaves = step_before() is None  # whatever stands above is not to be seen yet
    railed = not bare and not look.phone

    def measured(event: ft.LayoutSizeChangeEvent[ft.LayoutControl]) -> None:
        if set_scale is not None and event.height:
            set_scale(round(event.height / _PROBE_SIZE, 2))

    # The screen stays at the same place in the tree: otherwise turning the phone would begin it
    # anew, and what was typed would be gone.
    row = ft.Row(
        [
            part("rail", _Rail, at.place if railed else None, visible=railed),
            ft.Container(read_whole(outlet), expand=True, bgcolor=look.tokens.paper),
        ],
        expand=True,
        spacing=0,
        vertical_alignment=ft.CrossAxisAlignment.STRETCH,
    )
    framed = ft.Column(
        [
            part("banners", _Banners),
            part("reminder", ReminderBar, at.reminder),
            part("timer", TimerBar, at.timer),
            part("keyboard", Keyboard, bare, at.asks),
            row,
        ],
        expand=True,
        spacing=0,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
    left = look.rail if railed else 0
    stack = ft.Stack(
        [
            piece(_probe, measured, key="probe"),
            framed,
            part("message", MessageBar, left=left, right=0, bottom=0),
        ],
        expand=True,
    )
    aside = ft.Container(stack, padding=ft.Padding(look.aside, 0, look.aside, 0))
    lit = at.place if look.phone and not bare and at.bar else None
    return ft.View(
        route="/",
        padding=0,
        spacing=0,
        bgcolor=look.tokens.paper,
        can_pop=leaves,
        on_confirm_pop=handler(back_one),
        navigation_bar=_bottom_bar(look, lit, on_change) if lit else None,
        controls=[ft.SafeArea(aside, expand=True)],
    )


@component
def _NotFoundScreen() -> ft.Control:
    """What stands at an address that leads nowhere."""
    look = use_look()
    parts = [
        heading(look, say("common.nothing_here"), 1, "title"),
        mist_button(look, say("common.to_today"), lambda: go(Paths.TODAY), key="to-today"),
    ]
    body = scrolling([page_column(look, parts, top=48)])
    return ft.View(route="/", bgcolor=look.tokens.paper, controls=[body])


def _probe(
    measured: Callable[[ft.LayoutSizeChangeEvent[ft.LayoutControl]], object], key: str
) -> ft.Control:
    """Return one invisible character whose height tells how the device scales text."""
    sample = ft.Text("0", style=ft.TextStyle(size=_PROBE_SIZE, height=1))
    probe = ft.Container(sample, opacity=0, on_size_change=measured)
    return ft.Container(ft.Semantics(exclude_semantics=True, content=probe), key=key, left=0, top=0)
