"""Decks and their cards, one folder a deck and one file a card."""

from __future__ import annotations

from importlib.resources.abc import Traversable

from app.domain.card import Card, Deck, Mark
from app.domain.errors import ContentError
from app.reading.document import Document, read_document
from app.reading.place import files_in, folders_in

ABOUT_THE_DECK = "deck.md"
MORE = "## More"


def load_decks(folder: Traversable) -> tuple[Deck, ...]:
    """Read every deck, in the order of their folders.

    Raises:
        ContentError: If a file cannot be understood.

    """
    return tuple(_deck(place) for place in folders_in(folder))


def _deck(folder: Traversable) -> Deck:
    number, _, _ = folder.name.partition("-")
    about = read_document(folder / ABOUT_THE_DECK, f"{folder.name}/{ABOUT_THE_DECK}")
    files = [file for file in files_in(folder, ".md") if file.name != ABOUT_THE_DECK]
    return Deck(
        slug=folder.name,
        number=int(number),
        title=about.text("title"),
        short=about.text("short"),
        drawing=about.text("drawing"),
        about=about.body,
        cards=tuple(
            parse_card(
                f"{folder.name}/{file.name.removesuffix('.md')}",
                read_document(file, f"{folder.name}/{file.name}"),
            )
            for file in files
        ),
    )


def parse_card(slug: str, document: Document) -> Card:
    """Make a card of ``document``.

    Raises:
        ContentError: If something is missing, or the mark is none of the four.

    """
    body, _, more = document.body.partition(MORE)
    return Card(
        slug=slug,
        title=document.text("title"),
        gist=document.text("gist"),
        mark=_mark(document),
        why=document.text("why"),
        body=body.strip(),
        more=more.strip(),
        facts=document.texts("facts"),
        words=document.texts("words"),
        sources=document.texts("sources"),
        action=document.text("action", ""),
    )


def _mark(document: Document) -> Mark:
    try:
        return Mark(document.text("mark"))
    except ContentError:
        raise
    except ValueError as error:
        known = ", ".join(Mark)
        raise document.fault(f"mark is none of {known}", "mark") from error
