"""The frame around every screen: the places, and the table of addresses."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.banner import Banners
from app.views.guard import component, handler
from app.views.look import Look, use_look
from app.views.navigation import go, go_back, parent_of
from app.views.places import bottom_bar, has_bar, rail
from app.views.reminders.bar import ReminderBar
from app.views.reminders.watching import use_reminders
from app.views.routes import Paths
from app.views.shared.buttons import mist_button
from app.views.shared.panels import page_body
from app.views.shared.words import heading
from app.views.table import SCREENS
from app.views.timers.bar import TimerBar
from app.views.timers.ending import use_end_words
from app.views.undo_keys import use_undo_keys
from app.views.welcome import WelcomeScreen

PROBE_SIZE = 20
"""Text of this size tells, by how large it is drawn, how the device scales text."""

WITH_TIMER = (Paths.TODAY, Paths.PACE)
"""The places that show a timer while it runs."""

WITH_REMINDER = (*WITH_TIMER, Paths.READ, Paths.HABITS)
"""The places that show a reminder; nobody is disturbed in the middle of something."""

ScaleContext: ft.ContextProvider[Callable[[float], None] | None] = ft.create_context(None)


@component
def Addresses(set_scale: Callable[[float], None]) -> ft.Control:
    """The screen for the address, inside the frame."""
    return ScaleContext(
        set_scale,
        lambda: ft.Router(
            [ft.Route(component=Shell, outlet=True, children=SCREENS)], not_found=NotFoundScreen
        ),
    )


@component
def Shell() -> ft.Control:
    """The places, with the current screen beside or above them."""
    look = use_look()
    services = use_services()
    settings = use_store(services.settings).settings
    set_scale = ft.use_context(ScaleContext)
    path = ft.use_route_location()
    outlet = ft.use_route_outlet()
    use_undo_keys(services.history, asleep=path == Paths.CHECK_IN)
    use_end_words(services)
    use_reminders(services)
    if not settings.welcomed and path != Paths.SAFETY:
        return _view(look, path, WelcomeScreen(), set_scale, bare=True)
    return _view(look, path, outlet, set_scale, bare=path == Paths.WELCOME)


@component
def NotFoundScreen() -> ft.Control:
    """What stands at an address that leads nowhere."""
    look = use_look()
    parts = [
        heading(look, say("common.nothing_here"), 1, "title"),
        mist_button(look, say("common.to_today"), lambda: go(Paths.TODAY), key="to-today"),
    ]
    return ft.View(route="/", bgcolor=look.tokens.paper, controls=[page_body(look, parts, top=48)])


def _view(
    look: Look,
    path: str,
    content: ft.Control,
    set_scale: Callable[[float], None] | None,
    bare: bool,
) -> ft.View:
    bar = look.phone and not bare and has_bar(path)
    screen = ft.Container(content, expand=True, bgcolor=look.tokens.paper)
    railed = not bare and not look.phone
    # The screen stays at the same place in the tree: otherwise turning the phone would begin it
    # anew, and what was typed would be gone.
    beside = ft.Container(rail(look, path) if railed else None, visible=railed)
    row = ft.Row(
        [beside, screen],
        expand=True,
        spacing=0,
        vertical_alignment=ft.CrossAxisAlignment.STRETCH,
    )
    framed = ft.Column(
        [
            Banners(),
            ReminderBar(shown=path in WITH_REMINDER),
            TimerBar(shown=path in WITH_TIMER),
            row,
        ],
        expand=True,
        spacing=0,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
    return ft.View(
        route="/",
        padding=0,
        spacing=0,
        bgcolor=look.tokens.paper,
        can_pop=parent_of(path) is None,
        on_confirm_pop=handler(go_back),
        navigation_bar=bottom_bar(look, path) if bar else None,
        controls=[ft.SafeArea(ft.Stack([_probe(set_scale), framed], expand=True), expand=True)],
    )


def _probe(set_scale: Callable[[float], None] | None) -> ft.Control:
    """Return one invisible character whose height tells how the device scales text."""

    def measured(event: ft.LayoutSizeChangeEvent[ft.LayoutControl]) -> None:
        if set_scale is not None and event.height:
            set_scale(round(event.height / PROBE_SIZE, 2))

    sample = ft.Text("0", style=ft.TextStyle(size=PROBE_SIZE, height=1))
    probe = ft.Container(sample, opacity=0, on_size_change=measured)
    return ft.Container(ft.Semantics(exclude_semantics=True, content=probe), left=0, top=0)
