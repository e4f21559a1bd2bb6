"""Ending a timer, always with a message and a way back; and telling when the clock ended it."""

from __future__ import annotations

import flet as ft

from app.reading.wording import say
from app.state.over import Over
from app.state.services import Services, use_store
from app.views.guard import attempt
from app.views.message import show_message
from app.views.navigation import current_path
from app.views.routes import Paths
from app.views.shared.calendar_words import minutes_words
from app.views.timers.timer_words import name_of

NOBODY: Over | None = None


def stop_timer(services: Services) -> None:
    """End the timer now and tell what was noted."""
    if attempt(services.timers.stop) and (over := services.timers.over) is not None:
        words = say("timers.stopped_nothing")
        if over.entry is not None:
            words = say("timers.stopped", minutes=minutes_words(over.entry.minutes))
        show_message(words, services.history.undo)


def discard_timer(services: Services) -> None:
    """Take the timer away without noting anything."""
    if attempt(services.timers.discard):
        show_message(say("timers.discarded"), services.history.undo)


def use_end_words(services: Services) -> None:
    """Tell once in words that the clock has ended the timer. Call it from a component.

    On the timer's own page that stands there anyway; and the person can do without.
    """
    over = use_store(services.timers).over
    told = ft.use_ref(NOBODY)

    def tell() -> None:
        news = over is not None and over is not told.current and over.by_clock
        told.current = over
        wanted = services.settings.settings.end_words
        if over is not None and news and wanted and not current_path().startswith(Paths.REST_TIMER):
            show_message(_words(over), over.undo)

    ft.use_effect(tell, [over])


def _words(over: Over) -> str:
    if over.entry is None:
        return say("timers.message_nothing")
    minutes = minutes_words(over.entry.minutes)
    if over.timer.task is None:
        return say("timers.message_rest", minutes=minutes)
    return say("timers.message_task", name=name_of(over.timer), minutes=minutes)
