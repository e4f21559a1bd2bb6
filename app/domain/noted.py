"""What is noted for a day, counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.activity import Activity
from app.domain.entry import Entry
from app.domain.rest import Rest


@dataclass(frozen=True, slots=True)
class Noted:
    """How many activities and rests there are."""

    activities: int
    rests: int

    @property
    def nothing(self) -> bool:
        """Whether there are none of either."""
        return not self.activities and not self.rests


def noted_among(entries: Iterable[Entry]) -> Noted:
    """Count the activities and rests among ``entries``."""
    each = tuple(entries)
    return Noted(
        activities=sum(isinstance(entry, Activity) for entry in each),
        rests=sum(isinstance(entry, Rest) for entry in each),
    )
