"""One entry of a day as a row that opens it."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.activity import Activity
from app.domain.entry import Entry
from app.domain.moment import moment_known
from app.domain.rest import Rest
from app.domain.settings import Settings
from app.views.look import Look
from app.views.pace.entry_words import EntryWords, words_of
from app.views.pace.kinds import KIND_ICONS
from app.views.shared.calendar_words import clock_time
from app.views.shared.disc import disc
from app.views.shared.tap import tap
from app.views.shared.words import soft, words

REST_ICON = ft.Icons.SELF_IMPROVEMENT_ROUNDED
CHECK_IN_ICON = ft.Icons.EDIT_NOTE_ROUNDED
NOTE_LINES = 2


def entry_row(
    look: Look, entry: Entry, settings: Settings, on_tap: Callable[[], object]
) -> ft.Control:
    """Return the row of an activity, a rest or a check-in.

    From 150 % text on it has no disc, and the time stands in its second line.
    """
    at = clock_time(entry.at) if moment_known(entry, settings.day_start) else ""
    said = words_of(entry, at, look.large, settings)
    number = words(look, said.points, "label")
    number.no_wrap = True
    parts: list[ft.Control] = [
        ft.Container(_text(look, said), expand=True),
        number,
    ]
    if not look.large:
        parts = [ft.Container(soft(look, at), width=44), _disc(look, entry), *parts]
    row = ft.Row(parts, spacing=8, vertical_alignment=ft.CrossAxisAlignment.CENTER)
    return tap(
        look,
        row,
        said.spoken,
        on_tap,
        key=f"entry-{entry.id}",
        radius=0,
        padding=ft.Padding(16, 11, 16, 11),
    )


def _text(look: Look, said: EntryWords) -> ft.Control:
    lines: list[ft.Control] = [words(look, said.name, "label")]
    if said.detail:
        lines.append(soft(look, said.detail))
    if said.note:
        note = soft(look, said.note)
        note.max_lines, note.overflow = NOTE_LINES, ft.TextOverflow.ELLIPSIS
        lines.append(note)
    return ft.Column(lines, spacing=0, tight=True)


def _disc(look: Look, entry: Entry) -> ft.Control:
    tokens = look.tokens
    if isinstance(entry, Activity):
        return disc(KIND_ICONS[entry.kind], tokens.sea_mist, tokens.on_mist)
    icon = REST_ICON if isinstance(entry, Rest) else CHECK_IN_ICON
    return disc(icon, tokens.sand, tokens.ink_soft)
