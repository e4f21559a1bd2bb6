"""What a tap does with flares, each with a message that has Undo."""

from __future__ import annotations

from datetime import date

from app.domain.flare import Flare
from app.reading.wording import say
from app.state.services import Services
from app.views.kit.guard import attempt, show_message
from app.views.kit.phrases import full_day


def switch_flare(services: Services) -> None:
    """Begin a flare today, or end the one that goes on.

    Raises:
        StorageError: If it cannot be saved; nothing is then changed.

    """
    begun = services.flares.switch()
    words = say("today.flare_over")
    if begun:
        planned = services.plans.on(services.clock.today) is not None
        words = say("today.flare_begun_planned" if planned else "today.flare_begun")
    show_message(words, undo=services.history.undo)


def begin_on(services: Services, day: date) -> None:
    """Let the flare that goes on begin on ``day``, or note one that began then.

    Raises:
        InvalidInput: If that day cannot be recorded; nothing is then changed.
        StorageError: If it cannot be saved; nothing is then changed.

    """
    flare = services.flares.going_on
    if flare is None:
        services.flares.note(day, None)
    else:
        services.flares.change(flare, day, None)
    show_message(say("flares.begins", day=full_day(day)), undo=services.history.undo)


def save_flare(services: Services, flare: Flare | None, first: date, last: date | None) -> None:
    """Give ``flare`` these days, or note one with them; without a ``last`` it goes on.

    Raises:
        InvalidInput: If these cannot be the days of a flare; nothing is then changed.
        StorageError: If it cannot be saved; nothing is then changed.

    """
    if flare is None:
        services.flares.note(first, last)
    else:
        services.flares.change(flare, first, last)
    show_message(say("flares.saved"), undo=services.history.undo)


def delete_flare(services: Services, flare: Flare) -> None:
    """Delete ``flare``."""
    if attempt(services.flares.drop, flare):
        show_message(say("flares.deleted"), undo=services.history.undo)
