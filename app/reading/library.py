"""Everything there is to read, loaded once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources.abc import Traversable

from app.domain.card import Card, Deck, Mark
from app.domain.habit import Habit
from app.domain.usual import Usual
from app.domain.word import Reference, Word
from app.reading.cards import load_decks
from app.reading.glossary import load_references, load_words
from app.reading.habits import load_habits
from app.reading.pages import (
    MarkWords,
    Page,
    WelcomeScreen,
    load_marks,
    load_page,
    load_welcome,
)
from app.reading.place import WORDS
from app.reading.search import Searchable, index_of
from app.reading.usuals import load_usuals


@dataclass(frozen=True)
class Library:
    """The content of one language. Each part is read when first asked for."""

    folder: Traversable

    @cached_property
    def decks(self) -> tuple[Deck, ...]:
        """All decks, in reading order."""
        return load_decks(self.folder / "decks")

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
        return {word.slug: word for word in load_words(self.folder / "glossary")}

    @cached_property
    def references(self) -> dict[str, Reference]:
        """The references by key."""
        return {item.key: item for item in load_references(self.folder / "references.md")}

    @cached_property
    def habits(self) -> dict[str, Habit]:
        """The menu of habits by slug, in the order of their numbers."""
        return {habit.slug: habit for habit in load_habits(self.folder / "habits")}

    @cached_property
    def usuals(self) -> tuple[Usual, ...]:
        """What is offered before there are usuals of one's own."""
        return load_usuals(self.folder / "usuals.md")

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
    def welcome(self) -> tuple[WelcomeScreen, ...]:
        """The first screens."""
        return load_welcome(self.folder / "welcome.md")

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
