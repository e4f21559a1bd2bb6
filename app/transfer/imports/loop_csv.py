"""Loop Habit Tracker, the zip of CSV files: of 1.4 to 1.8, of 2.0 to 2.3.0, and since 2.3.1.

The two files at the root that hold all habits at once are never read: a comma in a name shifts
their columns, and some versions wrote them broken. Each habit has a file of its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, tzinfo

from app.domain.errors import InvalidInput, TransferError
from app.domain.habit import Frequency
from app.reading.wording import say
from app.transfer.imports.archive import Archive
from app.transfer.imports.source import (
    HABIT,
    NOTHING,
    Answers,
    Ask,
    Format,
    Goal,
    Kind,
    LeftOut,
    Point,
    Source,
    Steps,
    Thing,
    Tick,
    remarks_as_thing,
)
from app.transfer.imports.text import (
    Calendar,
    calendar_for,
    decoded,
    delimiter_of,
    folded,
    header_of,
    number_in,
    rows_in,
)
from app.transfer.rows import shown

HABITS, _MARKS = "Habits.csv", "Checkmarks.csv"

LOST = ("loop_words", "loop_numbers")
"""What Loop keeps that has no place here."""

_THOUSAND = 1000
"""Loop writes amounts as whole thousandths."""

_NUMBERS = {"yes_manual": 2, "yes_auto": 1, "no": 0, "skip": 3, "unknown": -1}
"""What the words of 2.3.1 stand for."""

SKIPPED, BLANK, BY_ITSELF = 3, -1, 1
"""A day that was skipped, one without a note, and one that Loop itself filled in."""


@dataclass(kw_only=True)
class LoopHabit:
    """One habit as it is read."""

    key: str
    name: str
    numeric: bool | None = None
    """Whether it counts an amount; ``None`` where the file does not say."""
    goal: Goal | None = None
    frequency: Frequency | None = None
    on: bool = True
    old: bool = False
    """Whether 0 can also stand for a day without a note (1.x)."""
    amounts: list[tuple[date, int, int]] = field(default_factory=list)
    """What each row says, in Loop's own numbers: the day, the value, the line."""
    remarks: list[Point] = field(default_factory=list)

    def note(self, day: date, value: int, line: int, remark: str = "") -> None:
        """Take in one row."""
        if remark:
            self.remarks.append(Point(day, f"{self.name}: {remark}", line))
        if value != BLANK:
            self.amounts.append((day, value, line))

    def thing(self) -> tuple[Thing, list[LeftOut]]:
        """Return the habit, once all its rows are in, and the rows that say nothing."""
        numeric = self.numeric
        if numeric is None:
            numeric = any(value > SKIPPED for _, value, _ in self.amounts)
        points, left = list[Point](), list[LeftOut]()
        for day, value, line in self.amounts:
            said = _amount(value) if numeric else self._tick(value)
            if said is None:
                reason = "loop_by_itself" if value == BY_ITSELF else "value"
                left.append(LeftOut(line, reason, shown(self.name)))
            else:
                points.append(Point(day, said, line))
        kind = Kind.NUMBERS if numeric else Kind.TICKS
        use = HABIT
        if not points or (self.goal and self.goal.at_most):
            use = NOTHING
        return Thing(
            key=self.key,
            name=self.name,
            kind=kind,
            points=tuple(points),
            use=use,
            goal=self.goal,
            frequency=self.frequency,
            on=self.on,
            asked=numeric,
        ), left

    def _tick(self, value: int) -> Tick | None:
        if value == 0 and self.old:
            return Tick.ZERO
        return {2: Tick.DONE, 0: Tick.NOT_DONE, SKIPPED: Tick.SKIP}.get(value)


def _amount(value: int) -> Tick | float:
    return Tick.SKIP if value == SKIPPED else value / _THOUSAND


def habit_key(names: Counter[str], name: str, numeric: bool | None) -> str:
    """Return what a habit is known by where the file gives it no id: the n-th of its name."""
    named = f"{name}|{'number' if numeric else 'yes'}"
    names[named] += 1
    return f"{named}|{names[named]}"


_LONGEST = 366
"""No habit is meant more rarely than once in so many days (our choice, to catch slips)."""


def frequency_of(times: object, days: object) -> Frequency | None:
    """Return how often a habit is meant, if that is said; n in n days is daily."""
    try:
        count, span = int(str(times)), int(str(days))
        if max(count, span) > _LONGEST:
            return None
        return Frequency(1, 1) if count == span else Frequency(count, span)
    except (ValueError, InvalidInput):
        return None


def loop_source(
    habits: Iterable[LoopHabit], left: list[LeftOut], asks: tuple[Ask, ...] = ()
) -> Source:
    """Return what ``habits`` hold once all rows are in."""
    things, remarks = list[Thing](), list[Point]()
    for habit in habits:
        thing, silent = habit.thing()
        things.append(thing)
        left += silent
        remarks += habit.remarks
    things += remarks_as_thing(remarks)
    return Source(
        format=Format.LOOP, things=tuple(things), left_out=tuple(left), asks=asks, lost=LOST
    )


def habits_file(archive: Archive) -> str | None:
    """Return the name of Loop's list of habits in ``archive``, if there is one."""
    found = [name for name in archive.names if name.rpartition("/")[2] == HABITS]
    return min(found, key=lambda name: (name.count("/"), name), default=None)


def read_loop_csv(archive: Archive, answers: Answers, zone: tzinfo | None) -> Steps[Source]:
    """Read the zip.

    Raises:
        TransferError: If it is not one of Loop's; it says what is in its place.

    """
    listed = habits_file(archive)
    if listed is None:
        raise TransferError("import_zip_unknown")
    root = listed.removesuffix(HABITS)
    left = list[LeftOut]()
    habits = _habits(archive.read(listed), answers, left)
    files = sorted((place, name) for name in archive.names if (place := _place(name, root)) >= 0)
    texts = dict[str, str]()
    for done, (_, name) in enumerate(files):
        texts[name] = decoded(archive.read(name), answers).letters
        yield done / (4 * len(files))
    calendar, asks = calendar_for(_days(texts.values()), answers, zone)
    for done, (place, name) in enumerate(files):
        habit = habits.get(place)
        if habit is None:
            left.append(LeftOut(1, "loop_no_habit", shown(name)))
            continue
        _read_marks(texts.pop(name), habit, calendar, left.append)
        yield 0.25 + 0.75 * done / len(files)
    return loop_source(habits.values(), left, asks)


def _place(name: str, root: str) -> int:
    """Return the number of the habit whose marks are in the file ``name``, or -1."""
    inside = name.removeprefix(root)
    folders = inside.split("/")[:-1]
    if not name.startswith(root) or not folders or not inside.endswith(f"/{_MARKS}"):
        return -1
    # Old versions wrote a "/" of a name as it is, which makes one more folder.
    numbers = (re.match(r"\d{1,6}", folder) for folder in folders)
    return next((int(number[0]) for number in numbers if number), -1)


def _days(texts: Iterable[str]) -> set[str]:
    lines = (line for text in texts for line in text.splitlines())
    return {re.split(r"[,;\t]", line, maxsplit=1)[0].strip('"') for line in lines}


def _habits(data: bytes, answers: Answers, left: list[LeftOut]) -> dict[int, LoopHabit]:
    text = decoded(data, answers).letters
    first = text.partition("\n")[0]
    rows = rows_in(text, delimiter_of(first))
    header = header_of(next(rows, (1, [""]))[1])
    if not {"position", "name"} <= set(header):
        raise TransferError("import_header", seen=shown(first.strip()))
    newest, old = "type" in header, "question" not in header
    found = dict[int, LoopHabit]()
    names = Counter[str]()
    for line, cells in rows:
        row = dict(zip(header, map(folded, cells), strict=False))
        place = row.get("position", "")
        if not place.isdecimal() or len(place) > 6 or int(place) in found:
            left.append(LeftOut(line, "loop_position", shown(place)))
            continue
        numeric = row.get("type", "").casefold() == "numerical" if newest else None
        name = row.get("name") or say("imports.unnamed", number=int(place))
        found[int(place)] = LoopHabit(
            key=habit_key(names, name, numeric),
            name=name,
            numeric=numeric,
            goal=_goal(row) if numeric else None,
            frequency=frequency_of(
                row.get("frequencynumerator", row.get("numrepetitions")),
                row.get("frequencydenominator", row.get("interval")),
            ),
            on=row.get("archived?", "false").casefold() != "true",
            old=old,
        )
    return found


def _goal(row: dict[str, str]) -> Goal | None:
    amount = number_in(row.get("target value", "").replace(",", "."))
    at_most = row.get("target type", "").casefold() == "at_most"
    return Goal(amount, at_most) if amount is not None else None


def _read_marks(
    text: str, habit: LoopHabit, calendar: Calendar, leave: Callable[[LeftOut], object]
) -> None:
    first = text.partition("\n")[0]
    for line, cells in rows_in(text, delimiter_of(first)):
        if line == 1 and folded(cells[0]).casefold() == "date":
            continue
        day, value = calendar.day(cells[0]), _value(cells)
        if day is None:
            leave(LeftOut(line, "day", shown(f"{habit.name}: {cells[0]}")))
        elif value is None:
            said = cells[1] if len(cells) > 1 else ""
            leave(LeftOut(line, "value", shown(f"{habit.name}: {said}")))
        else:
            habit.note(day, value, line, ", ".join(map(folded, cells[2:])))


def _value(cells: Sequence[str]) -> int | None:
    said = folded(cells[1]).casefold() if len(cells) > 1 else ""
    if said in _NUMBERS:
        return _NUMBERS[said]
    number = number_in(said)
    return int(number) if number is not None and number >= BLANK else None
