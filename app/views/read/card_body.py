"""What stands in a card: gist, text, sources, the small action, and the ways on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import flet as ft

from app.domain.card import Card, Deck, Reference, paragraphs_of
from app.domain.days import month_back
from app.domain.habit_mark import record_of
from app.reading.wording import say
from app.state.services import Services, use_services, use_store, use_value
from app.views.kit.addresses import Paths
from app.views.kit.buttons import link_button, link_line, main_button, mist_button, tap
from app.views.kit.drawing import picture
from app.views.kit.guard import component, show_message, tried
from app.views.kit.look import Look, text_style, use_look
from app.views.kit.navigation import go
from app.views.kit.surfaces import column, hairline
from app.views.kit.text import markdown, soft, words
from app.views.read.marks import mark_chip
from app.views.read.paragraphs import Beside, Paragraph, place_of
from app.views.read.parts import Disclosure, reader_side
from app.views.read.words import word_chips

_HABIT, _LOG = "habit:", "log"


_MONTHS_BACK = 12
"""In how many months the person's own record is looked for (our choice)."""


def _card_action(look: Look, card: Card, services: Services) -> ft.Control | None:
    """Return what ``card`` leads to, unless it has nothing or the person left that out.

    Once that is a habit in use, the person's own record of it stands there too, without a claim.
    """
    if card.action == _LOG:
        lines = [say("read.log_honest")]
        return _tile(look, say("read.log_action"), "", lines, Paths.LOG, ft.Icons.ADD_ROUNDED)
    slug = card.action.removeprefix(_HABIT)
    menu = services.habits.menu(services.settings.settings)
    habit = next((habit for habit in menu if habit.slug == slug), None)
    if habit is None:
        return None
    title, lines = say("read.habit_action"), [*_record(services, slug), say("read.habit_honest")]
    return _tile(look, title, habit.name, lines, Paths.habit(slug), ft.Icons.SPA_OUTLINED)


def _record(services: Services, slug: str) -> list[str]:
    """Return what the person noted about a habit they use, in counts."""
    if not services.habits.is_on(slug):
        return []
    today = services.clock.today
    months = [month_back(today, back) for back in range(_MONTHS_BACK)]
    record = record_of(services.habits.marks_in(slug, months))
    if record is None:
        return []
    return [say("read.habit_record", done=record.done, count=record.noted)]


def _tile(
    look: Look, title: str, detail: str, said: Sequence[str], path: str, icon: ft.IconData
) -> ft.Control:
    tokens = look.tokens
    color = tokens.on_clay_mist
    lines: list[ft.Control] = [words(look, title, "label", color)]
    if detail:
        lines.append(words(look, detail, "body", color))
    lines += [words(look, line, "small", color) for line in said]
    text = ft.Container(column(lines, spacing=2), expand=True)
    parts: list[ft.Control] = [text]
    if not look.large:
        arrow = ft.Icon(ft.Icons.CHEVRON_RIGHT_ROUNDED, size=24, color=color)
        parts = [ft.Icon(icon, size=24, color=color), text, arrow]
    name = ". ".join(line.strip(".") for line in (title, detail, *said) if line)
    return tap(
        look,
        ft.Row(parts, spacing=16, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        name,
        lambda: go(path),
        key="card-action",
        bgcolor=tokens.clay_mist,
        padding=16,
    )


def sources(look: Look, references: Sequence[Reference]) -> ft.Control:
    """Return ``references``, numbered."""
    each = [_source(look, number, item) for number, item in enumerate(references, 1)]
    return column([soft(look, say("read.sources_lead")), *each], spacing=16)


def _source(look: Look, number: int, reference: Reference) -> ft.Control:
    parts: list[ft.Control] = [words(look, f"{number}. {reference.citation}", "small")]
    if reference.link:
        parts.append(soft(look, reference.link))
        parts.append(link_line([_copy(look, number, reference.link)]))
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


_Action = Callable[[], object]
_BACK = ft.Icons.ARROW_BACK_ROUNDED
_ONE_LINE = 520
"""The narrowest column in which all three ways stand in one line."""

_FORWARD = ft.Icons.ARROW_FORWARD_ROUNDED


@component
def CardFoot(
    last: bool, paragraphs: int, back: _Action, forward: _Action, stop: _Action
) -> ft.Control:
    """The foot that stays in view; ``last`` if no card of the deck follows.

    Where one goes by ``paragraphs``, of which there are so many, and else 0, "on" leads to the
    next card only after the last one.
    """
    look = use_look()
    place = place_of(ft.context.page)
    inside = use_value(lambda: place.at < paragraphs - 1, place)
    side = reader_side(look)
    if look.large:
        label = say("read.next" if inside or not last else "read.finish_short")
        inner = _large(look, label, back, forward)
    else:
        label = say("read.next_card" if not last else "read.finish")
        label = say("read.next_paragraph") if inside else label
        narrow = look.phone or look.room - 2 * side < _ONE_LINE
        inner = (_narrow if narrow else _wide)(look, label, back, forward, stop)
    padding = ft.Padding(side, 12, side, 12 if look.phone else 20)
    line = hairline(look, inset=0 if look.phone else int(side))
    return column([line, ft.Container(inner, padding=padding)], spacing=0)


def stop_button(look: Look, stop: _Action) -> ft.Control:
    """Return the words that end the reading."""
    return link_button(look, say("read.stop"), stop, key="stop")


def _narrow(look: Look, label: str, back: _Action, forward: _Action, stop: _Action) -> ft.Control:
    buttons = ft.Row([_back(look, back, 2), _forward(look, label, forward, 3)], spacing=8)
    return column(
        [buttons, ft.Row([stop_button(look, stop)], alignment=ft.MainAxisAlignment.CENTER)],
        spacing=0,
    )


def _wide(look: Look, label: str, back: _Action, forward: _Action, stop: _Action) -> ft.Control:
    return ft.Row(
        [
            ft.Container(ft.Row([stop_button(look, stop)]), expand=True),
            _back(look, back),
            _forward(look, label, forward),
        ],
        spacing=8,
    )


def _large(look: Look, label: str, back: _Action, forward: _Action) -> ft.Control:
    tokens = look.tokens
    square = tap(
        look,
        ft.Icon(_BACK, size=24, color=tokens.on_mist),
        say("read.back"),
        back,
        key="previous",
        bgcolor=tokens.sea_mist,
        width=64,
        height=64,
        alignment=ft.Alignment.CENTER,
    )
    return ft.Row([square, main_button(look, label, forward, key="next", expand=True)], spacing=8)


def _back(look: Look, back: _Action, expand: int | None = None) -> ft.Control:
    return mist_button(look, say("read.back"), back, _BACK, key="previous", expand=expand)


def _forward(look: Look, label: str, forward: _Action, expand: int | None = None) -> ft.Control:
    return main_button(look, label, forward, key="next", expand=expand, trailing=_FORWARD)


@component
def CardBody(
    deck: Deck,
    card: Card,
    on_mark: Callable[[], object],
    on_word: Callable[[str], object],
    stop: Callable[[], object],
    followed: bool,
    alone: bool,
    left_at: str | None,
    show: Callable[[str], None],
    *,
    key: str | None = None,
) -> ft.Control:
    """What ``card`` says. Give it a key of its own for each card.

    Its paragraphs are drawn one by one where they are ``followed`` by eyes or voice; if each is
    to stand ``alone`` the others are faint. ``left_at`` is the card at which the person reads on,
    where this one is only looked at. ``show`` scrolls to the part of a name.
    """
    look = use_look()
    services = use_services()
    use_store(services.habits)
    use_store(services.notebook)
    use_store(services.reading)
    library = services.library
    words = [library.words[slug] for slug in card.words]
    image = _drawing(look, deck) if card is deck.cards[0] else None
    place = place_of(ft.context.page)
    gist, *body = paragraphs_of(card)

    def text(value: str) -> ft.Control:
        return markdown(look, value, "reader", on_word)

    def one_by_one(those: Sequence[str], first: int) -> list[ft.Control]:
        if not followed:
            return [text("\n\n".join(those))]
        return [
            Paragraph(at, text(each), alone, show, key=f"paragraph-{at}")
            for at, each in enumerate(those, first)
        ]

    more = paragraphs_of(card, more=True)[1 + len(body) :]
    folded = Disclosure(
        say("read.more"),
        column(one_by_one(more, 1 + len(body)), spacing=16),
        "more",
        place.more,
        place.open_more,
    )
    above = [
        mark_chip(look, card, library.marks[card.mark], on_mark),
        None if look.large else image,
    ]
    below = [
        image if look.large else None,
        word_chips(look, words, on_word) if words else None,
        folded if more else None,
        _sources(look, card, library.references),
        _card_action(look, card, services),
        _was_read(look, services, card),
        _read_on(look, left_at),
        stop_button(look, stop) if look.large else None,
    ]
    parts = [
        Paragraph(0, _gist(look, gist), alone, show, key="paragraph-0")
        if followed
        else _gist(look, gist),
        *_beside(above, alone, (0,)),
        *one_by_one(body, 1),
        *_beside(below, alone, tuple(range(len(body), 1 + len(body) + len(more)))),
    ]
    side = reader_side(look)
    padding = ft.Padding(side, 12, side, 24)
    return ft.Container(column(parts, spacing=16), padding=padding)


def _beside(
    parts: Sequence[ft.Control | None], alone: bool, numbers: tuple[int, ...]
) -> list[ft.Control]:
    there = [part for part in parts if part is not None]
    if not alone or not there:
        return there
    return [Beside(column(there, spacing=16), numbers)]


def _was_read(look: Look, services: Services, card: Card) -> ft.Control | None:
    """Return that ``card`` was read, with the way to say otherwise."""
    if card.slug not in services.reading.read:
        return None

    def unread() -> None:
        if change := tried(services.reading.unread, card.slug):
            show_message(say("read.now_unread"), change)

    new = card.slug in services.reading.with_new_words({card.slug: card})
    said = soft(look, say("read.was_read_before" if new else "read.was_read"))
    link = link_button(look, say("read.mark_unread"), unread, key="unread")
    return ft.Row([said, link], wrap=True, spacing=4)


def _read_on(look: Look, left_at: str | None) -> ft.Control | None:
    if left_at is None:
        return None
    way = link_button(look, say("read.read_on"), lambda: go(Paths.card(left_at)), key="read-on")
    return link_line([way])


def _gist(look: Look, gist: str) -> ft.Control:
    # A live region, so that turning a card says what the next one is about.
    style = text_style(look, "gist", letter_spacing=-0.2)
    text = ft.Text(gist, style=style, key="gist")
    return ft.Semantics(heading_level=1, live_region=True, content=text)


def _drawing(look: Look, deck: Deck) -> ft.Control:
    height = 140 if look.phone or look.desktop else 220
    return picture(look, deck.drawing, height=height, ground=look.tokens.sea_pale, padding=16)


def _sources(look: Look, card: Card, references: dict[str, Reference]) -> ft.Control | None:
    if not card.sources:
        return None
    cited = [references[key] for key in card.sources]
    return Disclosure(say("read.sources", count=len(cited)), sources(look, cited), "sources")
