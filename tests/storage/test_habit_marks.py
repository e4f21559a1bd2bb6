"""Reading the marks of one habit, and nothing else."""

from __future__ import annotations

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.habit_mark import HabitMark
from app.storage.entries import EntryRepository
from tests.support.databases import open_memory_database
from tests.support.strategies import entries

several = st.lists(entries, max_size=20, unique_by=lambda entry: entry.id)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(several)
def test_each_month_gives_the_marks_of_a_habit_in_order(kept):
    repository = EntryRepository(open_memory_database())
    for entry in kept:
        repository.save(entry)
    months = repository.months()
    assert list(months) == sorted({entry.day.replace(day=1) for entry in kept}, reverse=True)
    found = [mark for month in months for mark in repository.marks("quiet-time", month)]
    wanted = [e for e in kept if isinstance(e, HabitMark) and e.habit == "quiet-time"]
    assert sorted(found, key=lambda mark: mark.id) == sorted(wanted, key=lambda mark: mark.id)


def test_a_month_without_notes_gives_none(database):
    repository = EntryRepository(database)
    assert repository.months() == ()
    assert repository.marks("quiet-time", date(2026, 11, 1)) == ()
