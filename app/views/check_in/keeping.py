"""Keeping the answers of a check-in, with a message that takes them back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from app.domain.check_in import Question
from app.reading.wording import say
from app.state.services import Services
from app.views.guard import attempt
from app.views.message import show_message


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered, and the note beside it."""

    ratings: Mapping[Question, int]
    note: str


def keep_answers(
    services: Services,
    day: date,
    answers: Answers,
    undo: Callable[[Callable[[], object]], object],
) -> bool:
    """Save ``answers`` for ``day`` if they are not yet; return whether they are now.

    ``undo`` is given what takes just that back.
    """
    stored = services.notebook.check_in_on(day)
    ratings, note = dict(answers.ratings), answers.note.strip()
    known = (dict(stored.ratings), stored.note) if stored else ({}, "")
    if known == (ratings, note):
        return True
    if ratings or note:
        kept = attempt(services.notebook.check_in, day, ratings, note)
        words = say("check_in.saved", count=len(ratings))
    else:
        kept = stored is None or attempt(services.notebook.delete, stored)
        words = say("check_in.removed")
    if kept:
        show_message(words, partial(undo, services.history.undo))
    return kept
