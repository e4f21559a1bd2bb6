"""Saving everything as a file, and saying what became of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import PurePath

import flet as ft

from app.reading.wording import say
from app.state.files import File
from app.state.services import use_services
from app.views.kit.device import is_hand_held
from app.views.kit.guard import show_message, start

_KINDS = {".json": "application/json", ".pdf": "application/pdf"}
"""What other apps call the files that are handed on."""

_Made = Callable[[], Awaitable[File]]

_SHARED = (ft.ShareResultStatus.SUCCESS, ft.ShareResultStatus.UNAVAILABLE)
"""What a device answers when a file was handed on; some cannot tell."""


def use_export() -> tuple[str, Callable[[], None]]:
    """Return what to say about the last backup saved here, and what saves one.

    Call it from a component.
    """
    file = use_services().file
    return _use_saving(file.export, _save, file.exported)


def use_sharing() -> tuple[str, Callable[[], None]]:
    """Return what to say about the last backup handed on, and what hands one on."""
    file = use_services().file
    return _use_saving(file.export, _share, file.exported)


def use_spreadsheet() -> tuple[str, Callable[[], None]]:
    """Return what to say about the tables saved last, and what saves them."""
    return _use_saving(use_services().tables.export, _save, lambda: None)


def use_calendar() -> tuple[str, Callable[[], None]]:
    """Return what to say about the calendar file saved last, and what saves it."""
    return _use_saving(use_services().calendar.export, _save, lambda: None)


def use_file(made: _Made) -> tuple[str, Callable[[], None]]:
    """Return what to say about the file saved or handed on last, and what does so with another.

    Devices held in the hand hand it on, all others save it.
    """
    hand_out = _share if shares(ft.context.page) else _save
    return _use_saving(made, hand_out, lambda: None)


def shares(page: ft.Page) -> bool:
    """Return whether people expect to hand files on rather than to save them."""
    return is_hand_held(page) and not page.web


def _use_saving(
    made: _Made, hand_out: Callable[[File], Awaitable[str]], done: Callable[[], object]
) -> tuple[str, Callable[[], None]]:
    said, set_said = ft.use_state("")

    async def save() -> None:
        where = await hand_out(await made())
        if where:
            done()
        outcome = where or say("settings.not_exported")
        set_said(outcome)
        show_message(outcome)

    return said, lambda: start(save)


async def _save(file: File) -> str:
    """Let the person save ``file``; return in words where it is, or nothing."""
    name, content = file
    path = await ft.FilePicker().save_file(file_name=name, src_bytes=content)
    if ft.context.page.web:
        return say("settings.exported_in_browser", name=name)
    return say("settings.exported", path=path) if path else ""


async def _share(file: File) -> str:
    """Let the person hand ``file`` on; return in words that it was, or nothing."""
    name, content = file
    kind = _KINDS[PurePath(name).suffix]
    shared = ft.ShareFile.from_bytes(content, mime_type=kind, name=name)
    result = await ft.Share().share_files([shared])
    return say("settings.shared", name=name) if result.status in _SHARED else ""
