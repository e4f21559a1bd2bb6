"""The day as a list; each row opens what changes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from textwrap import shorten

import flet as ft

from app.domain.activity import Activity
from app.domain.check_in import CheckIn
from app.domain.entry import Entry, Rest
from app.domain.settings import Settings
from app.reading.wording import full_day, say
from app.state.services import Services, use_services, use_value
from app.views.kit.addresses import Paths, Sheet
from app.views.kit.buttons import Action, link_button, link_line, spoken_link, tap
from app.views.kit.guard import component, show_message, tried
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go
from app.views.kit.over import Draw, Opener, sheets_of
from app.views.kit.parts import use_pieces
from app.views.kit.phrases import clock_time, number_words, points_words, unit_word, weekday_name
from app.views.kit.rows import icon_disc
from app.views.kit.surfaces import column, rows
from app.views.kit.text import heading_row, soft, words
from app.views.log.activity import ActivityForm
from app.views.log.questions import KIND_ICONS, name_or_kind
from app.views.log.rest import RestForm


@dataclass(frozen=True, slots=True)
class _EntryWords:
    """What a row says."""

    name: str
    detail: str
    spoken: str
    points: str = ""
    note: str = ""


def _words_of(entry: Entry, at: str, short: bool, settings: Settings) -> _EntryWords:
    """Return the words of ``entry``, made at the time ``at``, which is empty if not known.

    ``short`` leaves the kind out of the line and puts the time into it, where there is no
    place beside it.
    """
    if isinstance(entry, Activity):
        return _activity(entry, at, short, settings)
    if isinstance(entry, Rest):
        detail = say("pace.rest_detail", minutes=number_words(entry.minutes))
        if entry.helped:
            detail = say(f"pace.rest_helped_{entry.helped}", detail=detail)
        spoken = say("pace.rest_row_at" if at else "pace.rest_row", time=at, detail=detail)
        return _EntryWords(say("pace.rest"), _timed(detail, at, short), spoken, note=entry.note)
    detail = _ratings(entry) if isinstance(entry, CheckIn) else ""
    note = entry.note if isinstance(entry, CheckIn) else ""
    spoken = say("pace.check_in_row", detail=detail)
    return _EntryWords(say("pace.check_in"), detail, spoken, note=note)


def _activity(entry: Activity, at: str, short: bool, settings: Settings) -> _EntryWords:
    worth = settings.weights.points_of(entry)
    name = name_or_kind(entry.name, entry.kind)
    kind, minutes = say(f"pace.{entry.kind}"), number_words(entry.minutes)
    full = say("pace.detail", minutes=minutes, effort=entry.effort, kind=kind)
    brief = say("pace.detail_large", minutes=minutes, effort=entry.effort)
    spoken = say(
        "pace.row_at" if at else "pace.row",
        name=name,
        time=at,
        detail=full,
        points=points_words(worth, settings),
    )
    detail = _timed(brief if short else full, at, short)
    return _EntryWords(name, detail, spoken, number_words(worth), entry.note)


def _ratings(entry: CheckIn) -> str:
    each = (
        say("pace.rating", question=say(f"check_in.{question}_short"), rating=rating)
        for question, rating in entry.ratings.items()
    )
    text = ", ".join(each)
    return text[:1].upper() + text[1:]


def _timed(detail: str, at: str, short: bool) -> str:
    return say("pace.at_time", time=at, detail=detail) if short and at else detail


REST_ICON = ft.Icons.SELF_IMPROVEMENT_ROUNDED
_CHECK_IN_ICON = ft.Icons.EDIT_NOTE_ROUNDED
_TIME = 44
"""How wide a time is at usual text size."""
_NOTE_LINES, _NOTE_HEARD = 2, 160
"""How many lines of a note are seen, and how many characters are heard."""


def _entry_row(
    look: Look, entry: Entry, settings: Settings, on_tap: Callable[[], object], key: str
) -> ft.Control:
    """Return the row of an activity, a rest or a check-in.

    From 150 % text on it has no disc, and the time stands in its second line.
    """
    at = clock_time(entry.at, look.twelve_hours) if entry.timed else ""
    said = _words_of(entry, at, look.large, settings)
    number = words(look, said.points, "label")
    number.no_wrap = True
    parts: list[ft.Control] = [
        ft.Container(_text(look, said), expand=True),
        number,
    ]
    if not look.large:
        parts = [ft.Container(soft(look, at), width=look.grown(_TIME)), _disc(look, entry), *parts]
    row = ft.Row(parts, spacing=8, vertical_alignment=ft.CrossAxisAlignment.CENTER)
    return tap(
        look,
        row,
        _heard(said),
        on_tap,
        key=key,
        radius=0,
        padding=ft.Padding(16, 11, 16, 11),
    )


def _heard(said: _EntryWords) -> str:
    """Return what is said of the row: of a long note its beginning, as there is to be seen."""
    if not said.note:
        return said.spoken
    return say("pace.with_note", entry=said.spoken, note=shorten(said.note, _NOTE_HEARD))


def _text(look: Look, said: _EntryWords) -> ft.Control:
    lines: list[ft.Control] = [words(look, said.name, "label")]
    if said.detail:
        lines.append(soft(look, said.detail))
    if said.note:
        note = soft(look, said.note)
        note.max_lines, note.overflow = _NOTE_LINES, ft.TextOverflow.ELLIPSIS
        lines.append(note)
    return ft.Column(lines, spacing=0, tight=True)


def _disc(look: Look, entry: Entry) -> ft.Control:
    tokens = look.tokens
    if isinstance(entry, Activity):
        return icon_disc(KIND_ICONS[entry.kind], tokens.sea_mist, tokens.on_mist)
    icon = REST_ICON if isinstance(entry, Rest) else _CHECK_IN_ICON
    return icon_disc(icon, tokens.sand, tokens.ink_soft)


_LISTED = (Activity, Rest, CheckIn)


@component
def DayEntries(day: date, open_sheet: Opener) -> ft.Control:
    """The activities, rests and the check-in of ``day``, with its heading."""
    look = use_look()
    services = use_services()
    piece = use_pieces()
    entries, settings = use_value(
        lambda: (_listed(services, day), services.settings.chosen),
        services.notebook,
        services.settings,
    )

    def open_row(entry: Entry) -> None:
        if isinstance(entry, CheckIn):
            go(Paths.on_day(Paths.CHECK_IN, day))
        else:
            open_sheet(Sheet.ENTRY, entry.id)

    today = day == services.clock.today
    title = say("pace.today_so_far", weekday=weekday_name(day)) if today else full_day(day)
    parts = [heading_row(look, title, soft(look, unit_word(settings)) if entries else None)]
    if entries:
        lines = [
            piece(_entry_row, look, e, settings, partial(open_row, e), key=f"entry-{e.id}")
            for e in entries
        ]
        parts.append(rows(look, lines))
    else:
        parts.append(soft(look, say("pace.nothing_here"), "body"))
    if not any(isinstance(entry, Activity) for entry in entries):
        parts.append(piece(WasAll, day, key="was-all"))
    if not any(isinstance(entry, CheckIn) for entry in entries):
        address = Paths.on_day(Paths.CHECK_IN, day)
        words = say("pace.add_check_in")
        parts.append(link_line([link_button(look, words, lambda: go(address), key="add-check-in")]))
    return column(parts)


@component
def WasAll(day: date) -> ft.Control:
    """Under a day without activities: one tap says that this was all, another takes it back."""
    look = use_look()
    services = use_services()
    notebook = services.notebook
    whole = use_value(lambda: notebook.all_noted_on(day) is not None, notebook)
    settings = services.settings
    none = use_value(lambda: points_words(0, settings.settings), settings)

    def say_all() -> None:
        if change := tried(notebook.say_all, day):
            show_message(say("pace.all_said", points=none), change)

    def take_back() -> None:
        said = notebook.all_noted_on(day)
        if said is not None and (change := tried(notebook.delete, said)):
            show_message(say("pace.all_taken_back"), change)

    if whole:
        words, name = say("pace.said_all"), say("pace.said_all_name")
        return link_line([spoken_link(look, words, name, take_back, "not-all")])
    today = day == services.clock.today
    words = say("pace.that_was_all_today" if today else "pace.that_was_all")
    way = link_line([link_button(look, words, say_all, key="was-all")])
    return column([way, soft(look, say("pace.was_all_about", points=none))], 0)


def _listed(services: Services, day: date) -> tuple[Activity | Rest | CheckIn, ...]:
    return tuple(entry for entry in services.notebook.on(day) if isinstance(entry, _LISTED))


def use_entry_sheet(day: date) -> dict[Sheet, Draw]:
    """Return the sheet that changes an entry, most likely of ``day``; it goes with the entry.

    It is for ``use_sheets``. Call it from a component that outlives the list: a new day, or a
    window of another shape, takes the list away, and would take the form along.
    """
    notebook = use_services().notebook
    sheets = sheets_of(ft.context.page)

    def asked_for() -> Entry | None:
        asked = sheets.asked
        return notebook.entry(asked.about, day) if asked and asked.name is Sheet.ENTRY else None

    entry = use_value(asked_for, notebook, sheets)

    def editor(_: str, on_done: Action) -> ft.Control | None:
        if isinstance(entry, Activity):
            return ActivityForm(entry.day, on_done, entry)
        return RestForm(entry.day, on_done, entry) if isinstance(entry, Rest) else None

    return {Sheet.ENTRY: editor}
