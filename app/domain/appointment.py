"""One page for an appointment: its parts and lines, one value for screen, paper and text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from statistics import median

from app.domain.check_in import CORE, Question
from app.domain.course import Trend, trend
from app.domain.errors import InvalidInput
from app.domain.flare import Spell
from app.domain.identity import cut_to, is_longer, signs_in
from app.domain.insight import Facts, hard_day
from app.domain.steadiness import FEWEST_DAYS

DAYS = 28
"""So many days the page is about, beside as many before."""

MOST_WISHES = 3
"""More would need more time than an appointment has (our choice)."""

MOST_TRIED, MOST_SEEN, MOST_WORDS = 4, 2, 2
"""Habits, sentences and own lines that fit (our choice)."""

_SURE_ROWS = 7
"""So many rows of the table stay as long as anything else can give way (our choice)."""

LONGEST_LINE = 180
"""The most characters of a line of the person's own: on paper it takes two (our choice)."""

MOST_WORDS_IN_ALL = 320
"""A page with more is not read in an appointment (our choice)."""

MENTIONED_BEFORE = 3
"""So many days before an appointment Today speaks of the page, once (our choice)."""


def newest(facts: Facts, question: Question) -> Sequence[int | None]:
    """Return the ratings of ``question`` on the days of the page."""
    return facts.rated(question)[-DAYS:]


def rating_days(facts: Facts, question: Question) -> int:
    """Return on how many of the days ``question`` was rated."""
    return sum(rating is not None for rating in newest(facts, question))


def table_of(facts: Facts, extra: Collection[Question]) -> tuple[tuple[Question, Trend], ...]:
    """Return the questions of the table that were rated often enough, each with its figures.

    Asked are the core ones, and ``extra``.
    """
    asked = (each for each in Question if each in CORE or each in extra)
    found = ((question, trend(facts.rated(question))) for question in asked)
    return tuple((question, each) for question, each in found if each is not None)


@dataclass(frozen=True, slots=True)
class HardDays:
    """How many of the days were hard ones."""

    rating: float
    """From which rating on a day is one."""
    days: int
    noted: int
    """How many of them were rated at all."""


def hard_days(facts: Facts, question: Question) -> HardDays | None:
    """Return how many days were hard by ``question``.

    ``None`` where too few were rated, or no day can be so hard.
    """
    found, rating = trend(facts.rated(question)), hard_day(facts.rated(question))
    if found is None or rating is None:
        return None
    days = sum(each is not None and each >= rating for each in newest(facts, question))
    return HardDays(rating, days, found.now.noted)


@dataclass(frozen=True, slots=True)
class FlareDays:
    """The flares among the days, none of them counted beyond the last day."""

    count: int
    days: int
    """How many of the days lie in one."""
    longest: int
    """How many days the longest had, also before these."""
    began: date
    """When the last one began."""


def flare_days(spells: Iterable[Spell], last: date) -> FlareDays | None:
    """Return what flares there were on the days up to ``last``; ``None`` if there were none."""
    first = last - timedelta(days=DAYS - 1)
    within = [spell for spell in spells if spell.first <= last and spell.last >= first]
    if not within:
        return None
    days = sum((min(spell.last, last) - max(spell.first, first)).days + 1 for spell in within)
    longest = max(spell.number_of(min(spell.last, last)) for spell in within)
    return FlareDays(len(within), days, longest, max(within).first)


@dataclass(frozen=True, slots=True)
class ActiveMinutes:
    """The minutes of activity on the days on which some, or none on purpose, were noted."""

    each: tuple[float, ...]
    """From the least on."""

    @property
    def middle(self) -> float:
        """The median of them."""
        return median(self.each)

    @property
    def any(self) -> bool:
        """Whether there was any activity on one of them."""
        return any(self.each)


def minutes_of(facts: Facts) -> list[float | None]:
    """Return the minutes of activity of each of the days; ``None`` where none was logged."""
    return [
        None if points is None else sum(each[at] for each in facts.minutes.values())
        for at, points in enumerate(facts.points)
    ][-DAYS:]


def active_minutes(facts: Facts) -> ActiveMinutes | None:
    """Return the minutes of the days; ``None`` while too few of them were logged."""
    noted = sorted(minutes for minutes in minutes_of(facts) if minutes is not None)
    return ActiveMinutes(tuple(noted)) if len(noted) >= FEWEST_DAYS else None


class Part(StrEnum):
    """What the page is made of, in the order in which a clinician thinks."""

    WISHES = "wishes"
    SHORT = "short"
    TABLE = "table"
    CHART = "chart"
    ACTIVITY = "activity"
    TRIED = "tried"
    SEEN = "seen"
    WORDS = "words"
    NEW = "new"


SWITCHED = tuple(part for part in Part if part is not Part.NEW)
"""What the person can leave out; the line for what is new is the safety prompt, and stays."""

_DROPPED = (
    (Part.TABLE, _SURE_ROWS),
    *((part, 0) for part in (Part.WORDS, Part.SEEN, Part.TRIED, Part.ACTIVITY, Part.WISHES)),
    (Part.TABLE, 1),
)
"""What gives way where there is no room, the first one first, and how much of it stays."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: what was rated, and its figures in words."""

    name: str
    cells: tuple[str, ...]
    lit: bool = False
    """Whether it changed noticeably."""


@dataclass(frozen=True, slots=True)
class Table:
    """The table of ratings."""

    heads: tuple[str, ...]
    """Over the names, and over each cell."""
    rows: tuple[Row, ...]

    def line(self, row: Row) -> str:
        """Return ``row`` as a line, each cell after its head."""
        cells = (f"{head} {cell}" for head, cell in zip(self.heads[1:], row.cells, strict=True))
        return f"{row.name}: {', '.join(cells)}"


@dataclass(frozen=True, slots=True, repr=False)
class Chart:
    """Days with their ratings, drawn."""

    first: date
    ratings: tuple[int | None, ...]
    flares: tuple[bool, ...]
    said: str
    """What it shows, in a sentence."""
    ends: tuple[str, str]
    """The first and the last day in words."""


@dataclass(frozen=True, slots=True)
class Section:
    """One part with its title."""

    part: Part
    title: str
    lines: tuple[str, ...] = ()
    table: Table | None = None
    chart: Chart | None = None
    ruled: tuple[str, ...] = ()
    """What stands before each line for a pen, after all else."""

    def shorter(self, least: int) -> Section | None:
        """Return the part with a row less, or a line; ``None`` where just ``least`` are left."""
        if (table := self.table) is not None:
            rows = table.rows[:-1]
            return replace(self, table=replace(table, rows=rows)) if len(rows) >= least else None
        if self.part is Part.TABLE or len(self.lines) <= least:
            return None
        return replace(self, lines=self.lines[:-1])


@dataclass(frozen=True, slots=True)
class AppointmentPage:
    """The page."""

    title: str
    period: str
    pen: tuple[str, ...]
    """What is filled in by hand: the app asks for no name."""
    source: str
    sections: tuple[Section, ...]
    foot: tuple[str, ...]
    file: str
    """What a file of it is called."""

    def lines(self) -> Iterator[str]:
        """Yield all that is read, line by line; a row of the table is one."""
        yield self.title
        yield self.period
        yield from (f"{each}:" for each in self.pen)
        yield self.source
        for section in self.sections:
            yield ""
            yield section.title
            yield from section.lines
            if section.table is not None:
                yield from map(section.table.line, section.table.rows)
            if section.chart is not None:
                yield section.chart.said
            yield from (f"{label}:" for label in section.ruled if label)
        yield ""
        yield from self.foot

    def words(self) -> int:
        """Return how many words are printed: of the table each head once, of a picture its ends."""
        said = [self.title, self.period, *self.pen, self.source, *self.foot]
        for section in self.sections:
            said += [section.title, *section.lines, *section.ruled]
            if section.table is not None:
                said += section.table.heads
                said += [cell for row in section.table.rows for cell in (row.name, *row.cells)]
            if section.chart is not None:
                said += [*section.chart.ends, "0 5 10"]
        return sum(len(line.split()) for line in said)

    def without(self, parts: Collection[Part]) -> AppointmentPage:
        """Return the page without ``parts``."""
        kept = tuple(section for section in self.sections if section.part not in parts)
        return replace(self, sections=kept)

    def shorter(self) -> tuple[AppointmentPage, Part] | None:
        """Return the page with one line less of what gives way first, and whose that was.

        There is nothing to return where all of that is gone.
        """
        for part, least in _DROPPED:
            for at, section in enumerate(self.sections):
                if section.part is not part or (less := section.shorter(least)) is None:
                    continue
                there = (less,) if less.lines or less.table or less.ruled else ()
                sections = (*self.sections[:at], *there, *self.sections[at + 1 :])
                return replace(self, sections=sections), part
        return None


def as_text(page: AppointmentPage) -> str:
    """Return the page for a form on the web: no drawing, one line a row."""
    return "\n".join(page.lines()).strip() + "\n"


@dataclass(frozen=True, slots=True)
class PageChoices:
    """What the person chose for the page."""

    wishes: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    """Their own lines about what they can no longer do."""
    left_out: frozenset[Part] = frozenset()
    letter: bool = False
    """Whether it is for US Letter, not for A4."""

    def with_wish(self, line: str) -> PageChoices:
        """Return the choices with ``line`` among the wishes, while there is room for it.

        Raises:
            InvalidInput: If it is too long for the page.

        """
        return replace(self, wishes=_with(self.wishes, line, MOST_WISHES))

    def with_word(self, line: str) -> PageChoices:
        """Return the choices with ``line`` among the own lines, while there is room for it.

        Raises:
            InvalidInput: If it is too long for the page.

        """
        return replace(self, words=_with(self.words, line, MOST_WORDS))

    def without_line(self, line: str) -> PageChoices:
        """Return the choices without ``line``."""
        wishes = tuple(each for each in self.wishes if each != line)
        return replace(
            self, wishes=wishes, words=tuple(each for each in self.words if each != line)
        )

    def switched(self, part: Part) -> PageChoices:
        """Return the choices with ``part`` left out, or there again."""
        return replace(self, left_out=self.left_out ^ {part})


def _with(lines: tuple[str, ...], line: str, most: int) -> tuple[str, ...]:
    plain = " ".join(line.split())
    if is_longer(plain, LONGEST_LINE):
        raise InvalidInput("line_too_long", most=LONGEST_LINE, length=signs_in(plain))
    return lines if not plain or plain in lines or len(lines) >= most else (*lines, plain)


def beginning(note: str) -> str:
    """Return as much of ``note`` as a line holds; "…" stands where that is not all of it."""
    line = " ".join(note.split())
    if not is_longer(line, LONGEST_LINE):
        return line
    cut = cut_to(line, LONGEST_LINE - 1)
    return f"{cut.rpartition(' ')[0] or cut}…"


def mentions(appointment: date | None, opened_for: date | None, today: date) -> bool:
    """Return whether Today speaks of the page: shortly before, until it was opened once."""
    if appointment is None or appointment == opened_for:
        return False
    return appointment - timedelta(days=MENTIONED_BEFORE) <= today <= appointment
