"""The answers of a check-in: those given, the one asked now, and all of them at the end."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import flet as ft

from app.domain.check_in import Asking, Question
from app.reading.wording import say
from app.views.kit.buttons import link_button, main_button, tap
from app.views.kit.fields import text_field
from app.views.kit.look import Look
from app.views.kit.pages import page_frame, page_head
from app.views.kit.surfaces import column, rows
from app.views.kit.text import CENTER, soft, words

_PADDING = ft.Padding(16, 10, 16, 10)
_NUMBER_WIDTH, _NUMBER_HEIGHT = 40, 32

Turn = Callable[[Question], object]


def question_list(
    look: Look, course: Asking, turn_to: Turn, settled_only: bool = False
) -> ft.Control:
    """Return the questions of ``course`` as rows; a settled one can be turned to again."""
    shown = [q for q in course.questions if not settled_only or q in course.settled]
    lit = shown.index(course.now) if course.now in shown else None
    return rows(look, [_row(look, course, question, turn_to) for question in shown], lit)


def _row(look: Look, course: Asking, question: Question, turn_to: Turn) -> ft.Control:
    if question is course.now:
        return _lit(look, question)
    if question in course.settled or question in course.ratings:
        return _settled(look, question, course.ratings.get(question), partial(turn_to, question))
    return _waiting(look, question, question is course.following)


def _settled(
    look: Look, question: Question, rating: int | None, on_turn: Callable[[], object]
) -> ft.Control:
    title = say(f"check_in.{question}")
    parts: list[ft.Control] = [ft.Container(words(look, title), expand=True)]
    if rating is None:
        name = say("check_in.blank_answer", question=title)
        parts.append(soft(look, say("check_in.blank")))
    else:
        name = say("check_in.rating_change", question=title, rating=rating)
        parts += [_number(look, rating), soft(look, say("check_in.change"))]
    if look.large:
        parts = [ft.Column([parts[0], ft.Row(parts[1:], spacing=10)], spacing=2, expand=True)]
    return tap(
        look,
        ft.Row(parts, spacing=10, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        name,
        on_turn,
        key=f"change-{question.replace('_', '-')}",
        radius=0,
        padding=_PADDING,
    )


def _number(look: Look, rating: int) -> ft.Control:
    return ft.Container(
        words(look, str(rating), "label", look.tokens.on_mist, CENTER),
        width=None if look.large else _NUMBER_WIDTH,
        height=None if look.large else _NUMBER_HEIGHT,
        padding=ft.Padding(14, 0, 14, 0) if look.large else 0,
        bgcolor=look.tokens.sea_mist,
        border_radius=_NUMBER_HEIGHT / 2,
        alignment=None if look.large else ft.Alignment.CENTER,
    )


def _lit(look: Look, question: Question) -> ft.Control:
    color = look.tokens.on_mist
    title = say(f"check_in.{question}")
    row = ft.Row(
        [
            ft.Container(words(look, title, "label", color), expand=True),
            words(look, say("check_in.now"), "small_label", color),
        ],
        spacing=10,
    )
    box = ft.Container(row, padding=ft.Padding(16, 14, 16, 14), bgcolor=look.tokens.sea_mist)
    said = say("check_in.now_name", question=title)
    return ft.Semantics(label=said, exclude_semantics=True, content=box)


def _waiting(look: Look, question: Question, following: bool) -> ft.Control:
    title = ft.Container(soft(look, say(f"check_in.{question}"), "body"), expand=True)
    parts: list[ft.Control] = [title]
    if following:
        parts.append(soft(look, say("check_in.next")))
    return ft.Container(ft.Row(parts, spacing=10), padding=ft.Padding(16, 14, 16, 14))


_NOTE_LINES = 3


def summary_page(
    look: Look,
    course: Asking,
    note: str | None,
    turn_to: Turn,
    on_write: Callable[[str], object],
    on_add_note: Callable[[], object],
    on_leave: Callable[[], object],
) -> ft.Control:
    """Return the answers of ``course``; ``note`` is ``None`` while no note is wanted."""
    head = page_head(look, say("check_in.done_title"), back=on_leave, ways=False)
    lead = say("check_in.done_lead" if course.ratings else "check_in.empty_lead")
    parts = [soft(look, lead, "body"), question_list(look, course, turn_to)]
    if note is None:
        add = link_button(look, say("check_in.add_note"), on_add_note, key="add-note")
        parts.append(ft.Row([add]))
    else:
        field = text_field(
            look, say("check_in.note"), note, on_write, "note", _NOTE_LINES, autofocus=not note
        )
        parts.append(column([field, soft(look, say("check_in.note_hint"))], 6))
    # It stands in the page, because a message covers the foot for a while.
    parts.append(main_button(look, say("check_in.done"), on_leave, key="done"))
    return page_frame(look, head, parts)
