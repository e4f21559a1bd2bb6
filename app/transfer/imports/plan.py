"""What an import would bring: the things of a file as entries of this app.

Nothing is invented: what was not noted stays unknown, and there are no minutes, no effort and no
"not done" that the file does not have.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, partial

from app.domain.activity import LONGEST_NAME
from app.domain.check_in import CheckIn, Question
from app.domain.days import FIRST_DAY, moment_at, settled
from app.domain.entry import LONGEST_NOTE
from app.domain.flare import Flare, spells_of
from app.domain.habit import HabitChoice, Version
from app.domain.habit_mark import TELLS, HabitMark, Outcome
from app.domain.identity import cut_to, is_longer
from app.transfer.imports.asks import OWN, Here, asked_about, habit_slug
from app.transfer.imports.record import FOUNDED, imported_id, noted_on
from app.transfer.imports.source import (
    FLARE,
    HABIT,
    NOTE,
    NOTHING,
    QUESTION,
    Answers,
    Ask,
    LeftOut,
    Point,
    Source,
    Steps,
    Thing,
    Tick,
    answer,
)
from app.transfer.imports.text import TELL_EVERY
from app.transfer.rows import shown

CHECK_IN, MARK = "check_in", "habit_mark"
"""The kinds of entries that can come of an import."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What would come of a file, and what would not."""

    habits: tuple[HabitChoice, ...] = field(repr=False)
    marks: tuple[HabitMark, ...] = field(repr=False)
    check_ins: tuple[CheckIn, ...] = field(repr=False)
    flares: tuple[Flare, ...] = field(repr=False)
    keys: Mapping[str, str] = field(repr=False)
    """What each mark and habit is known by in the file, by its id."""
    left_out: tuple[LeftOut, ...] = field(repr=False)
    asks: tuple[Ask, ...] = field(repr=False)
    """All that can be answered, in the order in which it is asked."""
    shortened: tuple[str, ...]
    """The names that were cut."""


def brought(source: Source, answers: Answers, here: Here) -> Steps[Brought]:
    """Work out what would come of ``source``."""
    work = _Work(source, answers, here)
    total = sum(len(thing.points) for thing in source.things) or 1
    done = 0
    for thing in source.things:
        work.take(thing)
        done += len(thing.points)
        yield 0.6 * done / total
    for count, _ in enumerate(work.make()):
        if count % TELL_EVERY == 0:
            yield 0.6 + 0.4 * min(1.0, count / total)
    return work.result()


@dataclass(frozen=True, slots=True)
class _Said:
    """What is to be noted about a habit on a day."""

    outcome: Outcome
    key: str
    version: Version | None = None

    def outranks(self, other: _Said) -> bool:
        """Return whether this stays where a file says both: the most that was done does."""
        return (TELLS[self.outcome], self.version is None) > (
            TELLS[other.outcome],
            other.version is None,
        )


_Rated = tuple[datetime, int]
"""When it was rated, and how."""


class _Work:
    """What was found so far."""

    def __init__(self, source: Source, answers: Answers, here: Here) -> None:
        self._source, self._answers, self._here = source, answers, here
        # Many things of one day say the same, and what a zone says is slow.
        self._noon = cache(partial(_noon, here=here))
        self._noted_on = cache(partial(noted_on, now=here.now))
        self._left = list(source.left_out)
        self._unwanted: dict[str, str] = {}
        self._asks = asked_about(source, here, answers)
        self._given = {ask.key: answer(ask, answers) for ask in self._asks}
        self._marks: dict[tuple[str, date], _Said] = {}
        self._rated: dict[date, dict[Question, list[_Rated]]] = defaultdict(
            lambda: defaultdict(list)
        )
        self._notes: dict[date, dict[datetime | None, list[str]]] = defaultdict(dict)
        self._latest: dict[date, datetime] = {}
        self._days_seen = set[date]()
        self._rated_things = set[Question]()
        self._hard_days = set[date]()
        self._habits = list[HabitChoice]()
        self._shortened = list[str]()
        self._keys: dict[str, str] = {}
        self._check_ins = list[CheckIn]()
        self._made_marks = list[HabitMark]()

    def take(self, thing: Thing) -> None:
        """Take in all points of ``thing``."""
        use = self._given.get(f"use:{thing.key}", NOTHING)
        points = [p for point in thing.points if (p := self._on_own_day(thing, point))]
        self._days_seen.update(point.day for point in points)
        if use.startswith(HABIT):
            self._as_habit(thing, use, points)
        elif use.startswith(QUESTION):
            self._as_question(thing, Question(use.removeprefix(QUESTION)), points)
        elif use == NOTE:
            self._as_note(thing, points)
        elif use == FLARE:
            self._hard_days.update(point.day for point in points)
        else:
            name = self._unwanted[thing.key] = shown(thing.name)
            self._left += [LeftOut(point.line, "not_chosen", name) for point in points]

    def _on_own_day(self, thing: Thing, point: Point) -> Point | None:
        """Return ``point`` on its own day; ``None`` if that lies outside of the notebook."""
        day, at = point.day, point.at
        if at is not None and at != time() and at < self._here.day_start and day > date.min:
            day -= timedelta(days=1)
        if FIRST_DAY <= day <= self._here.today:
            return point if day == point.day else point._replace(day=day)
        reason = "ahead" if day > self._here.today else "long_ago"
        self._left.append(LeftOut(point.line, reason, shown(f"{thing.name}, {day.isoformat()}")))
        return None

    def _moment(self, point: Point) -> datetime | None:
        if point.at is None or point.at == time():
            return None
        moment = _moment_at(point.day, point.at, self._here)
        self._latest[point.day] = max(moment, self._latest.get(point.day, moment))
        return moment

    def _as_habit(self, thing: Thing, use: str, points: list[Point]) -> None:
        slug = use.removeprefix(OWN) if use.startswith(OWN) else self._new_habit(thing, points)
        for point in points:
            said = self._said(thing, point)
            if said is None:
                continue
            place = slug, point.day
            before = self._marks.get(place)
            if before is None or said.outranks(before):
                self._marks[place] = said

    def _said(self, thing: Thing, point: Point) -> _Said | None:
        value, key = point.value, thing.key
        if value is Tick.DONE:
            return _Said(Outcome.DONE, key)
        if value is Tick.NOT_DONE:
            return _Said(Outcome.NOT_DONE, key)
        if value is Tick.SKIP and self._given.get("skips:") == "resting":
            return _Said(Outcome.RESTING, key)
        if value is Tick.ZERO and self._given.get("zeros:") == "not_done":
            return _Said(Outcome.NOT_DONE, key)
        if value is Tick.PART and self._given.get("parts:") == "tiny":
            return _Said(Outcome.DONE, key, Version.TINY)
        if isinstance(value, float) and self._reaches(thing, value):
            return _Said(Outcome.DONE, key)
        reason = f"value_{value}" if isinstance(value, Tick) else "below_goal"
        self._left.append(LeftOut(point.line, reason, shown(thing.name)))
        return None

    def _reaches(self, thing: Thing, amount: float) -> bool:
        counts = self._given.get(f"number:{thing.key}")
        if thing.goal is None or counts == "any":
            return amount > 0
        return amount <= thing.goal.amount if counts == "kept" else amount >= thing.goal.amount

    def _new_habit(self, thing: Thing, points: list[Point]) -> str:
        slug = habit_slug(self._source, thing)
        name = thing.name
        if is_longer(name, LONGEST_NAME):
            name = cut_to(name, LONGEST_NAME).strip()
            self._shortened.append(name)
        days = [point.day for point in points] or [self._here.today]
        self._keys[slug] = thing.key
        self._habits.append(
            HabitChoice(
                id=slug,
                on=thing.on,
                since=min(days) if thing.on else max(days),
                changed=self._noted_on(FOUNDED),
                own=True,
                name=name,
                frequency=thing.frequency,
                place=len(self._habits) + 1,
            )
        )
        return slug

    def _as_question(self, thing: Thing, question: Question, points: list[Point]) -> None:
        scale = thing.scale
        assert scale is not None, "ratings have a scale"
        more = self._given.get(f"more:{thing.key}")
        better = more == "better" if more else thing.more_is_better
        turned = better is not (question is Question.ENERGY)
        self._rated_things.add(question)
        for point in points:
            moment = self._moment(point) or self._noon(point.day)
            rating = scale.rating(point.value, turned)  # type: ignore[arg-type]
            self._rated[point.day][question].append((moment, rating))

    def _as_note(self, thing: Thing, points: list[Point]) -> None:
        for point in points:
            moment = self._moment(point)
            lines = self._notes[point.day].setdefault(moment, [])
            lines.append(_line(thing, point))

    def make(self) -> Iterable[object]:
        """Make the entries, one a step."""
        here, format_ = self._here, self._source.format
        for (slug, day), said in self._marks.items():
            made = HabitMark(
                id=imported_id(format_, MARK, said.key, day),
                at=self._noon(day),
                day=day,
                changed=self._noted_on(day),
                timed=False,
                habit=slug,
                outcome=said.outcome,
                version=said.version,
            )
            self._keys[made.id] = said.key
            self._made_marks.append(made)
            yield made
        days = set(self._rated) | set(self._notes)
        none = self._given.get("blank:") == "none"
        for day in sorted(days | (self._days_seen if none and self._rated_things else set())):
            ratings = self._ratings(day)
            if none:
                blank = self._rated_things - ratings.keys() - {Question.ENERGY}
                ratings |= dict.fromkeys(sorted(blank), 0)
            latest = self._latest.get(day)
            if latest is not None and latest > here.now:
                latest = None
            yield self._check_in(day, ratings, latest)

    def _check_in(
        self, day: date, ratings: dict[Question, int], latest: datetime | None
    ) -> CheckIn:
        made = CheckIn(
            id=imported_id(self._source.format, CHECK_IN, "", day),
            at=latest or self._noon(day),
            day=day,
            changed=latest or self._noted_on(day),
            timed=latest is not None,
            ratings=ratings,
            note=self._note(day),
        )
        self._check_ins.append(made)
        return made

    def _ratings(self, day: date) -> dict[Question, int]:
        found = self._rated.get(day, {})
        how = self._given.get("several:", "worst")
        folded = {each: _folded(each, found[each], how) for each in Question if each in found}
        return folded

    def _note(self, day: date) -> str:
        first = datetime.min.replace(tzinfo=UTC)
        blocks = sorted(self._notes.get(day, {}).items(), key=lambda item: item[0] or first)
        texts = [_block(moment, lines) for moment, lines in blocks]
        note = "\n".join(texts).strip()
        if is_longer(note, LONGEST_NOTE):
            self._left.append(LeftOut(0, "note_cut", day.isoformat()))
            return cut_to(note, LONGEST_NOTE).strip()
        return note

    def result(self) -> Brought:
        """Return all that was made."""
        return Brought(
            habits=tuple(self._habits),
            marks=tuple(self._made_marks),
            check_ins=tuple(self._check_ins),
            flares=self._flares(),
            keys=self._keys,
            left_out=tuple(sorted(map(self._plainly, self._left))),
            asks=self._asks,
            shortened=tuple(self._shortened),
        )

    def _plainly(self, one: LeftOut) -> LeftOut:
        """Return why ``one`` is left out: of what nobody wants, no single value is refused."""
        unwanted = self._unwanted.get(one.of)
        return one if unwanted is None else LeftOut(one.line, "not_chosen", unwanted)

    def _flares(self) -> tuple[Flare, ...]:
        days = (Flare(id="", first=d, last=d, changed=self._here.now) for d in self._hard_days)
        return tuple(
            Flare(
                id=imported_id(self._source.format, "flares", "", spell.first),
                first=spell.first,
                last=spell.last,
                changed=self._noted_on(spell.last),
            )
            for spell in spells_of(days)
        )


def _folded(question: Question, rated: list[_Rated], how: str) -> int:
    if how == "last":
        return max(rated, key=lambda each: each[0])[1]
    values = [rating for _, rating in rated]
    if how == "mean":
        return math.floor(sum(values) / len(values) + 0.5)
    return min(values) if question is Question.ENERGY else max(values)


def _noon(day: date, here: Here) -> datetime:
    """Return the moment that stands for a day without a time (as ``moment_on``)."""
    return _moment_at(day, max(time(12), here.day_start), here)


def _moment_at(day: date, at: time, here: Here) -> datetime:
    return settled(moment_at(day, at, here.now, here.day_start))


def _line(thing: Thing, point: Point) -> str:
    if isinstance(point.value, Tick):
        return thing.name
    if isinstance(point.value, str):
        return point.value if thing.bare else f"{thing.name}: {point.value}"
    of = f"/{thing.scale.highest:g}" if thing.scale else ""
    return f"{thing.name}: {point.value:g}{of}"


def _block(moment: datetime | None, lines: list[str]) -> str:
    if moment is None:
        return "\n".join(lines)
    short = [line for line in lines if "\n" not in line and len(line) < _SHORT]
    long = [line for line in lines if line not in short]
    head = " ".join([f"{moment:%H:%M}", " · ".join(short)]).strip()
    return "\n".join([head, *long])


_SHORT = 60
"""Shorter words of one moment share a line of the note (our choice)."""
