"""A habit: an ordinary self-care idea, from the menu or of the person's own."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.habit_score import Frequency


class Version(StrEnum):
    """How much of a habit was done; all three count the same."""

    TINY = "tiny"
    SMALL = "small"
    FULL = "full"


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """One habit: in the words of the content files, or in those of the person."""

    slug: str
    number: int = 0
    name: str
    when: str = ""
    icon: str = ""
    """The name of a Material icon."""
    versions: tuple[tuple[Version, str], ...] = ()
    """What each version means, in a few words."""
    target: str = ""
    """The target in words; empty if the person set another one."""
    frequency: Frequency
    how_to: str = ""
    theme: str = ""
    """The theme of the article it sits next to; never a claim."""
    facts: tuple[str, ...] = ()
    starter: bool = False
    """Whether it is one of the three suggested first."""
    opt_in: bool = False
    """Whether its check-list is asked each time it is switched on."""
    exercise: bool = False
    """Whether it is left out for people whom effort makes worse later (evidence P12)."""
    within: str = ""
    """What such people are told instead, where it stays; else empty."""
    on_request: bool = False
    """Whether it is shown only when asked for."""
    own: bool = False
    """Whether the person made it."""
    short_safety: str = ""
    safety: str = ""
    help: str = "soon"
    """The part of the safety page it leads to."""
    checks: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def tiny(self) -> str:
        """What the tiny version is; empty if there is none."""
        return dict(self.versions).get(Version.TINY, "")
