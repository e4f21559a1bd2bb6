"""The pad that answers a question: 0 to 10, or nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import flet as ft

from app.domain.asking import Asking
from app.domain.check_in import HIGHEST, Question
from app.reading.wording import say
from app.views.look import Look
from app.views.shared.cells import cell_rows, number_cell
from app.views.shared.panels import column
from app.views.shared.tap import tap
from app.views.shared.words import CENTER, words

ACROSS = 4
TALL, LOW = 76, 60
"""How high a cell is, and how high where the screen is low."""

TALL_SCREEN = 720


def number_pad(
    look: Look, course: Asking, question: Question, take: Callable[[Asking], object]
) -> ft.Control:
    """Return the pad for ``question``, which ``course`` asks now; one tap answers it."""
    title = say(f"check_in.{question}")
    given = course.ratings.get(question)
    height = TALL if look.height >= TALL_SCREEN else LOW
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
        bgcolor=look.tokens.sheet,
        edge=look.tokens.edge if look.large else look.tokens.line,
        radius=14,
        expand=None if look.large else True,
        height=None if look.large else height,
        padding=ft.Padding(8, 14, 8, 14) if look.large else 4,
        alignment=ft.Alignment.CENTER,
    )
    if look.large:
        return column([cell_rows(cells, ACROSS), skip], spacing=10)
    return cell_rows([*cells, skip], ACROSS)
