"""A planned activity on the page of its day, with everything that can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import flet as ft

from app.domain.intention import Intention
from app.reading.wording import say
from app.state.services import Services
from app.views.look import Look
from app.views.planning.deeds import name_of, worth
from app.views.shared.calendar_words import minutes_words
from app.views.shared.panels import column
from app.views.shared.spoken_link import spoken_link
from app.views.shared.words import soft, words


@dataclass(frozen=True, slots=True)
class Way:
    """Something to do with it: the word for it, how that is spoken, and its key."""

    label: str
    name: str
    key: str
    act: Callable[[], object]


def detail_of(services: Services, intention: Intention) -> str:
    """Return its minutes and points in words."""
    minutes = minutes_words(intention.minutes)
    return say("planning.detail", minutes=minutes, points=worth(services, intention))


def list_row(
    look: Look, services: Services, intention: Intention, ways: Sequence[Way]
) -> ft.Control:
    """Return the row of ``intention``; its ``ways`` stand under it as underlined words."""
    links = [spoken_link(look, each.label, each.name, each.act, each.key) for each in ways]
    lines = [
        words(look, name_of(intention), "label"),
        soft(look, detail_of(services, intention)),
        ft.Row(list(links), wrap=True, spacing=4, run_spacing=0),
    ]
    return ft.Container(column(lines, spacing=0), padding=ft.Padding(16, 12, 16, 2))
