"""What can be done with a plan, each with a message that takes it back."""

from __future__ import annotations

from app.domain.answer import Reply, Topic
from app.domain.plan import Offer, Plan
from app.domain.suggestion import Suggestion
from app.reading.wording import say
from app.state.history import Change
from app.state.services import Services
from app.views.kit.guard import show_message
from app.views.kit.phrases import points_words


def keep_offer(services: Services, offer: Offer) -> None:
    """Keep the plan of ``offer``.

    Raises:
        StorageError: If it cannot be saved; nothing is then changed.

    """
    _tell(services, services.plans.keep(offer))


def choose_points(services: Services, points: float, offer: Offer | None) -> None:
    """Keep ``points`` as a plan of the person's own.

    Raises:
        InvalidInput: If that is outside the range of plans; nothing is then changed.
        StorageError: If it cannot be saved; nothing is then changed.

    """
    _tell(services, services.plans.choose(points, offer))


def follow(services: Services, suggestion: Suggestion) -> None:
    """Keep the larger or smaller plan of ``suggestion``.

    Raises:
        StorageError: If it cannot be saved; nothing is then changed.

    """
    _tell(services, services.plans.follow(suggestion))


def _tell(services: Services, change: Change[Plan] | None) -> None:
    if change is not None:
        points = points_words(change.made.points, services.settings.settings)
        show_message(say("suggestions.kept", points=points), change)


def give(services: Services, topic: Topic, reply: Reply) -> None:
    """Keep ``reply`` and say what comes of it.

    Raises:
        StorageError: If it cannot be saved; nothing is then changed.

    """
    show_message(say(f"suggestions.answered_{reply}"), services.answers.give(topic, reply))
