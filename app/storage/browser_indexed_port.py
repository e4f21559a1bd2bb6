"""A file in memory that knows which of its blocks changed since they were last taken."""

from __future__ import annotations

from collections.abc import Callable

from app.storage.browser_blocks import Changes
from app.storage.memory import MemoryPort

SIZE = 1 << 14
"""Bytes in a block."""


class IndexedPort(MemoryPort):
    """A file in memory; what becomes of its changes is decided by ``hand_over``."""

    def __init__(self, content: bytes, hand_over: Callable[[], None]) -> None:
        """Begin with ``content``, none of which changed; flushing calls ``hand_over``."""
        super().__init__(bytearray(content))
        self._hand_over = hand_over
        self._changed: set[int] = set()
        self._was_cut = False

    def write(self, at: int, data: bytes) -> None:
        """Put ``data`` at the byte ``at``."""
        first = min(at, len(self.content)) // SIZE
        super().write(at, data)
        self._changed.update(range(first, (at + len(data) - 1) // SIZE + 1))

    def truncate(self, size: int) -> None:
        """Cut the file to ``size`` bytes."""
        super().truncate(size)
        self._changed.add(size // SIZE)
        self._was_cut = True

    def flush(self) -> None:
        """Hand over what changed."""
        self._hand_over()

    def take_changes(self) -> Changes:
        """Return what changed since this was last called."""
        starts = {number: number * SIZE for number in sorted(self._changed)}
        size = len(self.content)
        blocks = {n: bytes(self.content[at : at + SIZE]) for n, at in starts.items() if at < size}
        end = -(-size // SIZE) if self._was_cut else None
        self._changed, self._was_cut = set(), False
        return Changes(blocks, end)

    def put_back(self, changes: Changes) -> None:
        """Take ``changes`` for not taken."""
        self._changed.update(changes.blocks)
        self._was_cut = self._was_cut or changes.end is not None
