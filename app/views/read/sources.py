"""The studies and guidelines a card rests on, with addresses to copy and never to open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import flet as ft

from app.domain.word import Reference
from app.reading.wording import say
from app.views.look import Look
from app.views.message import show_message
from app.views.shared.buttons import link_button
from app.views.shared.panels import column
from app.views.shared.words import soft, words


def sources(look: Look, references: Sequence[Reference]) -> ft.Control:
    """Return ``references``, numbered."""
    each = [_source(look, number, item) for number, item in enumerate(references, 1)]
    return column([soft(look, say("read.sources_lead")), *each], spacing=16)


def _source(look: Look, number: int, reference: Reference) -> ft.Control:
    parts: list[ft.Control] = [words(look, f"{number}. {reference.citation}", "small")]
    if reference.link:
        parts.append(soft(look, reference.link))
        parts.append(ft.Row([_copy(look, number, reference.link)], wrap=True))
    else:
        parts.append(soft(look, say("read.no_address")))
    return column(parts, spacing=4)


def _copy(look: Look, number: int, link: str) -> ft.Control:
    # The client copies within the tap itself: some browsers allow it only then.
    return link_button(
        look,
        say("read.copy_address", number=number),
        partial(show_message, say("read.copied", number=number)),
        key=f"copy-{number}",
        action=ft.CopyToClipboard(link),
    )
