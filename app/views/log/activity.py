"""The form that logs an activity, or changes one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import flet as ft

from app.domain.activity import Activity
from app.domain.entry import when_of
from app.domain.errors import AppError
from app.domain.identity import name_key
from app.domain.usual import ActivityDraft, Usual, draft_like_last, draft_of, same_usual
from app.reading.wording import full_day, say
from app.state.history import Change
from app.state.services import Services, use_services
from app.views.kit.addresses import Paths
from app.views.kit.guard import component, sentence, show_message, tried
from app.views.kit.look import use_look
from app.views.kit.navigation import go
from app.views.kit.parts import use_parts, use_pieces, use_rest
from app.views.kit.phrases import points_words
from app.views.kit.surfaces import sheet_body
from app.views.log.draft import Drafted, use_drafted
from app.views.log.form_foot import form_foot, note_field, note_option
from app.views.log.questions import (
    EffortQuestion,
    KindQuestion,
    MinutesQuestion,
    NameQuestion,
    Option,
    name_or_kind,
    options,
)
from app.views.log.when import WhenQuestion


def _baseline_of(draft: Drafted) -> str:
    name = draft.name
    return Paths.baseline(draft.chosen.kind, name) if name else Paths.BASELINES


@component
def ActivityForm(
    day: date, on_done: Callable[[], object], before: Activity | None = None
) -> ft.Control:
    """The content of the sheet that logs an activity for ``day``, or changes ``before``."""
    look = use_look()
    services = use_services()
    part, piece, whole = use_parts(), use_pieces(), use_rest()
    form = f"change:{before.id}" if before else f"log:{day}"
    first_note = before.note if before else ""
    draft = use_drafted(form, lambda: _first_draft(services, day, before), note=first_note)
    chosen, note = draft.chosen, draft.note
    noting, show_note = ft.use_state(bool(note.current))
    problem, tell_problem = ft.use_state("")

    def save() -> None:
        try:
            made = _save_activity(services, draft, before)
        except AppError as error:
            tell_problem(sentence(error))
            return
        draft.form.done()
        on_done()
        saved = made.made if made else before
        if saved is not None:
            wanted = draft.chosen.usual
            _tell_saved(services, saved, made, wanted, changed=before is not None)

    def delete(activity: Activity) -> None:
        draft.form.done()
        on_done()
        _delete_activity(services, activity)

    def leave_for(path: str) -> None:
        on_done()
        go(path)

    def to_timer() -> None:
        leave_for(Paths.timer_for(draft.chosen.kind, draft.name))

    def to_baseline() -> None:
        leave_for(_baseline_of(draft))

    kept = _is_kept(services, draft.whole)
    usual = kept if chosen.usual is None else chosen.usual
    worth = services.settings.settings.weights.points_of(chosen)
    star = ft.Icons.STAR_ROUNDED if usual else ft.Icons.STAR_BORDER_ROUNDED

    def keep_usual() -> None:
        draft.choose(usual=not usual)

    offered = [Option("keep-usual", star, "log.keep_usual", keep_usual, usual)]
    if not noting:
        offered.insert(0, note_option(lambda: show_note(True)))
    if before is None and chosen.day == services.clock.today:
        offered.append(Option("use-timer", ft.Icons.TIMER_OUTLINED, "timers.time_it", to_timer))
    offered.append(Option("to-baseline", ft.Icons.STRAIGHTEN_ROUNDED, "log.how_long", to_baseline))
    title = say("log.title_change" if before else "log.title")
    asked: list[ft.Control] = [
        part("kind", KindQuestion, chosen.kind, draft.choose_kind),
        part("name", NameQuestion, chosen.kind, chosen.name, draft.own, draft.choose_name),
    ]
    if not whole:
        return sheet_body(look, title, asked, whole=False)
    asked += [
        part("effort", EffortQuestion, chosen.effort, lambda it: draft.choose(effort=it)),
        part("minutes", MinutesQuestion, chosen.minutes, lambda it: draft.choose(minutes=it)),
        part(
            "moment",
            WhenQuestion,
            chosen.day,
            chosen.when,
            lambda other, when: draft.choose(day=other, when=when),
            when_of(before) if before else None,
        ),
        options(look, piece, offered),
        *([note_field(look, note)] if noting else []),
    ]
    foot = form_foot(
        look,
        problem,
        say("log.save_points", points=points_words(worth, services.settings.settings)),
        save,
        on_done,
        draft.form,
        (lambda: delete(before)) if before else None,
    )
    return sheet_body(look, title, asked, foot=foot)


def _is_kept(services: Services, draft: ActivityDraft) -> bool:
    """Return whether ``draft`` is a usual just as it is."""
    same = same_usual(draft, services.usuals.every)
    return (
        same is not None
        and not same.off
        and ((same.effort, same.minutes) == (draft.effort, draft.minutes))
    )


def _first_draft(services: Services, day: date, before: Activity | None) -> ActivityDraft:
    if before is not None:
        return draft_of(before)
    return draft_like_last(day, services.notebook.lately)


def _save_activity(
    services: Services, draft: Drafted, before: Activity | None
) -> Change[Activity] | None:
    """Log ``draft``, or change ``before`` into it."""
    notebook, it = services.notebook, draft.chosen
    given = (it.day, it.kind, it.effort, it.minutes, draft.name, it.note, it.when)
    if before is None:
        return notebook.log_activity(*given)
    return notebook.change_activity(before, *given)


def _tell_saved(
    services: Services,
    saved: Activity,
    change: Change[Any] | None,
    usual: bool | None,
    changed: bool,
) -> None:
    """Keep ``saved`` as a usual, or no longer, where that was asked for, and tell what was done."""
    if usual is not None:
        turn = services.usuals.keep if usual else services.usuals.take_off
        turned = tried(turn, _usual_of(saved, services))
        if turned is None and change is None:
            return
        change = change.joined(turned) if change else turned
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
    icons = {name_key(usual.name): usual.icon for usual in services.library.usuals}
    return Usual(
        id="",
        name=activity.name,
        kind=activity.kind,
        effort=activity.effort,
        minutes=activity.minutes,
        icon=icons.get(name_key(activity.name), ""),
    )
