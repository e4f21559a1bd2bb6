"""Starts the app, wherever it finds itself."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from app.launch.hosted import run_hosted
from app.launch.surroundings import is_hosted


def start(given: Sequence[str]) -> int:
    """Start the app and return its exit status; ``given`` are the words after the command."""
    if is_hosted(os.environ, sys.platform):
        run_hosted(os.environ, sys.platform)
        return 0
    from app.launch.command import run_command  # a packed app has no command line to load

    return run_command(given)
