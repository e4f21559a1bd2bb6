"""The search in one's own notes, by month; each result opens its entry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby
from urllib.parse import quote

import flet as ft

from app.domain.activity import ActivityKind
from app.reading.search import folded
from app.reading.wording import full_day, say
from app.state.insights import Note, found
from app.state.services import use_services, use_value
from app.views.kit.addresses import Paths, Sheet
from app.views.kit.buttons import link_button, link_line, mist_button
from app.views.kit.device import use_task
from app.views.kit.guard import component
from app.views.kit.keys import text_field
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go
from app.views.kit.pages import page_frame, page_head
from app.views.kit.phrases import month_words
from app.views.kit.rows import link_row
from app.views.kit.surfaces import column, rows
from app.views.kit.text import heading_row, soft
from app.views.log.questions import name_or_kind

_AT_FIRST = 40
"""How many results are shown before the person asks for the others."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class _Read:
    """What is searched; it goes with the screen."""

    notes: tuple[Note, ...] = ()


_UNREAD = _Read()


@component
def NoteSearchScreen() -> ft.Control:
    """A field, and the entries it finds as one types, the newest month first."""
    look = use_look()
    services = use_services()
    revision = use_value(lambda: services.notebook.revision, services.notebook)
    query, ask = ft.use_state("")
    read, hold = ft.use_state(_UNREAD)
    all_for, show_all = ft.use_state("")

    async def prepare() -> None:
        hold(_Read(await services.note_search.read()))

    use_task(prepare, [revision])
    hits = found(read.notes, query)
    shown = hits if all_for == query else hits[:_AT_FIRST]
    field = text_field(look, say("search.label"), query, ask, key="note-search", autofocus=True)
    said = [soft(look, _outcome(query, len(hits), read is not _UNREAD))]
    if _asks_for_flares(query):
        said.append(soft(look, say("search.flares")))
    parts: list[ft.Control] = [
        ft.Container(field, padding=ft.Padding(0, 16 if look.large else 4, 0, 0)),
        ft.Semantics(live_region=True, content=column(said, 4)),
    ]
    if _asks_for_flares(query):
        every = link_button(
            look, say("search.flares_all"), partial(go, Paths.FLARES), key="all-flares"
        )
        parts.append(link_line([every]))
    for month, notes in groupby(shown, key=lambda note: note.day[:7]):
        parts.append(heading_row(look, month_words(date.fromisoformat(f"{month}-01"))))
        parts.append(rows(look, [_row(look, note, services.clock.today) for note in notes]))
    if len(shown) < len(hits):
        more = say("search.more", count=len(hits) - len(shown))
        parts.append(mist_button(look, more, lambda: show_all(query), key="show-more"))
    head = page_head(look, say("search.title"), back=lambda: go(Paths.PACE), ways=False)
    return page_frame(look, head, parts, key="note-search-page")


_FEWEST_LETTERS = 3
"""From so many on, the beginning of the word for flares is taken for it (our choice)."""


def _asks_for_flares(query: str) -> bool:
    """Return whether ``query`` begins the word for flares, which are no notes."""
    asked, whole = folded(query), folded(say("search.flare_word"))[0]
    return any(len(word) >= _FEWEST_LETTERS and whole.startswith(word) for word in asked)


def _outcome(query: str, count: int, read: bool) -> str:
    if not query.strip():
        return say("search.lead")
    if count:
        return say("search.found", count=count)
    return say("search.nothing" if read else "search.reading")


def _row(look: Look, note: Note, today: date) -> ft.Control:
    name = _named(note)
    day = full_day(date.fromisoformat(note.day))
    detail = f"{day} · {note.note}" if note.note else day
    said = soft(look, detail)
    said.max_lines, said.overflow = 2, ft.TextOverflow.ELLIPSIS
    return link_row(
        look,
        name,
        say("search.row", name=name, detail=detail),
        partial(go, _address(note, today)),
        said,
        key=f"found-{note.id}",
    )


def _named(note: Note) -> str:
    if note.kind in set(ActivityKind):
        return name_or_kind(note.name, ActivityKind(note.kind))
    return say("pace.rest" if note.kind == "rest" else "pace.check_in")


def _address(note: Note, today: date) -> str:
    """Return where the entry can be read and changed, or moved if its day lies ahead."""
    if date.fromisoformat(note.day) > today:
        return Paths.MISDATED
    if note.kind == "check_in":
        return f"{Paths.CHECK_IN}?day={note.day}"
    return f"{Paths.PACE}?day={note.day}&sheet={quote(f'{Sheet.ENTRY}:{note.id}')}"
