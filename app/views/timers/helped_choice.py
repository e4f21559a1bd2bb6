"""Whether a rest helped: three answers, and none is needed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import flet as ft

from app.domain.rest import Helped
from app.reading.wording import say
from app.views.look import Look
from app.views.shared.cells import cell_rows, choice_cell
from app.views.shared.panels import column
from app.views.shared.words import heading


def helped_choice(
    look: Look, helped: Helped | None, choose: Callable[[Helped | None], object]
) -> ft.Control:
    """Return the question; a second tap on an answer takes it back."""
    cells = [
        choice_cell(
            look,
            say(f"timers.helped_{answer}"),
            partial(choose, None if answer is helped else answer),
            chosen=answer is helped,
            name=say(f"timers.helped_{answer}_name"),
            key=f"helped-{answer.replace('_', '-')}",
        )
        for answer in Helped
    ]
    asked = heading(look, say("timers.helped"), 3, "label")
    return column([asked, cell_rows(cells, 1 if look.large else len(cells))], 8)
