"""Easy breathing: what comes first, the breaths, and afterwards."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial

import flet as ft

from app.domain.guides import COUNTS, MINUTES, Breathing, version_breathed
from app.domain.habit import Habit
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.state.settings import SettingsStore
from app.state.signals import Cue
from app.views.guides.parts import note_guided, warning
from app.views.habits.parts import safety_note
from app.views.kit.buttons import link_button, main_button, switch_row
from app.views.kit.choices import cell_rows, choice_cell
from app.views.kit.device import use_stillness, use_task, use_wakefulness
from app.views.kit.drawing import picture
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go_back
from app.views.kit.pages import page_foot, page_frame, shore_page
from app.views.kit.surfaces import column, rows
from app.views.kit.text import CENTER, heading, soft, words
from app.views.timers.parts import signal_head, signals_below


@component
def _BreathingStart(habit: Habit, still: bool, begin: Callable[[], object]) -> ft.Control:
    """The page before the first breath; ``still`` is a device that asks for no motion."""
    look = use_look()
    store = use_store(use_services().settings)
    signals = use_store(use_services().signals)
    breathing = store.settings.breathing

    def choose(chosen: Breathing) -> None:
        store.change(breathing=chosen)

    lengths = [
        choice_cell(
            look,
            say(f"guides.length_{minutes}"),
            partial(choose, replace(breathing, minutes=minutes)),
            minutes == breathing.minutes,
            key=f"length-{minutes}",
        )
        for minutes in MINUTES
    ]
    counts = [
        choice_cell(
            look,
            say("guides.count", count=count),
            partial(choose, replace(breathing, count=count)),
            count == breathing.count,
            key=f"count-{count}",
        )
        for count in COUNTS
    ]
    parts = [
        words(look, say("guides.breathing_lead"), "body" if look.large else "reader"),
        _question(look, "how_long", lengths, 2 if look.phone or look.large else 4),
        _question(look, "count_to", counts, 1 if look.large else 3),
        rows(look, _switches(look, store, choose, still, signals.with_closed_eyes)),
        *([soft(look, say("guides.still_device"))] if still else []),
        safety_note(look, habit, "habits.safety_on"),
        *signals_below(look),
    ]
    foot = page_foot(look, [main_button(look, say("guides.begin"), begin, key="begin", height=64)])
    return page_frame(
        look, signal_head(look, habit.name), parts, foot, spacing=16, key="breathing-start"
    )


def _question(look: Look, name: str, cells: Sequence[ft.Control], across: int) -> ft.Control:
    return column(
        [heading(look, say(f"guides.ask_{name}"), 2, "label"), cell_rows(cells, across)], 8
    )


def _switches(
    look: Look,
    store: SettingsStore,
    choose: Callable[[Breathing], object],
    still: bool,
    cued: bool,
) -> list[ft.Control]:
    """Return what can be switched; motion only where the device does not ask for none.

    ``cued`` is a breath that is heard or felt.
    """
    breathing, moving = store.settings.breathing, not store.settings.breathing_still
    longer = breathing.longer_out
    words_only = say("guides.moving_off" if cued else "guides.moving_off_count")
    switches = [
        switch_row(
            look,
            say("guides.longer_out"),
            longer,
            lambda: choose(replace(breathing, longer_out=not longer)),
            say("guides.longer_out_on" if longer else "guides.longer_out_off"),
            "longer-out",
        )
    ]
    if not still:
        switches.append(
            switch_row(
                look,
                say("guides.moving"),
                moving,
                lambda: store.change(breathing_still=moving),
                say("guides.moving_on") if moving else words_only,
                "moving",
            )
        )
    return switches


_SIZE, _SIZE_LARGE, _RIM = 260, 110, 6
_LOW, _HIGH, _LEVEL = 0.18, 0.86, 0.5
"""How high the water stands after a breath out, after one in, and where nothing moves."""


def _breath_picture(
    look: Look, inward: bool, seconds: int, moving: bool, number: ft.Control | None
) -> ft.Control:
    """Return a round pool. While ``moving`` its water takes ``seconds`` to rise, or to fall.

    It says nothing, but for a ``number`` in it: the words under it do.
    """
    tokens = look.tokens
    size = _SIZE_LARGE if look.large else look.drawn(_SIZE)
    share = _LEVEL if number is None else _LOW  # so that it stands above the water
    if moving:
        share = _HIGH if inward else _LOW
    water = ft.Container(
        width=size,
        height=size * share,
        bgcolor=tokens.water,
        border=ft.Border(top=ft.BorderSide(3, tokens.sea)),
        animate=_motion(seconds) if moving else None,
    )
    inside = ft.Container(
        water,
        width=size,
        height=size,
        border_radius=size / 2,
        bgcolor=tokens.paper,
        alignment=ft.Alignment.BOTTOM_CENTER,
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
    )
    edge = ft.Border.all(_RIM, tokens.sea)
    rim = ft.Container(width=size, height=size, border_radius=size / 2, border=edge)
    layers: list[ft.Control] = [inside, rim]
    if number is not None:
        layers.append(number)
    drawn = ft.Stack(layers, width=size, height=size, alignment=ft.Alignment.CENTER)
    return ft.Semantics(exclude_semantics=True, content=drawn)


def _motion(seconds: int) -> ft.Animation:
    return ft.Animation(duration=seconds * 1000, curve=ft.AnimationCurve.EASE_IN_OUT)


SECOND = 1.0
_SETTLING = 4
"""Seconds before the first breath, to close the eyes in (our choice)."""


class _BreathPart(StrEnum):
    """What is done now."""

    SETTLE = "settle"
    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class _Breath:
    """Where in the breathing the person is."""

    part: _BreathPart = _BreathPart.SETTLE
    done: int = 0
    """How many breaths are finished."""

    @property
    def begun(self) -> int:
        """How many breaths it is with the one that is on its way out."""
        return self.done + (self.part is _BreathPart.OUT)


@component
def _Count(last: int, *, key: str | None = None) -> ft.Control:
    """The number a breath has come to, where nothing moves, sounds or is felt to tell it."""
    look = use_look()
    number, show = ft.use_state(1)

    async def count() -> None:
        for each in range(2, last + 1):
            await asyncio.sleep(SECOND)
            show(each)

    use_task(count)
    return words(look, str(number), "display", align=CENTER, key="breath-count")


@component
def _BreathingRun(
    habit: Habit, breathing: Breathing, moving: bool, end: Callable[[int], object]
) -> ft.Control:
    """The page while breathing; at its end, or before, ``end`` is told how many breaths it was."""
    look = use_look()
    services = use_services()
    use_store(services.settings)
    signals = use_store(services.signals)
    breath, show = ft.use_state(_Breath())
    cues = {_BreathPart.IN: Cue.IN, _BreathPart.OUT: Cue.OUT}
    seconds = {_BreathPart.IN: breathing.seconds_in, _BreathPart.OUT: breathing.seconds_out}

    async def breathe() -> None:
        await asyncio.sleep(_SETTLING * SECOND)
        for done in range(breathing.breaths):
            for part, cue in cues.items():
                show(_Breath(part, done))
                signals.give(cue)
                await asyncio.sleep(seconds[part] * SECOND)
        signals.give(Cue.END)
        end(breathing.breaths)

    use_task(breathe)
    left = breathing.breaths - breath.done
    settling = breath.part is _BreathPart.SETTLE
    cued = signals.with_closed_eyes
    more = say("guides.breaths_left", count=left)
    if settling:
        more = say("guides.settle_eyes" if cued else "guides.settle_detail")
    title = words(look, say(f"guides.part_{breath.part}"), "display", align=CENTER)
    number: ft.Control | None = None if moving or cued else ft.Container()
    if number is not None and not settling:
        number = _Count(seconds[breath.part], key=f"{breath.part}-{breath.done}")
    inward, lasts = breath.part is _BreathPart.IN, seconds.get(breath.part, 0)
    hero = [
        _breath_picture(look, inward, lasts, moving, number),
        ft.Semantics(live_region=True, container=True, content=title),
        soft(look, more, "body", CENTER),
    ]
    foot = [
        warning(look, say("guides.light_headed")),
        main_button(look, say("guides.enough"), lambda: end(breath.begun), key="enough", height=64),
    ]
    head = signal_head(look, habit.name)
    body = signals_below(look)
    return shore_page(look, head, hero, body, foot, look.height - _BELOW, key="breathing-run")


_BELOW = 190
"""How much room the foot takes."""


_DRAWING = 170


@component
def _BreathingEnd(habit: Habit, breaths: int, done: Callable[[], object]) -> ft.Control:
    """The page after ``breaths``; ``done`` notes them."""
    look = use_look()
    some = breaths > 0
    title = say("guides.breathing_over", count=breaths) if some else say("guides.breathing_none")
    told = ft.Column(
        [
            heading(look, title, 2, "title", CENTER),
            words(look, say("guides.breathing_over_detail"), align=CENTER),
        ],
        spacing=4,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
    )
    drawn = (
        [] if look.large else [picture(look, "waves", height=look.drawn(_DRAWING), decorative=True)]
    )
    hero = [*drawn, ft.Semantics(live_region=True, container=True, content=told)]
    unnoted = link_button(look, say("guides.unnoted"), go_back, key="leave-unnoted")
    foot = [
        main_button(look, say("guides.note_done"), done, key="note-done", height=64),
        ft.Row([unnoted], alignment=ft.MainAxisAlignment.CENTER),
    ]
    if not some:
        foot = [main_button(look, say("common.close"), go_back, key="leave-unnoted", height=64)]
    head = signal_head(look, habit.name)
    return shore_page(look, head, hero, [], foot, look.height - _BELOW, key="breathing-end")


_BLANK: int | None = None


@component
def BreathingGuide(habit: Habit) -> ft.Control:
    """The breaths that were asked for; leaving early is always right."""
    services = use_services()
    settings = use_store(services.settings).settings
    running, run = ft.use_state(False)
    breaths, end_with = ft.use_state(_BLANK)
    still = use_stillness()
    use_wakefulness(running)

    def end(count: int) -> None:
        run(False)
        end_with(count)

    def done(count: int) -> None:
        if note_guided(services, habit, version_breathed(settings.breathing, count)):
            go_back()

    if running:
        moving = not (still or settings.breathing_still)
        return _BreathingRun(habit, settings.breathing, moving, end)
    if breaths is not None:
        count = breaths
        return _BreathingEnd(habit, count, lambda: done(count))
    return _BreathingStart(habit, still, lambda: run(True))
