"""The moment noted with an entry, which for an earlier day is only a stand-in."""

from __future__ import annotations

from datetime import time

from app.domain.entry import Entry

NOON = time(12, 0)


def moment_known(entry: Entry, day_start: time) -> bool:
    """Return whether ``entry.at`` is when it was, not what ``moment_on`` puts in its place."""
    return entry.at.time() != max(NOON, day_start)
