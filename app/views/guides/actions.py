"""What the end of a guide does: it notes the habit, with a message that has Undo."""

from __future__ import annotations

from app.domain.habit import Habit, Version
from app.reading.wording import say
from app.state.services import Services
from app.views.kit.guard import show_message, tried


def note_guided(
    services: Services,
    habit: Habit,
    version: Version | None,
    dizzy_before: int | None = None,
    dizzy_after: int | None = None,
) -> bool:
    """Note ``habit`` as done today; return whether it worked.

    Dizziness that was not asked for, or left blank, stays as it was.
    """
    note = services.habits.guide
    change = tried(note, habit.slug, version, dizzy_before, dizzy_after)
    if change is None:
        return False
    show_message(say("guides.noted", habit=habit.name), change)
    return True
