"""The head of a timer's page: back, its title, sound and vibration."""

from __future__ import annotations

import flet as ft

from app.views.look import Look
from app.views.navigation import go_back
from app.views.page_frame import page_head
from app.views.timers.signal_buttons import signals_in_head


def timer_head(look: Look, title: str) -> ft.Control:
    """Return the head called ``title``."""
    return page_head(look, title, actions=signals_in_head(look), back=go_back, ways=False)
