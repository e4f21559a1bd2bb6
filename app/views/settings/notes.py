"""What can be done with all notes at once: saved, restored, erased."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.navigation import go
from app.views.routes import Paths
from app.views.settings.backup_words import backup_age, copies_words
from app.views.settings.export import shares, use_export, use_sharing, use_spreadsheet
from app.views.settings.rows import Action, link_row
from app.views.shared.panels import rows


@component
def NotesRows() -> ft.Control:
    """The rows about backups and copies, erasing last."""
    look = use_look()
    services = use_services()
    last = use_store(services.settings).settings.last_backup
    copies = use_store(services.copies)
    saved, save = use_export()
    shared, share = use_sharing()
    tabled, save_tables = use_spreadsheet()
    today = services.clock.today
    lines = [_row(look, "export", SAVE, saved or backup_age(last, today), save)]
    if shares(ft.context.page):
        lines.append(_row(look, "share", SHARE, shared or say("settings.share_detail"), share))
    told = tabled or say("settings.spreadsheet_detail")
    lines += [
        _row(look, "spreadsheet", TABLES, told, save_tables),
        _row(look, "restore", BACK, say("settings.restore_detail"), partial(go, Paths.RESTORE)),
    ]
    if copies.place:
        title, now = say("restore.copies"), copies_words(copies, today)
        lines.append(link_row(look, COPIES, title, now, partial(go, Paths.COPIES), "copies"))
    lines.append(_row(look, "erase", ERASE, say("settings.erase_detail"), partial(go, Paths.ERASE)))
    return rows(look, lines)


def _row(look: Look, name: str, icon: ft.IconData, detail: str, on_tap: Action) -> ft.Control:
    return link_row(look, icon, say(f"settings.{name}"), detail, on_tap, name)


SAVE = ft.Icons.SAVE_ALT_ROUNDED
SHARE = ft.Icons.IOS_SHARE_ROUNDED
TABLES = ft.Icons.TABLE_CHART_OUTLINED
BACK = ft.Icons.SETTINGS_BACKUP_RESTORE_ROUNDED
COPIES = ft.Icons.HISTORY_ROUNDED
ERASE = ft.Icons.DELETE_OUTLINE_ROUNDED
