"""A habit: an ordinary self-care idea from the menu, and whether the person uses it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Version(StrEnum):
    """How much of a habit was done; all three count the same."""

    TINY = "tiny"
    SMALL = "small"
    FULL = "full"


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """One idea of the menu, in the words of the content files."""

    slug: str
    number: int
    name: str
    when: str
    icon: str
    """The name of a Material icon."""
    versions: tuple[tuple[Version, str], ...]
    """What each version means, in a few words."""
    target: str
    times: int
    """How often: ``times`` in ``days`` days (adjustable later)."""
    days: int
    how_to: str
    theme: str
    """The theme of the article it sits next to; never a claim."""
    facts: tuple[str, ...]
    starter: bool
    """Whether it is one of the three suggested first."""
    opt_in: bool
    """Whether its check-list is asked each time it is switched on."""
    exercise: bool
    """Whether it is left out for people whom effort makes worse later (evidence P12)."""
    within: str
    """What such people are told instead, where it stays; else empty."""
    on_request: bool
    """Whether it is shown only when asked for."""
    short_safety: str
    safety: str
    help: str
    """The part of the safety page it leads to."""
    checks: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HabitChoice:
    """Whether the person uses a habit of the menu."""

    id: str
    """The slug of the habit."""
    on: bool
    since: date
    changed: datetime
