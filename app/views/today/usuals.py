"""What was done, logged again by one tap."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import flet as ft

from app.domain.usual import Usual
from app.reading.wording import say
from app.state.services import Services, use_services, use_store
from app.views.guard import component
from app.views.look import use_look
from app.views.message import show_message
from app.views.pace.kinds import name_or_kind
from app.views.shared.buttons import link_button, main_button
from app.views.shared.calendar_words import relative_day
from app.views.shared.unit_words import points_words
from app.views.shared.words import soft
from app.views.today.section import section
from app.views.today.usual_tiles import usual_tiles

FEW = 2
"""How many usuals stand on Today in a flare."""


@component
def Usuals(
    day: date, blank: bool, gentle: bool, roomy: bool, on_more: Callable[[], object]
) -> ft.Control:
    """The usuals for ``day``; ``blank`` if nothing is logged for it, ``gentle`` in a flare.

    ``roomy`` is where the button for everything else always has its place.
    """
    look = use_look()
    services = use_services()
    kept = use_store(services.usuals).kept
    today = services.clock.today
    # Only when the screen is opened are they learned anew: no tile moves under a finger.
    offered = ft.use_memo(services.usuals.offered, [kept, today])
    solid = (blank or roomy) and not gentle
    title = "today.did_today" if blank and day == today else "today.did"
    more = link_button(look, say("today.something_else"), on_more, key="something-else")
    parts = [
        usual_tiles(look, offered[:FEW] if gentle else offered, lambda u: _log(services, day, u))
    ]
    if blank and not gentle:
        parts.append(soft(look, say("today.one_tap"), "body"))
    if solid:
        label, icon = say("today.log_else"), ft.Icons.ADD_ROUNDED
        parts.append(main_button(look, label, on_more, icon, key="log-else"))
    heading = say("today.only_if" if gentle else title)
    return section(look, heading, parts, None if solid else more)


def _log(services: Services, day: date, usual: Usual) -> None:
    logged = services.notebook.log_activity(
        day, usual.kind, usual.effort, usual.minutes, usual.name
    )
    today, settings = services.clock.today, services.settings.settings
    words = say(
        "today.logged" if day == today else "today.logged_on",
        name=name_or_kind(logged.name, logged.kind),
        points=points_words(settings.weights.points_of(logged), settings),
        day=relative_day(day, today),
    )
    show_message(words, undo=services.history.undo)
