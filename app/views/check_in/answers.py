"""The answers of a check-in: those given, the one asked now, and all of them at the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial

import flet as ft
from flet.components.hooks.use_ref import MutableRef

from app.domain.check_in import Asking, Question
from app.reading.wording import say
from app.state.services import use_value
from app.state.store import Store
from app.views.kit.buttons import link_button, link_line, main_button, tap
from app.views.kit.guard import component
from app.views.kit.keys import text_field
from app.views.kit.look import Look, use_look
from app.views.kit.pages import page_frame, page_head
from app.views.kit.parts import use_parts, use_pieces
from app.views.kit.surfaces import column, hairline, row_surface
from app.views.kit.text import CENTER, soft, words

_PADDING, _PADDING_OPEN = ft.Padding(16, 10, 16, 10), ft.Padding(16, 14, 16, 14)
_NUMBER_WIDTH, _NUMBER_HEIGHT = 40, 32


@dataclass(eq=False)
class Course(Store):
    """The check-in that is being made: how far the questions are, and the note beside them."""

    asking: Asking
    note: MutableRef[str]
    notes: int = 0
    """How often a note came from elsewhere."""
    _page: Asking | None = field(default=None, init=False)
    _summary: Asking | None = field(default=None, init=False)

    @property
    def page(self) -> Asking:
        """The questions as they were while one was last asked: its page stays so out of sight."""
        if self.asking.now is not None or self._page is None:
            self._page = self.asking
        return self._page

    @property
    def summary(self) -> Asking:
        """The questions as they were while none was asked: the answers stay so out of sight."""
        if self.asking.now is None or self._summary is None:
            self._summary = self.asking
        return self._summary

    def renew_note(self) -> None:
        """Show the note as it came from elsewhere."""
        self.notes += 1

    def turn_to(self, question: Question) -> None:
        """Ask ``question`` now."""
        self.asking = self.asking.turned_to(question)

    def write(self, text: str) -> None:
        """Let ``text`` be the note."""
        self.note.current = text


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Ways:
    """What the parts of the page are about, and how they go on; made once, so that they stay."""

    course: Course
    take: Callable[[Asking], object]
    """Goes on with what follows."""
    leave: Callable[[], object]


class _Standing(StrEnum):
    """How a question stands in the list."""

    SETTLED = "settled"
    NOW = "now"
    NEXT = "next"
    WAITING = "waiting"


_Line = tuple[Question, _Standing, int | None]
"""A question, how it stands, and its rating."""


def _lines(course: Asking, settled_only: bool) -> tuple[_Line, ...]:
    lines = ((each, _standing(course, each), course.ratings.get(each)) for each in course.questions)
    return tuple(each for each in lines if not settled_only or each[0] in course.settled)


def _standing(course: Asking, question: Question) -> _Standing:
    if question is course.now:
        return _Standing.NOW
    if question in course.settled or question in course.ratings:
        return _Standing.SETTLED
    return _Standing.NEXT if question is course.following else _Standing.WAITING


@component
def QuestionList(ways: Ways, settled_only: bool = False, done: bool = False) -> ft.Control:
    """The questions as rows, ``done`` at the end; a settled one can be turned to again."""
    look = use_look()
    piece = use_pieces()
    course = ways.course
    lines = use_value(lambda: _lines(course.summary if done else course.page, settled_only), course)
    shown = list[ft.Control]()
    for n, each in enumerate(lines):
        key = each[0].replace("_", "-")
        if n:  # none beside the one that is lit, where its colour is enough to tell it apart
            line = look.tokens.strong or _Standing.NOW not in (each[1], lines[n - 1][1])
            shown.append(piece(hairline, look, 16, line, key=f"above-{key}"))
        turn_to = partial(course.turn_to, each[0])
        shown.append(piece(_row, look, *each, turn_to, key=f"change-{key}"))
    surface = row_surface(look, shown)
    surface.visible = bool(shown)
    return surface


def _row(
    look: Look,
    question: Question,
    standing: _Standing,
    rating: int | None,
    on_turn: Callable[[], object],
    key: str,
) -> ft.Control:
    """Return a row; all are built alike, so that little is sent when one stands otherwise."""
    tokens = look.tokens
    lit, settled = standing is _Standing.NOW, standing is _Standing.SETTLED
    title = say(f"check_in.{question}")
    color = tokens.on_mist if lit else tokens.ink if settled else tokens.ink_soft
    asked = words(look, title, "label" if lit else "body", color)
    number = _number(look, rating)
    number.visible = settled and rating is not None
    said = words(
        look,
        _end(standing, rating),
        "small",
        tokens.on_mist if lit else tokens.ink_soft,
    )
    parts: list[ft.Control] = [number, said]
    if look.large:
        line: ft.Control = ft.Column([asked, ft.Row(parts, spacing=10)], spacing=2, tight=True)
    else:
        asked.expand = True
        middle = ft.CrossAxisAlignment.CENTER
        line = ft.Row([asked, *parts], spacing=10, vertical_alignment=middle)
    return tap(
        look,
        line,
        _name(title, standing, rating),
        on_turn if settled else None,
        key=key,
        bgcolor=tokens.sea_mist if lit else None,
        radius=0,
        padding=_PADDING if settled else _PADDING_OPEN,
    )


def _end(standing: _Standing, rating: int | None) -> str:
    if standing is _Standing.SETTLED:
        return say("check_in.blank" if rating is None else "check_in.change")
    return "" if standing is _Standing.WAITING else say(f"check_in.{standing}")


def _name(title: str, standing: _Standing, rating: int | None) -> str:
    if standing is _Standing.WAITING:
        return title
    if standing is not _Standing.SETTLED:
        return say(f"check_in.{standing}_name", question=title)
    if rating is None:
        return say("check_in.blank_answer", question=title)
    return say("check_in.rating_change", question=title, rating=rating)


def _number(look: Look, rating: int | None) -> ft.Container:
    return ft.Container(
        words(look, "" if rating is None else str(rating), "label", look.tokens.on_mist, CENTER),
        width=None if look.large else _NUMBER_WIDTH,
        height=None if look.large else look.grown(_NUMBER_HEIGHT),
        padding=ft.Padding(14, 0, 14, 0) if look.large else 0,
        bgcolor=look.tokens.sea_mist,
        border_radius=_NUMBER_HEIGHT / 2,
        clip_behavior=ft.ClipBehavior.NONE,
        alignment=None if look.large else ft.Alignment.CENTER,
    )


_NOTE_LINES = 3


@component
def SummaryPage(ways: Ways) -> ft.Control:
    """The answers, and the field for a note."""
    look = use_look()
    part = use_parts()
    course = ways.course
    any_rated, notes = use_value(lambda: (bool(course.summary.ratings), course.notes), course)
    head = page_head(look, say("check_in.done_title"), back=ways.leave, ways=False)
    lead = say("check_in.done_lead" if any_rated else "check_in.empty_lead")
    # Under another key the field for the note begins anew, with the text that came back.
    parts: list[ft.Control] = [
        soft(look, lead, "body"),
        part("list", QuestionList, ways, False, True),
        part(f"note-{notes}", _Note, ways),
    ]
    # It stands in the page, because a message covers the foot for a while.
    parts.append(main_button(look, say("check_in.done"), ways.leave, key="done"))
    return page_frame(look, head, parts)


@component
def _Note(ways: Ways) -> ft.Control:
    """The field for the note, or the way to it."""
    look = use_look()
    course = ways.course
    opened, open_it = ft.use_state(bool(course.note.current))
    if not opened:
        add = link_button(look, say("check_in.add_note"), lambda: open_it(True), key="add-note")
        return link_line([add])
    note = course.note.current or ""
    field = text_field(
        look, say("check_in.note"), note, course.write, "note", _NOTE_LINES, autofocus=not note
    )
    return column([field, soft(look, say("check_in.note_hint"))], 6)
