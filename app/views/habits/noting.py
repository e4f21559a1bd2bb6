"""What a tap does: notes something about a habit, or switches it; always with a way back."""

from __future__ import annotations

from datetime import date

from app.domain.habit import Habit, Version
from app.domain.habit_mark import Outcome
from app.reading.wording import say
from app.state.services import Services
from app.views.guard import attempt, handler
from app.views.habits.outcome_words import change_words
from app.views.message import show_message


def note(
    services: Services,
    habit: Habit,
    day: date,
    outcome: Outcome | None,
    version: Version | None = None,
) -> bool:
    """Note ``outcome`` for ``day``; the same once more takes it back. Return whether it worked."""
    before = services.habits.marks((day,)).get((habit.slug, day))
    if before is not None and (before.outcome, before.version) == (outcome, version):
        outcome = version = None
    if not attempt(services.habits.mark, habit.slug, day, outcome, version):
        return False
    words = change_words(habit, outcome, version, day, services.clock.today)
    show_message(words, undo=handler(services.history.undo))
    return True


def switch(services: Services, habit: Habit, on: bool) -> bool:
    """Switch ``habit`` on or off; return whether it worked."""
    if on and habit.on_request and not _show(services, True):
        return False
    if not attempt(services.habits.switch, habit.slug, on):
        return False
    words = say("habits.switched_on" if on else "habits.switched_off", habit=habit.name)
    show_message(words, undo=handler(services.history.undo))
    return True


def show_in_menu(services: Services, habit: Habit, shown: bool) -> None:
    """Show the habit that is there only on request, or leave it out again."""
    if _show(services, shown):
        words = say("habits.shown_in_menu" if shown else "habits.hidden_in_menu", habit=habit.name)
        show_message(words, undo=services.history.undo)


def _show(services: Services, shown: bool) -> bool:
    return attempt(services.settings.change, smoke_free_shown=shown)
