"""What stands where no habit is switched on yet."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from app.reading.wording import say
from app.views.look import Look
from app.views.navigation import go
from app.views.routes import Paths
from app.views.shared.buttons import main_button
from app.views.shared.picture import picture
from app.views.shared.words import CENTER, heading, soft


def nothing_yet(look: Look) -> Sequence[ft.Control]:
    """Return a drawing, kind words and the way to the menu."""
    drawing = picture(look, "garden", height=120 if look.large else 190, padding=12,
                      ground=look.tokens.sea_pale, decorative=True)  # fmt: skip
    return [
        drawing,
        heading(look, say("habits.empty_title"), 2, "title", CENTER),
        soft(look, say("habits.empty_text"), "body", CENTER),
        main_button(look, say("habits.empty_button"), lambda: go(Paths.MENU), key="to-menu"),
        soft(look, say("habits.honest"), align=CENTER),
    ]
