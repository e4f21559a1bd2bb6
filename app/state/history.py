"""What can be undone, the newest change first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

DEEPEST = 50
"""How many changes are remembered until the app closes (our choice)."""


@dataclass
class History:
    """The changes made since the app opened, each with what takes it back."""

    _undos: list[Callable[[], None]] = field(default_factory=list)

    def record(self, undo: Callable[[], None]) -> None:
        """Remember how to take back the change just made."""
        self._undos.append(undo)
        del self._undos[:-DEEPEST]

    def undo(self) -> bool:
        """Take back the newest change; return whether there was one."""
        if not self._undos:
            return False
        self._undos.pop()()
        return True

    def forget(self) -> None:
        """Forget all changes."""
        self._undos.clear()
