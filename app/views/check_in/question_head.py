"""The question in words, and the head of its page where text is large."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import flet as ft

from app.domain.asking import Asking
from app.domain.check_in import Question
from app.reading.wording import say
from app.views.check_in.question_list import Turn
from app.views.look import Look
from app.views.page_frame import ARROW_BACK
from app.views.shared.buttons import icon_button
from app.views.shared.panels import column
from app.views.shared.words import soft, words


def question_title(look: Look, question: Question) -> ft.Control:
    """Return ``question`` and its scale; it is read out whenever it changes."""
    title = words(look, say(f"check_in.{question}"), "title")
    scale = soft(look, say(f"check_in.{question}_scale"), "body")
    return column([ft.Semantics(heading_level=2, live_region=True, content=title), scale], 2)


def large_head(
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
