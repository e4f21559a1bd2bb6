"""How long a step is meant to last at least: a ring with seconds, and a cue at the end."""

from __future__ import annotations

import asyncio

import flet as ft

from app.domain.cue import Cue
from app.domain.settings import Settings
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.state.signals import Signals
from app.views.guard import component
from app.views.lasting import use_task
from app.views.look import Look, use_look
from app.views.shared.panels import column
from app.views.shared.pool import pool
from app.views.shared.words import CENTER, soft, words

SECOND = 1.0
GRAIN = 5
"""Every so many seconds the ring is drawn anew: nothing has to be followed with the eyes."""

RING = 104


@component
def StepTime(seconds: int) -> ft.Control:
    """The ring of a step that is meant to last ``seconds``."""
    look = use_look()
    services = use_services()
    settings = use_store(services.settings).settings
    signals = use_store(services.signals)
    left, show = ft.use_state(seconds)

    async def count() -> None:
        for now in range(seconds - GRAIN, -1, -GRAIN):
            await asyncio.sleep(GRAIN * SECOND)
            show(now)
        services.signals.give(Cue.STEP)

    use_task(count)
    title = say("guides.seconds_here" if left else "guides.time_over")
    told = [words(look, title, "label"), soft(look, _detail(settings, signals, left))]
    lines = ft.Semantics(live_region=left == 0, container=True, content=column(told, 2))
    ring = _ring(look, left, seconds)
    if look.large:
        return column([lines], 8)
    return ft.Row(
        [ring, ft.Container(lines, expand=True)],
        spacing=16,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )


def _ring(look: Look, left: int, seconds: int) -> ft.Control:
    tokens = look.tokens
    number = words(look, str(left), "title", align=CENTER)
    drawn = pool(
        look, RING, left / seconds, tokens.sea, tokens.water, number, False, track=tokens.sand
    )
    sentence = say("guides.seconds_spoken", seconds=left) if left else say("guides.time_over")
    return ft.Semantics(label=sentence, image=True, exclude_semantics=True, content=drawn)


def _detail(settings: Settings, signals: Signals, left: int) -> str:
    if left == 0:
        return say("guides.take_time")
    heard = settings.sound and signals.sound is not None
    felt = settings.touch and signals.touch is not None
    if heard and felt:
        return say("guides.cue_both")
    if heard or felt:
        return say("guides.cue_sound" if heard else "guides.cue_touch")
    return say("guides.take_time")
