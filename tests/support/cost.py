"""What a tap costs: what is sent to the client, how many controls are made, what is drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from flet.components.component import Renderer
from flet.controls.id_counter import ControlId

from tests.support.headless import HeadlessApp


@dataclass
class Cost:
    """Counts that are the same on every machine."""

    messages: list[int] = field(default_factory=list)
    """The bytes of each message, as they go to the client in a browser."""
    controls: int = 0
    """How many were made, of whatever kind."""
    drawn: Counter[str] = field(default_factory=Counter)
    """How often the body of each component ran, by its name."""

    @property
    def sent(self) -> int:
        """Bytes of all messages."""
        return sum(self.messages)


@contextmanager
def counted(app: HeadlessApp) -> Iterator[Cost]:
    """Count what ``app``, the only one that does anything, does meanwhile."""
    cost = Cost()
    before, first = len(app.connection.sizes), ControlId.next()
    render = Renderer.render

    def counting(renderer: Renderer, body: Any, *args: Any, **kwargs: Any) -> Any:
        cost.drawn[body.__name__] += 1
        return render(renderer, body, *args, **kwargs)

    Renderer.render = counting
    try:
        yield cost
    finally:
        Renderer.render = render
        cost.messages += app.connection.sizes[before:]
        cost.controls = ControlId.next() - first - 1
