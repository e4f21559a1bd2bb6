"""The one question about effort: its answers, and the page where it can be changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import flet as ft

from app.domain.settings import AfterEffort
from app.reading.pages import WelcomePage
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.kit.choices import across, cell_rows, choice_cell
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go_back
from app.views.kit.pages import page_frame, page_head
from app.views.kit.surfaces import column
from app.views.kit.text import heading, soft, words

_ANSWERS = (AfterEffort.YES, AfterEffort.NO, AfterEffort.UNSURE)
"""What can be answered, in the order of the words for it."""

_PLAN_CHANGES = ("factor", "raises", "look_back", "test", "stays")
"""What more care does to plans, each with its sentence (evidence P12)."""


@component
def AfterEffortScreen() -> ft.Control:
    """The question once more, what was answered, and what that changes."""
    look = use_look()
    services = use_services()
    chosen = use_store(services.settings).settings.after_effort

    use_store(services.habits)
    aside = [habit.name for habit in services.habits.left_out()]
    kept = say("settings.habits_aside", habits=", ".join(aside)) if aside else ""

    def answer(given: AfterEffort) -> None:
        services.settings.change(after_effort=given)

    asking = next(screen for screen in services.library.welcome if screen.question)
    now = ft.Semantics(
        live_region=True, content=soft(look, say(f"settings.after_effort_{chosen}"), "body")
    )
    head = page_head(look, say("settings.after_effort"), back=go_back, ways=False)
    parts = [
        effort_question(look, asking, chosen, answer),
        now,
        what_changes(look, asking),
        ft.Semantics(
            live_region=True, content=soft(look, kept or say("settings.habits_kept"), "body")
        ),
        _plans(look),
    ]
    return page_frame(look, head, parts, spacing=20)


def effort_question(
    look: Look,
    asking: WelcomePage,
    chosen: AfterEffort,
    on_answer: Callable[[AfterEffort], object],
) -> ft.Control:
    """Return the question with its three equal answers, the ``chosen`` one solid."""
    cells = [
        choice_cell(
            look,
            label,
            partial(on_answer, answer),
            answer is chosen,
            height=56,
            key=f"effort-{answer}",
        )
        for answer, label in zip(_ANSWERS, asking.answers, strict=True)
    ]
    question = words(look, asking.question, "body" if look.large else "reader")
    return column([question, cell_rows(cells, across(look, asking.answers, 3))], spacing=16)


def what_changes(look: Look, asking: WelcomePage) -> ft.Control:
    """Return in plain lines what the answer changes."""
    title = heading(look, say("settings.what_changes"), 2, "label")
    return column([title, *(words(look, line) for line in asking.what_changes)], spacing=8)


def _plans(look: Look) -> ft.Control:
    lines = [say(f"settings.plan_{change}") for change in _PLAN_CHANGES]
    title = heading(look, say("settings.plan_changes"), 2, "label")
    return column([title, *(words(look, line) for line in lines)], spacing=8)
