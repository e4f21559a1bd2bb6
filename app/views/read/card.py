"""One card on the screen: its head, its pages turned, and the sheets over it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import flet as ft

from app.domain.card import Card, Deck, card_after, card_before, paragraphs_of, place_in
from app.domain.settings import LARGEST_TEXT, SMALLEST_TEXT
from app.reading.wording import say
from app.state.services import use_services, use_store, use_value
from app.views.kit.addresses import Paths, Sheet
from app.views.kit.buttons import icon_button, mist_button, tap
from app.views.kit.device import use_scrolling
from app.views.kit.guard import attempt, component, handler, show_message
from app.views.kit.keys import LEFT, RIGHT, use_keys
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go, go_back, is_aside
from app.views.kit.over import sheets_of, use_sheets
from app.views.kit.pages import ARROW_BACK
from app.views.kit.surfaces import column, rows, sheet_body, stacked
from app.views.kit.text import CENTER, soft, words
from app.views.read.aloud import AloudBar, reading_switches, use_voice
from app.views.read.card_body import CardBody, CardFoot
from app.views.read.marks import MarkSheet
from app.views.read.paragraphs import Aloud, place_of
from app.views.read.parts import missing, reader_side
from app.views.read.words import WordSheet

_Action = Callable[[], object]
_ICON = 48
_ICON_INSET = 12
"""How far the drawing of an icon stands inside its target."""


def _card_head(
    look: Look,
    deck: Deck,
    card: Card,
    kept: bool,
    on_size: _Action,
    on_keep: _Action,
    aloud: bool,
    on_aloud: _Action | None,
) -> ft.Control:
    side = reader_side(look)
    number, count = place_in(deck, card), len(deck.cards)
    segments = _segments(look, number, count)
    parts: list[ft.Control] = []
    if not look.desktop:
        way = "read.to_before" if is_aside() else "read.to_all"
        parts.append(icon_button(look, ARROW_BACK, say(way), go_back, key="back"))
    middle = segments if look.large else _place(look, deck, number, count)
    parts += [_to_deck(look, deck, number, count, middle)]
    if on_aloud is not None:
        name = say("read.aloud_stop" if aloud else "read.aloud")
        icon = ft.Icons.VOLUME_OFF_OUTLINED if aloud else ft.Icons.VOLUME_UP_OUTLINED
        parts.append(icon_button(look, icon, name, on_aloud, "aloud"))
    parts += [
        icon_button(look, ft.Icons.FORMAT_SIZE_ROUNDED, say("read.text_size"), on_size, "size"),
        icon_button(
            look,
            ft.Icons.BOOKMARK_ROUNDED if kept else ft.Icons.BOOKMARK_BORDER_ROUNDED,
            say("read.bookmarked" if kept else "read.bookmark"),
            on_keep,
            "bookmark",
            look.tokens.sea if kept else None,
        ),
    ]
    left = side - (8 if look.desktop else _ICON_INSET)
    row = ft.Container(ft.Row(parts, spacing=0), padding=ft.Padding(left, 8, side - _ICON_INSET, 0))
    if look.large:
        return row
    return column([row, ft.Container(segments, padding=ft.Padding(side, 4, side, 4))], spacing=0)


def _to_deck(look: Look, deck: Deck, number: int, count: int, inner: ft.Control) -> ft.Control:
    return tap(
        look,
        inner,
        say("read.to_deck", title=deck.title, number=number, count=count),
        lambda: go(Paths.deck(deck.slug)),
        key="to-deck",
        radius=12,
        padding=ft.Padding(8, 20, 8, 20) if look.large else ft.Padding(8, 4, 8, 4),
        expand=True,
    )


def _place(look: Look, deck: Deck, number: int, count: int) -> ft.Control:
    title = words(look, deck.title, "small_label")
    return column([title, soft(look, say("read.card_of", number=number, count=count))], spacing=0)


def _segments(look: Look, number: int, count: int) -> ft.Control:
    """Return one bar a card, lit up to this one; decoration, the words carry it."""
    tokens = look.tokens
    return ft.Row(
        [
            ft.Container(
                expand=True,
                height=5,
                border_radius=3,
                bgcolor=tokens.sea if place < number else tokens.sand,
            )
            for place in range(count)
        ],
        spacing=4,
    )


_Turn = Callable[[], object]

_SWIPE = 250
"""How fast, in pixels a second, a finger must move sideways to turn a card (our choice)."""

_FINGERS = [ft.PointerDeviceType.TOUCH, ft.PointerDeviceType.STYLUS]
"""A mouse drags over words to select them, so it turns no card."""


def _use_arrow_keys(back: _Turn, forward: _Turn) -> None:
    """Turn cards with the left and right arrow keys, while no sheet lies over the card.

    Call it from a component.
    """
    sheets = sheets_of(ft.context.page)

    def awake(turn: _Turn) -> None:
        if sheets.asked is None:
            turn()

    use_keys({LEFT: partial(awake, back), RIGHT: partial(awake, forward)})


def _swiping(content: ft.Control, back: _Turn, forward: _Turn) -> ft.Control:

    def swiped(event: ft.DragEndEvent[ft.GestureDetector]) -> None:
        speed = event.primary_velocity or 0
        if abs(speed) >= _SWIPE:
            handler(back if speed > 0 else forward)()

    return ft.GestureDetector(
        content,
        expand=True,
        exclude_from_semantics=True,
        allowed_devices=_FINGERS,
        on_horizontal_drag_end=swiped,
    )


_TARGET = 64


@component
def _TextSizeSheet(close: Callable[[], object]) -> ft.Control:
    """Minus, the size in percent, plus; and how else one may read."""
    look = use_look()
    store = use_store(use_services().settings)
    size = store.settings.text_size
    more = rows(look, reading_switches(look, store, use_voice()))
    label = words(look, _percent(size), "heading", align=CENTER)
    said = ft.Semantics(live_region=True, content=label)
    row = ft.Row(
        [
            _step(look, ft.Icons.REMOVE_ROUNDED, "smaller", lambda: store.resize_text(-1)),
            ft.Container(said, expand=True),
            _step(look, ft.Icons.ADD_ROUNDED, "larger", lambda: store.resize_text(1)),
        ],
        spacing=8,
    )
    parts = [
        row,
        words(look, say("read.sample"), "reader"),
        more,
        mist_button(look, say("read.enough"), close, key="close"),
    ]
    return sheet_body(look, say("read.text_size"), parts)


def _step(look: Look, icon: ft.IconData, name: str, on_tap: Callable[[], object]) -> ft.Control:
    tokens = look.tokens
    return tap(
        look,
        ft.Icon(icon, size=28, color=tokens.on_mist),
        say(f"read.{name}"),
        on_tap,
        key=name,
        at_once=True,
        often=True,
        bgcolor=tokens.sea_mist,
        width=_TARGET,
        height=_TARGET,
        alignment=ft.Alignment.CENTER,
    )


def _percent(size: int) -> str:
    if size <= SMALLEST_TEXT:
        return say("read.smallest", size=size)
    return say("read.largest" if size >= LARGEST_TEXT else "read.percent", size=size)


@component
def CardScreen(slug: str, *, key: str | None = None) -> ft.Control:
    """The card ``slug``."""
    look = use_look()
    card = use_services().library.cards.get(slug)
    return missing(look, "errors.no_card") if card is None else _CardPage(card)


@component
def _CardPage(card: Card) -> ft.Control:
    """``card``; it is remembered as the one on screen."""
    look = use_look()
    services = use_services()
    reading = use_store(services.reading)
    deck = services.library.deck_of[card.slug]
    before, after = card_before(deck, card), card_after(deck, card)
    store, place = services.settings, place_of(ft.context.page)
    ft.use_memo(lambda: place.come_to(card.slug), [card.slug])
    has_voice = use_voice()
    alone, aloud, more = use_value(
        lambda: (store.settings.one_paragraph, place.aloud is not Aloud.OFF, place.more),
        store,
        place,
    )
    paragraphs = paragraphs_of(card, more)
    glossary = services.library.words
    open_sheet = use_sheets(
        {
            Sheet.MARK: lambda _, close: MarkSheet(card, close),
            Sheet.TEXT_SIZE: lambda _, close: _TextSizeSheet(close),
            Sheet.WORD: lambda slug, close: (
                WordSheet(slug, close, key=slug) if slug in glossary else None
            ),
        }
    )

    def remember(step: Callable[..., None], *more: object) -> None:
        # Where one can only look, reading on is no attempt to write.
        if not services.access.read_only:
            attempt(step, card.slug, *more)

    def finish() -> None:
        remember(reading.finish, card.edition)

    def back() -> None:
        if alone and place.at > 0:
            return place.move(-1)
        go(Paths.card(before.slug) if before else Paths.deck(deck.slug))

    def forward() -> None:
        if alone and place.at < len(paragraphs) - 1:
            return place.move(1)
        finish()
        go(Paths.card(after.slug) if after else Paths.deck_end(deck.slug))

    def was_heard() -> None:
        finish()
        if after and store.settings.aloud_on:
            go(Paths.card(after.slug))
        else:
            place.stop()

    def stop() -> None:
        finish()
        go(Paths.TODAY)
        show_message(say("read.stopped"))

    _use_arrow_keys(back, forward)
    # A card looked at beside is not where one reads on, unless nobody has read yet.
    beside = is_aside() and reading.here not in (None, card.slug)
    ft.use_effect(lambda: None if beside else remember(reading.open), [card.slug, beside])
    where, show = use_scrolling("")
    body = CardBody(
        deck,
        card,
        partial(open_sheet, Sheet.MARK),
        partial(open_sheet, Sheet.WORD),
        stop,
        alone or aloud,
        alone,
        reading.here if beside else None,
        show,
        key=card.slug,
    )
    bar = AloudBar(card.slug, paragraphs, was_heard, key="aloud-bar") if aloud else None
    foot = CardFoot(after is None, len(paragraphs) if alone else 0, back, forward, stop)
    head = _card_head(
        look,
        deck,
        card,
        card.slug in reading.bookmarked,
        partial(open_sheet, Sheet.TEXT_SIZE),
        lambda: reading.toggle_bookmark(card.slug),
        aloud,
        (place.stop if aloud else place.read_aloud) if has_voice else None,
    )
    below = column([*([bar] if bar else []), foot], spacing=0)
    turning = partial(_swiping, back=back, forward=forward)
    return stacked(look, head, [body], below, f"card-{card.slug}", where, turning)
