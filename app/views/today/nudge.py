"""A calm word on Today that a backup would be good."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import use_look
from app.views.navigation import go
from app.views.read.link_row import link_row
from app.views.routes import Paths
from app.views.shared.buttons import link_button
from app.views.shared.panels import column, rows
from app.views.shared.words import soft


@component
def BackupNudge() -> ft.Control:
    """A row that leads to the backup, and a way to hear no more of it for now."""
    look = use_look()
    services = use_services()
    access = use_store(services.access)
    if access.read_only or access.fleeting or not services.nudge.is_due():
        return ft.Container()
    title, detail = say("today.nudge"), say("today.nudge_detail")
    to_backup = link_row(
        look,
        title,
        f"{title}. {detail}",
        partial(go, Paths.SETTINGS_NOTES),
        soft(look, detail),
        ft.Icon(ft.Icons.SAVE_ALT_ROUNDED, size=24, color=look.tokens.sea),
        key="nudge",
    )
    later = link_button(look, say("today.nudge_later"), services.nudge.put_off, key="nudge-later")
    return rows(look, [column([to_backup, ft.Row([later], wrap=True)], spacing=0)])
