"""Made-up devices: tables whose rows clash with those of other devices, on purpose."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from app.domain.activity import Activity, ActivityKind
from app.domain.baseline import FACTORS, Baseline
from app.domain.card import ReadCard
from app.domain.change import LONG_AGO
from app.domain.check_in import CheckIn, Question
from app.domain.entry import Entry, Rest
from app.domain.flare import Flare
from app.domain.habit import Frequency, HabitChoice
from app.domain.habit_mark import HabitMark, Outcome
from app.domain.plan import DayLoad, Origin, Plan
from app.domain.settings import AfterEffort, LookChoice, Settings
from app.domain.to_do import Intention
from app.domain.usual import KeptUsual
from app.storage.entries import NAMES, TABLE
from app.storage.records import to_document
from app.storage.whole import Tables
from tests.support.builders import rest
from tests.support.clock import SUNDAY, TODAY

DAYS = (date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 22))
EAST = timezone(timedelta(hours=9))
MOMENTS = tuple(datetime(2026, 11, 22, hour, tzinfo=UTC) for hour in (8, 9, 10))
IDS = st.sampled_from(["entry-1", "entry-2", "entry-3", "entry-4", "entry-5"])
HABITS = st.sampled_from(["quiet-time", "warm-layers"])

days = st.sampled_from(DAYS)
answers = st.sampled_from(AfterEffort)
moments = st.sampled_from(MOMENTS) | st.sampled_from(MOMENTS).map(lambda at: at.astimezone(EAST))
stamp = {"id": IDS, "at": moments, "day": days, "changed": moments}
entries: st.SearchStrategy[Entry] = st.one_of(
    st.builds(Activity, **stamp, kind=st.sampled_from(ActivityKind), effort=st.integers(0, 10),
              minutes=st.sampled_from([20, 20.0, 7.5]), name=st.sampled_from(["", "Walk"])),
    st.builds(Rest, **stamp, minutes=st.sampled_from([5, 10])),
    st.builds(CheckIn, **stamp, ratings=st.dictionaries(st.sampled_from(Question),
              st.integers(0, 10), max_size=2)),
    st.builds(HabitMark, **stamp, habit=HABITS, outcome=st.sampled_from(Outcome)),
    st.builds(Intention, **stamp, activity=st.sampled_from(ActivityKind), effort=st.just(3),
              minutes=st.sampled_from([20, 7.5]), waits=st.booleans()),
)  # fmt: skip
values = {
    "flares": st.builds(Flare, id=IDS, first=days, last=st.none() | days, changed=moments),
    "habits": st.builds(HabitChoice, id=HABITS, on=st.booleans(), since=days, changed=moments,
                        name=st.sampled_from(["", "Tea on the step"]), place=st.integers(0, 2),
                        frequency=st.none() | st.builds(Frequency, st.just(3), st.just(7))),
    "baselines": st.builds(Baseline, id=IDS, name=st.just("Walk"), timings=st.just((6, 8.0, 10)),
                           kind=st.sampled_from(ActivityKind), factor=st.sampled_from(FACTORS),
                           changed=moments),
    "plans": st.builds(Plan, id=IDS, first=days, points=st.sampled_from([32, 28.5]),
                       origin=st.sampled_from(Origin), level=st.none() | st.just(40),
                       factor=st.none() | st.just(0.8), changed=moments,
                       days=st.lists(st.builds(DayLoad, days, st.just(20), st.booleans()),
                                     max_size=2).map(tuple)),
    "reading": st.builds(ReadCard, id=st.sampled_from(["a/b", "quiet-time"]), read=st.booleans(),
                         opened=st.none() | moments, bookmarked=st.booleans(), changed=moments),
    "settings": st.builds(Settings, day_start=st.sampled_from([time(0), time(4, 30)]),
                          look=st.sampled_from(LookChoice), after_effort=answers,
                          changed=st.none() | st.just(LONG_AGO) | moments),
    "usuals": st.builds(KeptUsual, id=IDS, name=st.just("Walk"), effort=st.integers(0, 10),
                        kind=st.sampled_from(ActivityKind), minutes=st.just(20), changed=moments),
}  # fmt: skip


def document(entry: Entry) -> dict[str, Any]:
    """An entry as it is stored."""
    fields = to_document(entry)
    return fields if isinstance(entry, Activity) else {"kind": NAMES[type(entry)], **fields}


def rest_row(
    name: str = "r", changed: datetime = SUNDAY, minutes: float = 10, day: date = TODAY
) -> dict[str, Any]:
    """A rest as it is stored."""
    return document(rest(day, id=name, changed=changed, minutes=minutes))


def buried(row: dict[str, Any], changed: datetime) -> dict[str, Any]:
    """The tombstone the app leaves in place of a stored row."""
    stays = {name: row[name] for name in ("id", "day") if name in row}
    return {**stays, "changed": changed.isoformat(), "deleted": True}


def felt(entry: Entry, available: int | None) -> dict[str, Any]:
    """A note about felt energy as an older app stored it."""
    return {"kind": "energy", **to_document(entry), "available": available, "spent": 40}


@st.composite
def placed(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    table = draw(st.sampled_from(["entries"] * 5 + ["felt"] + list(values)))
    if table == "felt":
        entry = draw(st.builds(Entry, **stamp))
        row = felt(entry, draw(st.none() | st.integers(0, 100)))
        table = TABLE.format(entry.day)
    elif table == "entries":
        entry = draw(entries)
        table, row = TABLE.format(entry.day), document(entry)
    else:
        row = to_document(draw(values[table]))
    return table, buried(row, draw(moments)) if draw(st.integers(0, 3)) == 0 else row


JUNK = [
    ("entries-2026-11", {"id": "entry-1", "kind": "check_in", "changed": "yesterday"}),
    ("entries-2026-11", {"id": "entry-2", "deleted": True, "yielded": {"id": 3}}),
    ("entries-2026-11", {"kind": "check_in", "day": ["x"]}),
    ("flares", {"no": "id", "changed": None}),
    ("dreams", {"id": "p1", "changed": MOMENTS[1].isoformat()}),
]
"""Rows an app cannot read, which must not be lost."""


def as_tables(rows: list[tuple[str, dict[str, Any]]]) -> Tables:
    """Rows in their tables; of rows with the same id in a table the first stays."""
    tables: Tables = {}
    for table, row in rows:
        if all(other.get("id") != row.get("id") for other in tables.get(table, ())):
            tables.setdefault(table, []).append(row)
    return tables


devices = st.lists(placed(), max_size=9).map(as_tables)
"""What a device holds; each row is one the app reads."""

worn_devices = st.lists(placed() | st.sampled_from(JUNK), max_size=9).map(as_tables)
"""What a device may hold that something went wrong on."""
