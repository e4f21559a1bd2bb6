"""Saving everything as a file, and saying what became of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from pathlib import PurePath
from typing import NamedTuple

import flet as ft

from app.reading.wording import say
from app.state.files import File
from app.state.services import use_services
from app.views.kit.choices import cell_rows, choice_cell
from app.views.kit.device import has_window, is_hand_held, printer_of, use_task
from app.views.kit.guard import show_message, start
from app.views.kit.look import Look
from app.views.kit.surfaces import column, panel
from app.views.kit.text import soft, words

_KINDS = {".json": "application/json", ".pdf": "application/pdf"}
"""What other apps call the files that are handed on."""

_Made = Callable[[], Awaitable[File]]


class _Known(Enum):
    """What a device tells of a file that it was handed."""

    KEPT = auto()
    NOT_KEPT = auto()
    UNKNOWN = auto()
    """A browser does not say whether it saved a file, some devices not where they sent one."""


class _Told(NamedTuple):
    """What became of a file."""

    known: _Known
    said: str
    """In words."""
    path: str = ""
    """Where the device says it is."""


@dataclass(frozen=True, slots=True)
class Saving:
    """A way to save a file, and what became of the last one."""

    said: str
    """What is to say about it; nothing before the first."""
    times: int
    """How often something was said about it."""
    save: Callable[[], None]
    asks: bool
    """Whether the person is to be asked if it is there."""
    answer: Callable[[bool], None]
    """Takes what the person says: only this counts where the device cannot tell."""
    open: Callable[[], None] | None = None
    """Opens what was saved in another app, where there is one for files like it."""


def use_export(in_place: bool = False) -> Saving:
    """Return what saves a backup here; see ``told_in_place``. Call it from a component."""
    file = use_services().file
    return _use_saving(file.export, _save, file.exported, in_place)


def use_sharing() -> Saving:
    """Return what hands a backup on."""
    file = use_services().file
    return _use_saving(file.export, _share, file.exported)


def use_spreadsheet() -> Saving:
    """Return what saves the tables."""
    return _use_saving(use_services().tables.export, _save)


def use_calendar() -> Saving:
    """Return what saves the calendar file."""
    return _use_saving(use_services().calendar.export, _save)


def is_it_there(look: Look, saving: Saving) -> list[ft.Control]:
    """Return the question whether what was saved is there, where it is to be asked."""
    if not saving.asks:
        return []
    answers = (("yes", True), ("no", False))
    cells = [
        choice_cell(
            look,
            say(f"settings.there_{name}"),
            partial(saving.answer, there),
            key=f"there-{name}",
        )
        for name, there in answers
    ]
    asked = ft.Semantics(
        live_region=True, content=words(look, say("settings.there_asked"), "label")
    )
    return [panel(look, column([asked, cell_rows(cells, 1 if look.large else 2)], spacing=8))]


def told_in_place(look: Look, saving: Saving) -> ft.Control:
    """Return what became of the file, which no message says: it would lie over what comes next."""
    said = ft.Semantics(live_region=True, content=soft(look, saving.said, "body"))
    return ft.Container(said, key=f"told-{saving.times}")  # the same words again are heard again


def use_file(made: _Made) -> Saving:
    """Return what saves a file, or hands it on where the device is held in the hand."""
    return _use_saving(made, _share if shares(ft.context.page) else _save)


def use_printing(made: _Made) -> Callable[[], None] | None:
    """Return what prints a PDF, as soon as it is known that it can be done here.

    On a phone people print what they saved or handed on. Call it from a component.
    """
    page = ft.context.page
    printer = None if is_hand_held(page) else printer_of(page)
    prints, note = ft.use_state(False)

    async def look() -> None:
        if printer is not None:
            note(await printer.is_there())

    async def print_it() -> None:
        _, content = await made()
        if printer is None or not await printer.print(content):
            show_message(say("appointment.not_printed"))

    use_task(look)
    return partial(start, print_it) if prints else None


def shares(page: ft.Page) -> bool:
    """Return whether people expect to hand files on rather than to save them."""
    return is_hand_held(page) and not page.web


def _use_saving(
    made: _Made,
    hand_out: Callable[[File], Awaitable[_Told]],
    done: Callable[[], object] | None = None,
    in_place: bool = False,
) -> Saving:
    """Return the way to save what is ``made``; ``done`` is called once it is known to be kept."""
    said, set_said = ft.use_state("")
    times, count = ft.use_state(0)
    asks, ask = ft.use_state(False)
    path, note_path = ft.use_state("")

    async def save() -> None:
        told = await hand_out(await made())
        if told.known is _Known.KEPT and done is not None:
            done()
        ask(told.known is _Known.UNKNOWN and done is not None)
        note_path(told.path)
        tell(told.said)

    def answer(there: bool) -> None:
        if there and done is not None:
            done()
        ask(False)
        tell(say("settings.there" if there else "settings.not_there"))

    def tell(outcome: str) -> None:
        set_said(outcome)
        count(lambda before: before + 1)
        if not in_place:
            show_message(outcome)

    async def open_it() -> None:
        await ft.UrlLauncher().launch_url(PurePath(path).as_uri())

    opens = partial(start, open_it) if path and has_window(ft.context.page) else None
    return Saving(said, times, lambda: start(save), asks, answer, opens)


async def _save(file: File) -> _Told:
    """Let the person save ``file``."""
    name, content = file
    path = await ft.FilePicker().save_file(file_name=name, src_bytes=content)
    if ft.context.page.web:
        return _Told(_Known.UNKNOWN, say("settings.exported_in_browser", name=name))
    if not path:
        return _Told(_Known.NOT_KEPT, say("settings.not_exported"))
    return _Told(_Known.KEPT, say("settings.exported", path=path), path)


async def _share(file: File) -> _Told:
    """Let the person hand ``file`` on."""
    name, content = file
    kind = _KINDS[PurePath(name).suffix]
    shared = ft.ShareFile.from_bytes(content, mime_type=kind, name=name)
    result = await ft.Share().share_files([shared])
    if result.status is ft.ShareResultStatus.SUCCESS:
        return _Told(_Known.KEPT, say("settings.shared", name=name))
    if result.status is ft.ShareResultStatus.UNAVAILABLE:
        return _Told(_Known.UNKNOWN, say("settings.shared_maybe", name=name))
    return _Told(_Known.NOT_KEPT, say("settings.not_exported"))
