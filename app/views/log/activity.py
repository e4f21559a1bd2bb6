"""The form that logs an activity, or changes one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import flet as ft

from app.domain.activity import Activity
from app.domain.errors import AppError
from app.domain.usual import ActivityDraft, Usual, draft_like_last, draft_of
from app.reading.wording import say
from app.state.history import Change
from app.state.services import Services, use_services
from app.views.kit.addresses import Paths, go
from app.views.kit.buttons import Action
from app.views.kit.choices import cell_rows
from app.views.kit.guard import component, sentence, show_message, tried
from app.views.kit.look import Look, use_look
from app.views.kit.phrases import full_day, points_words
from app.views.kit.surfaces import sheet_body
from app.views.log.draft import Drafted, use_draft
from app.views.log.form_foot import form_foot, note_field, note_option
from app.views.log.questions import (
    NameQuestion,
    effort_choice,
    kind_choice,
    minutes_choice,
    name_or_kind,
    option,
)
from app.views.log.when import WhenQuestion


def _timer_option(look: Look, draft: Drafted, on_leave: Action) -> ft.Control:
    def leave() -> None:
        on_leave()
        go(Paths.timer_for(draft.chosen.kind, draft.name))

    return option(look, ft.Icons.TIMER_OUTLINED, say("timers.time_it"), leave, "use-timer")


def _baseline_option(look: Look, draft: Drafted, on_leave: Action) -> ft.Control:
    def leave() -> None:
        on_leave()
        name = draft.name
        go(Paths.baseline(draft.chosen.kind, name) if name else Paths.BASELINES)

    return option(look, ft.Icons.STRAIGHTEN_ROUNDED, say("log.how_long"), leave, "to-baseline")


@component
def ActivityForm(
    day: date, on_done: Callable[[], object], before: Activity | None = None
) -> ft.Control:
    """The content of the sheet that logs an activity for ``day``, or changes ``before``."""
    look = use_look()
    services = use_services()
    draft = use_draft(lambda: _first_draft(services, day, before))
    chosen = draft.chosen
    note = ft.use_ref(before.note if before else "")
    noting, show_note = ft.use_state(bool(note.current))
    usual, keep_usual = ft.use_state(False)
    problem, tell_problem = ft.use_state("")

    def save() -> None:
        try:
            made = _save_activity(services, draft.whole, note.current or "", before)
        except AppError as error:
            tell_problem(sentence(error))
            return
        on_done()
        saved = made.made if made else before
        if saved is not None:
            _tell_saved(services, saved, made, usual, changed=before is not None)

    def delete(activity: Activity) -> None:
        on_done()
        _delete_activity(services, activity)

    worth = services.settings.settings.weights.points_of(chosen)
    small = [_usual_option(look, usual, lambda: keep_usual(not usual))]
    if not noting:
        small.insert(0, note_option(look, lambda: show_note(True)))
    if before is None and chosen.day == services.clock.today:
        small.append(_timer_option(look, draft, on_done))
    small.append(_baseline_option(look, draft, on_done))
    return sheet_body(
        look,
        say("log.title_change" if before else "log.title"),
        [
            kind_choice(look, draft),
            NameQuestion(draft),
            effort_choice(look, chosen.effort, lambda effort: draft.choose(effort=effort)),
            minutes_choice(look, chosen.minutes, lambda count: draft.choose(minutes=count)),
            WhenQuestion(
                chosen.day,
                chosen.when,
                lambda other, when: draft.choose(day=other, when=when),
                begun=before is not None,
            ),
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
    return draft_like_last(day, services.notebook.lately)


def _usual_option(look: Look, usual: bool, on_tap: Callable[[], object]) -> ft.Control:
    icon = ft.Icons.STAR_ROUNDED if usual else ft.Icons.STAR_BORDER_ROUNDED
    return option(look, icon, say("log.keep_usual"), on_tap, "keep-usual", toggled=usual)


def _save_activity(
    services: Services, draft: ActivityDraft, note: str, before: Activity | None
) -> Change[Activity] | None:
    """Log ``draft``, or change ``before`` into it."""
    notebook = services.notebook
    given = (draft.day, draft.kind, draft.effort, draft.minutes, draft.name, note, draft.when)
    if before is None:
        return notebook.log_activity(*given)
    return notebook.change_activity(before, *given)


def _tell_saved(
    services: Services, saved: Activity, change: Change[Any] | None, usual: bool, changed: bool
) -> None:
    """Keep ``saved`` as a usual where that was asked for, and tell what was done."""
    if usual:
        kept = tried(services.usuals.keep, _usual_of(saved, services))
        if kept is None:
            return
        change = change.joined(kept) if change else kept
    if change is None:
        return
    words = "log.changed" if changed else "log.logged"
    if saved.day != services.clock.today and not changed:
        words = "log.logged_on"
    settings = services.settings.settings
    worth = points_words(settings.weights.points_of(saved), settings)
    named = name_or_kind(saved.name, saved.kind)
    show_message(say(words, name=named, points=worth, day=full_day(saved.day)), change)


def _delete_activity(services: Services, activity: Activity) -> None:
    """Delete ``activity`` and offer to take that back."""
    if change := tried(services.notebook.delete, activity):
        named = name_or_kind(activity.name, activity.kind)
        show_message(say("log.deleted", name=named), change)


def _usual_of(activity: Activity, services: Services) -> Usual:
    icons = {usual.name: usual.icon for usual in services.library.usuals}
    return Usual(
        id="",
        name=activity.name,
        kind=activity.kind,
        effort=activity.effort,
        minutes=activity.minutes,
        icon=icons.get(activity.name, ""),
    )
