"""The words in the ring: what is known about the day, and never a percentage."""

from __future__ import annotations

from dataclasses import dataclass

from app.reading.wording import say
from app.views.shared.calendar_words import points_words


@dataclass(frozen=True, slots=True)
class RingWords:
    """Two sizes of words, broken by hand, and the words that lead to the arithmetic."""

    big: str
    small: str
    why: str
    spoken: str
    """The words in the ring as one or two sentences."""

    @property
    def name(self) -> str:
        """What the ring is called as a button."""
        return f"{self.spoken} {self.why}"


def ring_words(points: float | None, today: bool, flare: bool) -> RingWords:
    """Return the words for a day with ``points``, or with nothing logged."""
    later = "" if today else "_then"
    why = say("today.how" if points is None else "today.why")
    if flare:
        big, small = say("today.gentler"), _gentler(points, today)
    elif points is None:
        big, small = say(f"today.nothing{later}"), say(f"today.nothing{later}_detail")
    else:
        big, small = points_words(points), _when(today)
        return RingWords(big, small, why, f"{big} {small}.")
    return RingWords(big, small, why, f"{one_line(big)}. {one_line(small).rstrip('.')}.")


def one_line(words: str) -> str:
    """Return ``words`` without the breaks made by hand."""
    return words.replace("\n", " ")


def _gentler(points: float | None, today: bool) -> str:
    if points is None:
        return say("today.gentler_nothing" if today else "today.gentler_nothing_then")
    return say("today.gentler_points", points=points_words(points), when=_when(today))


def _when(today: bool) -> str:
    return say("today.so_far" if today else "today.that_day")
