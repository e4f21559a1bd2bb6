"""Keeping entries, over memory and file alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.check_in import CheckIn
from app.storage.entries import EntryRepository
from tests.support.clock import SUNDAY
from tests.support.databases import open_database, open_memory_database
from tests.support.strategies import activities, entries

fast = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])


@fast
@given(entries)
def test_a_saved_entry_comes_back_equal(database, entry):
    repository = EntryRepository(database)
    repository.save(entry)
    assert entry in repository.on(entry.day)
    assert entry in repository.in_month(entry.day)
    repository.delete(entry, SUNDAY)


@fast
@given(st.lists(entries, max_size=6, unique_by=lambda e: e.id))
def test_the_order_of_saving_does_not_matter(tmp_path, saved):
    def kept(order):
        repository = EntryRepository(open_memory_database())
        for entry in order:
            repository.save(entry)
        return [repository.on(day) for day in sorted({entry.day for entry in saved})]

    assert kept(saved) == kept(saved[::-1])


@fast
@given(activities)
def test_a_deleted_entry_leaves_a_tombstone_and_nothing_else(database, entry):
    repository = EntryRepository(database)
    repository.save(entry)
    repository.delete(entry, SUNDAY)
    assert entry.id not in [kept.id for kept in repository.on(entry.day)]
    rows = [row for row in database.table(f"entries-{entry.day:%Y-%m}") if row["id"] == entry.id]
    assert [set(row) for row in rows] == [{"id", "day", "changed", "deleted"}]


@fast
@given(st.lists(entries, min_size=1, max_size=6, unique_by=lambda e: e.id), st.data())
def test_an_entry_is_found_by_its_id_near_which_day_it_may_be_until_it_is_deleted(saved, data):
    database = open_memory_database()
    repository = EntryRepository(database)
    for entry in saved:
        repository.save(entry)
    entry, near = data.draw(st.sampled_from(saved)), data.draw(st.sampled_from(saved)).day
    for reader in (repository, EntryRepository(database)):
        assert reader.entry(entry.id, near) == entry
    repository.delete(entry, SUNDAY)
    assert repository.entry(entry.id, near) is None


@fast
@given(activities, st.integers(-400, -1))
def test_an_entry_moved_to_another_day_is_there_and_only_there(database, entry, by):
    repository = EntryRepository(database)
    repository.save(entry)
    moved = replace(entry, day=entry.day + timedelta(days=by))
    repository.save(moved, entry)
    assert moved in repository.on(moved.day)
    assert entry.id not in [kept.id for kept in repository.on(entry.day)]
    repository.delete(moved, SUNDAY)


def test_entries_of_a_day_come_in_order_of_time(database):
    repository = EntryRepository(database)
    first = make(1, 30)
    second = make(2, 0)
    for entry in (first, second):
        repository.save(entry)
    assert repository.on(first.day) == (second, first)


def test_a_row_of_an_unknown_shape_is_left_where_it_is(database):
    repository = EntryRepository(database)
    entry = make(1, 0)
    table = database.table(f"entries-{entry.day:%Y-%m}")
    table.insert({"id": "x", "day": entry.day.isoformat(), "kind": "from the future"})
    table.insert({"id": "y", "day": entry.day.isoformat(), "kind": "rest", "minutes": "many"})
    table.insert({"id": "z", "day": entry.day.isoformat(), "kind": {}})
    repository.save(entry)
    assert repository.on(entry.day) == (entry,)
    assert not repository.has_any([CheckIn])
    assert len(table) == 4


def test_entries_are_all_there_after_closing_and_opening_again(tmp_path):
    entry = make(1, 0)
    with open_database(tmp_path) as database:
        EntryRepository(database).save(entry)
    with open_database(tmp_path) as database:
        assert EntryRepository(database).on(entry.day) == (entry,)


def make(number, minutes):
    from app.domain.entry import Rest

    at = SUNDAY + timedelta(minutes=minutes)
    return Rest(id=str(number), at=at, day=at.date(), changed=at, minutes=10)


@given(saved=st.lists(activities, min_size=2, max_size=5, unique_by=lambda entry: entry.id))
def test_entries_that_another_part_of_the_app_changed_are_seen_at_once(saved):
    database = open_memory_database()
    one, other = EntryRepository(database), EntryRepository(database)
    for entry in saved:
        other.save(entry)
        assert entry in one.in_month(entry.day)
    other.delete(saved[0], saved[0].changed)
    assert saved[0] not in one.in_month(saved[0].day)
    assert saved[1] in one.in_month(saved[1].day)
    database.drop_tables()
    assert one.in_month(saved[1].day) == ()
