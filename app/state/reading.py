"""What was read, what is bookmarked, and where to carry on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from app.domain.card import (
    FIRST_EDITION,
    Card,
    Deck,
    ReadCard,
    card_to_offer,
    last_opened,
    with_new_words,
)
from app.domain.change import LONG_AGO, stamp
from app.reading.wording import say
from app.state.history import Change
from app.state.store import RecordStore


@dataclass(eq=False)
class ReadingStore(RecordStore[ReadCard]):
    """Holds the reading; every change is saved before it is shown."""

    @property
    def read(self) -> frozenset[str]:
        """The slugs of the cards that were read."""
        return frozenset(record.id for record in self.every if record.read)

    @property
    def bookmarked(self) -> frozenset[str]:
        """The slugs of the cards with a bookmark."""
        return frozenset(record.id for record in self.every if record.bookmarked)

    @property
    def here(self) -> str | None:
        """The slug of the card that was on screen last."""
        return last_opened(self.every)

    def offer(self, decks: Sequence[Deck]) -> Card | None:
        """Return the card for today, if there is one left to read."""
        return card_to_offer(decks, self.every)

    def open(self, slug: str) -> None:
        """Remember that the card ``slug`` is on screen; there is nothing to take back.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        if self.here != slug:
            # After what was opened before, though the clock was ahead then.
            before = (record.opened for record in self.every)
            opened = stamp(self._clock.now, *before)
            # Nothing was chosen: what another device knows of the card is not outdated by it.
            changed = stamp(LONG_AGO, self._records.last_change(slug))
            self._records.save(replace(self.thing(slug), opened=opened, changed=changed))
            self.show()

    def with_new_words(self, cards: Mapping[str, Card]) -> frozenset[str]:
        """Return the slugs of those ``cards`` that have new words since they were read."""
        return with_new_words(cards, self.every)

    def finish(self, slug: str, edition: int = FIRST_EDITION) -> None:
        """Remember that the card ``slug`` was read, in this ``edition``; nothing is to take back.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        known = self.thing(slug)
        if not known.read or known.edition < edition:
            self.lay(slug, known, replace(known, read=True, edition=edition))
            self.show()

    def unread(self, slug: str) -> Change[ReadCard] | None:
        """Let the card ``slug`` be one that was not read yet.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        before = self.thing(slug)
        return self._edit(say("changes.unread"), before, replace(before, read=False))

    def toggle_bookmark(self, slug: str) -> Change[ReadCard] | None:
        """Set or remove the bookmark of the card ``slug``.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        before = self.thing(slug)
        wanted = replace(before, bookmarked=not before.bookmarked)
        return self._edit(say("changes.bookmark"), before, wanted)

    def thing(self, key: str) -> ReadCard:
        """Return what is known of the card ``key``: nothing yet, at first."""
        blank = ReadCard(id=key, opened=None, read=False, bookmarked=False, changed=self._clock.now)
        return next((record for record in self.every if record.id == key), blank)
