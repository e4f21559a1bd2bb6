"""Before easy breathing: how long, how far to count, and what to be careful about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import flet as ft

from app.domain.breathing import COUNTS, MINUTES, Breathing
from app.domain.habit import Habit
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.state.settings import SettingsStore
from app.views.guard import component
from app.views.guides.guide_head import guide_head
from app.views.habits.safety_note import safety_note
from app.views.look import Look, use_look
from app.views.page_frame import page_frame
from app.views.shared.buttons import main_button
from app.views.shared.cells import cell_rows, choice_cell
from app.views.shared.foot import page_foot
from app.views.shared.panels import column, rows
from app.views.shared.switch import switch_row
from app.views.shared.words import heading, soft, words
from app.views.timers.signal_buttons import signals_below


@component
def BreathingStart(habit: Habit, still: bool, begin: Callable[[], object]) -> ft.Control:
    """The page before the first breath; ``still`` is a device that asks for no motion."""
    look = use_look()
    store = use_store(use_services().settings)
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
        rows(look, _switches(look, store, choose, still)),
        *([soft(look, say("guides.still_device"))] if still else []),
        safety_note(look, habit, "habits.safety_on"),
        *signals_below(look),
    ]
    foot = page_foot(look, [main_button(look, say("guides.begin"), begin, key="begin", height=64)])
    return page_frame(look, guide_head(look, habit), parts, foot, spacing=16, key="breathing-start")


def _question(look: Look, name: str, cells: Sequence[ft.Control], across: int) -> ft.Control:
    return column(
        [heading(look, say(f"guides.ask_{name}"), 2, "label"), cell_rows(cells, across)], 8
    )


def _switches(
    look: Look, store: SettingsStore, choose: Callable[[Breathing], object], still: bool
) -> list[ft.Control]:
    """Return what can be switched; motion only where the device does not ask for none."""
    breathing, moving = store.settings.breathing, not store.settings.breathing_still
    longer = breathing.longer_out
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
                say("guides.moving_on" if moving else "guides.moving_off"),
                "moving",
            )
        )
    return switches
