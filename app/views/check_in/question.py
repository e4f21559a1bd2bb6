"""The page of one question: the list above, the pad in the thumb's half."""

from __future__ import annotations

from datetime import date
from functools import partial

import flet as ft

from app.domain.check_in import HIGHEST, Question
from app.reading.wording import say
from app.state.services import use_services, use_value
from app.views.check_in.answers import Course, QuestionList, Ways
from app.views.kit.buttons import icon_button, link_button, tap
from app.views.kit.choices import cell_rows, number_cell
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.pages import ARROW_BACK, page_frame, page_head
from app.views.kit.parts import use_parts, use_pieces
from app.views.kit.phrases import relative_day
from app.views.kit.surfaces import READING_WIDTH, column
from app.views.kit.text import CENTER, soft, words


def _asked(course: Course) -> Question:
    return course.page.now or course.page.questions[-1]


@component
def _Title(ways: Ways) -> ft.Control:
    """The question and its scale; it is read out whenever it changes."""
    look = use_look()
    question = use_value(lambda: _asked(ways.course), ways.course)
    title = words(look, say(f"check_in.{question}"), "title")
    scale = soft(look, say(f"check_in.{question}_scale"), "body")
    return column([ft.Semantics(heading_level=2, live_region=True, content=title), scale], 2)


@component
def _LargeHead(ways: Ways) -> ft.Control:
    """The head where text is large: back, place, and the way out."""
    look = use_look()
    course = ways.course
    now = use_value(lambda: course.page, course)
    place = say("check_in.place", place=now.place, count=len(now.questions))
    before = now.before
    if before is None:
        back = icon_button(look, ARROW_BACK, say("common.back"), ways.leave, key="back")
    else:
        name = say("check_in.back_to", question=say(f"check_in.{before}_short"))
        to = partial(course.turn_to, before)
        back = icon_button(look, ARROW_BACK, name, to, key="previous")
    named = ft.Semantics(
        heading_level=1,
        label=say("check_in.title_place", place=place),
        exclude_semantics=True,
        content=words(look, place),
    )
    stop = icon_button(look, ft.Icons.CLOSE_ROUNDED, say("check_in.stop"), ways.leave, key="stop")
    row = ft.Row([back, ft.Container(named, expand=True), stop], spacing=4)
    return ft.Container(row, padding=ft.Padding(4, 4, 4, 0))


_ACROSS = 4
_TALL, _LOW = 76, 60
"""How high a cell is, and how high where the screen is low."""

_TALL_SCREEN = 720


@component
def _Pad(ways: Ways) -> ft.Control:
    """The pad for the question that is asked now; one tap answers it.

    The question is the name of all of it, so that a cell stays while another question is asked.
    """
    look = use_look()
    piece = use_pieces()
    course = ways.course
    question, given = use_value(
        lambda: (_asked(course), course.page.ratings.get(_asked(course))), course
    )
    title = say(f"check_in.{question}")
    height = _TALL if look.height >= _TALL_SCREEN else _LOW

    def rate(number: int) -> None:
        ways.take(course.asking.answered(number))

    cells = [
        piece(
            number_cell,
            look,
            number,
            say("check_in.cell", rating=number),
            partial(rate, number),
            number == given,
            height,
            key=f"rate-{number}",
        )
        for number in range(HIGHEST + 1)
    ]
    form = "skip" if given is None else "leave_blank"
    skip = tap(
        look,
        words(look, say(f"check_in.{form}"), "label", look.tokens.sea, CENTER),
        say(f"check_in.{form}_name", question=title),
        lambda: ways.take(course.asking.left_blank()),
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
    pad = cell_rows([*cells, skip], _ACROSS)
    if look.large:
        pad = column([cell_rows(cells, _ACROSS), skip], spacing=10)
    return ft.Semantics(label=title, container=True, content=pad)


@component
def QuestionPage(ways: Ways, day: date) -> ft.Control:
    """The page of the question about ``day`` that is asked now; an answer draws its parts alone."""
    look = use_look()
    part = use_parts()
    today = use_services().clock.today
    title, pad = part("title", _Title, ways), part("pad", _Pad, ways)
    if look.large:
        settled = part("list", QuestionList, ways, True)
        return page_frame(look, _LargeHead(ways), [title, pad, settled])
    stop = link_button(look, say("check_in.stop"), ways.leave, key="stop")
    head = page_head(look, say("check_in.title"), actions=[stop], back=ways.leave, ways=False)
    lead = say("check_in.lead")
    if day != today:
        lead = say("check_in.lead_then", day=relative_day(day, today))
    listed = [
        soft(look, lead, "body"),
        part("list", QuestionList, ways),
        soft(look, say("check_in.calm")),
    ]
    asked = _pad_panel(look, [title, pad, part("before", _Back, ways)])
    if look.low:
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
    as_foot = not look.low
    corner = 28 if not look.phone and as_foot else 0
    panel = ft.Container(
        inner,
        width=min(look.room, READING_WIDTH + 40) if as_foot else None,
        expand=None if as_foot else True,
        padding=ft.Padding(20, 18, 20, 4),
        bgcolor=tokens.paper if tokens.strong else tokens.sea_pale,
        border_radius=ft.BorderRadius(28, 28, corner, corner),
        clip_behavior=ft.ClipBehavior.NONE,
        border=ft.Border.all(2, tokens.ink) if tokens.strong else None,
    )
    return ft.Container(
        ft.Row([panel], alignment=ft.MainAxisAlignment.CENTER),
        padding=ft.Padding(0, 0, 0, 0 if look.phone else 24),
    )


@component
def _Back(ways: Ways) -> ft.Control:
    """The way to the question before; its place stays, so that no cell moves."""
    look = use_look()
    course = ways.course
    before = use_value(lambda: course.page.before, course)
    to = before or _asked(course)
    label = say("check_in.back_to", question=say(f"check_in.{to}_short"))
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
        partial(course.turn_to, to),
        key="previous",
        at_once=True,
        height=48,
        padding=ft.Padding(16, 0, 16, 0),
    )
    shown = ft.Row([button], alignment=ft.MainAxisAlignment.CENTER, visible=before is not None)
    return ft.Container(shown, height=48)
