"""Saving, keeping as a usual and deleting an activity, each with a message that has Undo."""

from __future__ import annotations

from dataclasses import replace

from app.domain.activity import Activity
from app.domain.draft import ActivityDraft
from app.domain.usual import Usual
from app.reading.wording import say
from app.state.services import Services
from app.views.guard import attempt
from app.views.message import show_message
from app.views.pace.kinds import name_or_kind
from app.views.shared.calendar_words import full_day
from app.views.shared.unit_words import points_words


def save_activity(
    services: Services, draft: ActivityDraft, note: str, before: Activity | None
) -> Activity:
    """Log ``draft``, or change ``before`` into it.

    Raises:
        InvalidInput: If something in it breaks a rule; nothing is then changed.
        StorageError: If it cannot be saved; nothing is then changed.

    """
    notebook = services.notebook
    kind, effort, minutes, name = draft.kind, draft.effort, draft.minutes, draft.name
    if before is None:
        return notebook.log_activity(draft.day, kind, effort, minutes, name, note)
    moved = draft.day != before.day
    changed = replace(
        before,
        day=draft.day,
        at=services.clock.moment_on(draft.day) if moved else before.at,
        kind=kind,
        effort=effort,
        minutes=minutes,
        name=name,
        note=note.strip(),
    )
    return notebook.keep(changed, before)


def tell_saved(services: Services, saved: Activity, usual: bool, changed: bool) -> None:
    """Keep ``saved`` as a usual where that was asked for, and tell what was done."""
    take_back = [services.history.undo]
    kept = usual and attempt(services.usuals.keep, usual_of(saved, services))
    if kept:
        take_back.insert(0, services.history.undo)

    def undo() -> None:
        for each in take_back:
            each()

    if usual and not kept:
        return
    words = "log.changed" if changed else "log.logged"
    if saved.day != services.clock.today and not changed:
        words = "log.logged_on"
    settings = services.settings.settings
    worth = points_words(settings.weights.points_of(saved), settings)
    named = name_or_kind(saved.name, saved.kind)
    show_message(say(words, name=named, points=worth, day=full_day(saved.day)), undo)


def delete_activity(services: Services, activity: Activity) -> None:
    """Delete ``activity`` and offer to take that back."""
    if attempt(services.notebook.delete, activity):
        named = name_or_kind(activity.name, activity.kind)
        show_message(say("log.deleted", name=named), services.history.undo)


def usual_of(activity: Activity, services: Services) -> Usual:
    """Return the usual that logs ``activity`` again."""
    icons = {usual.name: usual.icon for usual in services.library.usuals}
    return Usual(
        id="",
        name=activity.name,
        kind=activity.kind,
        effort=activity.effort,
        minutes=activity.minutes,
        icon=icons.get(activity.name, ""),
    )
