"""The sheet over Today: a form, or why a number is what it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum

import flet as ft

from app.views.flares.today import BeganSheet
from app.views.kit.addresses import Paths
from app.views.kit.look import Look
from app.views.kit.surfaces import sheet
from app.views.log.activity import ActivityForm
from app.views.log.rest import RestForm
from app.views.pace.why import WhySheet


class Form(StrEnum):
    """What the sheet can hold."""

    ACTIVITY = "activity"
    REST = "rest"
    WHY = "why"
    BEGAN = "began"


_CONTENTS: dict[Form, Callable[[date, Callable[[], object]], ft.Control]] = {
    Form.ACTIVITY: ActivityForm,
    Form.REST: RestForm,
    Form.WHY: WhySheet,
    Form.BEGAN: lambda _, on_close: BeganSheet(on_close),
}
AT_ADDRESS = {Paths.LOG: Form.ACTIVITY, Paths.REST: Form.REST}
"""The addresses at which Today stands with a sheet open, for shortcuts."""


def day_sheet(
    look: Look, form: Form | None, day: date, on_close: Callable[[], object]
) -> ft.BottomSheet | None:
    """Return the sheet with ``form`` for ``day``, or nothing; hand it to ``ft.use_dialog``."""
    if form is None:
        return None
    return sheet(look, _CONTENTS[form](day, on_close), on_close)
