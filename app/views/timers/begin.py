"""A new timer: it begins at once, or after the person has said which one to keep."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import flet as ft

from app.domain.timer import Rhythm, Task, first_rhythm, stand
from app.reading.wording import say
from app.state.services import Services, use_services, use_store
from app.views.kit.addresses import Paths, Sheet
from app.views.kit.buttons import Action, main_button, mist_button
from app.views.kit.guard import attempt, component, show_message
from app.views.kit.look import use_look
from app.views.kit.navigation import current_path, go
from app.views.kit.over import use_sheets
from app.views.kit.surfaces import sheet_body
from app.views.kit.text import soft, words
from app.views.timers.parts import short_line


@component
def _KeepWhich(begin_other: Callable[[], object], close: Callable[[], object]) -> ft.Control:
    """The content of the sheet: the running timer, and what can become of it."""
    look = use_look()
    services = use_services()
    timer, clock = use_store(services.timers).running, services.clock

    def keep() -> None:
        close()
        if timer is not None:
            go(Paths.REST_TIMER if timer.task is None else Paths.ACTIVITY_TIMER)

    def begin() -> None:
        close()
        attempt(begin_other)

    now_in = stand(timer, clock.now) if timer else None
    what = ""
    if timer and now_in:
        what = short_line(timer, now_in, clock.after(now_in.left), look.twelve_hours)
    parts = [
        ft.Semantics(live_region=True, content=words(look, say("timers.which_detail", what=what))),
        main_button(look, say("timers.keep_running"), keep, key="keep-running"),
        mist_button(look, say("timers.begin_other"), begin, key="begin-other"),
        soft(look, say("timers.begin_other_detail")),
    ]
    return sheet_body(look, say("timers.which_title"), parts, on_leave=close)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTimer:
    """The timer that is asked for."""

    minutes: float
    doing: float = 0
    task: Task | None = None
    open_end: bool = False

    @property
    def path(self) -> str:
        """The address of the screen that shows it."""
        return Paths.REST_TIMER if self.task is None else Paths.ACTIVITY_TIMER


_NONE: NewTimer | None = None


def use_begin_timer() -> Callable[[NewTimer], None]:
    """Return what begins a timer. Call it from a component.

    If a timer is running, it is asked which one to keep: none is lost without a word.
    """
    services = use_services()
    asked = ft.use_ref(_NONE)

    def which(_: str, close: Action) -> ft.Control | None:
        new = asked.current
        return _KeepWhich(partial(_begin_instead, services, new), close) if new else None

    open_sheet = use_sheets({Sheet.KEEP_WHICH: which})

    def begin_timer(new: NewTimer) -> None:
        if services.timers.running is None:
            attempt(_begin, services, new)
        else:
            asked.current = new
            open_sheet(Sheet.KEEP_WHICH)

    return begin_timer


def rhythm_now(services: Services) -> Rhythm:
    """Return the rhythm to begin with, a gentle one in a flare and where effort costs later."""
    return first_rhythm(services.settings.settings.rhythm, is_gentle(services))


def is_gentle(services: Services) -> bool:
    """Return whether the gentlest rhythm comes first."""
    in_flare = services.flares.on(services.clock.today) is not None
    return in_flare or services.settings.settings.careful


def rest_now(services: Services, begin_timer: Callable[[NewTimer], None]) -> None:
    """Begin to rest, or show the rest that is going on already."""
    running = services.timers.running
    if running is not None and running.task is None:
        _show(Paths.REST_TIMER)
    else:
        begin_timer(NewTimer(minutes=rhythm_now(services).rest))


def _begin(services: Services, new: NewTimer) -> None:
    """Begin the timer and show it.

    Raises:
        InvalidInput: If one is running.
        StorageError: If it cannot be saved.

    """
    services.timers.begin(new.minutes, doing=new.doing, task=new.task, open_end=new.open_end)
    _show(new.path)


def _begin_instead(services: Services, new: NewTimer) -> None:
    """Begin the timer in place of the one that runs, which is noted, and show it.

    Raises:
        StorageError: If that cannot be saved.

    """
    exchange = services.timers.exchange
    change = exchange(new.minutes, doing=new.doing, task=new.task, open_end=new.open_end)
    show_message(say("timers.exchanged"), change)
    _show(new.path)


def _show(path: str) -> None:
    if current_path() != path:
        go(path)
