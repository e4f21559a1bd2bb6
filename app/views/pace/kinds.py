"""The kinds of activity in pictures and words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import flet as ft

from app.domain.activity import ActivityKind
from app.domain.draft import ActivityDraft
from app.reading.wording import say
from app.views.look import Look
from app.views.shared.cells import cell_rows, choice_cell

KIND_ICONS = {
    ActivityKind.PHYSICAL: ft.Icons.DIRECTIONS_WALK_ROUNDED,
    ActivityKind.MENTAL: ft.Icons.LIGHTBULB_OUTLINE_ROUNDED,
    ActivityKind.SOCIAL: ft.Icons.PEOPLE_OUTLINE_ROUNDED,
    ActivityKind.EMOTIONAL: ft.Icons.FAVORITE_BORDER_ROUNDED,
}


def kind_word(kind: ActivityKind) -> str:
    """Return the name of ``kind``, as on a button."""
    return say(f"common.{kind}")


def name_or_kind(name: str, kind: ActivityKind) -> str:
    """Return ``name``, or "Physical activity" and the like where the person gave none."""
    return name or say(f"log.{kind}_activity")


def kind_choice(
    look: Look, draft: ActivityDraft, change: Callable[[ActivityDraft], object]
) -> ft.Control:
    """Return the four kinds to choose from; from 150 % text on one under the other."""
    cells = [
        choice_cell(
            look,
            kind_word(kind),
            partial(change, replace(draft, kind=kind)),
            chosen=draft.kind is kind,
            icon=None if look.large else icon,
            height=72,
            key=f"kind-{kind}",
        )
        for kind, icon in KIND_ICONS.items()
    ]
    return cell_rows(cells, 1 if look.large else len(cells))
