"""What stands where an address of this place leads nowhere."""

from __future__ import annotations

import flet as ft

from app.reading.wording import say
from app.views.look import Look
from app.views.navigation import go
from app.views.page_frame import page_frame, page_head
from app.views.routes import Paths
from app.views.shared.buttons import mist_button


def missing(look: Look, key: str) -> ft.Control:
    """Return a page with the sentence ``key`` and a way out."""
    way = mist_button(look, say("read.to_read"), lambda: go(Paths.READ), key="to-read")
    return page_frame(look, page_head(look, say(key)), [way])
