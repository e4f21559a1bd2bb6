"""An import beside what is here already: what it adds, and what stays as the person has it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from sys import intern
from typing import Any

from app.domain.entry import Entry
from app.domain.flare import Flare
from app.domain.habit_mark import HabitMark
from app.storage.entries import MONTHS, NAMES, TABLE
from app.storage.records import from_document, to_document
from app.storage.rows import DELETED
from app.storage.tables import Row
from app.storage.whole import Tables
from app.transfer.imports.plan import CHECK_IN, MARK, Brought
from app.transfer.imports.record import (
    FOUNDED,
    Import,
    a_second_later,
    added_on,
    ids_of,
    is_untouched,
)
from app.transfer.imports.source import Answers, Format
from app.transfer.merge import merged
from app.transfer.rows import KIND, entries_in, fault_in, holds_entries

HABITS, FLARES, IMPORTS = "habits", "flares", "imports"
"""The other tables that an import writes to."""

_UNSAID = ("changed", "at", "timed", "since", "place", "on")
"""What of a row says nothing about what the file holds."""

_WHEN = ("at", "timed")

_STAMPED_FOR = timedelta(minutes=1)
"""So long after the end of a day the stamp of an import is taken for one of that day."""

_SAID_OFTEN = ("at", "changed", "day")
"""What is the same in all rows of one day."""


@dataclass(frozen=True, slots=True)
class Count:
    """What becomes of all that a file has of one kind."""

    kind: str
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    yours: int = 0
    """How many stay as the person noted them here."""
    deleted: int = 0
    """How many were imported once and deleted since; they stay deleted."""

    @property
    def total(self) -> int:
        """How many there are in the file."""
        return self.added + self.changed + self.unchanged + self.yours + self.deleted


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What an import would do to the notes that are here."""

    rows: Tables = field(repr=False)
    """What is merged with them; empty if nothing would change."""
    counts: tuple[Count, ...]
    came: frozenset[str] = field(repr=False)
    """The ids of what would be added."""

    @property
    def changes_nothing(self) -> bool:
        """Whether all of it is here already."""
        return not self.rows


@dataclass(slots=True)
class _Here:
    """The rows that are here, by their ids, and what there is only one of."""

    by_id: dict[tuple[str, str], tuple[str, Row]]
    taken: dict[tuple[str, str, str], Row]
    flares: list[Row]


def _looked_through(mine: Tables) -> _Here:
    here = _Here({}, {}, [])
    for table, rows in mine.items():
        entries = holds_entries(table)
        for row in rows:
            name = row.get("id")
            if not isinstance(name, str):
                continue
            here.by_id["entries" if entries else table, name] = (table, row)
            if row.get(DELETED):
                continue
            if entries and row.get(KIND) in (CHECK_IN, MARK):
                slot = str(row[KIND]), str(row.get("habit", "")), str(row.get("day"))
                here.taken[slot] = row
            elif table == FLARES:
                here.flares.append(row)
    return here


def arrival(made: Brought, mine: Tables, filled_in: bool = False) -> Arrival:
    """Return what ``made`` would do to the notes that are here.

    What the person noted stays. With ``filled_in``, what they did not rate is added to check-ins
    of their own.
    """
    here = _looked_through(mine)
    rows: Tables = defaultdict(list)
    came = set[str]()
    fates: dict[str, Counter[str]] = defaultdict(Counter)
    for table, kind, row, day in _documents(made):
        fate, kept = _fate(here, table, kind, row, day, filled_in)
        fates[kind][fate] += 1
        if kept is not None:
            rows[table].append(kept)
        if fate == "added":
            came.add(row["id"])
    counts = tuple(
        Count(kind, **fates[kind]) for kind in (CHECK_IN, HABITS, MARK, FLARES) if kind in fates
    )
    return Arrival(rows=dict(rows), counts=counts, came=frozenset(came))


def will_stand(
    mine: Tables, one: Arrival, days: Iterable[date]
) -> tuple[tuple[Entry, ...], tuple[Flare, ...]]:
    """Return the entries of ``days``, and the flares, as they will be with what ``one`` brings."""
    said = {day.isoformat() for day in days}
    tables = {FLARES, *(MONTHS + day[:7] for day in said)}

    def near(every: Tables) -> Tables:
        return {
            table: [row for row in rows if table == FLARES or row.get("day") in said]
            for table, rows in every.items()
            if table in tables
        }

    after = merged(near(mine), near(one.rows))
    return entries_in(after), tuple(
        from_document(row, Flare)
        for row in after.get(FLARES, [])
        if not row.get(DELETED) and fault_in(FLARES, row) is None
    )


def _documents(made: Brought) -> Iterator[tuple[str, str, Row, date]]:
    """Go through all rows that ``made`` would be, each with its table, kind and day."""
    for habit in made.habits:
        yield HABITS, HABITS, to_document(habit), FOUNDED
    entries: Iterable[Entry] = (*made.marks, *made.check_ins)
    for entry in entries:
        kind = MARK if isinstance(entry, HabitMark) else CHECK_IN
        row = {KIND: NAMES[type(entry)], **to_document(entry)}
        # Many entries of a day say the same; ten years of them are to fit into memory.
        row |= {name: intern(row[name]) for name in _SAID_OFTEN}
        yield TABLE.format(entry.day), kind, row, entry.day
    for flare in made.flares:
        yield FLARES, FLARES, to_document(flare), flare.last or flare.first


def _fate(
    here: _Here, table: str, kind: str, row: Row, day: date, filled_in: bool
) -> tuple[str, Row | None]:
    """Return what becomes of ``row``, and the row to merge, if any."""
    whole = "entries" if kind in (MARK, CHECK_IN) else table
    found = here.by_id.get((whole, row["id"]))
    if found is None:
        return _new(here, kind, row, filled_in)
    before = found[1]
    changed = _moment(before)
    # A tombstone does not say when the entry was; the file does.
    at = _at(before) or _moment(row)
    mine_now = changed is None or not is_untouched(changed, _stamp_day(before, changed, day), at)
    if before.get(DELETED):
        if mine_now or _slot_row(here, kind, row) is not None:
            return "deleted", None
        return "added", _later(row, before, day)
    if _says(before) == _says(row):
        return "unchanged", None
    if kind == HABITS or mine_now:
        return "unchanged" if kind == HABITS else "yours", None
    return "changed", _later(row, before, day)


def _new(here: _Here, kind: str, row: Row, filled_in: bool) -> tuple[str, Row | None]:
    other = _slot_row(here, kind, row)
    if other is not None:
        more = _filled(other, row) if filled_in and kind == CHECK_IN else None
        return ("changed", more) if more else ("yours", None)
    if kind == FLARES and any(_covers(flare, row) for flare in here.flares):
        return "yours", None
    return "added", row


def _slot_row(here: _Here, kind: str, row: Row) -> Row | None:
    if kind not in (MARK, CHECK_IN):
        return None
    return here.taken.get((str(row[KIND]), str(row.get("habit", "")), str(row["day"])))


def _filled(mine: Row, row: Row) -> Row | None:
    """Return the check-in ``mine`` with what it leaves open, or ``None`` if that is nothing."""
    ratings = {**row["ratings"], **mine.get("ratings", {})}
    note = mine.get("note") or row["note"]
    changed = _moment(mine)
    if changed is None or (ratings == mine.get("ratings") and note == mine.get("note")):
        return None
    later = a_second_later(changed).isoformat()
    return {**mine, "ratings": ratings, "note": note, "changed": later}


def _covers(flare: Row, row: Row) -> bool:
    last = flare.get("last") or "9999"
    return bool(flare.get("first", "9999") <= row["first"] and row["last"] <= last)


def _says(row: Row) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in _UNSAID}


def _later(row: Row, before: Row, day: date) -> Row:
    """Return ``row`` so that it wins over ``before``, here and on every other device.

    It wins over nothing that the person changed since, not even on another device. If its own time
    would not fit to that, it keeps the one of ``before``, by which it is known as untouched.
    """
    changed = _moment(before)
    assert changed is not None, "an untouched row says when it was changed"
    later = a_second_later(changed)
    known = {name: before[name] for name in _WHEN if name in before}
    if "at" in row and not is_untouched(later, day, _at(row)):
        row = {**row, **known}
    return {**row, "changed": later.isoformat()}


def _moment(row: Row) -> datetime | None:
    try:
        return datetime.fromisoformat(row["changed"])
    except (KeyError, TypeError, ValueError):
        return None


def _at(row: Row) -> datetime | None:
    try:
        return datetime.fromisoformat(row["at"])
    except (KeyError, TypeError, ValueError):
        return None


def _stamp_day(row: Row, changed: datetime, day: date) -> date:
    """Return the day in the stamp of a row; that of a flare is its last as it was noted first."""
    if not row.get("last"):
        return day
    first, last = (date.fromisoformat(str(row[name])) for name in ("first", "last"))
    # A later file may have made it longer, a second after that stamp.
    stamped = (changed - _STAMPED_FOR).date()
    return stamped if first <= stamped < last else last


def put_together(mine: Tables, one: Arrival, record: Import) -> Tables:
    """Return the notes that are here with those of an import, and what is remembered of it."""
    return merged(mine, {**one.rows, IMPORTS: [to_document(record)]})


def record_of(
    made: Brought, one: Arrival, format_: Format, name: str, now: datetime, answers: Answers
) -> Import:
    """Return what is remembered of an import, under the id ``name``."""
    days: dict[tuple[str, str], list[date]] = defaultdict(list)
    for table, rows in one.rows.items():
        for row in rows:
            if row["id"] in one.came:
                kind, key, day = _thing_of(table, row, made.keys)
                days[kind, key].append(day)
    added = tuple(added_on(kind, key, every) for (kind, key), every in days.items())
    return Import(id=name, changed=now, format=format_, at=now, added=added, answers=dict(answers))


def _thing_of(table: str, row: Row, keys: Mapping[str, str]) -> tuple[str, str, date]:
    if table == HABITS:
        return HABITS, keys[row["id"]], FOUNDED
    if table == FLARES:
        return FLARES, "", date.fromisoformat(row["first"])
    if row[KIND] == NAMES[HabitMark]:
        return MARK, keys[row["id"]], date.fromisoformat(row["day"])
    return CHECK_IN, "", date.fromisoformat(row["day"])


@dataclass(frozen=True, slots=True)
class Retreat:
    """What taking an import back would do."""

    going: int
    """How many notes and habits go."""
    staying: int
    """How many stay, because they were changed here since, or belong to what was."""
    rows: Tables = field(repr=False)


def retreat(one: Import, mine: Tables) -> Retreat:
    """Return what would take back ``one``: what is as it came goes, what was changed stays."""
    ids = set(ids_of(one))
    going: list[tuple[str, Row]] = []
    staying = 0
    used = set[str]()
    waiting: list[tuple[str, Row]] = []
    for table, rows in mine.items():
        for row in rows:
            if row.get(DELETED):
                continue
            if row.get("id") not in ids:
                used.add(str(row.get("habit", "")))
            elif table == HABITS:
                waiting.append((table, row))
            elif _is_as_it_came(table, row):
                going.append((table, row))
            else:
                staying += 1
                used.add(str(row.get("habit", "")))
    for table, row in waiting:
        if row["id"] in used or not _is_as_it_came(table, row):
            staying += 1
        else:
            going.append((table, row))
    buried: Tables = defaultdict(list)
    for table, row in going:
        buried[table].append(_tombstone(table, row))
    return Retreat(len(going), staying, dict(buried))


def _is_as_it_came(table: str, row: Row) -> bool:
    changed = _moment(row)
    said = FOUNDED.isoformat() if table == HABITS else row.get("day") or row.get("last")
    if changed is None or not said:
        return False  # no import brings a flare that still goes on
    day = _stamp_day(row, changed, date.fromisoformat(str(said)))
    return is_untouched(changed, day, _at(row))


def _tombstone(table: str, row: Row) -> Row:
    changed = _moment(row)
    assert changed is not None, "an untouched row says when it was changed"
    stamp_ = {"id": row["id"], "changed": a_second_later(changed).isoformat(), DELETED: True}
    return {**stamp_, "day": row["day"]} if holds_entries(table) else stamp_
