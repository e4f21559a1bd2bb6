"""What the person chose about a habit: whether it is on, and what they made their own."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date, datetime

from app.domain.activity import LONGEST_NAME
from app.domain.errors import InvalidInput
from app.domain.habit_score import Frequency


@dataclass(frozen=True, slots=True, kw_only=True)
class HabitChoice:
    """A habit of the menu that was switched on once, or one the person made.

    Raises:
        InvalidInput: If a text is too long, or a habit of the person's own has no name.

    """

    id: str
    """The slug of the habit."""
    on: bool
    """Whether it is in use; else it is put away."""
    since: date
    """When it was last switched on or put away."""
    changed: datetime
    own: bool = False
    """Whether the person made it."""
    name: str = ""
    """What the person calls it; empty for the name in the menu."""
    tiny: str = ""
    """The tiny version of a habit of the person's own, if it has one."""
    frequency: Frequency | None = None
    """How often the person means to; ``None`` for what the menu says."""
    group: str = ""
    """What the person keeps it under in the list."""
    place: int = 0
    """Where it stands in the list; all at 0 stand in the order of the menu."""

    def __post_init__(self) -> None:
        """Refuse what the list cannot show."""
        for text in (self.name, self.tiny, self.group):
            if len(text) > LONGEST_NAME:
                raise InvalidInput("name_too_long", most=LONGEST_NAME, length=len(text))
        if self.own and not self.name.strip():
            raise InvalidInput("habit_no_name")


def taken_back(now: HabitChoice, before: HabitChoice, made: HabitChoice) -> HabitChoice:
    """Return ``now`` without the change that turned ``before`` into ``made``.

    What was changed since stays.
    """
    names = [item.name for item in fields(HabitChoice)]
    changed = {name for name in names if getattr(before, name) != getattr(made, name)}
    return replace(now, **{name: getattr(before, name) for name in changed})
