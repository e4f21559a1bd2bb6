"""A month that is kept up to date equals the month read anew, whatever happened to it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from app.domain.activity import Activity
from app.domain.check_in import CheckIn
from app.domain.entry import Entry, Rest
from app.domain.errors import StorageError
from app.domain.habit_mark import HabitMark
from app.storage import entries as module
from app.storage.database import open_folder
from app.storage.entries import EntryRepository
from app.storage.rows import rows_of
from app.storage.whole import Whole
from tests.support.builders import rest
from tests.support.clock import SUNDAY, TODAY
from tests.support.databases import open_memory_database
from tests.support.faulty import Fault, FaultyFolder
from tests.support.strategies import entries

MONTHS = [date(2026, month, 1) for month in range(6, 12)]
"""More months than are kept as read."""
HABITS = ("quiet-time", "warm-layers")
SHAPES = (Activity, Rest, CheckIn, HabitMark)

days = st.builds(
    lambda month, day: month.replace(day=day),
    st.sampled_from([MONTHS[-1]] * 2 * len(MONTHS) + MONTHS),
    st.sampled_from([3, 3, 3, 4]),
)
"""Mostly days of one month, so that some meet there."""
ids = st.sampled_from(["a", "b", "c", "d", "e", "f"])
moments = st.integers(0, 3).map(lambda hour: datetime(2026, 11, 3, hour, tzinfo=UTC))
made = st.builds(lambda e, *new: _of(e, *new), entries, ids, days, moments)
odd_rows = st.sampled_from(
    [
        {"kind": "from the future"},
        {"kind": "rest", "minutes": "many"},
        {"kind": {}},
        {"deleted": True},
    ]
)


def _of(entry: Entry, entry_id: str, day: date, at: datetime) -> Entry:
    return replace(entry, id=entry_id, day=day, at=at)


class Months(RuleBasedStateMachine):
    """One repository that stays, and every way to change what it keeps."""

    @initialize()
    def open(self):
        self.folder = FaultyFolder()
        self.database = self.opened()
        self.repository = EntryRepository(self.database)
        self.gone = dict[str, Entry]()

    def opened(self):
        database = open_folder(self.folder, SUNDAY).database
        database.storage._compact_from = 2_000
        return database

    def there(self):
        """Every entry, read anew; one that a move left twice is there once."""
        anew = EntryRepository(self.database)
        return {entry.id: entry for month in MONTHS for entry in anew.in_month(month)}

    @rule(entry=made)
    def note_or_edit(self, entry):
        before = self.there().get(entry.id)
        self.look({entry.day} if before is None else {entry.day, before.day})
        self.repository.save(entry, before)

    @precondition(lambda self: self.there())
    @rule(data=st.data(), day=days)
    def move_to_another_month(self, data, day):
        before = data.draw(st.sampled_from(list(self.there().values())))
        self.repository.save(replace(before, day=day), before)

    @precondition(lambda self: self.there())
    @rule(data=st.data())
    def delete(self, data):
        entry = data.draw(st.sampled_from(list(self.there().values())))
        self.repository.delete(entry, SUNDAY)
        self.gone[entry.id] = entry

    @precondition(lambda self: self.gone)
    @rule(data=st.data())
    def put_back(self, data):
        entry = data.draw(st.sampled_from(list(self.gone.values())))
        self.repository.save(entry)

    @rule(entry=made, at=st.integers(1, 5), fault=st.sampled_from(Fault))
    def save_in_vain(self, entry, at, fault):
        steps, before = self.folder.steps, self.there().get(entry.id)
        steps.fails_at, steps.fault = steps.taken + at, fault
        with suppress(StorageError):
            self.repository.save(entry, before)
        steps.fails_at = None

    @rule(entry=made)
    def another_part_of_the_app_writes(self, entry):
        EntryRepository(self.database).save(entry, self.there().get(entry.id))

    @rule(day=days, row=odd_rows, row_id=ids)
    def a_row_of_an_unknown_shape_comes(self, day, row, row_id):
        row = {"id": row_id, "day": day.isoformat(), **row}
        rows_of(self.database, f"entries-{day:%Y-%m}").put(row)

    @rule(kept=st.sets(ids), day=days, way=st.sampled_from(["restore", "erase", "drop"]))
    def all_of_it_changes(self, kept, day, way):
        whole = Whole(self.database)
        if way == "restore":
            tables = whole.tables()
            rows = {name: [r for r in rows if r["id"] in kept] for name, rows in tables.items()}
            whole.replace(rows)
        elif way == "erase":
            whole.erase()
        else:
            self.database.drop_table(f"entries-{day:%Y-%m}")

    @rule(entry=made)
    def take_over_from_another_writer(self, entry):
        newly = self.opened()
        EntryRepository(newly).save(entry)
        self.database.go_on_with(newly)

    @rule(months=st.sets(st.sampled_from(MONTHS), min_size=1))
    def look(self, months):
        anew = EntryRepository(self.database)
        for month in sorted(months):
            shown = self.repository.in_month(month)
            assert list(map(repr, shown)) == list(map(repr, anew.in_month(month)))
            for day in (month.replace(day=3), month.replace(day=4)):
                assert self.repository.on(day) == tuple(e for e in shown if e.day == day)

    @rule()
    def ask(self):
        kept, anew = self.repository, EntryRepository(self.database)
        for month in MONTHS:
            for habit in HABITS:
                assert kept.marks(habit, month) == anew.marks(habit, month)
            assert kept.intentions(month) == anew.intentions(month)
        assert kept.months() == anew.months()
        assert kept.first_day() == anew.first_day()
        assert [kept.has_any([shape]) for shape in SHAPES] == [
            anew.has_any([shape]) for shape in SHAPES
        ]

    def teardown(self):
        if hasattr(self, "repository"):
            self.ask()
            self.look(set(MONTHS))


def test_a_tap_reads_no_row_of_the_month_again_but_its_own(monkeypatch):
    repository = EntryRepository(open_memory_database())
    for number in range(20):
        repository.save(rest(id=str(number)))
    assert len(repository.in_month(TODAY)) == 20
    read, from_document = [], module.from_document

    def counted(document, shape):
        read.append(document)
        return from_document(document, shape)

    monkeypatch.setattr(module, "from_document", counted)
    moved = rest(id="1", day=TODAY - timedelta(days=1))
    repository.save(rest(id="20"))
    repository.save(moved, rest(id="1"))
    repository.delete(rest(id="2"), SUNDAY)
    assert len(repository.in_month(TODAY)) == 20
    assert moved in repository.in_month(TODAY)
    assert len(read) == 2


TestMonths = Months.TestCase
TestMonths.settings = settings(max_examples=30, stateful_step_count=40, deadline=None)
