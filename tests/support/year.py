"""A notebook that was kept for a year: some days full, some blank, two flares long over."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import date, datetime, time, timedelta, timezone
from functools import cache

from tinydb import TinyDB

from app.domain.activity import Activity, ActivityKind
from app.domain.card import ReadCard
from app.domain.check_in import CORE, CheckIn, Question
from app.domain.entry import Entry, Rest
from app.domain.flare import Flare
from app.domain.habit import HabitChoice, Version
from app.domain.habit_mark import HabitMark, Outcome
from app.domain.settings import Settings
from app.domain.usual import KeptUsual
from app.storage.database import open_folder
from app.storage.entries import EntryRepository
from app.storage.port import MemoryFolder
from app.storage.records import Records
from app.storage.rows import Database
from tests.support.clock import SUNDAY

DAYS = 365
HABITS = ("quiet-time", "warm-layers", "easy-walk")
READ = (
    "01-setting-the-scene/01-what-fibromyalgia-is-like",
    "05-muscles-and-oxygen/01-why-oxygen-matters-here",
)
FLARES = (200, 40)
"""How many days ago each flare began."""
MENTAL = ActivityKind.MENTAL
DONE = (
    ("Shower", ActivityKind.PHYSICAL, 4, 15),
    ("Emails", MENTAL, 4, 30),
    ("Chat with Aunt Zoë ☕", ActivityKind.SOCIAL, 2, 45),
    ("", ActivityKind.EMOTIONAL, 6, 20),
)
OUTCOMES = (Outcome.DONE, Outcome.NOT_DONE, Outcome.RESTING)


def open_year() -> Database:
    """Open a notebook in memory with such a year, which is written once."""
    return open_folder(deepcopy(_written()), SUNDAY).database


@cache
def _written() -> MemoryFolder:
    folder = MemoryFolder()
    with open_folder(folder, SUNDAY).database as database:
        write_year(database)
    return folder


def write_year(database: TinyDB, now: datetime = SUNDAY) -> None:
    """Write a year that ends at ``now`` into an empty ``database``."""
    today = now.date()
    entries = EntryRepository(database)
    for back in range(DAYS):
        for entry in _entries(today - timedelta(days=back), back, now):
            entries.save(entry)
    for habit in HABITS:
        choice = HabitChoice(id=habit, on=True, since=today, changed=now)
        Records(database, "habits", HabitChoice).save(choice)
    for card in READ:
        read = ReadCard(id=card, opened=now, read=True, bookmarked=True, changed=now)
        Records(database, "reading", ReadCard).save(read)
    for back in FLARES:
        first = today - timedelta(days=back)
        flare = Flare(id=f"{back}", first=first, last=first + timedelta(days=4), changed=now)
        Records(database, "flares", Flare).save(flare)
    kept = KeptUsual(id="1", name="Piano", kind=MENTAL, effort=3, minutes=20, changed=now)
    Records(database, "usuals", KeptUsual).save(kept)
    extra = (Question.FOG, Question.ENERGY)
    settings = Settings(welcomed=True, extra_questions=extra, changed=now)
    Records(database, "settings", Settings).save(settings)


def _entries(day: date, back: int, now: datetime) -> Iterator[Entry]:
    """Yield what was noted on ``day``; nothing at all every ninth day."""
    if back % 9 == 8:
        return
    for number, (name, kind, effort, minutes) in enumerate(DONE[: 1 + back % 4]):
        yield Activity(
            **_stamp(day, number, now), kind=kind, effort=effort, minutes=minutes, name=name
        )
    yield Rest(**_stamp(day, 5, now), minutes=20 + back % 7 * 5, note="in the quiet room")
    if back % 3 == 0:
        ratings = {question: (back + place) % 11 for place, question in enumerate(CORE)}
        yield CheckIn(**_stamp(day, 6, now), ratings=ratings, note="slept badly" * (back % 2))
    for place, habit in enumerate(HABITS):
        outcome = OUTCOMES[(back + place) % 3]
        version = list(Version)[back % 3] if outcome is Outcome.DONE else None
        yield HabitMark(
            **_stamp(day, 7 + place, now), habit=habit, outcome=outcome, version=version
        )


def _stamp(day: date, number: int, now: datetime) -> dict[str, object]:
    at = datetime.combine(day, time(8 + number), tzinfo=timezone(timedelta(hours=1)))
    at = min(at, now)
    return {"id": f"{day.isoformat()}-{number:02}", "at": at, "day": day, "changed": at}
