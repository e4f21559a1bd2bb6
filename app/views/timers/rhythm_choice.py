"""The rhythms to choose from, and one of one's own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import flet as ft

from app.domain.rhythm import Rhythm, presets
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.shared.cells import cell_rows, choice_cell
from app.views.shared.panels import column
from app.views.shared.sheet import sheet
from app.views.shared.words import heading, soft
from app.views.timers.own_rhythm import OwnRhythm
from app.views.timers.wish import is_gentle


@component
def RhythmChoice(chosen: Rhythm | None, choose: Callable[[Rhythm], object]) -> ft.Control:
    """The presets, the gentlest first where that matters, and the way to an own rhythm."""
    look = use_look()
    services = use_services()
    use_store(services.settings)
    use_store(services.flares)
    opened, open_it = ft.use_state(False)

    def close() -> None:
        open_it(False)

    def take(rhythm: Rhythm) -> None:
        close()
        choose(rhythm)

    first = chosen or services.settings.settings.rhythm
    ft.use_dialog(sheet(look, OwnRhythm(first, take, close), close) if opened else None)
    offered = presets(is_gentle(services))
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
    ask = partial(open_it, True)
    cells.append(choice_cell(look, label, ask, own is not None, name, key="rhythm-own"))
    across = 2 if look.phone or look.large else len(cells)
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
