"""A wish for a timer: it begins at once, or after the person has said which one to keep."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import flet as ft

from app.domain.rhythm import Rhythm, first_choice
from app.domain.timer import Task, course
from app.reading.wording import say
from app.state.services import Services, use_services, use_store
from app.views.kit.addresses import Paths, current_path, go
from app.views.kit.buttons import main_button, mist_button
from app.views.kit.guard import attempt, component, show_message
from app.views.kit.look import use_look
from app.views.kit.surfaces import sheet, sheet_body
from app.views.kit.text import soft, words
from app.views.timers.words import short_line


@component
def _KeepWhich(begin_other: Callable[[], object], close: Callable[[], object]) -> ft.Control:
    """The content of the sheet: the running timer, and what can become of it."""
    look = use_look()
    services = use_services()
    timer, now = use_store(services.timers).running, services.clock.now

    def keep() -> None:
        close()
        if timer is not None:
            go(Paths.REST_TIMER if timer.task is None else Paths.ACTIVITY_TIMER)

    def begin() -> None:
        close()
        attempt(begin_other)

    what = short_line(timer, course(timer, now), now) if timer else ""
    parts = [
        ft.Semantics(live_region=True, content=words(look, say("timers.which_detail", what=what))),
        main_button(look, say("timers.keep_running"), keep, key="keep-running"),
        mist_button(look, say("timers.begin_other"), begin, key="begin-other"),
        soft(look, say("timers.begin_other_detail")),
    ]
    return sheet_body(look, say("timers.which_title"), parts, on_leave=close)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is asked for."""

    minutes: float
    doing: float = 0
    task: Task | None = None
    open_end: bool = False

    @property
    def path(self) -> str:
        """The address of the screen that shows it."""
        return Paths.REST_TIMER if self.task is None else Paths.ACTIVITY_TIMER

    def come_true(self, services: Services) -> None:
        """Begin the timer and show it.

        Raises:
            InvalidInput: If one is running.
            StorageError: If it cannot be saved.

        """
        services.timers.begin(
            self.minutes, doing=self.doing, task=self.task, open_end=self.open_end
        )
        _show(self.path)

    def replace_running(self, services: Services) -> None:
        """Begin the timer in place of the one that runs, which is noted, and show it.

        Raises:
            StorageError: If that cannot be saved.

        """
        services.timers.exchange(
            self.minutes, doing=self.doing, task=self.task, open_end=self.open_end
        )
        show_message(say("timers.exchanged"), services.history.undo)
        _show(self.path)


def _show(path: str) -> None:
    if current_path() != path:
        go(path)


def use_wishes() -> Callable[[Wish], None]:
    """Return what fulfils a wish. Call it from a component.

    If a timer is running, it is asked which one to keep: none is lost without a word.
    """
    look = use_look()
    services = use_services()
    asked, ask = ft.use_state(_NONE)

    def close() -> None:
        ask(None)

    def content(wish: Wish) -> ft.Control:
        return _KeepWhich(partial(wish.replace_running, services), close)

    ft.use_dialog(sheet(look, content(asked), close) if asked else None)

    def wished(wish: Wish) -> None:
        if services.timers.running is None:
            attempt(wish.come_true, services)
        else:
            ask(wish)

    return wished


def rhythm_now(services: Services) -> Rhythm:
    """Return the rhythm to begin with, a gentle one in a flare and where effort costs later."""
    return first_choice(services.settings.settings.rhythm, is_gentle(services))


def is_gentle(services: Services) -> bool:
    """Return whether the gentlest rhythm comes first."""
    in_flare = services.flares.on(services.clock.today) is not None
    return in_flare or services.settings.settings.careful


def rest_now(services: Services, wished: Callable[[Wish], None]) -> None:
    """Begin to rest, or show the rest that is going on already."""
    running = services.timers.running
    if running is not None and running.task is None:
        _show(Paths.REST_TIMER)
    else:
        wished(Wish(minutes=rhythm_now(services).rest))


_NONE: Wish | None = None
