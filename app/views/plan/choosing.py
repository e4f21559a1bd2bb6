"""Choosing the points a day, in half steps or as offered, with a message that takes it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import flet as ft

from app.domain.answer import Reply, Topic
from app.domain.caution import CAREFUL, STEADY, VERY_GENTLE
from app.domain.plan import Offer, Plan, stepped
from app.domain.settings import Settings
from app.domain.suggestion import Suggestion
from app.reading.wording import say
from app.state.history import Change
from app.state.services import Services, use_services, use_store
from app.views.kit.buttons import main_button, mist_button, tap
from app.views.kit.choices import cell_rows
from app.views.kit.drafts import use_draft, use_saving, ways_to_leave
from app.views.kit.guard import attempt, component, show_message
from app.views.kit.look import Look, use_look
from app.views.kit.phrases import number_words, points_words
from app.views.kit.surfaces import column, sheet_body
from app.views.kit.text import CENTER, soft, words


def keep_offer(services: Services, offer: Offer) -> None:
    """Keep the plan of ``offer``.

    Raises:
        StorageError: If it cannot be saved; nothing is then changed.

    """
    _tell(services, services.plans.keep(offer))


def _choose_points(services: Services, points: float, offer: Offer | None) -> None:
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


_STEPS = (("less_five", -5.0), ("less", -0.5), ("more", 0.5), ("more_five", 5.0))
"""What one tap does (our choice: far and near)."""


@dataclass(frozen=True, slots=True)
class _OwnNumber:
    """A plan of the person's own as chosen so far."""

    points: float


@component
def OwnPlan(start: float, offer: Offer | None, on_close: Callable[[], object]) -> ft.Control:
    """The content of the sheet; ``offer`` is what could be worked out at that time."""
    look = use_look()
    services = use_services()
    settings = use_store(services.settings).settings
    draft = use_draft("own-plan", lambda: _OwnNumber(start))
    points = draft.chosen.points

    def save() -> None:
        if attempt(_choose_points, services, points, offer):
            draft.done()
            on_close()

    def choose(number: float) -> None:
        draft.choose(points=number)

    cells = [
        _step(look, settings, name, step, partial(choose, stepped(points, step)))
        for name, step in _STEPS
    ]
    said = points_words(points, settings)
    return sheet_body(
        look,
        say("your_plan.own_title"),
        [
            soft(look, say("your_plan.own_text"), "body"),
            _shown(look, points, settings),
            cell_rows(cells, 2 if look.large else 4),
            main_button(look, say("your_plan.keep", points=said), use_saving(save), key="save-own"),
            ways_to_leave(look, draft, on_close),
        ],
    )


def _shown(look: Look, points: float, settings: Settings) -> ft.Control:
    number = words(look, points_words(points, settings), "display", align=CENTER, key="own-points")
    said = ft.Semantics(live_region=True, content=number)
    return ft.Row([ft.Container(said, expand=True)])


def _step(
    look: Look, settings: Settings, name: str, step: float, on_tap: Callable[[], object]
) -> ft.Control:
    sign, way = ("+", "more") if step > 0 else ("−", "less")
    return tap(
        look,
        words(look, f"{sign} {number_words(abs(step))}", "label", look.tokens.on_mist, CENTER),
        say(f"your_plan.{way}", points=points_words(abs(step), settings)),
        on_tap,
        key=f"own-{name.replace('_', '-')}",
        at_once=True,
        often=True,
        bgcolor=look.tokens.sea_mist,
        radius=14,
        expand=True,
        padding=ft.Padding(4, 15, 4, 15),
        alignment=ft.Alignment.CENTER,
    )


_NAMED = {STEADY: "steady", CAREFUL: "careful", VERY_GENTLE: "very_gentle"}


@component
def PlanChoice(
    offer: Offer, on_close: Callable[[], object], start_own: float | None = None
) -> ft.Control:
    """The content of the sheet: what ``offer`` can be taken times, each one tap, or any number.

    A number of one's own starts at ``start_own``, or else at what is offered.
    """
    look = use_look()
    services = use_services()
    own, choose_own = ft.use_state(False)
    if own:
        return OwnPlan(start_own or offer.points, offer, on_close)

    def keep(start: Offer) -> None:
        if attempt(keep_offer, services, start):
            on_close()

    starts = []
    for factor in offer.factors:
        start, name = offer.with_factor(factor), _NAMED[factor]
        points = points_words(start.points, services.settings.settings)
        label = say(f"suggestions.{name}", points=points)
        key = f"start-{name.replace('_', '-')}"
        starts.append(mist_button(look, label, partial(keep, start), key=key))
    words = say("suggestions.own")
    starts.append(mist_button(look, words, partial(choose_own, True), key="start-own"))
    return sheet_body(
        look,
        say("suggestions.choice"),
        [
            column(starts, spacing=10),
            soft(look, say("suggestions.starting_point")),
        ],
        on_leave=on_close,
    )
