"""The rhythms to choose from, and one of one's own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import flet as ft

from app.domain.timer import STEP, Rhythm, moved_doing, moved_rest, rhythms
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.kit.addresses import Sheet
from app.views.kit.buttons import Action, main_button
from app.views.kit.choices import cell_rows, choice_cell
from app.views.kit.drafts import use_draft, ways_to_leave
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.over import use_sheets
from app.views.kit.phrases import minutes_words
from app.views.kit.rows import step_row
from app.views.kit.surfaces import column, rows, sheet_body
from app.views.kit.text import heading, soft
from app.views.timers.begin import is_gentle

_Take = Callable[[Rhythm], object]


@component
def _OwnRhythm(first: Rhythm, take: _Take, close: Callable[[], object]) -> ft.Control:
    """The content of the sheet: it begins with ``first`` and hands on what was chosen."""
    look = use_look()
    draft = use_draft("own-rhythm", lambda: first)
    rhythm = draft.chosen

    def choose(other: Rhythm) -> None:
        draft.choose(doing=other.doing, rest=other.rest)

    def use() -> None:
        draft.done()
        take(rhythm)

    steppers = [
        _stepper(look, "doing", rhythm.doing, ft.Icons.DIRECTIONS_WALK_ROUNDED, choose,
                 [moved_doing(rhythm, steps) for steps in (-1, 1)]),
        _stepper(look, "rest", rhythm.rest, ft.Icons.SELF_IMPROVEMENT_ROUNDED, choose,
                 [moved_rest(rhythm, steps) for steps in (-1, 1)]),
    ]  # fmt: skip
    parts = [
        rows(look, steppers),
        soft(look, say("timers.own_why")),
        main_button(look, say("timers.use_rhythm"), use, key="use-rhythm"),
        ways_to_leave(look, draft, close),
    ]
    return sheet_body(look, say("timers.own_title"), parts)


def _stepper(
    look: Look, name: str, minutes: int, icon: ft.IconData, choose: _Take, ways: list[Rhythm]
) -> ft.Control:
    signs = ("less", "more")
    steps = [
        (say(f"timers.{name}_{sign}", minutes=STEP), partial(choose, way))
        for sign, way in zip(signs, ways, strict=True)
    ]
    title = say(f"timers.own_{name}", minutes=minutes_words(minutes))
    return step_row(look, icon, title, "", steps, ft.Container(), f"own-{name}")


@component
def RhythmChoice(chosen: Rhythm | None, choose: Callable[[Rhythm], object]) -> ft.Control:
    """The rhythms, the gentlest first where that matters, and the way to an own rhythm."""
    look = use_look()
    services = use_services()
    use_store(services.settings)
    use_store(services.flares)
    first = chosen or services.settings.settings.rhythm

    def own_rhythm(_: str, close: Action) -> ft.Control:
        def take(rhythm: Rhythm) -> None:
            close()
            choose(rhythm)

        return _OwnRhythm(first, take, close)

    open_sheet = use_sheets({Sheet.RHYTHM: own_rhythm})
    offered = rhythms(is_gentle(services))
    cells = [
        choice_cell(
            look,
            _short(rhythm),
            partial(choose, rhythm),
            chosen=rhythm == chosen,
            name=_spoken(rhythm),
            key=f"rhythm-{rhythm.doing}-{rhythm.rest}",
        )
        for rhythm in offered
    ]
    own = None if chosen in offered else chosen
    label = _short(own) if own else say("timers.own")
    name = say("timers.own_name", rhythm=_spoken(own)) if own else say("timers.own_title")
    ask = partial(open_sheet, Sheet.RHYTHM)
    cells.append(choice_cell(look, label, ask, own is not None, name, key="rhythm-own"))
    across = 2 if look.phone or look.large or look.low else len(cells)
    return column([_title(look), cell_rows(cells, across)], spacing=8)


def _title(look: Look) -> ft.Control:
    title = heading(look, say("timers.rhythm"), 2, "label")
    detail = soft(look, say("timers.rhythm_detail"))
    if look.large:
        return column([title, detail], spacing=2)
    return ft.Row(
        [title, ft.Container(detail, expand=True, alignment=ft.Alignment.CENTER_RIGHT)],
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )


def _short(rhythm: Rhythm) -> str:
    return say("timers.rhythm_of", doing=rhythm.doing, rest=rhythm.rest)


def _spoken(rhythm: Rhythm) -> str:
    return say("timers.rhythm_name", doing=rhythm.doing, rest=rhythm.rest)
