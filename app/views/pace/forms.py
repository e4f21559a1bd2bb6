"""The form that was asked for, in a sheet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import flet as ft

from app.views.look import Look
from app.views.pace.activity_form import ActivityForm
from app.views.pace.rest_form import RestForm
from app.views.shared.sheet import sheet

ACTIVITY, REST = "activity", "rest"


def form_sheet(
    look: Look, asked: str, day: date, close: Callable[[], object]
) -> ft.BottomSheet | None:
    """Return the sheet with the form called ``asked`` for ``day``; none where it is empty."""
    if not asked:
        return None
    form = RestForm(day, close) if asked == REST else ActivityForm(day, close)
    return sheet(look, form, close)
