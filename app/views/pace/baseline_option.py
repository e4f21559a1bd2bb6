"""The way from the form to how long the activity goes well."""

from __future__ import annotations

import flet as ft
from flet.components.hooks.use_ref import MutableRef

from app.domain.draft import ActivityDraft
from app.reading.wording import say
from app.views.look import Look
from app.views.navigation import go
from app.views.pace.question import option
from app.views.routes import Paths
from app.views.shared.buttons import Action


def baseline_option(
    look: Look, draft: ActivityDraft, own: MutableRef[str], on_leave: Action
) -> ft.Control:
    """Return the small choice; ``own`` holds the person's own words for what is done."""

    def leave() -> None:
        on_leave()
        name = (own.current or draft.name).strip()
        go(Paths.baseline(draft.kind, name) if name else Paths.BASELINES)

    return option(look, ft.Icons.STRAIGHTEN_ROUNDED, say("log.how_long"), leave, "to-baseline")
