"""The question of when something was: its day, and its time as far as that is known."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta
from functools import partial

import flet as ft

from app.domain.days import FIRST_DAY, day_earlier, day_later
from app.domain.entry import Vaguely, When
from app.reading.wording import full_day, say
from app.state.services import use_services
from app.state.store import Clock
from app.views.kit.choices import cell_rows, choice_cell
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.month import DayFromMonth
from app.views.kit.parts import Piece, use_pieces
from app.views.kit.phrases import clock_time, hour_words, relative_day
from app.views.kit.rows import Turn, pager
from app.views.kit.surfaces import column
from app.views.kit.text import CENTER, words
from app.views.log.questions import unfolding

_ONE_DAY = timedelta(days=1)


@component
def WhenQuestion(
    day: date, when: When, choose: Callable[[date, When], object], noted: When | None
) -> ft.Control:
    """The day, and what time of it, that is chosen; a tap shows the others, none of them ahead.

    ``noted`` is what was noted before, if it was: then "now" is no answer.
    """
    look = use_look()
    piece = use_pieces()
    clock = use_services().clock
    today = clock.today
    opened, open_it = ft.use_state(False)
    timing, ask_time = ft.use_state(isinstance(when, time))
    picked = ft.use_ref(isinstance(when, time) and when != noted)  # before they came back
    answer = _when_words(day, when, today, look.twelve_hours)
    asked = unfolding(look, say("log.when"), answer, opened, lambda: open_it(not opened), "day")
    if not opened:
        return asked
    plain = Vaguely.NOW if day == today and noted is None else Vaguely.EARLIER

    def choose_day(other: date) -> None:
        if picked.current and isinstance(when, time) and clock.moment_at(other, when) <= clock.now:
            choose(other, when)
            return
        picked.current = False
        ask_time(False)
        choose(other, Vaguely.NOW if other == today and noted is None else Vaguely.EARLIER)

    def choose_vague(vague: Vaguely) -> None:
        picked.current = False
        ask_time(False)
        choose(day, vague)

    def choose_time(at: time) -> None:
        picked.current = True
        choose(day, at)

    near = [
        piece(
            choice_cell,
            look,
            relative_day(offered, today),
            partial(choose_day, offered),
            chosen=offered == day,
            key=f"day-{back}-back",
        )
        for back, offered in enumerate((today, today - _ONE_DAY))
    ]
    vague = [
        piece(
            choice_cell,
            look,
            say(f"log.when_{each}" if day == today else "log.when_no_time"),
            partial(choose_vague, each),
            chosen=when is each and not timing,
            key=f"when-{each}",
        )
        for each in dict.fromkeys((plain, Vaguely.EARLIER))
    ]
    words = say("log.when_time")
    at_time = piece(
        choice_cell, look, words, lambda: ask_time(True), chosen=timing, key="when-time"
    )
    parts = [
        asked,
        cell_rows(near, 1 if look.large else 2),
        _steps(look, day, today, choose_day),
        DayFromMonth(day, FIRST_DAY, today, choose_day, "when"),
        cell_rows([*vague, at_time], 1 if look.large else 3),
    ]
    if timing:
        parts.append(_times(look, piece, clock, day, when, choose_time))
    return column(parts, spacing=4)


def _when_words(day: date, when: When, today: date, twelve: bool) -> str:
    """Return the answer, as in "Today, now", "Yesterday" or "Today, 09:15"."""
    said = relative_day(day, today)
    if isinstance(when, time):
        return say("log.when_at", day=said, time=clock_time(when, twelve))
    return say(f"log.when_today_{when}", day=said) if day == today else said


def _times(
    look: Look,
    piece: Piece,
    clock: Clock,
    day: date,
    when: When,
    choose: Callable[[time], object],
) -> ft.Control:
    """Return the hours of ``day``, and the quarters of the one that is chosen."""
    times = clock.times_of(day)
    hour = when.hour if isinstance(when, time) else None
    hours = [
        piece(
            choice_cell,
            look,
            hour_words(each, look.twelve_hours),
            partial(choose, time(each, minutes[0])),
            chosen=each == hour,
            name=say("log.when_hour", hour=hour_words(each, look.twelve_hours)),
            key=f"hour-{each}",
        )
        for each, minutes in times.items()
    ]
    quarters = [time(hour, minute) for minute in times.get(hour, ())] if hour is not None else []
    cells = [
        piece(
            choice_cell,
            look,
            clock_time(at, look.twelve_hours),
            partial(choose, at),
            chosen=at == when,
            key=f"quarter-{at.minute}",
        )
        for at in quarters
    ]
    across = 4 if look.large else 6
    asked = [cell_rows(hours, across, spacing=6)]
    if cells:
        asked.append(cell_rows(cells, 2 if look.large else 4))
    return column(asked, spacing=12)


def _steps(look: Look, day: date, today: date, choose: Callable[[date], object]) -> ft.Control:
    shown = words(look, full_day(day), "label", align=CENTER)
    return pager(
        look,
        ft.Semantics(live_region=True, content=shown),
        Turn(day_earlier(day, 1), say("log.day_before"), "day-earlier"),
        Turn(day_later(day, 1, today), say("log.day_after"), "day-later"),
        choose,
    )
