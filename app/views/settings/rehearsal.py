"""What a backup holds, and what restoring it would do, before anything is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import flet as ft

from app.reading.wording import say
from app.state.restoring import How, Rehearsal
from app.views.look import Look
from app.views.shared.calendar_words import clock_time, day_of_year
from app.views.shared.panels import column, panel, rows
from app.views.shared.points import points
from app.views.shared.tap import tap
from app.views.shared.words import heading, soft, words

DOT, DOT_SIZE = ft.Icons.CIRCLE, 8
CHOSEN, OTHER = ft.Icons.RADIO_BUTTON_CHECKED_ROUNDED, ft.Icons.RADIO_BUTTON_UNCHECKED_ROUNDED


def rehearsal_parts(
    look: Look, shown: Rehearsal, turn_to: Callable[[How], None]
) -> list[ft.Control]:
    """Return the parts of the page: what the file holds, the choice, and what would change."""
    choices = [
        _choice(look, how, how is shown.how, partial(turn_to, how))
        for how in (How.MERGE, How.REPLACE)
    ]
    would = _lines(look, shown.changes)
    if shown.changes_nothing:
        would = words(look, say("restore.changes_nothing"))
    return [
        heading(look, say("restore.holds")),
        panel(look, column(_held(look, shown), spacing=8), key="holds"),
        heading(look, say("restore.how")),
        rows(look, choices),
        heading(look, say("restore.would")),
        ft.Semantics(live_region=True, content=panel(look, would, key="changes")),
    ]


def _lines(look: Look, lines: Sequence[str]) -> ft.Control:
    return points(look, lines, DOT, look.tokens.ink_soft, size=DOT_SIZE)


def _held(look: Look, shown: Rehearsal) -> list[ft.Control]:
    saved = shown.exported
    said = [say("restore.made", day=day_of_year(saved.date()), time=clock_time(saved))]
    if shown.span is not None:
        first, last = map(day_of_year, shown.span)
        said.append(
            say("restore.span_day", first=first)
            if first == last
            else say("restore.span", first=first, last=last)
        )
    lines: list[ft.Control] = [words(look, " ".join(said))]
    if shown.holds:
        lines.append(_lines(look, shown.holds))
    else:
        lines.append(words(look, say("restore.holds_nothing")))
    if shown.unreadable:
        lines.append(soft(look, say("restore.unreadable", count=shown.unreadable), "body"))
    return lines


def _choice(look: Look, how: How, chosen: bool, choose: Callable[[], None]) -> ft.Control:
    tokens = look.tokens
    color = tokens.on_mist if chosen else tokens.ink
    title, detail = say(f"restore.{how}"), say(f"restore.{how}_detail")
    lines = column([words(look, title, "label", color), words(look, detail, "small", color)], 2)
    parts: list[ft.Control] = [ft.Container(lines, expand=True)]
    if not look.large:
        parts.insert(0, ft.Icon(CHOSEN if chosen else OTHER, size=24, color=tokens.sea))
    return tap(
        look,
        ft.Row(parts, spacing=16, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        f"{title}. {detail}",
        choose,
        key=f"how-{how}",
        selected=chosen,
        bgcolor=tokens.sea_mist if chosen else None,
        radius=0,
        padding=ft.Padding(16, 14, 16, 14),
    )
