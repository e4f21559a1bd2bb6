"""What the end of a guide does: it notes the habit, with a message that has Undo."""

from __future__ import annotations

from dataclasses import replace

from app.domain.habit import Habit, Version
from app.domain.habit_mark import HabitMark, Outcome, guided
from app.reading.wording import say
from app.state.services import Services
from app.views.kit.guard import attempt, show_message


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

    def note() -> None:
        today = services.clock.today
        before = services.habits.marks((today,)).get((habit.slug, today))
        if before is None:
            stamp = services.notebook.stamp(today)
            after = HabitMark(**stamp, habit=habit.slug, outcome=Outcome.DONE, version=version)
        else:
            after = guided(before, version, habit.frequency.times_a_day)
        if dizzy_before is not None:
            after = replace(after, dizzy_before=dizzy_before)
        if dizzy_after is not None:
            after = replace(after, dizzy_after=dizzy_after)
        services.notebook.keep(after, before)

    if not attempt(note):
        return False
    show_message(say("guides.noted", habit=habit.name), services.history.undo)
    return True
