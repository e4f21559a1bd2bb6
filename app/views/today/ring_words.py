"""The words in the ring: what is known about the day, and never a percentage."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.flare_step import FlareStep
from app.domain.planned_day import PlannedDay
from app.domain.settings import Settings
from app.reading.wording import say
from app.views.shared.plan_words import (
    flare_words,
    one_line,
    plan_words,
    reached_words,
    share_words,
)
from app.views.shared.unit_words import points_words, unit_word


@dataclass(frozen=True, slots=True)
class RingWords:
    """Two sizes of words, broken by hand, what there is to add, and the way to the arithmetic."""

    big: str
    small: str
    why: str
    note: str = ""
    """A sentence under the ring; mostly there is none."""
    joined: bool = False
    """Whether the two sizes of words are one sentence."""

    @property
    def name(self) -> str:
        """What the ring is called as a button."""
        said = [one_line(words).rstrip(".") for words in (self.big, self.small)]
        sentences = f"{(' ' if self.joined else '. ').join(said)}."
        return " ".join(part for part in (sentences, self.note, self.why) if part)


def ring_words(day: PlannedDay, today: bool, settings: Settings, note: str = "") -> RingWords:
    """Return the words for ``day``; ``note`` is what to add where the plan says nothing."""
    later = "" if today else "_then"
    why = say("today.why")
    if day.points is None and day.planned is None:
        why = say("today.how", unit=unit_word(settings))
    if day.flare.step is FlareStep.FLARE:
        return RingWords(say("today.gentler"), _gentler(day, today, settings), why)
    added = " ".join(part for part in (reached_words(day), flare_words(day), note) if part)
    compared = plan_words(day, today, settings)
    if compared is not None:
        return RingWords(compared.big, compared.small, why, added if today else "")
    if day.points is not None:
        points = points_words(day.points, settings)
        return RingWords(points, _when(today), why, added, joined=True)
    big, small = say(f"today.nothing{later}"), say(f"today.nothing{later}_detail")
    if today and day.planned is not None:
        small = say("today.plan_is", points=points_words(day.planned, settings))
    return RingWords(big, small, why, added if today else "")


def _gentler(day: PlannedDay, today: bool, settings: Settings) -> str:
    if day.points is not None and day.planned is not None:
        return share_words(day.points, day.planned, settings)
    if day.points is not None:
        points = points_words(day.points, settings)
        return say("today.gentler_points", points=points, when=_when(today))
    if today and day.planned is not None:
        return say("today.plan_is", points=points_words(day.planned, settings))
    return say("today.gentler_nothing" if today else "today.gentler_nothing_then")


def _when(today: bool) -> str:
    return say("today.so_far" if today else "today.that_day")
