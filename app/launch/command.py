"""Starts the app from the command line: in a window, or else in the browser."""

from __future__ import annotations

import argparse
import errno
import os
import socket
import sys
import threading
import webbrowser
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import AppError, StartError
from app.launch.speaker import speaker
from app.launch.surroundings import (
    data_folder,
    drop_foreign_settings,
    found_again,
    has_display,
    prepared,
)
from app.launch.window import fetch_client, open_window, tell, window_obstacle
from app.main import Main, app_over, open_services
from app.reading.wording import say
from app.storage.lock import brought_forward


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for; ``None`` leaves the choice to the app."""

    browser: bool = False
    port: int | None = None
    data: Path | None = None


def parse(given: Sequence[str]) -> Asked:
    """Return what ``given``, the words after the command, asks for.

    A port is a wish for the browser too, because a window has none. ``--help`` prints the
    options and ends the program, as argparse does it.

    Raises:
        StartError: If an option is unknown or its value cannot be used.

    """
    try:
        found, unknown = _parser().parse_known_args(given)
    except argparse.ArgumentError as error:
        raise StartError("option_value", option=error.argument_name) from error
    if unknown:
        raise StartError("unknown_option", option=unknown[0])
    return Asked(found.browser or found.port is not None, found.port, found.data)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="uv run main.py",
        description=say("launch.description"),
        add_help=False,
        allow_abbrev=False,
        exit_on_error=False,
    )
    parser.add_argument("-h", "--help", action="help", help=say("launch.help_option"))
    parser.add_argument("--browser", action="store_true", help=say("launch.browser_option"))
    parser.add_argument("--port", type=_port, metavar="N", help=say("launch.port_option"))
    parser.add_argument("--data", type=_folder, metavar="DIR", help=say("launch.data_option"))
    return parser


def _port(text: str) -> int:
    try:
        port = int(text)
    except ValueError:
        port = 0
    if not 1 <= port <= 65535:
        raise StartError("port_number", given=text)
    return port


def _folder(text: str) -> Path:
    try:
        if text.strip():
            return Path(text).expanduser().absolute()
    except RuntimeError:  # "~name" of somebody who is not known here
        pass
    raise StartError("option_value", option="--data")


_LOOPBACK = "127.0.0.1"
USUAL = 8550
TRIES = 50


def claim_port(asked: int | None) -> socket.socket:
    """Return a socket that listens on the ``asked`` port, or on the usual one or the next free.

    Raises:
        StartError: If the asked port is taken or may not be used, or none is free.

    """
    if asked is not None:
        return _listen(asked)
    for port in range(USUAL, USUAL + TRIES):
        try:
            return _listen(port)
        except StartError:
            continue
    return _listen(0)


def address_of(listener: socket.socket) -> str:
    """Return the address under which ``listener`` is reached."""
    return f"http://{_LOOPBACK}:{port_of(listener)}"


def port_of(listener: socket.socket) -> int:
    """Return the port of ``listener``."""
    port: int = listener.getsockname()[1]
    return port


def _listen(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":  # there it would let two programs share the port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((_LOOPBACK, port))
        listener.listen()
    except OSError as error:
        listener.close()
        if error.errno == errno.EADDRINUSE:
            raise StartError("port_taken", port=port) from error
        raise StartError("port_refused", port=port, reason=error.strerror) from error
    return listener


_NO_TAB = "EBB_AND_FLOW_NO_BROWSER_TAB"
"""Set in the environment, it keeps the server from opening the browser."""


def run_command(given: Sequence[str]) -> int:
    """Start the app as the words ``given`` ask, show it until it is closed, return the status.

    What was expected to go wrong is told in one sentence: 2 if the command line is at fault,
    1 if it is something else. Ctrl+C is an ordinary way to leave.
    """
    try:
        asked = parse(given)
    except StartError as problem:
        _tell_problem(problem)
        return 2
    try:
        _run(asked)
    except AppError as problem:
        _tell_problem(problem)
        return 1
    except KeyboardInterrupt:
        return 0
    return 0


def _tell_problem(problem: AppError) -> None:
    print(say(f"errors.{problem.code}", **problem.details), file=sys.stderr, flush=True)


def _run(asked: Asked) -> None:
    drop_foreign_settings(os.environ)
    listener = claim_port(asked.port) if asked.browser else None
    folder = prepared(data_folder(asked.data, os.environ, sys.platform))
    services = open_services(folder)
    if listener is None and services.access.read_only and brought_forward(folder, sys.platform):
        tell("in_front")
        return
    services.signals.sound = speaker(sys.platform)
    main = found_again(app_over(services), services, folder, sys.platform)
    tell("notes", folder=folder)
    if listener is None:
        if _shown_in_window(main):
            services.drafts.write()  # the window may end before it has said that it closes
            return
        listener = claim_port(None)
    _serve(main, listener, folder)


def _shown_in_window(main: Main) -> bool:
    obstacle = window_obstacle(os.environ, sys.platform, fetch_client)
    if obstacle is None:
        tell("window")
        if open_window(main):
            return True
        obstacle = "no_window"
    tell(obstacle)
    return False


def _serve(main: Main, listener: socket.socket, folder: Path) -> None:
    try:  # they come with the tools, not with the app
        from app.launch.key import key_of, with_key
        from app.launch.server import serve
    except ModuleNotFoundError as error:
        raise StartError("no_server", name=error.name) from error

    key = key_of(folder)

    def ready() -> None:
        address = with_key(address_of(listener), key)
        tell("address", address=address)
        if has_display(os.environ, sys.platform) and _NO_TAB not in os.environ:
            # Some browsers keep the caller waiting until they are closed.
            threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()

    serve(main, listener, key, ready)
