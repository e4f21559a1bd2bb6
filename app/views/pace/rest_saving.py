"""Saving and deleting a rest, each with a message that has Undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.domain.rest import Helped, Rest
from app.reading.wording import say
from app.state.services import Services
from app.views.guard import attempt
from app.views.message import show_message
from app.views.shared.calendar_words import full_day, minutes_words


def save_rest(
    services: Services,
    day: date,
    minutes: float,
    note: str,
    before: Rest | None,
    helped: Helped | None,
) -> Rest:
    """Log a rest of ``minutes`` for ``day``, or change ``before`` into it.

    Whether it ``helped`` is only asked of one that was logged before.

    Raises:
        InvalidInput: If something breaks a rule; nothing is then changed.
        StorageError: If it cannot be saved; nothing is then changed.

    """
    if before is None:
        return services.notebook.log_rest(day, minutes, note)
    at = before.at if day == before.day else services.clock.moment_on(day)
    changed = replace(before, day=day, at=at, minutes=minutes, note=note.strip(), helped=helped)
    return services.notebook.keep(changed, before)


def tell_rested(services: Services, saved: Rest, changed: bool) -> None:
    """Tell what was done, and offer to take it back."""
    words = "log.rest_changed" if changed else "log.rest_logged"
    if saved.day != services.clock.today and not changed:
        words = "log.rest_logged_on"
    text = say(words, minutes=minutes_words(saved.minutes), day=full_day(saved.day))
    show_message(text, services.history.undo)


def delete_rest(services: Services, rest: Rest) -> None:
    """Delete ``rest`` and offer to take that back."""
    if attempt(services.notebook.delete, rest):
        show_message(say("log.rest_deleted"), services.history.undo)
