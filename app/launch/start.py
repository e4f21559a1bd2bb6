"""Starts the app, wherever it finds itself."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

import flet as ft

from app.domain.errors import AppError
from app.launch.surroundings import (
    data_folder,
    found_again,
    is_hosted,
    other_folder,
    owned,
)
from app.main import Main, app_in_browser, app_over, open_services
from app.reading.wording import say


def run_hosted(environment: Mapping[str, str], platform: str) -> None:
    """Hand the app to Flet; a notebook that cannot be opened is told about on the screen."""
    if platform == "emscripten":
        main = _told(app_in_browser())
    else:
        from app.launch.speaker import speaker  # a browser has a loudspeaker of its own
        from app.storage.lock import brought_forward

        try:
            folder = owned(data_folder(None, environment, platform), platform)
            other = other_folder(folder, environment, platform)
            services = open_services(folder, other=other)
            services.signals.sound = speaker(platform)
            main = found_again(app_over(services), services, folder, platform)
            if (
                services.access.read_only
                and platform != "android"
                and brought_forward(folder, platform)
            ):
                main = _leave
        except AppError as problem:
            main = _telling(problem)
    ft.run(main, host="127.0.0.1", no_cdn=True)


async def _leave(page: ft.Page) -> None:
    """Close this window: the one that holds the notes has come forward."""
    await page.window.destroy()


def _told(main: Main) -> Main:
    """Return ``main``, which tells what goes wrong while it opens the notebook."""

    async def told(page: ft.Page) -> None:
        try:
            await main(page)
        except AppError as problem:
            await _telling(problem)(page)

    return told


def _telling(problem: AppError) -> Main:
    sentence = say(f"errors.{problem.code}", **problem.details)

    async def main(page: ft.Page) -> None:
        page.add(ft.SafeArea(ft.Text(sentence, size=18), minimum_padding=20))

    return main


def start(given: Sequence[str]) -> int:
    """Start the app and return its exit status; ``given`` are the words after the command."""
    if is_hosted(os.environ, sys.platform):
        run_hosted(os.environ, sys.platform)
        return 0
    from app.launch.command import run_command  # a packed app has no command line to load

    return run_command(given)
