"""An offer to keep how long something went well as a reading for its baseline."""

from __future__ import annotations

import flet as ft

from app.domain.activity import Activity
from app.domain.settings import Settings
from app.reading.wording import say
from app.state.over import Over
from app.state.services import use_services
from app.views.guard import component
from app.views.look import use_look
from app.views.message import show_message
from app.views.shared.buttons import mist_button
from app.views.shared.calendar_words import minutes_words
from app.views.shared.panels import column
from app.views.shared.words import soft


def may_be_reading(settings: Settings, over: Over, entry: Activity) -> bool:
    """Return whether the person and not the clock ended the timer of ``entry``.

    What the clock ended says how long was planned. Taken as a reading, it would make the
    baseline smaller and smaller.
    """
    asked = settings.caution.three_day_test
    return asked and over.timer.open and not over.by_clock and bool(entry.name)


@component
def ReadingOffer(entry: Activity) -> ft.Control:
    """A button that keeps the minutes of ``entry``, once."""
    look = use_look()
    services = use_services()
    kept, keep_it = ft.use_state(False)

    def keep() -> None:
        services.baselines.add_reading(entry.name, entry.kind, entry.minutes)
        keep_it(True)
        show_message(say("timers.reading_kept"), services.history.undo)

    if kept:
        return soft(look, say("timers.reading_kept"), "body")
    label = say("timers.keep_reading", minutes=minutes_words(entry.minutes))
    return column(
        [
            mist_button(look, label, keep, key="keep-reading"),
            soft(look, say("timers.reading_why")),
        ],
        8,
    )
