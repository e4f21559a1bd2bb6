"""How much each kind of activity counts."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.domain.activity import ActivityKind, points
from app.domain.weights import HEAVIEST, LIGHTEST
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import use_look
from app.views.message import show_message
from app.views.navigation import go_back
from app.views.pace.kinds import KIND_ICONS, kind_word
from app.views.page_frame import page_frame, page_head
from app.views.settings.rows import step_row
from app.views.shared.calendar_words import number_words
from app.views.shared.panels import rows
from app.views.shared.unit_words import points_words
from app.views.shared.words import soft, words

MINUTES, EFFORT = 20, 3
"""What the example beside each weight is about."""


@component
def WeightsScreen() -> ft.Control:
    """A minus and a plus for each kind, and what a weight does."""
    look = use_look()
    store = use_services().settings
    settings = use_store(store).settings

    def move(kind: ActivityKind, steps: int, at_the_end: str) -> None:
        moved = settings.weights.stepped(kind, steps).of(kind)
        if moved == settings.weights.of(kind):
            show_message(say(at_the_end))
        else:
            store.weigh(kind, moved)

    def row(kind: ActivityKind, icon: ft.IconData) -> ft.Control:
        name, weight = kind_word(kind), settings.weights.of(kind)
        worth = points(EFFORT, MINUTES, weight)
        return step_row(
            look,
            icon,
            say("settings.weight_of", kind=name, weight=number_words(weight)),
            "",
            (
                (say("settings.lighter", kind=name), partial(move, kind, -1, "settings.lightest")),
                (say("settings.heavier", kind=name), partial(move, kind, 1, "settings.heaviest")),
            ),
            soft(look, say("settings.weight_example", points=points_words(worth, settings))),
            f"weight-{kind}",
        )

    return page_frame(
        look,
        page_head(look, say("settings.weights"), back=go_back, ways=False),
        [
            words(look, say("settings.weights_lead")),
            rows(look, [row(kind, icon) for kind, icon in KIND_ICONS.items()]),
            soft(look, say("settings.weights_detail", least=LIGHTEST, most=HEAVIEST), "body"),
        ],
        spacing=16,
    )
