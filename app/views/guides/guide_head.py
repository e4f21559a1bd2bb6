"""The head of a guide: back, the habit, how far it is, sound and vibration."""

from __future__ import annotations

import flet as ft

from app.domain.habit import Habit
from app.views.look import Look
from app.views.navigation import go_back
from app.views.page_frame import page_head
from app.views.timers.signal_buttons import signals_in_head


def guide_head(look: Look, habit: Habit, detail: str = "") -> ft.Control:
    """Return the head of the guide through ``habit``; back leads to where one came from."""
    said = "" if look.large else detail
    return page_head(look, habit.name, said, signals_in_head(look), back=go_back, ways=False)
