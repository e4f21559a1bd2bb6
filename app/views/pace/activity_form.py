"""The form that logs an activity, or changes one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import flet as ft

from app.domain.activity import Activity
from app.domain.draft import ActivityDraft, draft_like_last, draft_of
from app.domain.errors import AppError
from app.reading.wording import say
from app.state.services import Services, use_services
from app.views.guard import component, sentence
from app.views.look import Look, use_look
from app.views.pace.activity_saving import delete_activity, save_activity, tell_saved
from app.views.pace.baseline_option import baseline_option
from app.views.pace.day_choice import DayQuestion
from app.views.pace.effort_choice import effort_choice
from app.views.pace.form_foot import form_foot, note_field, note_option
from app.views.pace.kinds import kind_choice
from app.views.pace.minutes_choice import minutes_choice
from app.views.pace.name_choice import NameQuestion
from app.views.pace.question import option
from app.views.pace.timer_option import timer_option
from app.views.shared.cells import cell_rows
from app.views.shared.sheet import sheet_body
from app.views.shared.unit_words import points_words

LOOK_BACK = timedelta(days=60)
"""How far back the form looks for what was logged last (our choice)."""


@component
def ActivityForm(
    day: date, on_done: Callable[[], object], before: Activity | None = None
) -> ft.Control:
    """The content of the sheet that logs an activity for ``day``, or changes ``before``."""
    look = use_look()
    services = use_services()
    first = ft.use_memo(lambda: _first_draft(services, day, before), [])
    draft, change = ft.use_state(first)
    note = ft.use_ref(before.note if before else "")
    own = ft.use_ref("" if _known(services, draft.name) else draft.name)
    noting, show_note = ft.use_state(bool(note.current))
    usual, keep_usual = ft.use_state(False)
    problem, tell_problem = ft.use_state("")

    def choose_kind(chosen: ActivityDraft) -> None:
        change(chosen if chosen.kind is draft.kind else replace(chosen, name=""))

    def save() -> None:
        chosen = replace(draft, name=(own.current or draft.name).strip())
        try:
            saved = save_activity(services, chosen, note.current or "", before)
        except AppError as error:
            tell_problem(sentence(error))
            return
        on_done()
        tell_saved(services, saved, usual, changed=before is not None)

    def delete(activity: Activity) -> None:
        on_done()
        delete_activity(services, activity)

    worth = services.settings.settings.weights.points_of(draft)
    small = [_usual_option(look, usual, lambda: keep_usual(not usual))]
    if not noting:
        small.insert(0, note_option(look, lambda: show_note(True)))
    if before is None and draft.day == services.clock.today:
        small.append(timer_option(look, draft, own, on_done))
    small.append(baseline_option(look, draft, own, on_done))
    return sheet_body(
        look,
        say("log.title_change" if before else "log.title"),
        [
            kind_choice(look, draft, choose_kind),
            NameQuestion(
                draft.kind, draft.name, own, lambda name: change(replace(draft, name=name))
            ),
            effort_choice(look, draft.effort, lambda effort: change(replace(draft, effort=effort))),
            minutes_choice(
                look, draft.minutes, lambda count: change(replace(draft, minutes=count))
            ),
            DayQuestion(draft.day, lambda chosen: change(replace(draft, day=chosen))),
            cell_rows(small, 1 if look.large else 2),
            *([note_field(look, note)] if noting else []),
            form_foot(
                look,
                problem,
                say("log.save_points", points=points_words(worth, services.settings.settings)),
                save,
                on_done,
                (lambda: delete(before)) if before else None,
            ),
        ],
    )


def _first_draft(services: Services, day: date, before: Activity | None) -> ActivityDraft:
    if before is not None:
        return draft_of(before)
    today = services.clock.today
    return draft_like_last(day, services.notebook.between(today - LOOK_BACK, today))


def _known(services: Services, name: str) -> bool:
    return any(usual.name == name for usual in services.library.usuals)


def _usual_option(look: Look, usual: bool, on_tap: Callable[[], object]) -> ft.Control:
    icon = ft.Icons.STAR_ROUNDED if usual else ft.Icons.STAR_BORDER_ROUNDED
    return option(look, icon, say("log.keep_usual"), on_tap, "keep-usual", toggled=usual)
