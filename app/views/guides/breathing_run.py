"""The breaths: one word at a time, with a cue for closed eyes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import flet as ft

from app.domain.breathing import Breathing
from app.domain.cue import Cue
from app.domain.habit import Habit
from app.reading.wording import say
from app.state.services import use_services
from app.views.guard import component
from app.views.guides.breath_picture import breath_picture
from app.views.guides.guide_head import guide_head
from app.views.guides.warning import warning
from app.views.lasting import use_task
from app.views.look import use_look
from app.views.shared.buttons import main_button
from app.views.shared.shore_page import shore_page
from app.views.shared.words import CENTER, soft, words
from app.views.timers.signal_buttons import signals_below

SECOND = 1.0
SETTLING = 4
"""Seconds before the first breath, to close the eyes in (our choice)."""


class Part(StrEnum):
    """What is done now."""

    SETTLE = "settle"
    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Breath:
    """Where in the breathing the person is."""

    part: Part = Part.SETTLE
    done: int = 0
    """How many breaths are finished."""

    @property
    def begun(self) -> int:
        """How many breaths it is with the one that is on its way out."""
        return self.done + (self.part is Part.OUT)


@component
def BreathingRun(
    habit: Habit, breathing: Breathing, moving: bool, end: Callable[[int], object]
) -> ft.Control:
    """The page while breathing; at its end, or before, ``end`` is told how many breaths it was."""
    look = use_look()
    signals = use_services().signals
    breath, show = ft.use_state(Breath())
    cues = {Part.IN: Cue.IN, Part.OUT: Cue.OUT}
    seconds = {Part.IN: breathing.seconds_in, Part.OUT: breathing.seconds_out}

    async def breathe() -> None:
        await asyncio.sleep(SETTLING * SECOND)
        for done in range(breathing.breaths):
            for part, cue in cues.items():
                show(Breath(part, done))
                signals.give(cue)
                await asyncio.sleep(seconds[part] * SECOND)
        signals.give(Cue.END)
        end(breathing.breaths)

    use_task(breathe)
    left = breathing.breaths - breath.done
    settling = breath.part is Part.SETTLE
    more = say("guides.settle_detail") if settling else say("guides.breaths_left", count=left)
    title = words(look, say(f"guides.part_{breath.part}"), "display", align=CENTER)
    hero = [
        breath_picture(look, breath.part is Part.IN, seconds.get(breath.part, 0), moving),
        ft.Semantics(live_region=True, container=True, content=title),
        soft(look, more, "body", CENTER),
    ]
    foot = [
        warning(look, say("guides.light_headed")),
        main_button(look, say("guides.enough"), lambda: end(breath.begun), key="enough", height=64),
    ]
    head = guide_head(look, habit)
    body = signals_below(look)
    return shore_page(look, head, hero, body, foot, look.height - BELOW, key="breathing-run")


BELOW = 190
"""How much room the foot takes."""
