"""Everything that can be set about points, plans and flares."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial

import flet as ft

from app.domain.activity import EQUAL, HEAVIEST, LIGHTEST, ActivityKind, Unit, points
from app.domain.answer import Answer, Reply, Topic, may_speak, quiet_until
from app.domain.settings import Settings
from app.reading.wording import say
from app.state.services import Services, use_services, use_store
from app.views.kit.addresses import Paths
from app.views.kit.buttons import link_button, link_line
from app.views.kit.choices import cell_rows, choice_cell
from app.views.kit.guard import component, show_message
from app.views.kit.look import use_look
from app.views.kit.navigation import go, go_back
from app.views.kit.pages import page_frame, page_head
from app.views.kit.phrases import day_of_year, number_words, points_words, unit_word
from app.views.kit.rows import setting_row, step_row
from app.views.kit.surfaces import column, rows
from app.views.kit.text import soft, words
from app.views.log.questions import KIND_ICONS, kind_word


def _put_aside(given: Iterable[Answer], today: date) -> list[Answer]:
    return [
        answer
        for answer in given
        if answer.reply is not Reply.SHOWN and not may_speak((answer,), answer.topic, today)
    ]


def _until_words(answer: Answer) -> str:
    until = quiet_until(answer)
    if until is None:
        return say("settings.answer_never", day=day_of_year(answer.day))
    return say("settings.answer_until", day=day_of_year(until))


@component
def PacingRows() -> ft.Control:
    """The word for points, the weights, the question about effort, flares, answers."""
    look = use_look()
    services = use_services()
    settings = use_store(services.settings).settings
    use_store(services.flares)
    pages = [
        ("unit", ft.Icons.LABEL_OUTLINE_ROUNDED, Paths.UNIT, unit_word(settings)),
        ("weights", ft.Icons.TUNE_ROUNDED, Paths.WEIGHTS, _weights(settings)),
        (
            "after_effort",
            ft.Icons.DIRECTIONS_WALK_ROUNDED,
            Paths.AFTER_EFFORT,
            say(f"settings.after_effort_{settings.after_effort}"),
        ),
        ("flares", ft.Icons.NIGHTS_STAY_OUTLINED, Paths.FLARES, _flares(services)),
        ("answers", ft.Icons.FORUM_OUTLINED, Paths.ANSWERS, _answers(services)),
    ]
    lines = [
        setting_row(
            look,
            icon,
            say(f"settings.{name}"),
            now[:1].upper() + now[1:],
            partial(go, path),
            name.replace("_", "-"),
        )
        for name, icon, path, now in pages
    ]
    return rows(look, lines)


def _weights(settings: Settings) -> str:
    weights = settings.weights
    if weights == EQUAL:
        return say("settings.weights_equal")
    told = [
        say("settings.weight_of", kind=kind_word(kind), weight=number_words(weights.of(kind)))
        for kind in ActivityKind
        if weights.of(kind) != EQUAL.of(kind)
    ]
    return ", ".join(told)


def _flares(services: Services) -> str:
    count = len(services.flares.flares)
    return say("settings.flares_noted", count=count) if count else say("settings.flares_none")


def _answers(services: Services) -> str:
    count = len(_put_aside(services.answers.given, services.clock.today))
    return say("settings.answers_aside", count=count) if count else say("settings.answers_none")


_EXAMPLE = 2.5


@component
def UnitScreen() -> ft.Control:
    """Points or spoons, and how that reads."""
    look = use_look()
    store = use_services().settings
    settings = use_store(store).settings

    def choose(unit: Unit) -> None:
        store.change(unit=unit)

    cells = [
        choice_cell(
            look,
            say(f"settings.unit_{unit}"),
            partial(choose, unit),
            unit is settings.unit,
            height=56,
            key=f"unit-{unit}",
        )
        for unit in Unit
    ]
    example = say("settings.unit_example", example=points_words(_EXAMPLE, settings))
    parts = [
        words(look, say("settings.unit_lead")),
        cell_rows(cells, 1 if look.large else 2),
        ft.Semantics(live_region=True, content=soft(look, example, "body")),
    ]
    head = page_head(look, say("settings.unit"), back=go_back, ways=False)
    return page_frame(look, head, parts, spacing=20)


_MINUTES, _EFFORT = 20, 3
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
        worth = points(_EFFORT, _MINUTES, weight)
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


@component
def AnswersScreen() -> ft.Control:
    """A row for each thing that is put aside, with the way back."""
    look = use_look()
    services = use_services()
    use_store(services.settings)

    def allow(topic: Topic) -> None:
        show_message(say("settings.answer_allowed"), services.answers.allow(topic))

    lines = []
    for answer in _put_aside(services.answers.given, services.clock.today):
        topic = answer.topic
        title = say(f"settings.topic_{topic}")
        way = link_button(look, say("settings.allow"), partial(allow, topic), key=f"allow-{topic}")
        text = column([words(look, title, "label"), soft(look, _until_words(answer))], spacing=2)
        inner = column([text, link_line([way])], spacing=0)
        lines.append(ft.Container(inner, key=f"answer-{topic}", padding=ft.Padding(16, 14, 8, 4)))
    lead = soft(look, say("settings.answers_lead" if lines else "settings.answers_empty"), "body")
    head = page_head(look, say("settings.answers"), back=go_back, ways=False)
    return page_frame(look, head, [lead, *([rows(look, lines)] if lines else [])])
