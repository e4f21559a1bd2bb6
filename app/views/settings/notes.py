"""What can be done with all notes at once: saved, restored, erased."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import flet as ft

from app.reading.wording import say
from app.state.access import Access
from app.state.copies import DAILY, OTHER, WEEKLY, Copies, Copy
from app.state.services import use_services, use_store
from app.views.kit.addresses import Paths, Sheet
from app.views.kit.buttons import link_button, main_button, mist_button, switch_row
from app.views.kit.device import is_hand_held
from app.views.kit.guard import attempt, component, sentence, show_message
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go, go_back
from app.views.kit.over import use_sheets
from app.views.kit.pages import page_frame, page_head
from app.views.kit.phrases import clock_time, day_of_year
from app.views.kit.rows import Action, setting_row
from app.views.kit.surfaces import column, leave_line, panel, points, rows, sheet_body
from app.views.kit.text import heading, soft, words
from app.views.settings.files import (
    Saving,
    is_it_there,
    shares,
    told_in_place,
    use_export,
    use_sharing,
    use_spreadsheet,
)

_NEAR = ("today", "yesterday")


def _backup_age(last: date | None, today: date) -> str:
    if last is None:
        return say("settings.export_never")
    back = (today - last).days
    if back < 0:
        return say("settings.export_ahead", day=day_of_year(last))
    if back < len(_NEAR):
        return say(f"settings.export_{_NEAR[back]}")
    return say("settings.export_age", count=back)


def _copies_words(copies: Copies, today: date) -> str:
    if copies.problem is not None:
        return sentence(copies.problem)
    if copies.last is None:
        return say("restore.copies_none")
    back = (today - copies.last).days
    if back < len(_NEAR):
        return say(f"restore.copies_last_{_NEAR[back]}")
    return say("restore.copies_last", day=day_of_year(copies.last))


@component
def NotesRows() -> ft.Control:
    """Where the notes lie, and the rows about backups and copies, erasing last."""
    look = use_look()
    services = use_services()
    settings = use_store(services.settings).settings
    last, comma = settings.last_backup, settings.decimal_comma
    copies = use_store(services.copies)
    backup, shared, tables = use_export(), use_sharing(), use_spreadsheet()
    today = services.clock.today

    def choose(close: Action, chosen: bool) -> None:
        services.settings.change(decimal_comma=chosen)
        close()
        tables.save()

    def toggle() -> None:
        services.settings.change(decimal_comma=not comma)

    def to_tables() -> None:
        if comma is None:
            open_sheet(Sheet.COMMA)
        else:
            tables.save()

    open_sheet = use_sheets(
        {Sheet.COMMA: lambda _, close: _comma_question(look, partial(choose, close), close)}
    )
    age = backup.said or _backup_age(last, today)
    lines = [_row(look, "export", _SAVE, age, backup.save), *is_it_there(look, backup)]
    if shares(ft.context.page):
        told = shared.said or say("settings.share_detail")
        lines += [_row(look, "share", _SHARE, told, shared.save), *is_it_there(look, shared)]
    told = tables.said or say("settings.spreadsheet_detail")
    if comma is not None:
        name = say("settings.comma_on" if comma else "settings.comma_off")
        commas = [switch_row(look, say("settings.comma"), comma, toggle, name, "comma")]
    else:
        commas = []
    lines += [
        _row(look, "spreadsheet", _TABLES, told, to_tables),
        *commas,
        _row(look, "import", _IN, say("settings.import_detail"), partial(go, Paths.IMPORT)),
        _row(look, "restore", _BACK, say("settings.restore_detail"), partial(go, Paths.RESTORE)),
    ]
    if copies.has_other:
        told, to_other = say("settings.other_start_detail"), partial(go, Paths.copy(OTHER))
        lines.append(_row(look, "other_start", _IN, told, to_other))
    if copies.place:
        title, now = say("restore.copies"), _copies_words(copies, today)
        lines.append(setting_row(look, _COPIES, title, now, partial(go, Paths.COPIES), "copies"))
    lines.append(
        _row(look, "erase", _ERASE, say("settings.erase_detail"), partial(go, Paths.ERASE))
    )
    table = rows(look, lines)
    told = _where(services.access)
    return column([soft(look, told, "body"), table]) if told else table


def _where(access: Access) -> str:
    """Return where the notes lie, if there is anything to say of that."""
    if access.in_browser:
        return "" if access.in_memory else say("settings.in_browser")
    if access.folder and not is_hand_held(ft.context.page):
        return say("settings.in_folder", folder=access.folder)
    return ""


def _comma_question(look: Look, choose: Callable[[bool], None], leave: Action) -> ft.Control:
    """Return the content of the sheet that asks how numbers are written in tables."""
    parts = [
        words(look, say("settings.comma_about")),
        main_button(look, say("settings.comma_yes"), partial(choose, True), key="comma-yes"),
        main_button(look, say("settings.comma_no"), partial(choose, False), key="comma-no"),
        leave_line(look, leave),
    ]
    return sheet_body(look, say("settings.comma_title"), parts)


def _row(look: Look, name: str, icon: ft.IconData, detail: str, on_tap: Action) -> ft.Control:
    return setting_row(look, icon, say(f"settings.{name}"), detail, on_tap, name)


_SAVE = ft.Icons.SAVE_ALT_ROUNDED
_SHARE = ft.Icons.IOS_SHARE_ROUNDED
_TABLES = ft.Icons.TABLE_CHART_OUTLINED
_IN = ft.Icons.MOVE_TO_INBOX_ROUNDED
_BACK = ft.Icons.SETTINGS_BACKUP_RESTORE_ROUNDED
_COPIES = ft.Icons.HISTORY_ROUNDED
_ERASE = ft.Icons.DELETE_OUTLINE_ROUNDED


@component
def CopiesScreen() -> ft.Control:
    """All copies there are, the newest first."""
    look = use_look()
    copies = use_store(use_services().copies)
    parts: list[ft.Control] = [
        words(look, say("restore.copies_lead", daily=DAILY, weekly=WEEKLY)),
        soft(look, say("restore.copies_same_device"), "body"),
    ]
    if copies.place:
        parts.append(soft(look, say("restore.copies_place", folder=copies.place), "body"))
    if copies.problem is not None:
        parts.append(words(look, sentence(copies.problem), "label"))
    if copies.found:
        parts.append(rows(look, [_copy_row(look, copy) for copy in copies.found]))
    else:
        parts.append(words(look, say("restore.copies_none")))
    head = page_head(look, say("restore.copies"), back=go_back, ways=False)
    return page_frame(look, head, parts, spacing=16, key="copies-page")


def _copy_row(look: Look, copy: Copy) -> ft.Control:
    detail = say("restore.copy_look")
    if copy.at is not None:
        detail = say("restore.copy_before", time=clock_time(copy.at, look.twelve_hours))
    return setting_row(
        look,
        ft.Icons.HISTORY_ROUNDED,
        day_of_year(copy.day),
        detail,
        partial(go, Paths.copy(copy.name)),
        f"copy-{copy.name.removesuffix('.json')}",
    )


_GONE = ("notes", "habits", "usuals", "reading", "settings")
"""What an erase takes away."""


@component
def EraseScreen() -> ft.Control:
    """What erasing means, and the two steps to it."""
    look = use_look()
    services = use_services()
    sure, set_sure = ft.use_state(False)
    backup = use_export(in_place=True)
    last = use_store(services.settings).settings.last_backup
    age = _backup_age(last, services.clock.today)

    def erase() -> None:
        if attempt(services.file.erase):
            go(Paths.TODAY)
            show_message(say("settings.erased"))

    head = page_head(look, say("settings.erase"), back=go_back, ways=False)
    copies = services.copies
    if sure:
        parts = _second_step(look, copies, age, erase)
    else:
        parts = _first_step(look, copies, backup, age, lambda: set_sure(True))
    return page_frame(look, head, parts, spacing=16, key="erase-sure" if sure else "erase")


def _first_step(
    look: Look, copies: Copies, backup: Saving, age: str, go_on: Callable[[], None]
) -> list[ft.Control]:
    lines = [say(f"settings.erase_{name}") for name in _GONE]
    if copies.place:
        lines.append(say("settings.erase_copies"))
    color = look.tokens.ink_soft
    gone = points(look, lines, ft.Icons.REMOVE_ROUNDED, color, say("settings.erase_gone"))
    parts = [
        words(look, say("settings.erase_lead")),
        panel(look, gone),
        soft(look, say("settings.erase_stays"), "body"),
        *_other_stays(look, copies),
        words(look, say("settings.erase_final"), "label"),
        main_button(look, say("settings.export_first"), backup.save, key="export-first"),
        told_in_place(look, backup) if backup.said else soft(look, age, "body"),
        *is_it_there(look, backup),
    ]
    parts += [
        mist_button(look, say("settings.erase_go_on"), go_on, key="erase-go-on"),
        link_button(look, say("settings.leave"), go_back, key="leave"),
    ]
    return parts


def _other_stays(look: Look, copies: Copies) -> list[ft.Control]:
    """Return that the notes of another way of starting the app stay, where there are any."""
    return [soft(look, say("settings.erase_other_stays"), "body")] if copies.has_other else []


def _second_step(
    look: Look, copies: Copies, age: str, erase: Callable[[], None]
) -> list[ft.Control]:
    return [
        ft.Semantics(
            live_region=True, content=heading(look, say("settings.erase_sure"), 2, "title")
        ),
        words(look, say("settings.erase_sure_detail")),
        *_other_stays(look, copies),
        words(look, age),
        main_button(look, say("settings.keep"), go_back, key="keep"),
        mist_button(look, say("settings.erase_now"), erase, key="erase-now"),
    ]
