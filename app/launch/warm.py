"""Brings a Python to where an app can start at once, for a snapshot of its memory."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

import flet as ft

from app.reading.content import read_drawings
from app.reading.library import library
from app.reading.wording import all_wording


def warm(modules: Iterable[str], names: Iterable[str]) -> None:
    """Import ``modules`` and those ``names`` of Flet, and read all there is to read.

    Nothing of the person may be touched here, no clock and no handle: what comes of it is kept
    as a file, and every later start begins with it.
    """
    for module in modules:
        import_module(module)
    for name in names:
        getattr(ft, name)  # Flet loads what its names stand for when they are first asked for
    all_wording()
    read_drawings()
    library().read_all()
