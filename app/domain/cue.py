"""A cue: what is heard or felt where nobody looks at the screen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Cue(StrEnum):
    """What there is to tell."""

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
