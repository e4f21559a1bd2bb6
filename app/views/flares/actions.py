"""What a tap does with flares, each with a message that has Undo."""

from __future__ import annotations

from datetime import date

from app.domain.flare import Flare
from app.reading.wording import say
from app.state.services import Services
from app.views.kit.guard import show_message, tried
from app.views.kit.phrases import full_day


def switch_flare(services: Services) -> None:
    """Begin a flare today, or end the one that goes on.

    Raises:
        StorageError: If it cannot be saved; nothing is then changed.

    """
    change = services.flares.switch()
    words = say("today.flare_over")
    if change is not None and change.made is not None:
        planned = services.plans.on(services.clock.today) is not None
        words = say("today.flare_begun_planned" if planned else "today.flare_begun")
    show_message(words, change)


def still_on(services: Services) -> None:
    """Note that the flare goes on.

    Raises:
        StorageError: If it cannot be saved; nothing is then changed.

    """
    show_message(say("flares.goes_on"), services.flares.confirm())


def end_on(services: Services, last: date) -> None:
    """Let ``last`` be the last day of the flare that goes on.

    Raises:
        StorageError: If it cannot be saved; nothing is then changed.

    """
    show_message(say("flares.ended", day=full_day(last)), services.flares.end(last))


def begin_on(services: Services, day: date) -> None:
    """Let the flare that goes on begin on ``day``, or note one that began then.

    Raises:
        InvalidInput: If that day cannot be recorded; nothing is then changed.
        StorageError: If it cannot be saved; nothing is then changed.

    """
    flares, flare = services.flares, services.flares.going_on
    change = flares.note(day, None) if flare is None else flares.change(flare, day, None)
    show_message(say("flares.begins", day=full_day(day)), change)


def save_flare(services: Services, flare: Flare | None, first: date, last: date | None) -> None:
    """Give ``flare`` these days, or note one with them; without a ``last`` it goes on.

    Raises:
        InvalidInput: If these cannot be the days of a flare; nothing is then changed.
        StorageError: If it cannot be saved; nothing is then changed.

    """
    flares = services.flares
    change = flares.note(first, last) if flare is None else flares.change(flare, first, last)
    if change is not None:
        show_message(say("flares.saved"), change)


def delete_flare(services: Services, flare: Flare) -> None:
    """Delete ``flare``."""
    if change := tried(services.flares.drop, flare):
        show_message(say("flares.deleted"), change)
