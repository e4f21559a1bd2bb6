"""The entries, one table a month; a deleted entry leaves a tombstone."""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta
from typing import Any

from tinydb import TinyDB, where

from app.domain.activity import Activity, ActivityKind
from app.domain.check_in import CheckIn
from app.domain.days import far_ahead
from app.domain.entry import AllNoted, Entry, Rest
from app.domain.errors import StorageError
from app.domain.habit_mark import HabitMark
from app.domain.identity import made_at
from app.domain.to_do import FURTHEST_AHEAD, Intention
from app.storage.records import from_document, to_document
from app.storage.rows import DELETED, YIELDED, Rows, rows_of

MONTHS = "entries-"
"""How the names of all tables of entries begin."""

_MONTHS_KEPT = 4
"""How many months are kept as read: this one, and what four weeks and a calendar ask for."""

TABLE = MONTHS + "{0:%Y-%m}"
KINDS: dict[str, type[Entry]] = {
    "rest": Rest,
    "check_in": CheckIn,
    "habit_mark": HabitMark,
    "intention": Intention,
    "all_noted": AllNoted,
}
_ACTIVITIES = frozenset(ActivityKind)
NAMES = {shape: name for name, shape in KINDS.items()}
_ONE_A_DAY = (CheckIn, HabitMark)


class EntryRepository:
    """Loads and saves entries. Documents go no further than here."""

    def __init__(self, database: TinyDB) -> None:
        """Keep entries in ``database``."""
        self._database = database
        self._known = dict[str, tuple[Rows, int, tuple[Entry, ...]]]()
        self._by_day: tuple[tuple[Entry, ...], dict[date, tuple[Entry, ...]]] = ((), {})
        """A month, and its days."""
        self._changed = dict[str, datetime]()
        """When each entry was changed that was saved or deleted here, in whatever month it lay."""

    def on(self, day: date) -> tuple[Entry, ...]:
        """Return the entries of ``day`` in order of time.

        The days of one month are kept apart: many parts of a screen ask for the same day.
        """
        entries = self.in_month(day)
        if self._by_day[0] is not entries:
            found = defaultdict[date, list[Entry]](list)
            for entry in entries:
                found[entry.day].append(entry)
            self._by_day = (entries, {day: tuple(each) for day, each in found.items()})
        return self._by_day[1].get(day, ())

    def in_month(self, day: date) -> tuple[Entry, ...]:
        """Return the entries of the month ``day`` lies in, in order of time.

        The latest months are kept as read: screens ask for them again at every change.
        """
        rows = self._month(day)
        entries = self._as_read(rows)
        if entries is None:
            entries = _in_order(rows)
            rows.let_go()
        self._known.pop(rows.name, None)
        self._known[rows.name] = (rows, rows.version, entries)
        if len(self._known) > _MONTHS_KEPT:
            del self._known[next(iter(self._known))]
        return entries

    def entry(self, entry_id: str, near: date) -> Entry | None:
        """Return the entry with that id, on whatever day it is.

        It is looked for in the month of ``near`` and in what else is kept as read; only then is
        one row taken out of other months, the newest first. A tombstone ends that: ten years of
        months take a while.
        """
        self.in_month(near)
        months = [self._month(month) for month in self.months()]
        for entry in (entry for rows in months for entry in self._as_read(rows) or ()):
            if entry.id == entry_id:
                return entry
        for rows in sorted(months, key=lambda rows: self._as_read(rows) is None):
            row = rows.row(entry_id)
            rows.let_go()
            if row is not None:
                return _read(row)
        return None

    def months(self) -> tuple[date, ...]:
        """Return the months that anything is kept for, the newest first."""
        names = sorted(self._database.tables(), reverse=True)
        found = (name.removeprefix(MONTHS) for name in names if name.startswith(MONTHS))
        return tuple(date.fromisoformat(f"{month}-01") for month in found)

    def misdated(self, today: date, now: datetime) -> tuple[Entry, ...]:
        """Return what was noted under a wrong date: what lies ahead, or was made long ago.

        Lists of days reach a few days ahead; what is on them is none of it. Nor is what was noted
        by now, for a day that was today until a flight west, or the start of the day was moved.
        """
        months = [m for m in self.months() if m >= today.replace(day=1) or m.year < _FIRST_YEAR]
        found = (entry for month in months for entry in self.in_month(month))
        return tuple(entry for entry in found if _is_misdated(entry, today, now))

    def has_any(self, shapes: Collection[type[Entry]]) -> bool:
        """Return whether an entry of one of ``shapes`` is kept; none is taken apart for it."""
        kinds = {NAMES[shape] for shape in shapes if shape in NAMES}
        kinds |= _ACTIVITIES if Activity in shapes else set()
        known = tuple(shapes)
        for month in self.months():
            rows = self._month(month)
            if any(isinstance(entry, known) for entry in self._as_read(rows) or ()):
                return True
            if any(
                _is_there(row) and isinstance(kind := row.get("kind"), str) and kind in kinds
                for row in rows
            ):
                return True
        return False

    def marks(self, habit: str, month: date) -> tuple[HabitMark, ...]:
        """Return what was noted about ``habit`` in ``month``; no other row is taken apart."""
        rows = self._month(month)
        found = self._as_read(rows)
        if found is None:
            asked = (where("kind") == NAMES[HabitMark]) & (where("habit") == habit)
            found = _in_order(rows.search(asked))
        return tuple(e for e in found if isinstance(e, HabitMark) and e.habit == habit)

    def intentions(self, month: date) -> tuple[Intention, ...]:
        """Return what is on the lists of days of ``month``; no other row is taken apart."""
        rows = self._month(month)
        found = self._as_read(rows)
        if found is None:
            found = _in_order(rows.search(where("kind") == NAMES[Intention]))
        return tuple(entry for entry in found if isinstance(entry, Intention))

    def first_day(self) -> date | None:
        """Return the first day that anything is kept for; only its month is looked into."""
        for name in sorted(self._database.tables()):
            if name.startswith(MONTHS):
                days = (row.get("day") for row in rows_of(self._database, name) if _is_there(row))
                try:
                    return date.fromisoformat(min(day for day in days if isinstance(day, str)))
                except ValueError:
                    continue
        return None

    def save(self, entry: Entry, before: Entry | None = None) -> None:
        """Keep ``entry`` in place of ``before``, the same entry as it was.

        Moved to another month it is written there first: where the two are not kept together, a
        kill in between may leave it twice, never nowhere.
        """
        rows, document = self._month(entry.day), _to_document(entry)
        self._changed[entry.id] = entry.changed
        as_read = self._as_read(rows)
        rows.put(document)
        self._learn(rows, as_read, entry.id, document)
        if before is not None and _table(before.day) != _table(entry.day):
            left = self._month(before.day)
            as_read = self._as_read(left)
            left.remove(where("id") == before.id)
            self._learn(left, as_read, before.id)

    def delete(self, entry: Entry, changed: datetime) -> None:
        """Leave a tombstone in place of ``entry``, and of what gave way to it in a merge.

        What gave way would come back with the next merge, when nothing stands in its way.
        """
        rows = self._month(entry.day)
        as_read = self._as_read(rows)
        self._changed[entry.id] = changed
        stamp = {"day": entry.day.isoformat(), "changed": changed.isoformat()}
        place = _place(_to_document(entry)) if isinstance(entry, _ONE_A_DAY) else ()
        behind = [row["id"] for row in rows if place and _place(row.get(YIELDED)) == place]
        for row_id in (entry.id, *behind):
            rows.bury({"id": row_id, **stamp})
        self._learn(rows, as_read, entry.id)

    def last_changes(self, *entries: Entry | None) -> tuple[datetime | None, ...]:
        """Return when each of ``entries`` was last changed, or deleted, if ever."""
        there = [entry for entry in entries if entry is not None]
        kept = (self._month(entry.day).last_change(entry.id) for entry in there)
        return (*kept, *(self._changed.get(entry.id) for entry in there))

    def _as_read(self, rows: Rows) -> tuple[Entry, ...] | None:
        """Return the month in ``rows`` as it was read, if nothing else changed it since."""
        known, version, entries = self._known.get(rows.name, (None, 0, ()))
        return entries if known is rows and version == rows.version else None

    def _learn(
        self,
        rows: Rows,
        as_read: tuple[Entry, ...] | None,
        row_id: str,
        document: dict[str, Any] | None = None,
    ) -> None:
        """Let ``document``, or nothing, be under ``row_id`` in a month that was current until now.

        To read the month again would take longer than all else that a tap does. The document is
        read back, so that what is shown is what a later reading shows.
        """
        if as_read is None:
            return
        entries = [entry for entry in as_read if entry.id != row_id]
        if document is not None and (entry := _read(document)) is not None:
            insort(entries, entry, key=_order)
        self._known[rows.name] = (rows, rows.version, tuple(entries))

    def _month(self, day: date) -> Rows:
        return rows_of(self._database, _table(day))


def _table(day: date) -> str:
    return TABLE.format(day)


def _to_document(entry: Entry) -> dict[str, Any]:
    document = to_document(entry)
    return document if isinstance(entry, Activity) else {"kind": NAMES[type(entry)], **document}


def _in_order(rows: Iterable[Any]) -> tuple[Entry, ...]:
    entries = [entry for row in rows if (entry := _read(row)) is not None]
    return tuple(sorted(entries, key=_order))


def _order(entry: Entry) -> tuple[datetime, str]:
    return entry.at, entry.id


_FIRST_YEAR = 2010
"""A note made before this year was made by a clock without a battery (our choice)."""


_STAMPED_AHEAD = timedelta(minutes=1)
"""So far ahead of a clock that is right a change may be stamped, after the one before it."""


def _is_misdated(entry: Entry, today: date, now: datetime) -> bool:
    if entry.day <= today:
        if entry.day.year >= _FIRST_YEAR or today.year < _FIRST_YEAR:
            return False
        # Its id says for good when it was made; that of an import says nothing.
        made = made_at(entry.id)
        return made is not None and made.year < _FIRST_YEAR
    last = today + timedelta(days=FURTHEST_AHEAD if isinstance(entry, Intention) else 0)
    by_now = entry.changed < now + _STAMPED_AHEAD
    return far_ahead(entry.day, last) or (entry.day > last and not by_now)


def _place(row: Any) -> tuple[Any, ...] | None:
    """Return what ``row`` is the one note about on its day; nothing else has such a place."""
    return (row.get("kind"), row.get("habit"), row.get("day")) if isinstance(row, dict) else None


def _is_there(row: Any) -> bool:
    return not row.get(DELETED)


def _read(row: Any) -> Entry | None:
    """Return the entry in ``row``; ``None`` for tombstones and rows of an unknown shape."""
    fields = dict(row)
    if fields.get(DELETED):
        return None
    kind = fields.get("kind")
    if not isinstance(kind, str):
        return None
    shape: type[Entry] = Activity
    if kind not in _ACTIVITIES:
        shape = KINDS.get(fields.pop("kind"), Entry)
    try:
        return from_document(fields, shape)
    except StorageError:
        return None
