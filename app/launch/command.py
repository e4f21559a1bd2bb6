"""Starts the app from the command line: in a window, or else in the browser."""

from __future__ import annotations

import os
import socket
import sys
import threading
import webbrowser
from collections.abc import Sequence

from app.domain.errors import AppError, StartError
from app.launch.arguments import Asked, parse
from app.launch.folder import data_folder, prepared
from app.launch.line import tell, tell_problem
from app.launch.port import address_of, claim_port
from app.launch.speaker import speaker
from app.launch.surroundings import drop_foreign_settings, has_display
from app.launch.window import fetch_client, open_window, window_obstacle
from app.main import Main, app_over, open_services

NO_TAB = "EBB_AND_FLOW_NO_BROWSER_TAB"
"""Set in the environment, it keeps the server from opening the browser."""


def run_command(given: Sequence[str]) -> int:
    """Start the app as the words ``given`` ask, show it until it is closed, return the status.

    What was expected to go wrong is told in one sentence: 2 if the command line is at fault,
    1 if it is something else. Ctrl+C is an ordinary way to leave.
    """
    try:
        asked = parse(given)
    except StartError as problem:
        tell_problem(problem)
        return 2
    try:
        _run(asked)
    except AppError as problem:
        tell_problem(problem)
        return 1
    except KeyboardInterrupt:
        return 0
    return 0


def _run(asked: Asked) -> None:
    drop_foreign_settings(os.environ)
    listener = claim_port(asked.port) if asked.browser else None
    folder = prepared(data_folder(asked.data, os.environ, sys.platform))
    services = open_services(folder)
    services.signals.sound = speaker(sys.platform)
    main = app_over(services)
    tell("notes", folder=folder)
    if listener is None:
        if _shown_in_window(main):
            return
        listener = claim_port(None)
    _serve(main, listener)


def _shown_in_window(main: Main) -> bool:
    obstacle = window_obstacle(os.environ, sys.platform, fetch_client)
    if obstacle is None:
        tell("window")
        if open_window(main):
            return True
        obstacle = "no_window"
    tell(obstacle)
    return False


def _serve(main: Main, listener: socket.socket) -> None:
    try:
        from app.launch.server import serve  # it comes with the tools, not with the app
    except ModuleNotFoundError as error:
        raise StartError("no_server", name=error.name) from error

    def ready() -> None:
        address = address_of(listener)
        tell("address", address=address)
        if has_display(os.environ, sys.platform) and NO_TAB not in os.environ:
            # Some browsers keep the caller waiting until they are closed.
            threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()

    serve(main, listener, ready)
