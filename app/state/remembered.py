"""What was worked out is remembered until one of the facts it rests on changes."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, TypeVar

T = TypeVar("T")


@dataclass
class Remembered:
    """Results by what they are, all of them resting on the same facts."""

    _facts: tuple[object, ...] = field(default=(), init=False)
    _results: dict[Hashable, Any] = field(default_factory=dict, init=False)

    def get(self, facts: tuple[object, ...], what: Hashable, work: Callable[[], T]) -> T:
        """Return the result of ``work`` for ``facts``, worked out now or remembered."""
        if facts != self._facts:
            self._facts = facts
            self._results.clear()
        if what not in self._results:
            self._results[what] = work()
        result: T = self._results[what]
        return result
