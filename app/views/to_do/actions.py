"""What can be done with what is on a list, each with a message that has Undo."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.domain.activity import ActivityKind, Doing
from app.domain.to_do import Intention
from app.reading.wording import say
from app.state.services import Services
from app.views.kit.guard import show_message, tried
from app.views.kit.phrases import full_day, points_words
from app.views.log.questions import name_or_kind


def day_ahead(day: date, today: date) -> str:
    """Return "Today", "Tomorrow" or the weekday with its date."""
    ahead = (day - today).days
    if ahead == 0:
        return say("common.today")
    return say("to_do.tomorrow") if ahead == 1 else full_day(day)


def put_on_list(
    services: Services, day: date, kind: ActivityKind, effort: int, minutes: float, name: str
) -> None:
    """Put an activity on the list of ``day``.

    Raises:
        InvalidInput: If something about it breaks a rule; nothing is then changed.
        StorageError: If it cannot be saved; nothing is then changed.

    """
    change = services.intentions.put(day, kind, effort, minutes, name)
    if change is None:
        return
    words = say(
        "to_do.listed",
        day=day_ahead(day, services.clock.today),
        name=name_of(change.made),
        points=worth(services, change.made),
    )
    show_message(words, change)


def do(services: Services, intention: Intention) -> None:
    """Log ``intention`` and take it off its list."""
    if change := tried(services.intentions.do, intention):
        points = worth(services, intention)
        words = say("to_do.did", name=name_of(intention), points=points)
        show_message(words, change)


def move(services: Services, intentions: Sequence[Intention], day: date) -> None:
    """Put ``intentions`` on the list of ``day``."""
    if change := tried(services.intentions.move, intentions, day):
        words = say("to_do.moved_all")
        if len(intentions) == 1:
            named = name_of(intentions[0])
            words = say("to_do.moved", day=day_ahead(day, services.clock.today), name=named)
        show_message(words, change)


def take_off(services: Services, intentions: Sequence[Intention]) -> None:
    """Take ``intentions`` off their lists."""
    if change := tried(services.intentions.take_off, intentions):
        words = say("to_do.taken_off_all")
        if len(intentions) == 1:
            words = say("to_do.taken_off", name=name_of(intentions[0]))
        show_message(words, change)


def leave(services: Services, intentions: Sequence[Intention]) -> None:
    """Let ``intentions`` wait until the flare is over."""
    if change := tried(services.intentions.leave, intentions):
        show_message(say("to_do.left"), change)


def name_of(intention: Intention) -> str:
    """Return what ``intention`` is called."""
    return name_or_kind(intention.name, intention.kind)


def worth(services: Services, doing: Doing) -> str:
    """Return the points of ``doing`` in words."""
    settings = services.settings.settings
    return points_words(settings.weights.points_of(doing), settings)
