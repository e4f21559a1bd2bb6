"""The page of one question: the list above, the pad in the thumb's half."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import flet as ft

from app.domain.asking import Asking
from app.domain.check_in import Question
from app.reading.wording import say
from app.views.check_in.number_pad import number_pad
from app.views.check_in.question_head import large_head, question_title
from app.views.check_in.question_list import Turn, question_list
from app.views.look import Look
from app.views.page_frame import page_frame, page_head
from app.views.shared.buttons import link_button
from app.views.shared.calendar_words import relative_day
from app.views.shared.panels import READING_WIDTH
from app.views.shared.tap import tap
from app.views.shared.words import soft, words

LOW_SCREEN = 600
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
    pad = number_pad(look, course, question, take)
    if look.large:
        settled = [question_list(look, course, turn_to, settled_only=True)]
        body = [question_title(look, question), pad, *(settled if course.settled else [])]
        return page_frame(look, large_head(look, course, turn_to, on_leave), body)
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
    asked = _pad_panel(look, [question_title(look, question), pad, _back(look, course, turn_to)])
    if look.height < LOW_SCREEN:
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
    corner = 28 if not look.phone and look.height >= LOW_SCREEN else 0
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
        height=48,
        padding=ft.Padding(16, 0, 16, 0),
    )
    return ft.Row([button], alignment=ft.MainAxisAlignment.CENTER)
