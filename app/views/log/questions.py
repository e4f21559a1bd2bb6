"""The questions of forms that log: kind, name, effort and minutes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import flet as ft
from flet.components.hooks.use_ref import MutableRef

from app.domain.activity import HARDEST, ActivityKind
from app.domain.errors import AppError
from app.domain.identity import name_key
from app.domain.usual import OFFERED_MINUTES, step_from, stepped, typed_minutes
from app.reading.wording import say
from app.state.services import use_services
from app.views.kit.buttons import tap
from app.views.kit.choices import across, cell_rows, choice_cell, number_cell
from app.views.kit.guard import component, sentence
from app.views.kit.keys import text_field
from app.views.kit.look import Look, use_look
from app.views.kit.parts import Piece, use_pieces
from app.views.kit.phrases import minutes_words, number_words
from app.views.kit.surfaces import column
from app.views.kit.text import CENTER, LEFT, heading, soft, words

_RIGHT = ft.TextAlign.RIGHT


def _question(
    look: Look, piece: Piece, asked: str, answer: str, trailing: ft.Control | None = None
) -> ft.Control:
    """Return the question and its ``answer``, which is read aloud whenever it changes.

    From 150 % text on the answer, or ``trailing`` in its place, stands below the question.
    """
    grows = None if look.large else True
    title = piece(_asked, look, asked, grows if trailing else None, key="asked")
    beside = trailing
    if beside is None:
        said = soft(look, answer, _size(look), LEFT if look.large else _RIGHT)
        beside = ft.Semantics(live_region=True, content=said, expand=grows)
    if look.large:
        return ft.Column([title, beside], spacing=4, tight=True)
    return ft.Row(
        [title, beside],
        spacing=8,
        alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )


def _asked(look: Look, asked: str, grows: bool | None, key: str) -> ft.Control:
    title = heading(look, asked, kind="label")
    title.key, title.expand = key, grows
    return title


def unfolding(
    look: Look,
    asked: str,
    answer: str,
    opened: bool,
    on_tap: Callable[[], object],
    key: str,
) -> ft.Control:
    """Return a question that can be left alone; a tap shows what there is to choose."""
    title = words(look, asked, "label")
    sign = ft.Icon(
        ft.Icons.EXPAND_LESS_ROUNDED if opened else ft.Icons.EXPAND_MORE_ROUNDED,
        color=look.tokens.sea,
    )
    said = soft(look, answer, _size(look), LEFT if look.large else _RIGHT)
    parts: list[ft.Control] = [title, ft.Container(said, expand=True), sign]
    if look.large:
        both = ft.Column([title, said], spacing=4, tight=True)
        parts = [ft.Container(both, expand=True), sign]
    state = say("log.opened") if opened else say("log.closed")
    row = ft.Row(parts, spacing=8, vertical_alignment=ft.CrossAxisAlignment.CENTER)
    name = say("log.unfolding", question=asked, answer=answer, state=state)
    return tap(
        look, row, name, on_tap, key=key, at_once=True, padding=ft.Padding(0, 12, 0, 12), radius=8
    )


@dataclass(frozen=True, slots=True)
class Option:
    """A small choice that nobody needs: its icon, and the key of its words."""

    key: str
    icon: ft.IconData
    words: str
    on_tap: Callable[[], object]
    toggled: bool | None = None


def options(look: Look, piece: Piece, offered: Sequence[Option]) -> ft.Control:
    """Return what is ``offered`` in words with icons, two in a row where there is room."""
    cells = [
        piece(
            _option, look, each.icon, say(each.words), each.on_tap, each.toggled, key=each.key, at=n
        )
        for n, each in enumerate(offered)
    ]
    return cell_rows(cells, 1 if look.large else 2)


def _option(
    look: Look,
    icon: ft.IconData,
    label: str,
    on_tap: Callable[[], object],
    toggled: bool | None,
    key: str,
) -> ft.Control:
    tokens = look.tokens
    text = words(look, label, "small_label", tokens.sea)
    row = ft.Row(
        [ft.Icon(icon, size=22, color=tokens.sea), ft.Container(text, expand=True)],
        spacing=10,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    padding = ft.Padding(0, 13, 0, 13)
    return tap(
        look,
        row,
        label,
        on_tap,
        key=key,
        toggled=toggled,
        at_once=True,
        padding=padding,
        radius=12,
        expand=True,
    )


def _size(look: Look) -> str:
    return "body" if look.large else "small"


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


@component
def KindQuestion(chosen: ActivityKind, choose: Callable[[ActivityKind], object]) -> ft.Control:
    """The four kinds to choose from; from 150 % text on one under the other."""
    look = use_look()
    piece = use_pieces()
    cells = [
        piece(
            choice_cell,
            look,
            kind_word(kind),
            partial(choose, kind),
            kind is chosen,
            icon=None if look.large else icon,
            height=72,
            key=f"kind-{kind}",
        )
        for kind, icon in KIND_ICONS.items()
    ]
    names = [kind_word(kind) for kind in KIND_ICONS]
    return cell_rows(cells, across(look, names, len(cells), size=14))


def _effort_words(effort: int) -> str:
    return say(f"log.effort_{effort}")


@component
def EffortQuestion(
    effort: int, choose: Callable[[int], object], asked: str = "log.how_hard"
) -> ft.Control:
    """The question, whose words stand under ``asked``, and its eleven cells."""
    look = use_look()
    piece = use_pieces()
    cells = [
        piece(
            number_cell,
            look,
            level,
            say("log.effort_name", effort=level, words=_effort_words(level)),
            partial(choose, level),
            level == effort,
            key=f"effort-{level}",
        )
        for level in range(HARDEST + 1)
    ]
    in_a_row = len(cells) if not look.phone else 6
    if look.large:
        in_a_row = 4
    head = _question(look, piece, say(asked), _effort_words(effort))
    return column([head, cell_rows(cells, in_a_row, spacing=6)], spacing=8)


_MINUS, _PLUS = ft.Icons.REMOVE_ROUNDED, ft.Icons.ADD_ROUNDED


@component
def MinutesQuestion(minutes: float, choose: Callable[[float], object]) -> ft.Control:
    """The question with its steppers, and the cells."""
    look = use_look()
    piece = use_pieces()
    typing, type_it = ft.use_state(False)
    problem, tell_problem = ft.use_state("")

    def tapped(chosen: float) -> None:
        type_it(False)  # what was typed stands there no longer
        tell_problem("")
        choose(chosen)

    cells = [
        piece(
            choice_cell,
            look,
            _short(offered),
            partial(tapped, offered),
            offered == minutes,
            _long(offered),
            key=f"minutes-{offered}",
        )
        for offered in OFFERED_MINUTES
    ]

    def typed(text: str) -> None:
        try:
            choose(typed_minutes(text))
        except AppError as error:
            tell_problem(sentence(error) if text.strip() else "")
        else:
            tell_problem("")

    in_a_row = 3 if look.large else 4 if look.phone else 6
    said = minutes_words(minutes)
    stepper = _stepper(look, piece, minutes, tapped, lambda: type_it(not typing))
    parts = [_question(look, piece, say("log.how_many"), said, stepper)]
    if typing:
        first = f"{minutes:g}"
        field = text_field(
            look, say("log.minutes_own"), first, typed, "minutes-field", autofocus=True, number=True
        )
        told = soft(look, problem, "body") if problem else ft.Container()
        parts += [field, ft.Semantics(live_region=True, content=told)]
    return column([*parts, cell_rows(cells, in_a_row)], spacing=8)


_HOUR, _IN_HOURS_FROM = 60, 120


def _short(minutes: int) -> str:
    if minutes < _IN_HOURS_FROM:
        return str(minutes)
    return say("log.hours_short", count=minutes // _HOUR)


def _long(minutes: int) -> str:
    if minutes < _IN_HOURS_FROM:
        return minutes_words(minutes)
    return say("log.hours", count=minutes // _HOUR)


def _stepper(
    look: Look,
    piece: Piece,
    minutes: float,
    choose: Callable[[float], object],
    on_type: Callable[[], object],
) -> ft.Control:
    def step(icon: ft.IconData, name: str, up: bool, key: str) -> ft.Control:
        words = say(name, count=step_from(minutes, up))
        return piece(_step, look, icon, words, partial(choose, stepped(minutes, up)), key=key)

    shown = words(look, number_words(minutes), "label", align=CENTER)
    number = tap(
        look,
        shown,
        say("log.minutes_type", minutes=minutes_words(minutes)),
        on_type,
        key="minutes-number",
        bgcolor=look.tokens.sheet,
        edge=look.tokens.edge,
        radius=10,
        padding=ft.Padding(4, 12, 4, 12),
        width=96 if look.large else 64,
    )
    said = ft.Semantics(live_region=True, content=number)
    return ft.Row(
        [
            step(_MINUS, "log.minutes_less", False, "minutes-less"),
            said,
            step(_PLUS, "log.minutes_more", True, "minutes-more"),
        ],
        spacing=0,
        tight=True,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )


def _step(
    look: Look, icon: ft.IconData, name: str, on_tap: Callable[[], object], key: str
) -> ft.Control:
    return tap(
        look,
        ft.Icon(icon, size=24, color=look.tokens.ink),
        name,
        on_tap,
        key=key,
        at_once=True,
        often=True,
        radius=24,
        width=48,
        height=48,
        alignment=ft.Alignment.CENTER,
    )


@component
def NameQuestion(
    kind: ActivityKind,
    name: str,
    own: MutableRef[str],
    choose: Callable[[str], object],
    question: str = "log.what",
    needed: bool = False,
) -> ft.Control:
    """Names to choose from, shown on a tap; a second tap takes the chosen one back.

    ``own`` holds the words that the person types instead. Those of the question stand under
    ``question``. Where a name is ``needed`` they are shown at once.
    """
    look = use_look()
    usuals = use_services().library.usuals
    piece = use_pieces()
    opened, open_it = ft.use_state(needed)
    writing, write = ft.use_state(bool(own.current))
    names = [usual.name for usual in usuals if usual.kind is kind]
    if name and name_key(name) not in map(name_key, names):
        names.insert(0, name)

    def chosen(offered: str) -> None:
        own.current = ""
        write(False)
        choose("" if name_key(offered) == name_key(name) else offered)

    def other_words() -> None:
        own.current = ""
        write(not writing)
        choose("")

    def written(text: str) -> None:
        own.current = text

    open_words = say("log.name_needed" if needed else "log.name_open")
    answer = name or open_words
    if writing:
        answer = say("log.your_words") if opened else own.current or open_words
    asked = unfolding(look, say(question), answer, opened, lambda: open_it(not opened), "what")
    if not opened:
        return asked
    cells = [
        piece(
            choice_cell,
            look,
            offered,
            partial(chosen, offered),
            name_key(offered) == name_key(name),
            expand=False,
            key=f"name-{offered.lower().replace(' ', '-')}",
        )
        for offered in names
    ]
    words = say("log.other_words")
    other = piece(choice_cell, look, words, other_words, writing, expand=False, key="name-other")
    parts: list[ft.Control] = [
        asked,
        ft.Row([*cells, other], wrap=True, spacing=8, run_spacing=8),
    ]
    if writing:
        field = text_field(look, say("log.own_words"), own.current or "", written, "name-field")
        parts.append(field)
    return column(parts, spacing=12)
