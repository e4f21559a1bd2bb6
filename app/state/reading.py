"""What was read, what is bookmarked, and where to carry on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from app.domain.card import Card, Deck, ReadCard, card_to_offer, last_opened
from app.state.store import Clock, History, Store
from app.storage.records import Records


@dataclass(eq=False)
class ReadingStore(Store):
    """Holds the reading; every change is saved before it is shown."""

    _records: Records[ReadCard]
    _clock: Clock
    _history: History
    known: tuple[ReadCard, ...] = field(default=(), init=False)

    def load(self) -> None:
        """Read from storage what was read."""
        self.known = self._records.all()

    @property
    def read(self) -> frozenset[str]:
        """The slugs of the cards that were read."""
        return frozenset(record.id for record in self.known if record.read)

    @property
    def bookmarked(self) -> frozenset[str]:
        """The slugs of the cards with a bookmark."""
        return frozenset(record.id for record in self.known if record.bookmarked)

    @property
    def here(self) -> str | None:
        """The slug of the card that was on screen last."""
        return last_opened(self.known)

    def offer(self, decks: Sequence[Deck]) -> Card | None:
        """Return the card for today, if there is one left to read."""
        return card_to_offer(decks, self.known)

    def open(self, slug: str) -> None:
        """Remember that the card ``slug`` is on screen."""
        if self.here != slug:
            self._change(slug, opened=self._clock.now)

    def finish(self, slug: str) -> None:
        """Remember that the card ``slug`` was read."""
        if slug not in self.read:
            self._change(slug, read=True)

    def toggle_bookmark(self, slug: str) -> bool:
        """Set or remove the bookmark of the card ``slug``; return whether it now has one."""
        bookmarked = slug not in self.bookmarked
        self._change(slug, bookmarked=bookmarked)
        self._history.record(lambda: self._change(slug, bookmarked=not bookmarked))
        return bookmarked

    def _change(self, slug: str, **changes: object) -> None:
        now = self._clock.now
        blank = ReadCard(id=slug, opened=None, read=False, bookmarked=False, changed=now)
        before = next((record for record in self.known if record.id == slug), blank)
        self._records.save(replace(before, **changes, changed=now))  # type: ignore[arg-type]
        self.load()
