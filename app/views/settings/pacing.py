"""Everything that can be set about points, plans and flares."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.domain.activity import ActivityKind
from app.domain.settings import Settings
from app.domain.weights import EQUAL
from app.reading.wording import say
from app.state.services import Services, use_services, use_store
from app.views.guard import component
from app.views.look import use_look
from app.views.navigation import go
from app.views.pace.kinds import kind_word
from app.views.routes import Paths
from app.views.settings.answer_words import put_aside
from app.views.settings.rows import link_row
from app.views.shared.calendar_words import number_words
from app.views.shared.panels import rows
from app.views.shared.switch import switch_row
from app.views.shared.unit_words import unit_word


@component
def PacingRows() -> ft.Control:
    """The word for points, the weights, the question about effort, energy, flares, answers."""
    look = use_look()
    services = use_services()
    store = use_store(services.settings)
    use_store(services.flares)
    settings = store.settings
    wanted = settings.energy_wanted
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
        link_row(
            look,
            icon,
            say(f"settings.{name}"),
            now[:1].upper() + now[1:],
            partial(go, path),
            name.replace("_", "-"),
        )
        for name, icon, path, now in pages
    ]
    lines.append(
        switch_row(
            look,
            say("settings.energy"),
            wanted,
            lambda: store.change(energy_wanted=not wanted),
            say("settings.energy_on" if wanted else "settings.energy_off"),
            "energy-wanted",
        )
    )
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
    count = len(put_aside(services.answers.given, services.clock.today))
    return say("settings.answers_aside", count=count) if count else say("settings.answers_none")
