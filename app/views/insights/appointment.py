"""The page for an appointment: what stands on it is chosen, read as text, and handed out."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

import flet as ft

from app.domain.appointment import (
    DAYS,
    LONGEST_LINE,
    MOST_WISHES,
    MOST_WORDS,
    SWITCHED,
    AppointmentPage,
    PageChoices,
    Section,
    as_text,
    beginning,
)
from app.domain.check_in import CheckIn
from app.reading.wording import full_day, say
from app.state.files import File
from app.state.services import use_services, use_value
from app.views.insights.figures import FiguresWhy
from app.views.insights.page_words import Known, appointment_page, made_for
from app.views.kit.addresses import Sheet
from app.views.kit.buttons import (
    Action,
    link_button,
    link_line,
    main_button,
    mist_button,
    spoken_link,
    switch_row,
)
from app.views.kit.choices import across, cell_rows, choice_cell
from app.views.kit.device import use_task
from app.views.kit.drafts import Draft, use_draft
from app.views.kit.guard import component, show_message
from app.views.kit.keys import text_field
from app.views.kit.look import Look, use_look
from app.views.kit.month import DayFromMonth
from app.views.kit.navigation import go_back
from app.views.kit.over import use_sheets
from app.views.kit.pages import page_foot, page_frame, page_head
from app.views.kit.rows import step_row
from app.views.kit.surfaces import column, group, hairline, panel, rows, sheet_body
from app.views.kit.text import heading, soft, words
from app.views.settings.files import shares, use_file, use_printing

if TYPE_CHECKING:  # the letters are read when the page is made
    from app.transfer.paper import Faces, Fitted

_WISHES = ("sleep", "pain", "medicines", "work", "new", "next")
_FURTHEST = timedelta(days=366)
"""How far ahead an appointment can be chosen from the month (our choice)."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class _Made:
    """What the page is made of, and the letters it is written in; it goes with the screen."""

    known: Known | None = None
    faces: Faces | None = None


_NOTHING = _Made()


@component
def AppointmentScreen() -> ft.Control:
    """The choices first, then the page as it will read; the ways to take it along stay below."""
    look = use_look()
    services = use_services()
    settings = use_value(lambda: services.settings.chosen, services.settings)
    draft = use_draft("appointment", PageChoices)
    chosen = draft.chosen
    made, make = ft.use_state(_NOTHING)

    async def work() -> None:
        await asyncio.sleep(0)  # the screen is there first
        make(_Made(*await made_for(services)))
        if settings.appointment is not None:
            services.settings.note(page_opened_for=settings.appointment)

    use_task(work)
    head = page_head(look, say("appointment.title"), back=go_back, ways=False)
    parts: list[ft.Control] = [
        soft(look, say("appointment.card_lead"), "body"),
        rows(look, [_When()]),
        _Wishes(draft, chosen),
        _OwnWords(draft, chosen),
        _Parts(draft, chosen),
    ]
    if made.known is None or made.faces is None:
        return page_frame(look, head, [*parts, soft(look, say("appointment.making"), "body")])
    whole = appointment_page(made.known, chosen.wishes, chosen.words).without(chosen.left_out)
    fit = services.appointment.fitted(whole, made.faces, chosen.letter)
    parts += [_preview(look, whole, fit), _Why(made.known), _copy(look, whole)]
    foot = _HandOut(fit, made.faces, chosen.letter)
    return page_frame(look, head, parts, foot, spacing=24, key="appointment")


@component
def _When() -> ft.Control:
    """The day of the appointment: one tap notes it, others move it."""
    look = use_look()
    services = use_services()
    day = use_value(lambda: services.settings.settings.appointment, services.settings)
    today = services.clock.today

    def move(days: int) -> None:
        wanted = today + timedelta(days=max(0, days)) if day is None else day + timedelta(days=days)
        services.settings.change(appointment=max(today, wanted))

    def remove() -> None:
        services.settings.change(appointment=None)

    def choose(chosen: date) -> None:
        services.settings.change(appointment=chosen)

    shown = say("appointment.when_none") if day is None else full_day(day)
    below: list[ft.Control] = [
        soft(look, say("appointment.when_detail")),
        DayFromMonth(day, today, today + _FURTHEST, choose, "when"),
    ]
    if day is not None:
        away = link_button(look, say("appointment.when_remove"), remove, key="no-appointment")
        below.append(link_line([away]))
    called = ("today", "tomorrow") if day is None else ("earlier", "later")
    earlier, later = (say(f"appointment.when_{name}") for name in called)
    steps = ((earlier, partial(move, -1)), (later, partial(move, 1)))
    title = say("appointment.when")
    return step_row(look, ft.Icons.EVENT_OUTLINED, title, shown, steps, column(below, 0), "when")


_Draft = Draft[PageChoices]


@component
def _Wishes(draft: _Draft, chosen: PageChoices) -> ft.Control:
    """Up to three lines, by chip or typed."""
    look = use_look()
    cells, labels = [], [say(f"appointment.wish_{wish}") for wish in _WISHES]
    lines = [say(f"appointment.wish_{wish}_line") for wish in _WISHES]
    for wish, label, line in zip(_WISHES, labels, lines, strict=True):
        there = line in chosen.wishes
        take = partial(draft.take, chosen.without_line(line) if there else chosen.with_wish(line))
        cells.append(choice_cell(look, label, take, there, key=f"wish-{wish}", height=48))
    own = [line for line in chosen.wishes if line not in lines]
    parts: list[ft.Control] = [
        soft(look, say("appointment.wishes_lead"), "body"),
        cell_rows(cells, across(look, labels, 3)),
        *_added(look, own, draft, chosen),
    ]
    if len(chosen.wishes) < MOST_WISHES:

        def add(line: str) -> None:
            draft.take(draft.chosen.with_wish(line))

        parts.append(_Line(say("appointment.wish_own"), add, "wish-field"))
    return group(look, say("appointment.wishes_pick"), *parts)


def _added(
    look: Look, lines: Sequence[str], draft: _Draft, chosen: PageChoices
) -> list[ft.Control]:
    """Return each of ``lines`` with a way to take it off the page again."""
    return [
        choice_cell(
            look,
            line,
            partial(draft.take, chosen.without_line(line)),
            True,
            name=say("appointment.wish_remove", line=line),
            expand=False,
            key=f"line-{number}-{line}",
        )
        for number, line in enumerate(lines)
    ]


@dataclass(frozen=True, slots=True)
class _Typed:
    """A line that is typed, and not added yet."""

    line: str = ""


@component
def _Line(called: str, add: Callable[[str], object], key: str) -> ft.Control:
    """A field ``called`` so for a line, made anew and empty once what is typed in it was added."""
    look = use_look()
    draft = use_draft(f"appointment-{key}", _Typed)
    fresh, empty = ft.use_state(0)

    def press() -> None:
        add(draft.chosen.line)
        draft.renew(_Typed())
        empty(fresh + 1)

    field = text_field(look, called, draft.chosen.line, partial(draft.write, "line"), key)
    label = say("appointment.wish_add")
    name = say("appointment.wish_add_name", add=label, field=called)
    button = spoken_link(look, label, name, press, f"{key}-add")
    return column([ft.Container(field, key=f"{key}-{fresh}"), link_line([button])], 0)


@component
def _OwnWords(draft: _Draft, chosen: PageChoices) -> ft.Control:
    """Up to two lines of the person's own, typed or taken from notes, one by one."""
    look = use_look()

    def notes(_: str, close: Action) -> ft.Control:
        def take(line: str) -> None:
            close()
            short = beginning(line)
            draft.take(draft.chosen.with_word(short))
            if short != " ".join(line.split()):
                show_message(say("appointment.note_cut", most=LONGEST_LINE))

        return _Notes(take, close)

    open_sheet = use_sheets({Sheet.NOTES: notes})
    parts: list[ft.Control] = [soft(look, say("appointment.words_lead"), "body")]
    parts += _added(look, chosen.words, draft, chosen)
    if len(chosen.words) < MOST_WORDS:
        to_notes = link_button(
            look, say("appointment.words_notes"), partial(open_sheet, Sheet.NOTES), key="pick-notes"
        )

        def add(line: str) -> None:
            draft.take(draft.chosen.with_word(line))

        line = _Line(say("appointment.words_own"), add, "word-field")
        parts += [line, link_line([to_notes])]
    return group(look, say("appointment.words_pick"), *parts)


@component
def _Notes(take: Callable[[str], object], close: Action) -> ft.Control:
    """The notes of the check-ins of these days, each to be taken by itself."""
    look = use_look()
    services = use_services()
    last = services.clock.today - timedelta(days=1)
    found = services.notebook.between(last - timedelta(days=DAYS - 1), last)
    notes = [each.note for each in found if isinstance(each, CheckIn) and each.note]
    cells = [
        choice_cell(
            look,
            note,
            partial(take, note),
            name=say("appointment.words_take", line=note),
            expand=False,
            key=f"note-{number}",
        )
        for number, note in enumerate(dict.fromkeys(reversed(notes)))
    ]
    none = [] if cells else [soft(look, say("appointment.words_none"), "body")]
    title = say("appointment.words_notes")
    return sheet_body(look, title, [*none, column(cells, 8)], on_close=close)


@component
def _Parts(draft: _Draft, chosen: PageChoices) -> ft.Control:
    """Which parts stand on the page, and on which paper."""
    look = use_look()
    switches = [
        switch_row(
            look,
            say(f"appointment.part_{part}"),
            part not in chosen.left_out,
            partial(draft.take, chosen.switched(part)),
            key=f"part-{part}",
        )
        for part in SWITCHED
    ]
    papers = [
        choice_cell(
            look,
            say(f"appointment.paper_{name}"),
            partial(draft.choose, letter=letter),
            chosen.letter is letter,
            key=f"paper-{name}",
        )
        for name, letter in (("a4", False), ("letter", True))
    ]
    lead = soft(look, say("appointment.parts_lead"), "body")
    paper = heading(look, say("appointment.paper"), 3, "label")
    cells = cell_rows(papers, 1 if look.large else 2)
    return group(look, say("appointment.parts"), lead, rows(look, switches), paper, cells)


def _preview(look: Look, whole: AppointmentPage, fit: Fitted) -> ft.Control:
    """Return the page as text, line by line, and what is not on the paper."""
    page = fit.page
    lines: list[ft.Control] = [
        heading(look, page.title, 3, "title"),
        words(look, page.period),
        *(_ruled(look, label) for label in page.pen),
        soft(look, page.source),
    ]
    for section in page.sections:
        lines += _section(look, section)
    lines += [hairline(look), *(soft(look, line) for line in page.foot)]
    parts: list[ft.Control] = [panel(look, column(lines, 6), key="preview")]
    if fit.dropped:
        names = ", ".join(
            say("appointment.dropped_part", part=say(f"appointment.part_{part}"))
            for part in fit.dropped
        )
        parts.append(words(look, say("appointment.dropped", parts=names), key="dropped"))
    if fit.unknown:
        said = say("appointment.unknown", lines=" / ".join(fit.unknown))
        parts.append(words(look, said, key="unknown"))
    return group(look, say("appointment.preview"), *parts)


def _section(look: Look, section: Section) -> list[ft.Control]:
    lines: list[ft.Control] = [
        ft.Container(heading(look, section.title, 4, "label"), padding=ft.Padding(0, 8, 0, 0))
    ]
    if section.chart is not None:
        lines.append(words(look, section.chart.said))
    if (table := section.table) is not None:
        lines += [
            words(look, table.line(row), "label" if row.lit else "body") for row in table.rows
        ]
    lines += [words(look, line) for line in section.lines]
    return lines + [_ruled(look, label) for label in section.ruled]


def _ruled(look: Look, label: str) -> ft.Control:
    """Return a line for a pen, after ``label``."""
    line = ft.Container(height=1, bgcolor=look.tokens.edge, expand=not look.large)
    if look.large:
        return column([soft(look, label), line], 24) if label else line
    parts: list[ft.Control] = [soft(look, label)] if label else []
    row = ft.Row(
        [*parts, ft.Container(line, expand=True, padding=ft.Padding(0, 18, 0, 0))], spacing=8
    )
    return ft.Container(row, height=28)


@component
def _Why(known: Known) -> ft.Control:
    """The way to the days and sums behind the figures."""
    look = use_look()
    open_sheet = use_sheets({Sheet.FIGURES: lambda _, close: FiguresWhy(known, close)})
    way = partial(open_sheet, Sheet.FIGURES)
    return link_line([link_button(look, say("appointment.why"), way, key="why-figures")])


@component
def _HandOut(fit: Fitted, faces: Faces, letter: bool) -> ft.Control:
    """The ways to take the page along on paper, which stay in sight."""
    look = use_look()
    appointment = use_services().appointment

    async def made() -> File:
        return await appointment.export(fit.page, faces, letter)

    page, on_paper = use_file(made), use_printing(made)
    label = say("appointment.hand_on" if shares(ft.context.page) else "appointment.save")
    file, printer = ft.Icons.DESCRIPTION_OUTLINED, ft.Icons.PRINT_OUTLINED
    beside = None if look.close else True
    ways: list[ft.Control] = [
        main_button(look, label, page.save, file, key="save-page", expand=beside)
    ]
    others = (("print", on_paper), ("open", page.open))
    ways += [
        mist_button(look, say(f"appointment.{way}"), act, printer, key=f"{way}-page", expand=beside)
        for way, act in others
        if act is not None
    ]
    return page_foot(look, ways if look.close else [ft.Row(ways, spacing=8)])


def _copy(look: Look, whole: AppointmentPage) -> ft.Control:
    """Return the way to take the page along as text, and what the PDF has."""
    label, taken = say("appointment.copy"), ft.CopyToClipboard(as_text(whole))
    told = partial(show_message, say("appointment.copied"))
    copy = link_button(look, label, told, key="copy-page", kind="label", action=taken)
    said = soft(look, say("appointment.copy_lead"))
    return column([soft(look, say("appointment.tagged")), link_line([copy]), said], 8)
