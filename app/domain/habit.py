"""A habit, from the menu or of the person's own, and its score from the days that are known."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from app.domain.activity import LONGEST_NAME
from app.domain.errors import InvalidInput
from app.domain.identity import is_longer, signs_in

HALF_LIFE = 13
"""After so many known days a daily habit keeps half of its score (Loop Habit Tracker)."""


class DayMark(StrEnum):
    """What the score reads from a day. An ``Outcome`` is a fact; this is drawn from it."""

    DONE = "done"
    NOT_DONE = "not_done"
    RESTING = "resting"
    """A day that asks for nothing: the person rested, or it lies in a flare."""
    UNKNOWN = "unknown"
    """Nothing was noted, which says nothing about the day."""


KNOWN = frozenset((DayMark.DONE, DayMark.NOT_DONE))
"""The marks that move a score."""


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often a habit is meant: ``times`` in ``days`` days.

    Raises:
        InvalidInput: If it is not at least once in at least one day.

    """

    times: int
    days: int

    def __post_init__(self) -> None:
        """Refuse what is never."""
        if self.times < 1 or self.days < 1:
            raise InvalidInput("frequency_range", times=self.times, days=self.days)

    @property
    def times_a_day(self) -> int:
        """How often on one day."""
        return self.times if self.days == 1 else 1

    @property
    def share(self) -> float:
        """On how much of all days; a day is done or not, however often it was meant that day."""
        return min(1.0, self.times / self.days)

    @property
    def window(self) -> tuple[int, int]:
        """How many done days are looked for among how many known ones.

        Below daily both are doubled, as Loop does: a fuller week evens out a quieter one.
        """
        return (1, 1) if self.share == 1 else (2 * self.times, 2 * self.days)


def kept(frequency: Frequency) -> float:
    """Return what is left of a score after one known day (Loop): all but a small part."""
    return math.pow(0.5, math.sqrt(frequency.share) / HALF_LIFE)


def shares(marks: Sequence[DayMark], frequency: Frequency) -> tuple[float | None, ...]:
    """Return how much of the target was reached by each day, at most 1; ``None`` if unknown.

    Only known days are looked back on, so that a day without a note is never one that counts
    against the habit.
    """
    wanted, span = frequency.window
    known, found = deque[bool](maxlen=span), list[float | None]()
    for mark in marks:
        if mark in KNOWN:
            known.append(mark is DayMark.DONE)
            found.append(min(1.0, sum(known) / wanted))
        else:
            found.append(None)
    return tuple(found)


def scores(marks: Sequence[DayMark], frequency: Frequency) -> tuple[float, ...]:
    """Return the score after each day, from 0 to 1.

    The formula is that of Loop Habit Tracker (``Score.kt``): each known day keeps most of the
    score before it and adds a little of its own share. Unlike there, days that are resting or
    unknown leave the score as it was.
    """
    keep, score, found = kept(frequency), 0.0, list[float]()
    for share in shares(marks, frequency):
        if share is not None:
            score = score * keep + share * (1 - keep)
        found.append(score)
    return tuple(found)


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
    card: str = ""
    """The slug of the card about that theme, where one leads here."""
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


class HabitGroup(StrEnum):
    """What the habits of a group have in common."""

    START = "start"
    """Suggested first."""
    DAY = "day"
    """Fits into the day without effort."""
    SMALL_MOVES = "small_moves"
    """Movement so small that it stays for people whom effort makes worse later."""
    EXERCISE = "exercise"
    CHECKED = "checked"
    """Has a check-list of its own."""


def _group_of(habit: Habit) -> HabitGroup:
    if habit.starter:
        return HabitGroup.START
    if habit.opt_in:
        return HabitGroup.CHECKED
    if habit.exercise:
        return HabitGroup.EXERCISE
    return HabitGroup.SMALL_MOVES if habit.within else HabitGroup.DAY


def grouped(habits: Iterable[Habit]) -> tuple[tuple[HabitGroup, tuple[Habit, ...]], ...]:
    """Return ``habits`` by group, each in the order given; groups without habits are left out."""
    every = tuple(habits)
    found = ((group, tuple(h for h in every if _group_of(h) is group)) for group in HabitGroup)
    return tuple((group, members) for group, members in found if members)


class BlankDays(StrEnum):
    """What the person said about days on which a habit was left blank."""

    NOT_ASKED = "not_asked"
    NOT_DONE = "not_done"
    """Then it was mostly not done."""
    DONE = "done"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class HabitChoice:
    """A habit of the menu that was switched on once, or one the person made.

    Raises:
        InvalidInput: If a text is too long, or a habit of the person's own has no name.

    """

    id: str
    """The slug of the habit."""
    on: bool
    """Whether it is in use; else it is put away."""
    since: date
    """When it was last switched on or put away."""
    changed: datetime
    own: bool = False
    """Whether the person made it."""
    name: str = ""
    """What the person calls it; empty for the name in the menu."""
    tiny: str = ""
    """The tiny version of a habit of the person's own, if it has one."""
    frequency: Frequency | None = None
    """How often the person means to; ``None`` for what the menu says."""
    group: str = ""
    """What the person keeps it under in the list."""
    place: int = 0
    """Where it stands in the list; all at 0 stand in the order of the menu."""
    blanks: BlankDays = BlankDays.NOT_ASKED
    """What the person said about days on which nothing was noted about it."""
    into: str = ""
    """The slug of the habit this one was put together with, which has its notes since; or empty."""

    def __post_init__(self) -> None:
        """Refuse what the list cannot show."""
        for text in (self.name, self.tiny, self.group):
            if is_longer(text, LONGEST_NAME):
                raise InvalidInput("name_too_long", most=LONGEST_NAME, length=signs_in(text))
        if self.own and not self.name.strip():
            raise InvalidInput("habit_no_name")


_DAILY = Frequency(1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class HabitDraft:
    """The name, tiny version, target and group of a habit as chosen so far."""

    name: str = ""
    tiny: str = ""
    frequency: Frequency = _DAILY
    group: str = ""


def draft_of(habit: Habit, choice: HabitChoice | None) -> HabitDraft:
    """Return the draft that changes ``habit``."""
    return HabitDraft(
        name=habit.name,
        tiny=habit.tiny if habit.own else "",
        frequency=habit.frequency,
        group=choice.group if choice else "",
    )


def chosen(choice: HabitChoice, draft: HabitDraft, menu: Habit | None) -> HabitChoice:
    """Return ``choice`` with what ``draft`` says.

    What is the same as in the ``menu`` is not kept, so that it follows the menu.

    Raises:
        InvalidInput: If a text is too long, or a habit of the person's own has no name.

    """
    name, frequency = draft.name.strip(), draft.frequency
    return replace(
        choice,
        name="" if menu and name == menu.name else name,
        tiny="" if menu else draft.tiny.strip(),
        frequency=None if menu and frequency == menu.frequency else frequency,
        group=draft.group.strip(),
    )


def newly_chosen(slug: str, draft: HabitDraft, today: date, now: datetime) -> HabitChoice:
    """Return the choice that makes a habit of the person's own, switched on.

    Raises:
        InvalidInput: If a text is too long, or there is no name.

    """
    bare = HabitChoice(id=slug, on=True, since=today, changed=now)
    return replace(chosen(bare, draft, None), own=True)


def habit_of(choice: HabitChoice, menu: Habit | None) -> Habit:
    """Return the habit as the person has it; ``menu`` is the one it comes from, if any."""
    if menu is None:
        versions = ((Version.TINY, choice.tiny), (Version.FULL, "")) if choice.tiny else ()
        frequency = choice.frequency or _DAILY
        return Habit(
            slug=choice.id, name=choice.name, versions=versions, frequency=frequency, own=True
        )
    if choice.frequency is not None:
        menu = replace(menu, frequency=choice.frequency, target="")
    return replace(menu, name=choice.name or menu.name)
