"""Signals, heard or felt where nobody looks: what each is, what the device has, what is wanted."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from enum import StrEnum

from app.state.settings import SettingsStore
from app.state.store import Store

_log = logging.getLogger(__name__)


class Cue(StrEnum):
    """What there is to tell: a cue."""

    STEP = "step"
    """The time meant for a step is over; nothing moves on by itself."""
    IN = "in"
    OUT = "out"
    TURN = "turn"
    """The doing is over, and the rest begins."""
    END = "end"


@dataclass(frozen=True, slots=True)
class Note:
    """One soft tone."""

    hertz: float
    seconds: float


_LOW, _MIDDLE, _HIGH = 294.0, 392.0, 494.0
"""Notes in the middle of the voice: high tones are lost first with age (our choice)."""

TONES: dict[Cue, tuple[Note, ...]] = {
    Cue.STEP: (Note(_MIDDLE, 0.4),),
    Cue.IN: (Note(_LOW, 0.25), Note(_MIDDLE, 0.45)),
    Cue.OUT: (Note(_MIDDLE, 0.25), Note(_LOW, 0.45)),
    Cue.TURN: (Note(_MIDDLE, 0.4), Note(_LOW, 0.6)),
    Cue.END: (Note(_LOW, 0.4), Note(_MIDDLE, 0.4), Note(_HIGH, 0.8)),
}
"""What each cue sounds like: up for breathing in, down for out (our choice)."""

TOUCHES: dict[Cue, tuple[int, ...]] = {
    Cue.STEP: (120,),
    Cue.IN: (80,),
    Cue.OUT: (80, 140, 80),
    Cue.TURN: (250,),
    Cue.END: (250, 200, 250),
}
"""How long the device vibrates, pauses, vibrates, in milliseconds (our choice)."""

Give = Callable[[Cue], Awaitable[object]]
"""Gives a cue through the device."""


@dataclass(eq=False)
class Signals(Store):
    """Gives cues. Where the device has no sound or no touch, that one is ``None``."""

    _settings: SettingsStore
    sound: Give | None = None
    touch: Give | None = None
    _giving: set[asyncio.Task[None]] = field(default_factory=set, init=False)
    """What is being given; without them the loop would forget its tasks."""

    @property
    def heard(self) -> bool:
        """Whether a cue is heard: wanted, and there."""
        return self._settings.settings.sound and self.sound is not None

    @property
    def felt(self) -> bool:
        """Whether a cue is felt."""
        return self._settings.settings.touch and self.touch is not None

    @property
    def with_closed_eyes(self) -> bool:
        """Whether a cue reaches somebody who does not look."""
        return self.heard or self.felt

    def give(self, cue: Cue) -> None:
        """Give ``cue`` in each way that is wanted and there; nobody waits for it."""
        for reaches, give in ((self.heard, self.sound), (self.felt, self.touch)):
            if reaches and give is not None:
                giving = asyncio.get_running_loop().create_task(_given(give, cue))
                self._giving.add(giving)
                giving.add_done_callback(self._giving.discard)


async def _given(give: Give, cue: Cue) -> None:
    try:
        await give(cue)
    except Exception:
        # A tone that does not come must not stop a timer.
        _log.exception("the cue %s could not be given", cue)
