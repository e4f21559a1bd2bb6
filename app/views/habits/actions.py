"""What a tap does: notes something about a habit, or changes it; always with a way back."""

from __future__ import annotations

from datetime import date

from app.domain.habit import Habit, HabitDraft, Version
from app.domain.habit_mark import Noting, Outcome, tapped
from app.reading.wording import say
from app.state.services import Services
from app.views.habits.words import change_words
from app.views.kit.guard import attempt, handler, show_message


def note(
    services: Services,
    habit: Habit,
    day: date,
    outcome: Outcome | None,
    version: Version | None = None,
) -> bool:
    """Note a tap on ``outcome`` for ``day``; none takes the note back. Return whether it worked."""
    before = services.habits.marks((day,)).get((habit.slug, day))
    after = tapped(before, outcome, version, habit.frequency.times_a_day) if outcome else None
    if not attempt(keep, services, habit, day, after):
        return False
    words = change_words(habit, after, day, services.clock.today)
    show_message(words, undo=handler(services.history.undo))
    return True


def keep(services: Services, habit: Habit, day: date, after: Noting | None) -> None:
    """Keep ``after`` as the note about ``habit`` on ``day``; ``None`` takes it back."""
    if after is None:
        services.habits.mark(habit.slug, day, None)
    else:
        services.habits.mark(habit.slug, day, after.outcome, after.version, after.times)


def switch(services: Services, habit: Habit, on: bool) -> bool:
    """Put ``habit`` to use, or away; return whether it worked."""
    if on and habit.on_request and not _show(services, True):
        return False
    was_known = habit.slug in services.habits.choices
    if not attempt(services.habits.switch, habit.slug, on):
        return False
    back = "habits.brought_back" if was_known else "habits.switched_on"
    words = say(back if on else "habits.put_away", habit=habit.name)
    show_message(words, undo=handler(services.history.undo))
    return True


def make(services: Services, draft: HabitDraft) -> bool:
    """Make a habit of one's own; return whether it worked."""
    if not attempt(services.habits.make, draft):
        return False
    words = say("habits.made", habit=draft.name.strip())
    show_message(words, undo=services.history.undo)
    return True


def change(services: Services, slug: str, draft: HabitDraft) -> bool:
    """Let the habit ``slug`` be as in ``draft``; return whether it worked."""
    changed = False

    def keep_draft() -> None:
        nonlocal changed
        changed = services.habits.change(slug, draft)

    if not attempt(keep_draft):
        return False
    if changed:
        words = say("habits.changed", habit=services.habits.habit(slug).name)
        show_message(words, undo=services.history.undo)
    return True


def show_in_menu(services: Services, habit: Habit, shown: bool) -> None:
    """Show the habit that is there only on request, or leave it out again."""
    if _show(services, shown):
        words = say("habits.shown_in_menu" if shown else "habits.hidden_in_menu", habit=habit.name)
        show_message(words, undo=services.history.undo)


def _show(services: Services, shown: bool) -> bool:
    return attempt(services.settings.change, smoke_free_shown=shown)
