"""What a tap does: notes something about a habit, or changes it; always with a way back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from app.domain.habit import Habit, HabitDraft, Version
from app.domain.habit_mark import Noting, Outcome, tapped
from app.reading.wording import say
from app.state.history import Change
from app.state.services import Services
from app.views.habits.words import change_words
from app.views.kit.guard import attempt, show_message


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
    said = change_words(habit, after, day, services.clock.today)
    return _told(said, partial(keep, services, habit, day, after))


def _told(words: str, act: Callable[[], Change[Any] | None], stays: bool = False) -> bool:
    """Do ``act`` and say so in ``words``; return whether it worked.

    Nothing is said where all was so already, because another window did it.
    """

    def do() -> None:
        change = act()
        if change is not None:
            show_message(words, change, stays=stays)

    return attempt(do)


def keep(services: Services, habit: Habit, day: date, after: Noting | None) -> Change[Any] | None:
    """Keep ``after`` as the note about ``habit`` on ``day``; ``None`` takes it back."""
    if after is None:
        return services.habits.mark(habit.slug, day, None)
    return services.habits.mark(habit.slug, day, after.outcome, after.version, after.times)


def switch(services: Services, habit: Habit, on: bool) -> bool:
    """Put ``habit`` to use, or away; return whether it worked."""
    was_known = habit.slug in services.habits.choices
    back = "habits.brought_back" if was_known else "habits.switched_on"
    words = say(back if on else "habits.put_away", habit=habit.name)
    return _told(words, partial(services.habits.switch, habit.slug, on))


def make(services: Services, draft: HabitDraft) -> bool:
    """Make a habit of one's own; return whether it worked."""
    words = say("habits.made", habit=draft.name.strip())
    return _told(words, partial(services.habits.make, draft))


def change(services: Services, slug: str, draft: HabitDraft) -> None:
    """Let the habit ``slug`` be as in ``draft``.

    Raises:
        InvalidInput: If it has no name, or a text is too long; nothing is then changed.
        StorageError: If it cannot be saved; nothing is then changed.

    """
    made = services.habits.change(slug, draft)
    if made is not None:
        show_message(say("habits.changed", habit=services.habits.habit(slug).name), made)


def put_together(services: Services, habit: Habit, other: Habit) -> bool:
    """Let ``other`` be one with ``habit``; return whether it worked."""
    words = say("habits.together_done", habit=habit.name, other=other.name)
    return _told(words, partial(services.habits.put_together, habit.slug, other.slug))


def erase(services: Services, habit: Habit) -> bool:
    """Delete ``habit`` with its notes; return whether it worked."""
    words = say("habits.erased", habit=habit.name)
    return _told(words, partial(services.habits.erase, habit.slug), stays=True)


def show_in_menu(services: Services, habit: Habit, shown: bool) -> None:
    """Show the habit that is there only on request, or leave it out again."""
    change = services.settings.change(smoke_free_shown=shown)
    words = say("habits.shown_in_menu" if shown else "habits.hidden_in_menu", habit=habit.name)
    show_message(words, change)
