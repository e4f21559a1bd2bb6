"""The machine that something is measured on."""

from __future__ import annotations

import os
import platform
import sqlite3
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path


def machine() -> Iterator[str]:
    """Yield lines that name it, and what it runs."""
    yield f"{_processor()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
    yield platform.platform()
    yield (
        f"Python {platform.python_version()}, TinyDB {version('tinydb')}, "
        f"SQLite {sqlite3.sqlite_version} (WAL, synchronous FULL)"
    )


def _processor() -> str:
    """Return the name of the processor, which Linux keeps elsewhere."""
    cores = Path("/proc/cpuinfo")
    lines = cores.read_text().splitlines() if cores.exists() else []
    names = [line.split(": ")[1] for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor()
