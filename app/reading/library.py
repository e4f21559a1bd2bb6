"""Everything there is to read, loaded once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources.abc import Traversable

from app.domain.activity import ActivityKind
from app.domain.card import FIRST_EDITION, Card, Deck, Mark, Reference, Word
from app.domain.errors import ContentError
from app.domain.habit import Frequency, Habit, Version
from app.domain.usual import FirstUsual
from app.reading.content import WORDS, Document, files_in, folders_in, read_document
from app.reading.pages import MarkWords, Page, WelcomePage, load_marks, load_page, load_welcome
from app.reading.search import Searchable, index_of

_ABOUT_THE_DECK = "deck.md"
_MORE = "## More"


def _load_decks(folder: Traversable) -> tuple[Deck, ...]:
    """Read every deck, in the order of their folders.

    Raises:
        ContentError: If a file cannot be understood.

    """
    return tuple(_deck(place) for place in folders_in(folder))


def _deck(folder: Traversable) -> Deck:
    number, _, _ = folder.name.partition("-")
    about = read_document(folder / _ABOUT_THE_DECK, f"{folder.name}/{_ABOUT_THE_DECK}")
    files = [file for file in files_in(folder, ".md") if file.name != _ABOUT_THE_DECK]
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
    body, _, more = document.body.partition(_MORE)
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
        edition=document.number("edition", FIRST_EDITION),
    )


def _mark(document: Document) -> Mark:
    try:
        return Mark(document.text("mark"))
    except ContentError:
        raise
    except ValueError as error:
        known = ", ".join(Mark)
        raise document.fault(f"mark is none of {known}", "mark") from error


def _load_words(folder: Traversable) -> tuple[Word, ...]:
    """Read the glossary, in the order of the alphabet.

    Raises:
        ContentError: If a file cannot be understood.

    """
    words = (_word(file) for file in files_in(folder, ".md"))
    return tuple(sorted(words, key=lambda word: word.word.casefold()))


def _word(file: Traversable) -> Word:
    document = read_document(file, f"glossary/{file.name}")
    return Word(
        slug=file.name.removesuffix(".md"),
        word=document.text("word"),
        say=document.text("say"),
        plain=document.text("plain"),
        body=document.body,
        related=document.texts("related"),
        also=document.texts("also"),
    )


def _load_references(file: Traversable) -> tuple[Reference, ...]:
    """Read the references, in the order of the file.

    Raises:
        ContentError: If the file cannot be understood.

    """
    document = read_document(file)
    try:
        return tuple(
            Reference(key=row["key"], citation=row["citation"], link=row["link"])
            for row in document.tables("reference")
        )
    except KeyError as error:
        raise document.fault(f"a reference has no {error}", "[[reference]]") from error


def load_habits(folder: Traversable) -> tuple[Habit, ...]:
    """Read the menu, in the order of its numbers.

    Raises:
        ContentError: If a file cannot be understood.

    """
    return tuple(sorted(map(_habit, files_in(folder, ".md")), key=lambda habit: habit.number))


def _habit(file: Traversable) -> Habit:
    document = read_document(file, f"habits/{file.name}")
    return Habit(
        slug=document.text("slug"),
        number=document.number("number"),
        name=document.text("name"),
        when=document.text("when"),
        icon=document.text("icon"),
        versions=tuple((version, document.text(version)) for version in Version),
        target=document.text("target"),
        frequency=Frequency(document.number("times"), document.number("days")),
        how_to=document.body,
        theme=document.text("theme"),
        card=document.text("card", ""),
        facts=document.texts("facts"),
        starter=document.flag("starter"),
        opt_in=document.flag("opt_in"),
        exercise=document.flag("exercise"),
        within=document.text("within", ""),
        on_request=document.flag("on_request"),
        short_safety=document.text("short_safety", ""),
        safety=document.text("safety", ""),
        help=document.text("help", "soon"),
        checks=document.texts("checks"),
        sources=document.texts("sources"),
    )


def _load_usuals(file: Traversable) -> tuple[FirstUsual, ...]:
    """Read the first usuals; those meant for Today come first.

    Raises:
        ContentError: If the file cannot be understood.

    """
    return tuple(
        FirstUsual(
            id=f"first:{row['name']}",
            name=row["name"],
            kind=ActivityKind(row["kind"]),
            effort=row["effort"],
            minutes=row["minutes"],
            icon=row["icon"],
            exercise=row.get("exercise", False),
        )
        for row in read_document(file).tables("usual")
    )


@dataclass(frozen=True)
class Library:
    """The content of one language. Each part is read when first asked for."""

    folder: Traversable

    @cached_property
    def decks(self) -> tuple[Deck, ...]:
        """All decks, in reading order."""
        return _load_decks(self.folder / "decks")

    @cached_property
    def cards(self) -> dict[str, Card]:
        """All cards by their slug, in reading order."""
        return {card.slug: card for deck in self.decks for card in deck.cards}

    @cached_property
    def deck_of(self) -> dict[str, Deck]:
        """The deck of each card, by the card's slug."""
        return {card.slug: deck for deck in self.decks for card in deck.cards}

    @cached_property
    def words(self) -> dict[str, Word]:
        """The glossary by slug, in the order of the alphabet."""
        return {word.slug: word for word in _load_words(self.folder / "glossary")}

    @cached_property
    def references(self) -> dict[str, Reference]:
        """The references by key."""
        return {item.key: item for item in _load_references(self.folder / "references.md")}

    @cached_property
    def habits(self) -> dict[str, Habit]:
        """The menu of habits by slug, in the order of their numbers."""
        return {habit.slug: habit for habit in load_habits(self.folder / "habits")}

    @cached_property
    def usuals(self) -> tuple[FirstUsual, ...]:
        """What is offered before there are usuals of one's own."""
        return _load_usuals(self.folder / "usuals.md")

    @cached_property
    def marks(self) -> dict[Mark, MarkWords]:
        """What the marks are called, from the firmest to the least firm."""
        return {item.mark: item for item in load_marks(self.folder / "marks.md")}

    @cached_property
    def safety(self) -> Page:
        """When to get help."""
        return load_page(self.folder / "safety.md")

    @cached_property
    def about(self) -> Page:
        """What the app is and is not."""
        return load_page(self.folder / "about.md")

    @cached_property
    def welcome(self) -> tuple[WelcomePage, ...]:
        """The first screens."""
        return load_welcome(self.folder / "welcome.md")

    @cached_property
    def alike(self) -> tuple[tuple[str, ...], ...]:
        """What people mean the same by, for the search."""
        rows = read_document(self.folder / "alike.md").tables("alike")
        return tuple(tuple(row["words"]) for row in rows)

    def read_all(self) -> None:
        """Read every part now, so that none has to be read later."""
        for name, part in vars(Library).items():
            if isinstance(part, cached_property):
                getattr(self, name)

    @cached_property
    def index(self) -> tuple[Searchable, ...]:
        """Cards and words, ready to be searched."""
        return index_of(self.decks, self.words.values())


@cache
def library() -> Library:
    """Return the library of the language in use, read once for all windows."""
    return Library(WORDS)
