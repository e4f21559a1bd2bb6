"""One step of slow standing: a picture, one sentence, and two large buttons."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.habit import Habit
from app.domain.standing import SECONDS, STEPS, Step
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.guides.guide_head import guide_head
from app.views.guides.step_bar import step_bar
from app.views.guides.step_time import StepTime
from app.views.guides.warning import warning
from app.views.look import Look, use_look
from app.views.shared.buttons import Action, main_button, mist_button
from app.views.shared.panels import column
from app.views.shared.picture import picture
from app.views.shared.shore_page import shore_page
from app.views.shared.tap import tap
from app.views.shared.words import heading, soft
from app.views.timers.signal_buttons import signals_below

DRAWINGS = {
    Step.LIE: "lying",
    Step.SIT: "sitting",
    Step.FEET: "feet",
    Step.STAND: "standing",
    Step.WAIT: "waiting",
}
DRAWING = 210
TALL = 64


@component
def StandingStep(
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
    number = STEPS.index(step) + 1
    place = say("guides.step_of", number=number, count=len(STEPS))
    drawn = picture(look, DRAWINGS[step], height=DRAWING, decorative=True)
    hero = [] if look.large else [step_bar(look, number, len(STEPS)), drawn]
    told = column([_title(look, step), soft(look, say(f"guides.step_{step}_detail"), "body")], 4)
    body: list[ft.Control] = [ft.Semantics(live_region=True, container=True, content=told)]
    if timed:
        body.append(StepTime(SECONDS[step]))
    body += signals_below(look)
    foot = [warning(look, say("guides.faint")), _buttons(look, number, back, on)]
    return shore_page(look, guide_head(look, habit, place), hero, body, foot, key="standing-step")


def _title(look: Look, step: Step) -> ft.Control:
    return heading(look, say(f"guides.step_{step}"), 2, "title")


def _buttons(look: Look, number: int, back: Action, on: Action) -> ft.Control:
    last = number == len(STEPS)
    label = say("guides.up" if last else "guides.ready")
    arrow = None if last else ft.Icons.ARROW_FORWARD_ROUNDED
    onward = main_button(look, label, on, key="step-on", expand=3, height=TALL, trailing=arrow)
    return ft.Row([_back(look, back), onward], spacing=8)


def _back(look: Look, back: Action) -> ft.Control:
    if not look.large:
        return mist_button(look, say("guides.back"), back, key="step-back", expand=2, height=TALL)
    return tap(
        look,
        ft.Icon(ft.Icons.ARROW_BACK_ROUNDED, size=28, color=look.tokens.on_mist),
        say("guides.back"),
        back,
        key="step-back",
        bgcolor=look.tokens.sea_mist,
        width=TALL,
        height=TALL,
        alignment=ft.Alignment.CENTER,
    )
