"""Waits until the machine has nothing else to do, so that no start is measured in a crowd."""

from __future__ import annotations

import time
from pathlib import Path

COUNTS = Path("/proc/stat")
LOOK = 0.5
"""Seconds over which it is looked at."""
ENOUGH = 0.85
"""The share of its time in which a machine does nothing that counts as quiet (our choice)."""


def wait_until_quiet(patience: float) -> float:
    """Wait at most ``patience`` seconds; return the share of time in which nothing was done."""
    end = time.monotonic() + patience
    while True:
        idle = _idle()
        if idle >= ENOUGH or time.monotonic() >= end:
            return idle


def _idle() -> float:
    if not COUNTS.exists():
        time.sleep(LOOK)
        return 1.0
    before = _times()
    time.sleep(LOOK)
    spent = [now - then for now, then in zip(_times(), before, strict=True)]
    return sum(spent[3:5]) / max(1, sum(spent))


def _times() -> list[int]:
    """Return ticks: at work, at work for others, for the system, idle, waiting for a disk, ..."""
    return [int(ticks) for ticks in COUNTS.read_text().splitlines()[0].split()[1:]]
