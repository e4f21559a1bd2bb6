"""Any form that logs, in a sheet over a screen, and the word about one that was left."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import flet as ft

from app.reading.wording import say
from app.state.services import Services
from app.views.kit.addresses import Paths, Sheet
from app.views.kit.buttons import main_button, mist_button, tap
from app.views.kit.guard import component, messages_of
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go
from app.views.kit.over import Draw, Opener
from app.views.log.activity import ActivityForm
from app.views.log.entries import REST_ICON
from app.views.log.rest import RestForm


def log_sheets(day: date) -> dict[Sheet, Draw]:
    """Return the sheets with the forms for ``day``."""
    return {
        Sheet.LOG: lambda _, close: ActivityForm(day, close),
        Sheet.REST: lambda _, close: RestForm(day, close),
    }


def tell_left(services: Services) -> None:
    """Tell of each form for yesterday that was left when the app was ended, with the way back."""
    messages = messages_of(ft.context.page)

    def tell(form: str, path: str) -> None:
        yesterday = services.clock.today - timedelta(days=1)
        if yesterday in services.drafts.about_days(form, dict):
            way = partial(go, Paths.on_day(path, yesterday))
            messages.tell(say(f"log.left_{form}"), say("log.go_on"), way)

    for form, path in (("log", Paths.LOG), ("rest", Paths.REST)):
        messages.in_turn(partial(tell, form, path))


_SQUARE = 64


@component
def LogFoot(side: float, open_sheet: Opener) -> ft.Control:
    """Rest and Log activity, with ``side`` left free on both sides."""
    look = use_look()
    log = main_button(
        look,
        say("pace.log_short" if look.large else "pace.log"),
        partial(open_sheet, Sheet.LOG),
        ft.Icons.ADD_ROUNDED,
        key="log-activity",
        expand=3,
    )
    row = ft.Row([_rest(look, partial(open_sheet, Sheet.REST)), log], spacing=8)
    return ft.Container(row, padding=ft.Padding(side, 10, side, 10 if look.phone else 24))


def _rest(look: Look, on_tap: Callable[[], object]) -> ft.Control:
    if not look.large:
        return mist_button(look, say("pace.log_rest"), on_tap, REST_ICON, key="log-rest", expand=2)
    tokens = look.tokens
    return tap(
        look,
        ft.Icon(REST_ICON, size=28, color=tokens.on_mist),
        say("pace.log_rest_name"),
        on_tap,
        key="log-rest",
        bgcolor=tokens.sea_mist,
        width=_SQUARE,
        height=_SQUARE,
        alignment=ft.Alignment.CENTER,
    )
