"""HabitKit: habits, and what was completed when, as JSON."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from app.domain.errors import TransferError
from app.domain.habit import Frequency
from app.reading.wording import say
from app.transfer.imports.source import (
    HABIT,
    NOTHING,
    Format,
    Kind,
    LeftOut,
    Point,
    Source,
    Steps,
    Thing,
    Tick,
    remarks_as_thing,
)
from app.transfer.imports.text import TELL_EVERY, clean
from app.transfer.rows import shown

_MOST_MINUTES = 24 * 60
"""No zone is further away from UTC."""

_SPANS = {"day": 1, "week": 7, "month": 30}
_LARGEST_AMOUNT = 1_000_000

_Row = Mapping[str, Any]


def is_habitkit(content: object) -> bool:
    """Return whether ``content`` of a JSON file is HabitKit's."""
    return isinstance(content, dict) and {"habits", "completions"} <= content.keys()


def read_habitkit(content: dict[str, Any]) -> Steps[Source]:
    """Read what a file of HabitKit holds.

    Raises:
        TransferError: If its lists are none.

    """
    habits, completions = _list(content, "habits"), _list(content, "completions")
    intervals = _by_habit(_list(content, "intervals") if "intervals" in content else [])
    known = {
        name: row for row in habits if isinstance(row, dict) and (name := _text(row.get("id")))
    }
    left, remarks = list[LeftOut](), list[Point]()
    sums: dict[str, dict[date, tuple[float, int]]] = defaultdict(dict)
    for number, row in enumerate(completions, 1):
        if number % TELL_EVERY == 0:
            yield number / len(completions)
        day = _day(row) if isinstance(row, dict) else None
        if day is None:
            left.append(LeftOut(number, "day", shown(str(number))))
            continue
        habit = _text(row.get("habitId"))
        amount = row.get("amountOfCompletions", 1)
        if habit not in known:
            left.append(LeftOut(number, "habit_gone", shown(str(number))))
        elif type(amount) not in (int, float) or not 0 <= amount <= _LARGEST_AMOUNT:
            left.append(LeftOut(number, "value", shown(str(amount))))
        elif amount:
            before = sums[habit].get(day, (0.0, number))
            sums[habit][day] = (before[0] + amount, before[1])
        if habit in known and (said := _text(row.get("note"))):
            remarks.append(Point(day, f"{_name(known[habit])}: {said}", number))
    things = [_thing(key, row, sums[key], intervals.get(key, [])) for key, row in known.items()]
    things += remarks_as_thing(remarks)
    return Source(
        format=Format.HABITKIT,
        things=tuple(things),
        left_out=tuple(left),
        lost=("habitkit_rest",),
    )


def _list(content: dict[str, Any], name: str) -> list[Any]:
    found = content[name]
    if not isinstance(found, list):
        raise TransferError("import_json_unknown", seen=name)
    return found


def _text(value: object) -> str:
    return clean(value) if isinstance(value, str) else ""


def _name(row: _Row) -> str:
    return _text(row.get("name")) or say("imports.unnamed", number=1)


def _day(row: _Row) -> date | None:
    minutes = row.get("timezoneOffsetInMinutes", 0)
    if type(minutes) is not int or abs(minutes) > _MOST_MINUTES:
        return None
    return _local_day(row.get("date"), minutes)


def _local_day(text: object, minutes: int) -> date | None:
    try:
        moment = datetime.fromisoformat(str(text))
        offset = moment.utcoffset() or timedelta(0)
        return (moment - offset + timedelta(minutes=minutes)).date()
    except (ValueError, OverflowError):
        return None


def _by_habit(rows: list[Any]) -> dict[str, list[_Row]]:
    found: dict[str, list[_Row]] = defaultdict(list)
    for row in rows:
        if isinstance(row, dict):
            found[_text(row.get("habitId"))].append(row)
    return found


def _thing(
    key: str, row: _Row, sums: dict[date, tuple[float, int]], intervals: list[_Row]
) -> Thing:
    inverse = row.get("isInverse") is True
    done = Tick.NOT_DONE if inverse else Tick.DONE
    points = tuple(
        Point(day, done if amount >= _wanted(day, intervals) else Tick.PART, line)
        for day, (amount, line) in sums.items()
    )
    return Thing(
        key=key,
        name=_name(row),
        kind=Kind.TICKS,
        points=points,
        use=NOTHING if inverse or not points else HABIT,
        frequency=_frequency(intervals),
        on=row.get("archived") is not True,
        asked=inverse,
    )


def _wanted(day: date, intervals: list[_Row]) -> int:
    """Return how often it was meant on ``day``."""
    for row in intervals:
        first = _local_day(row.get("startDate"), 0) or date.min
        last = _local_day(row.get("endDate"), 0) or date.max
        times = row.get("requiredNumberOfCompletionsPerDay")
        if first <= day <= last and type(times) is int and times > 0:
            return times
    return 1


def _frequency(intervals: list[_Row]) -> Frequency | None:
    newest = max(intervals, key=lambda row: str(row.get("startDate")), default=None)
    if newest is None or newest.get("type") not in _SPANS:
        return None
    times = newest.get("requiredNumberOfCompletions")
    days = _SPANS[newest["type"]]
    if type(times) is not int or not 1 <= times < days:
        return Frequency(1, 1)
    return Frequency(times, days)
