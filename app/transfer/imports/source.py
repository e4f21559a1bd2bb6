"""What a file of another app holds, before anything is made of it."""

from __future__ import annotations

import math
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from typing import NamedTuple, TypeVar

from app.domain.check_in import HIGHEST, Question
from app.domain.habit import Frequency
from app.reading.wording import say

T = TypeVar("T")

Steps = Generator[float, None, T]
"""Work that tells, now and then, how much of it is done (0 to 1), and returns what came of it."""


def finished(steps: Steps[T], told: Callable[[float], object] = lambda share: None) -> T:
    """Go through all ``steps`` at once, and return what came of them."""
    try:
        while True:
            told(next(steps))
    except StopIteration as end:
        result: T = end.value
        return result


class Format(StrEnum):
    """Whose file it is."""

    LOOP = "loop"
    VISIBLE = "visible"
    BEARABLE = "bearable"
    DAYLIO = "daylio"
    HABITKIT = "habitkit"
    TABLE = "table"
    """Any table: the person says what its columns are."""


class Tick(StrEnum):
    """What a file says about something that was done or not."""

    DONE = "done"
    PART = "part"
    """Some of what was meant."""
    NOT_DONE = "not_done"
    SKIP = "skip"
    ZERO = "zero"
    """Either not done or nothing noted; the file does not tell the two apart."""


class Point(NamedTuple):
    """One thing noted about one day."""

    day: date
    """The day in the file; ``at`` can make it the own day before."""
    value: Tick | float | str
    line: int
    """Where it stands, counted from 1: a line of the file, or an item where there are no lines."""
    at: time | None = None
    """The time of day, where the file says one."""


class Kind(StrEnum):
    """What the points of a thing are."""

    TICKS = "ticks"
    NUMBERS = "numbers"
    """Amounts of something that has, or may have, a goal."""
    RATINGS = "ratings"
    WORDS = "words"
    FLARES = "flares"
    """Days that the person calls hard ones, done or not."""


NOTHING, HABIT, NOTE, FLARE, QUESTION = "nothing", "habit", "note", "flare", "question:"
"""What a thing can become here; ``habit:`` and ``question:`` go on with which one."""

RATED = tuple(f"{QUESTION}{question}" for question in Question)

USES = {
    Kind.TICKS: (HABIT, NOTE, NOTHING),
    Kind.NUMBERS: (HABIT, NOTHING),
    Kind.RATINGS: (*RATED, NOTE, NOTHING),
    Kind.WORDS: (NOTE, NOTHING),
    Kind.FLARES: (FLARE, NOTHING),
}
"""What a thing can become, by its kind."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The numbers between which something was rated."""

    lowest: float
    highest: float
    steps: tuple[int, ...] = ()
    """What each whole number is here; empty for a range that is stretched evenly."""

    def holds(self, value: float) -> bool:
        """Return whether ``value`` can have been rated on it."""
        whole = not self.steps or value == int(value)
        return self.lowest <= value <= self.highest and whole

    def rating(self, value: float, turned: bool) -> int:
        """Return ``value``, which it holds, as a rating of 0 to 10, halves rounded up.

        ``turned`` is for questions that ask from the other end.
        """
        if self.steps:
            place = int(value - self.lowest)
            return self.steps[len(self.steps) - 1 - place if turned else place]
        share = (value - self.lowest) / (self.highest - self.lowest)
        return math.floor((1 - share if turned else share) * HIGHEST + 0.5)


@dataclass(frozen=True, slots=True)
class Goal:
    """How much of an amount was meant."""

    amount: float
    at_most: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """Something the other app kept notes of: a habit, a symptom, a column."""

    key: str
    """What it is known by in each file of that app."""
    name: str
    kind: Kind
    points: tuple[Point, ...] = field(repr=False)
    use: str = NOTHING
    """What it becomes unless the person says otherwise."""
    scale: Scale | None = None
    """Of ratings; ``None`` where the person has to say."""
    more_is_better: bool = False
    direction_asked: bool = False
    """Whether which end is the good one is but a guess."""
    goal: Goal | None = None
    frequency: Frequency | None = None
    on: bool = True
    """Whether it was in use, not put away."""
    asked: bool = False
    """Whether the file leaves open what it is."""
    bare: bool = False
    """Whether its words stand in a note without its name."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A question with a guess: what it is about, and what can be answered."""

    topic: str
    of: str
    options: tuple[str, ...]
    guess: str

    @property
    def key(self) -> str:
        """What its answer is kept under."""
        return f"{self.topic}:{self.of}"


Answers = Mapping[str, str]
"""What the person answered, by the keys of what was asked."""


def answer(ask: Ask, answers: Answers) -> str:
    """Return what was answered to ``ask``, or its guess."""
    given = answers.get(ask.key, ask.guess)
    return given if given in ask.options else ask.guess


class LeftOut(NamedTuple):
    """Something that is not taken along."""

    line: int
    reason: str
    what: str = ""
    of: str = ""
    """The key of the thing whose value it is, where that is known."""

    @property
    def words(self) -> str:
        """The reason in words."""
        return say(f"imports.left_{self.reason}", what=self.what)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """All that a file holds."""

    format: Format
    things: tuple[Thing, ...] = field(repr=False)
    left_out: tuple[LeftOut, ...] = field(default=(), repr=False)
    asks: tuple[Ask, ...] = ()
    """What was unclear while reading; another answer means reading once more."""
    lost: tuple[str, ...] = ()
    """What else is in such files and has no place here; the ends of keys in the wording."""
    blank_is_asked: bool = False
    """Whether nothing written about a symptom could mean that there was none."""


def scale_called(text: str) -> Scale:
    """Return the even scale that is written as ``1-5``."""
    lowest, _, highest = text.partition("-")
    return Scale(float(lowest), float(highest))


def remarks_as_thing(remarks: Sequence[Point]) -> tuple[Thing, ...]:
    """Return what was written beside marks as one thing more, if there is any."""
    if not remarks:
        return ()
    return (
        Thing(
            key="remarks",
            name=say("imports.loop_remarks"),
            kind=Kind.WORDS,
            points=tuple(remarks),
            asked=True,
            bare=True,
        ),
    )
