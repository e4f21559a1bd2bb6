"""Answering what was brought up, with a message that takes the answer back."""

from __future__ import annotations

from app.domain.answer import Reply, Topic
from app.reading.wording import say
from app.state.services import Services
from app.views.message import show_message


def give(services: Services, topic: Topic, reply: Reply) -> None:
    """Keep ``reply`` and say what comes of it.

    Raises:
        StorageError: If it cannot be saved; nothing is then changed.

    """
    services.answers.give(topic, reply)
    show_message(say(f"suggestions.answered_{reply}"), undo=services.history.undo)
