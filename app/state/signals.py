"""Sound and touch: what the device has of them, and what the person wants."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from app.domain.cue import Cue
from app.state.settings import SettingsStore
from app.state.store import Store

Give = Callable[[Cue], Awaitable[object]]
"""Gives a cue through the device."""

_log = logging.getLogger(__name__)


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
