"""The form that logs a rest, or changes one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

import flet as ft

from app.domain.entry import Helped, Rest, Vaguely, When, when_of
from app.domain.errors import AppError
from app.domain.usual import minutes_rested_last
from app.reading.wording import full_day, say
from app.state.history import Change
from app.state.services import Services, use_services
from app.views.kit.choices import cell_rows, choice_cell
from app.views.kit.drafts import use_draft
from app.views.kit.guard import component, sentence, show_message, tried
from app.views.kit.look import Look, use_look
from app.views.kit.parts import use_parts, use_pieces
from app.views.kit.phrases import minutes_words
from app.views.kit.surfaces import column, sheet_body
from app.views.kit.text import heading
from app.views.log.form_foot import form_foot, note_field, note_option
from app.views.log.questions import MinutesQuestion, options
from app.views.log.when import WhenQuestion

_NOW: When = Vaguely.NOW


def helped_choice(
    look: Look, helped: Helped | None, choose: Callable[[Helped | None], object]
) -> ft.Control:
    """Return the question; a second tap on an answer takes it back."""
    cells = [
        choice_cell(
            look,
            say(f"timers.helped_{answer}"),
            partial(choose, None if answer is helped else answer),
            chosen=answer is helped,
            name=say(f"timers.helped_{answer}_name"),
            key=f"helped-{answer.replace('_', '-')}",
        )
        for answer in Helped
    ]
    asked = heading(look, say("timers.helped"), kind="label")
    return column([asked, cell_rows(cells, 1 if look.large else len(cells))], 8)


@dataclass(frozen=True, slots=True, kw_only=True)
class _RestDraft:
    """A rest as chosen so far."""

    day: date
    minutes: float
    when: When = Vaguely.NOW
    note: str = ""
    helped: Helped | None = None


@component
def RestForm(day: date, on_done: Callable[[], object], before: Rest | None = None) -> ft.Control:
    """The content of the sheet that logs a rest for ``day``, or changes ``before``."""
    look = use_look()
    services = use_services()
    part, piece = use_parts(), use_pieces()
    form = f"change:{before.id}" if before else f"rest:{day}"
    draft = use_draft(form, lambda: _first_draft(services, day, before))
    chosen, note = draft.chosen, draft.typed("note")
    noting, show_note = ft.use_state(bool(note.current))
    problem, tell_problem = ft.use_state("")

    def save() -> None:
        try:
            change = _save_rest(services, draft.chosen, before)
        except AppError as error:
            tell_problem(sentence(error))
            return
        draft.done()
        on_done()
        if change is not None:
            _tell_rested(services, change, changed=before is not None)

    def judge(answer: Helped | None) -> None:
        draft.choose(helped=answer)

    def delete(rest: Rest) -> None:
        draft.done()
        on_done()
        _delete_rest(services, rest)

    return sheet_body(
        look,
        say("log.rest_title_change" if before else "log.rest_title"),
        [
            part(
                "minutes",
                MinutesQuestion,
                chosen.minutes,
                lambda count: draft.choose(minutes=count),
            ),
            part(
                "moment",
                WhenQuestion,
                chosen.day,
                chosen.when,
                lambda other, when: draft.choose(day=other, when=when),
                when_of(before) if before else None,
            ),
            note_field(look, note)
            if noting
            else options(look, piece, [note_option(lambda: show_note(True))]),
            *([helped_choice(look, chosen.helped, judge)] if before else []),
        ],
        foot=form_foot(
            look,
            problem,
            say("log.save_rest", minutes=minutes_words(chosen.minutes)),
            save,
            on_done,
            draft,
            (lambda: delete(before)) if before else None,
        ),
    )


def _first_draft(services: Services, day: date, before: Rest | None) -> _RestDraft:
    if before is None:
        return _RestDraft(day=day, minutes=minutes_rested_last(services.notebook.lately))
    return _RestDraft(
        day=before.day,
        when=when_of(before),
        minutes=before.minutes,
        note=before.note,
        helped=before.helped,
    )


def _save_rest(services: Services, draft: _RestDraft, before: Rest | None) -> Change[Rest] | None:
    """Log ``draft``, or change ``before`` into it.

    Whether it helped is only asked of one that was logged before.
    """
    day, minutes, note, when = draft.day, draft.minutes, draft.note, draft.when
    if before is None:
        return services.notebook.log_rest(day, minutes, note, when)
    return services.notebook.change_rest(before, day, minutes, note, draft.helped, when)


def _tell_rested(services: Services, change: Change[Rest], changed: bool) -> None:
    """Tell what was done, and offer to take it back."""
    saved = change.made
    words = "log.rest_changed" if changed else "log.rest_logged"
    if saved.day != services.clock.today and not changed:
        words = "log.rest_logged_on"
    text = say(words, minutes=minutes_words(saved.minutes), day=full_day(saved.day))
    show_message(text, change)


def _delete_rest(services: Services, rest: Rest) -> None:
    """Delete ``rest`` and offer to take that back."""
    if change := tried(services.notebook.delete, rest):
        show_message(say("log.rest_deleted"), change)
