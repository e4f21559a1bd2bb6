"""Slow standing: what comes first, the five steps, and afterwards."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import flet as ft
from flet.components.hooks.use_ref import MutableRef

from app.domain.guides import SECONDS, STEPS, Step, version_stood
from app.domain.habit import Habit
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.state.signals import Cue, Signals
from app.views.guides.parts import dizziness, note_guided, warning
from app.views.habits.parts import safety_note
from app.views.kit.buttons import Action, link_button, main_button, mist_button, tap
from app.views.kit.choices import cell_rows, choice_cell
from app.views.kit.device import use_task, use_wakefulness
from app.views.kit.drawing import picture, pool
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go_back
from app.views.kit.pages import page_foot, page_frame, shore_page
from app.views.kit.surfaces import READING_WIDTH, column
from app.views.kit.text import CENTER, heading, soft, words
from app.views.timers.parts import signal_head, signals_below


@component
def _StandingStart(
    habit: Habit,
    dizzy: int | None,
    feel: Callable[[int | None], object],
    begin: Callable[[], object],
) -> ft.Control:
    """The page before the first step."""
    look = use_look()
    store = use_store(use_services().settings)
    timed = store.settings.standing_timed
    cells = [
        choice_cell(
            look,
            say("guides.timed"),
            lambda: store.change(standing_timed=True),
            timed,
            key="pace-timed",
        ),
        choice_cell(
            look,
            say("guides.own_pace"),
            lambda: store.change(standing_timed=False),
            not timed,
            key="pace-own",
        ),
    ]
    parts = [
        words(look, say("guides.standing_lead"), "body" if look.large else "reader"),
        cell_rows(cells, 1 if look.phone or look.large else 2),
        safety_note(look, habit, "habits.safety_on"),
        dizziness(look, say("guides.dizzy_before"), dizzy, feel),
        *signals_below(look),
    ]
    foot = page_foot(look, [main_button(look, say("guides.begin"), begin, key="begin", height=64)])
    return page_frame(
        look, signal_head(look, habit.name), parts, foot, spacing=16, key="standing-start"
    )


_HEIGHT = 5


def _step_bar(look: Look, number: int, count: int) -> ft.Control:
    """Return ``count`` lines, the first ``number`` of them lit; the words say it too."""
    tokens = look.tokens
    lines = [
        ft.Container(
            height=_HEIGHT,
            border_radius=_HEIGHT / 2,
            bgcolor=tokens.sea if place < number else tokens.sand,
            expand=True,
        )
        for place in range(count)
    ]
    row = ft.Row(list(lines), spacing=4, width=min(look.room - 2 * look.margin, READING_WIDTH))
    return ft.Semantics(exclude_semantics=True, content=row)


SECOND = 1.0
_GRAIN = 5
"""Every so many seconds the ring is drawn anew: nothing has to be followed with the eyes."""

_RING = 104


@component
def _StepTime(seconds: int, kept: MutableRef[int]) -> ft.Control:
    """The ring of a step that is meant to last ``seconds``.

    What is left of them is ``kept``: a phone that is turned has the ring elsewhere, and goes on.
    """
    look = use_look()
    services = use_services()
    use_store(services.settings)
    signals = use_store(services.signals)
    left, show = ft.use_state(kept.current or 0)

    async def count() -> None:
        while kept.current:
            await asyncio.sleep(_GRAIN * SECOND)
            kept.current -= _GRAIN
            show(kept.current)
            if not kept.current:
                services.signals.give(Cue.STEP)

    use_task(count)
    title = say("guides.seconds_here") if left else say("guides.time_over")
    if look.large:
        title = _seconds(left)
    told = [words(look, title, "label"), soft(look, _detail(signals, left))]
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
        look, _RING, left / seconds, tokens.sea, tokens.water, number, False, track=tokens.sand
    )
    return ft.Semantics(label=_seconds(left), image=True, exclude_semantics=True, content=drawn)


def _seconds(left: int) -> str:
    return say("guides.seconds_spoken", seconds=left) if left else say("guides.time_over")


def _detail(signals: Signals, left: int) -> str:
    if left == 0:
        return say("guides.take_time")
    if signals.heard and signals.felt:
        return say("guides.cue_both")
    if signals.with_closed_eyes:
        return say("guides.cue_sound" if signals.heard else "guides.cue_touch")
    return say("guides.take_time")


_DRAWINGS = {
    Step.LIE: "lying",
    Step.SIT: "sitting",
    Step.FEET: "feet",
    Step.STAND: "standing",
    Step.WAIT: "waiting",
}
_DRAWING = 210
_TALL = 64


@component
def _StandingStep(
    habit: Habit,
    step: Step,
    back: Callable[[], object],
    on: Callable[[], object],
    *,
    key: str | None = None,
) -> ft.Control:
    """The page of ``step``; it never moves on by itself."""
    look = use_look()
    timed = use_store(use_services().settings).settings.standing_timed
    left = ft.use_ref(SECONDS[step])
    number = STEPS.index(step) + 1
    place = say("guides.step_of", number=number, count=len(STEPS))
    drawn = picture(look, _DRAWINGS[step], height=look.drawn(_DRAWING), decorative=True)
    hero = [] if look.large else [_step_bar(look, number, len(STEPS)), drawn]
    told = column([_title(look, step), soft(look, say(f"guides.step_{step}_detail"), "body")], 4)
    if look.large:  # the head has no room for it
        told.controls.insert(0, soft(look, place, "body"))
    body: list[ft.Control] = [ft.Semantics(live_region=True, container=True, content=told)]
    if timed:
        body.append(_StepTime(SECONDS[step], left))
    body += signals_below(look)
    foot = [warning(look, say("guides.faint")), _buttons(look, number, back, on)]
    return shore_page(
        look, signal_head(look, habit.name, place), hero, body, foot, key="standing-step"
    )


def _title(look: Look, step: Step) -> ft.Control:
    return heading(look, say(f"guides.step_{step}"), 2, "title")


def _buttons(look: Look, number: int, back: Action, on: Action) -> ft.Control:
    last = number == len(STEPS)
    label = say("guides.up" if last else "guides.ready")
    arrow = None if last else ft.Icons.ARROW_FORWARD_ROUNDED
    onward = main_button(look, label, on, key="step-on", expand=3, height=_TALL, trailing=arrow)
    return ft.Row([_back(look, back), onward], spacing=8)


def _back(look: Look, back: Action) -> ft.Control:
    if not look.large:
        label = say("guides.step_before")
        return mist_button(look, label, back, key="step-back", expand=2, height=_TALL)
    return tap(
        look,
        ft.Icon(ft.Icons.ARROW_BACK_ROUNDED, size=28, color=look.tokens.on_mist),
        say("guides.step_before"),
        back,
        key="step-back",
        bgcolor=look.tokens.sea_mist,
        width=_TALL,
        height=_TALL,
        alignment=ft.Alignment.CENTER,
    )


_BLANK: int | None = None


@component
def _StandingEnd(
    habit: Habit, done: Callable[[int | None], object], back: Callable[[], object]
) -> ft.Control:
    """The page after the last step; ``done`` notes it with the dizziness that was chosen."""
    look = use_look()
    dizzy, feel = ft.use_state(_BLANK)
    told = [
        heading(look, say("guides.standing_over"), 2, "title"),
        soft(look, say("guides.standing_over_detail"), "body"),
    ]
    parts = [
        ft.Semantics(live_region=True, container=True, content=column(told, 4)),
        dizziness(look, say("guides.dizzy_after"), dizzy, feel),
    ]
    ways = [
        link_button(look, say("guides.step_before"), back, key="step-back"),
        link_button(look, say("guides.unnoted"), go_back, key="leave-unnoted"),
    ]
    foot = [
        warning(look, say("guides.faint")),
        main_button(look, say("guides.note_done"), lambda: done(dizzy), key="note-done", height=64),
        ft.Row(ways, alignment=ft.MainAxisAlignment.CENTER, wrap=True, spacing=12),
    ]
    if look.large:
        parts.append(foot.pop())
    head = signal_head(look, habit.name)
    return page_frame(look, head, parts, page_foot(look, foot), spacing=20, key="standing-end")


_START, _END = -1, len(STEPS)


@component
def StandingGuide(habit: Habit) -> ft.Control:
    """Where the person is on the way from lying to standing."""
    services = use_services()
    place, go_to = ft.use_state(_START)
    furthest, reach = ft.use_state(_START)
    before, feel_before = ft.use_state(_BLANK)
    use_wakefulness(_START < place < _END)

    def turn_to(step: int) -> None:
        # The last step that was finished, and no more, is what was done.
        reach(max(furthest, step - 1))
        go_to(step)

    def done(after: int | None) -> None:
        version = version_stood(STEPS[furthest] if furthest > _START else None)
        if note_guided(services, habit, version, dizzy_before=before, dizzy_after=after):
            go_back()

    if place == _START:
        return _StandingStart(habit, before, feel_before, lambda: turn_to(0))
    if place == _END:
        return _StandingEnd(habit, done, lambda: turn_to(_END - 1))
    step = STEPS[place]
    return _StandingStep(
        habit, step, lambda: turn_to(place - 1), lambda: turn_to(place + 1), key=step
    )
