"""Saving everything as a file, and saying what became of it."""

from __future__ import annotations

import logging
from collections.abc import Callable

import flet as ft

from app.domain.errors import AppError
from app.reading.wording import say
from app.state.export import NotebookFile
from app.state.services import use_services
from app.views.guard import sentence
from app.views.message import show_message

log = logging.getLogger(__name__)


def use_export() -> tuple[str, Callable[[], None]]:
    """Return what to say about the last export, and what starts one. Call it from a component."""
    file = use_services().file
    said, set_said = ft.use_state("")

    async def export() -> None:
        outcome = await _saved(file)
        set_said(outcome)
        show_message(outcome)

    return said, lambda: _start(export)


def _start(export: Callable[[], object]) -> None:
    ft.context.page.run_task(export)  # type: ignore[arg-type]


async def _saved(file: NotebookFile) -> str:
    """Save everything where the person says; return in words where that is."""
    page = ft.context.page
    try:
        name, content = file.export()
        path = await ft.FilePicker().save_file(file_name=name, src_bytes=content)
    except AppError as problem:
        return sentence(problem)
    except Exception:
        # No handler stands around a task, so nothing may leave it.
        log.exception("the export could not be saved")
        return say("errors.unexpected")
    if page.web:
        return say("settings.exported_in_browser", name=name)
    return say("settings.exported", path=path) if path else say("settings.not_exported")
