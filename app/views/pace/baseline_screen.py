"""One activity: how many minutes of it go well on most days."""

from __future__ import annotations

import flet as ft

from app.domain.activity import ActivityKind
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import use_look
from app.views.message import show_message
from app.views.navigation import asked, go, go_back
from app.views.pace.baseline_result import baseline_result
from app.views.pace.readings import Readings
from app.views.pace.week_times import WeekTimes
from app.views.page_frame import page_frame, page_head
from app.views.routes import Paths
from app.views.shared.buttons import clay_button, main_button
from app.views.shared.words import soft, words


@component
def BaselineScreen() -> ft.Control:
    """The activity in the address with its minutes, its readings, and what else can be done."""
    look = use_look()
    services = use_services()
    store = use_store(services.baselines)
    caution = use_store(services.settings).settings.caution
    ft.use_route_location()
    name, kind_asked = asked("name"), asked("kind")
    if not name or kind_asked not in set(ActivityKind):
        head = page_head(look, say("baseline.title"), back=go_back, ways=False)
        label = say("baseline.to_list")
        way = main_button(look, label, lambda: go(Paths.BASELINES), key="to-baselines")
        return page_frame(look, head, [words(look, say("baseline.missing")), way])
    kind = ActivityKind(kind_asked)
    known = store.of(name, kind)

    def take(factor: float) -> None:
        if known is not None and factor != known.factor:
            store.change(known, known.timings, factor)
            said = say("baseline.factor_set", factor=f"{factor:g}")
            show_message(said, undo=services.history.undo)

    def forget() -> None:
        if known is not None:
            store.drop(known)
            show_message(say("baseline.forgotten"), undo=services.history.undo)

    parts: list[ft.Control] = [
        soft(look, say("baseline.lead"), "body"),
        baseline_result(look, known, caution, take),
        Readings(name, kind),
        WeekTimes(name, kind),
        soft(look, say("baseline.why")),
    ]
    if known is not None:
        parts.append(clay_button(look, say("baseline.forget"), forget, key="forget-baseline"))
    head = page_head(look, name, say(f"common.{kind}"), back=go_back, ways=False)
    return page_frame(look, head, parts, spacing=16, key="baseline-page")
