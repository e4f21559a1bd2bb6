"""Starts the app where Flet already waits for it: a packed app, the browser, ``flet run``."""

from __future__ import annotations

from collections.abc import Mapping

import flet as ft

from app.domain.errors import AppError
from app.launch.folder import data_folder
from app.main import Main, app_over, open_services
from app.reading.wording import say


def run_hosted(environment: Mapping[str, str], platform: str) -> None:
    """Hand the app to Flet; a notebook that cannot be opened is told about on the screen."""
    try:
        main = app_over(open_services(data_folder(None, environment, platform)))
    except AppError as problem:
        main = _telling(say(f"errors.{problem.code}", **problem.details))
    ft.run(main, host="127.0.0.1", no_cdn=True)


def _telling(sentence: str) -> Main:
    async def main(page: ft.Page) -> None:
        page.add(ft.SafeArea(ft.Text(sentence, size=18), minimum_padding=20))

    return main
