"""What a person may ask for on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import StartError
from app.reading.wording import say


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
