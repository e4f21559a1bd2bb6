"""Made-up documents: ten years of entries, 17 a day, shaped as the app keeps them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from random import Random
from typing import Any

from app.domain.activity import Activity, ActivityKind
from app.domain.check_in import CORE, CheckIn
from app.domain.entry import Entry, Rest
from app.domain.habit_mark import HabitMark, Outcome
from app.domain.identity import RANDOM_BYTES, time_ordered_id
from app.storage.entries import NAMES
from app.storage.records import to_document

Document = dict[str, Any]
NOW = datetime(2026, 11, 22, 14, 20, tzinfo=timezone(timedelta(hours=1)))
THIS_MONTH = f"{NOW:%Y-%m}"
APART = timedelta(days=3652) / 62_000
"""The time from one entry to the next, so that 62,000 fill ten years."""


def documents(count: int, until: datetime = NOW) -> list[Document]:
    """Return the last ``count`` entries before ``until``, the oldest first."""
    random = Random(count)
    entries = [_entry(random, until - APART * back) for back in reversed(range(count))]
    return [_as_kept(entry) for entry in entries]


def more_documents() -> Iterator[Document]:
    """Yield entries of this month, each with a new id."""
    random = Random(0)
    at = NOW
    while True:
        at += timedelta(milliseconds=1)
        yield _as_kept(_entry(random, at))


def month_of(document: Document) -> str:
    """Return the month that ``document`` belongs to."""
    return str(document["day"])[:7]


def _as_kept(entry: Entry) -> Document:
    document = to_document(entry)
    return document if isinstance(entry, Activity) else {"kind": NAMES[type(entry)], **document}


def _entry(random: Random, at: datetime) -> Entry:
    at = at.replace(microsecond=0)
    entry_id = time_ordered_id(at, random.randbytes(RANDOM_BYTES))
    stamp = {"id": entry_id, "at": at, "day": at.date(), "changed": at}
    note = random.choice(("", "", "", "slept badly 🌊", "with Sam in the café, then home by bus"))
    kind = random.randrange(20)
    if kind < 10:
        name = random.choice(("Shower", "Emails", "Cooking", "Chat with Aunt Zoë ☕", ""))
        does = {"kind": random.choice(list(ActivityKind)), "effort": random.randint(0, 10)}
        return Activity(**stamp, **does, minutes=random.randint(1, 24) * 5, name=name, note=note)
    if kind < 13:
        return Rest(**stamp, minutes=random.randint(1, 12) * 5, note=note)
    if kind < 15:
        return CheckIn(**stamp, ratings={q: random.randint(0, 10) for q in CORE}, note=note)
    habit = random.choice(("quiet-time", "warm-layers", "easy-walk"))
    return HabitMark(**stamp, habit=habit, outcome=random.choice(list(Outcome)))
