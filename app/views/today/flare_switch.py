"""Beginning and ending a flare, with a message that takes it back."""

from __future__ import annotations

from app.reading.wording import say
from app.state.services import Services
from app.views.message import show_message


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
