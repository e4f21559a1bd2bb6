"""Restoring from a backup: choosing it, seeing what it would do, and only then doing it."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.reading.wording import say
from app.state.restoring import How
from app.state.services import use_services
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.navigation import asked, go_back
from app.views.page_frame import page_frame, page_head
from app.views.settings.rehearsal import rehearsal_parts
from app.views.settings.restore_course import Course, Steps, use_restore
from app.views.shared.buttons import link_button, main_button, mist_button
from app.views.shared.words import heading, soft, words


@component
def RestoreScreen() -> ft.Control:
    """The file or copy that was chosen, what it would do, and the steps to having it back."""
    look = use_look()
    kept = use_services().copies.place != ""
    ft.use_route_location()
    copy = asked("copy")
    course, steps = use_restore(copy)
    sure, set_sure = ft.use_state(False)
    ft.use_effect(lambda: set_sure(False), [course.shown])
    head = page_head(look, say("restore.title"), back=go_back, ways=False)
    parts: list[ft.Control] = []
    if course.shown is None and not copy:
        parts.append(words(look, say("restore.lead")))
    if course.said:
        parts.append(ft.Semantics(live_region=True, content=words(look, course.said, "label")))
    if course.busy:
        step = "busy"
    elif sure and course.shown is not None:
        step = "sure"
        parts += _sure(look, steps, kept)
    else:
        step = "shown" if course.shown else "choose"
        parts += _choosing(look, course, steps, kept, lambda: set_sure(True))
    return page_frame(look, head, parts, spacing=16, key=f"restore-{step}")


def _choosing(
    look: Look, course: Course, steps: Steps, kept: bool, go_on: Callable[[], None]
) -> list[ft.Control]:
    shown = course.shown
    if shown is None:
        return [
            main_button(look, say("restore.choose"), steps.choose, key="choose-file"),
            link_button(look, say("restore.leave"), go_back, key="leave"),
        ]
    parts = rehearsal_parts(look, shown, steps.turn_to)
    if not shown.changes_nothing:
        parts.append(_promise(look, kept))
        if shown.how is How.MERGE:
            parts.append(main_button(look, say("restore.merge_now"), steps.restore, key="merge"))
        else:
            go_on_words = say("restore.replace_go_on")
            parts.append(main_button(look, go_on_words, go_on, key="replace-go-on"))
    return [
        *parts,
        mist_button(look, say("restore.choose_other"), steps.choose, key="choose-file"),
        link_button(look, say("restore.leave"), go_back, key="leave"),
    ]


def _sure(look: Look, steps: Steps, kept: bool) -> list[ft.Control]:
    """Return the second plain step before everything here is replaced."""
    title = heading(look, say("restore.replace_sure"), 2, "title")
    return [
        ft.Semantics(live_region=True, content=title),
        words(look, say("restore.replace_sure_detail")),
        _promise(look, kept),
        main_button(look, say("restore.leave"), go_back, key="keep"),
        mist_button(look, say("restore.replace_now"), steps.restore, key="replace"),
    ]


def _promise(look: Look, kept: bool) -> ft.Control:
    """Return how it can be taken back; where copies are ``kept``, one is made first."""
    told = [say("restore.with_copy")] if kept else []
    return soft(look, " ".join([*told, say("restore.with_undo")]), "body")
