"""The page of one question: the list above, the pad in the thumb's half."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import flet as ft

from app.domain.check_in import HIGHEST, Asking, Question
from app.reading.wording import say
from app.views.check_in.answers import Turn, question_list
from app.views.kit.buttons import icon_button, link_button, tap
from app.views.kit.choices import cell_rows, number_cell
from app.views.kit.look import Look
from app.views.kit.pages import ARROW_BACK, page_frame, page_head
from app.views.kit.phrases import relative_day
from app.views.kit.surfaces import READING_WIDTH, column
from app.views.kit.text import CENTER, soft, words


def _question_title(look: Look, question: Question) -> ft.Control:
    """Return ``question`` and its scale; it is read out whenever it changes."""
    title = words(look, say(f"check_in.{question}"), "title")
    scale = soft(look, say(f"check_in.{question}_scale"), "body")
    return column([ft.Semantics(heading_level=2, live_region=True, content=title), scale], 2)


def _large_head(
    look: Look, course: Asking, turn_to: Turn, on_leave: Callable[[], object]
) -> ft.Control:
    """Return the head where text is large: back, place, and the way out."""
    place = say("check_in.place", place=course.place, count=len(course.questions))
    before = course.before
    if before is None:
        back = icon_button(look, ARROW_BACK, say("common.back"), on_leave, key="back")
    else:
        name = say("check_in.back_to", question=say(f"check_in.{before}_short"))
        back = icon_button(look, ARROW_BACK, name, partial(turn_to, before), key="previous")
    named = ft.Semantics(
        heading_level=1,
        label=say("check_in.title_place", place=place),
        exclude_semantics=True,
        content=words(look, place),
    )
    stop = icon_button(look, ft.Icons.CLOSE_ROUNDED, say("check_in.stop"), on_leave, key="stop")
    row = ft.Row([back, ft.Container(named, expand=True), stop], spacing=4)
    return ft.Container(row, padding=ft.Padding(4, 4, 4, 0))


_ACROSS = 4
_TALL, _LOW = 76, 60
"""How high a cell is, and how high where the screen is low."""

_TALL_SCREEN = 720


def _number_pad(
    look: Look, course: Asking, question: Question, take: Callable[[Asking], object]
) -> ft.Control:
    """Return the pad for ``question``, which ``course`` asks now; one tap answers it."""
    title = say(f"check_in.{question}")
    given = course.ratings.get(question)
    height = _TALL if look.height >= _TALL_SCREEN else _LOW
    cells = [
        number_cell(
            look,
            number,
            say("check_in.rating", question=title, rating=number),
            partial(take, course.answered(number)),
            chosen=number == given,
            height=height,
            key=f"rate-{number}",
        )
        for number in range(HIGHEST + 1)
    ]
    form = "skip" if given is None else "leave_blank"
    skip = tap(
        look,
        words(look, say(f"check_in.{form}"), "label", look.tokens.sea, CENTER),
        say(f"check_in.{form}_name", question=title),
        partial(take, course.left_blank()),
        key="skip",
        at_once=True,
        bgcolor=look.tokens.sheet,
        edge=look.tokens.edge if look.large else look.tokens.line,
        radius=14,
        expand=None if look.large else True,
        height=None if look.large else height,
        padding=ft.Padding(8, 14, 8, 14) if look.large else 4,
        alignment=ft.Alignment.CENTER,
    )
    if look.large:
        return column([cell_rows(cells, _ACROSS), skip], spacing=10)
    return cell_rows([*cells, skip], _ACROSS)


_LOW_SCREEN = 600
"""Below this height the pad scrolls with the rest."""


def question_page(
    look: Look,
    course: Asking,
    day: date,
    today: date,
    take: Callable[[Asking], object],
    turn_to: Turn,
    on_leave: Callable[[], object],
) -> ft.Control:
    """Return the page of the question ``course`` asks now."""
    question = course.now or course.questions[0]
    pad = _number_pad(look, course, question, take)
    if look.large:
        settled = [question_list(look, course, turn_to, settled_only=True)]
        body = [_question_title(look, question), pad, *(settled if course.settled else [])]
        return page_frame(look, _large_head(look, course, turn_to, on_leave), body)
    stop = link_button(look, say("check_in.stop"), on_leave, key="stop")
    head = page_head(look, say("check_in.title"), actions=[stop], back=on_leave, ways=False)
    lead = say("check_in.lead")
    if day != today:
        lead = say("check_in.lead_then", day=relative_day(day, today))
    listed = [
        soft(look, lead, "body"),
        question_list(look, course, turn_to),
        soft(look, say("check_in.calm")),
    ]
    asked = _pad_panel(look, [_question_title(look, question), pad, _back(look, course, turn_to)])
    if look.height < _LOW_SCREEN:
        return page_frame(look, head, [asked, *listed])
    return page_frame(look, head, listed, foot=asked)


def _pad_panel(look: Look, parts: list[ft.Control]) -> ft.Control:
    tokens = look.tokens
    inner = ft.Column(
        parts,
        spacing=12,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
    corner = 28 if not look.phone and look.height >= _LOW_SCREEN else 0
    panel = ft.Container(
        inner,
        width=min(look.room, READING_WIDTH + 40),
        padding=ft.Padding(20, 18, 20, 4),
        bgcolor=tokens.paper if tokens.strong else tokens.sea_pale,
        border_radius=ft.BorderRadius(28, 28, corner, corner),
        border=ft.Border.all(2, tokens.ink) if tokens.strong else None,
    )
    return ft.Container(
        ft.Row([panel], alignment=ft.MainAxisAlignment.CENTER),
        padding=ft.Padding(0, 0, 0, 0 if look.phone else 24),
    )


def _back(look: Look, course: Asking, turn_to: Callable[[Question], object]) -> ft.Control:
    """Return the way to the question before; its place stays, so that no cell moves."""
    before = course.before
    if before is None:
        return ft.Container(height=48)
    label = say("check_in.back_to", question=say(f"check_in.{before}_short"))
    sea = look.tokens.sea
    row = ft.Row(
        [
            ft.Icon(ft.Icons.UNDO_ROUNDED, size=20, color=sea),
            words(look, label, "small_label", sea),
        ],
        spacing=10,
        alignment=ft.MainAxisAlignment.CENTER,
        tight=True,
    )
    button = tap(
        look,
        row,
        label,
        partial(turn_to, before),
        key="previous",
        at_once=True,
        height=48,
        padding=ft.Padding(16, 0, 16, 0),
    )
    return ft.Row([button], alignment=ft.MainAxisAlignment.CENTER)
