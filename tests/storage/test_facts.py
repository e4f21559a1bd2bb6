"""Months as plain numbers: the same days as the entries say, without building one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.activity import EQUAL, Activity, ActivityKind, Weights
from app.domain.check_in import CheckIn, Question
from app.domain.habit_mark import HabitMark, Outcome, telling
from app.storage.entries import TABLE, EntryRepository
from app.storage.facts import facts_read
from tests.support import builders
from tests.support.clock import TODAY, ago
from tests.support.databases import open_memory_database
from tests.support.strategies import activities, check_ins, habit_marks
from tests.support.year import write_year

FIRST = TODAY - timedelta(days=70)


def read(database, first=FIRST, last=TODAY, weights=EQUAL, wholes=None):
    *months, facts = facts_read(database, first, last, weights, wholes or {})
    assert set(months) == {None}
    return facts


def test_a_day_without_entries_is_unknown_in_every_list(database):
    EntryRepository(database).save(builders.activity(day=TODAY, effort=6, minutes=60))
    facts = read(database)
    assert facts.points == [None] * 70 + [12.0]
    assert facts.noted == [False] * 70 + [True]
    assert facts.by_kind == {ActivityKind.PHYSICAL: [0] * 70 + [12.0]}
    assert facts.minutes[ActivityKind.PHYSICAL][-1] == 60
    assert facts.rated(Question.PAIN) == (None,) * 71


def test_what_an_activity_weighs_is_what_it_weighs_everywhere(database):
    EntryRepository(database).save(builders.activity(day=TODAY, effort=6, minutes=60))
    assert read(database, weights=Weights(physical=0.5)).points[-1] == 6.0


def test_a_deleted_entry_and_a_row_of_an_unknown_shape_are_left_out(database):
    entries = EntryRepository(database)
    entries.save(gone := builders.activity(day=TODAY))
    entries.delete(gone, gone.changed)
    for number, odd in enumerate(ODD):
        database.table(TABLE.format(TODAY)).insert({"id": f"odd-{number}", **STAMP, **odd})
    facts = read(database)
    assert facts.noted == [False] * 71
    assert facts.points == [None] * 71


STAMP = {"at": "2026-11-22T10:00:00+01:00", "day": TODAY.isoformat(), "changed": "x"}
ODD = (
    {"kind": "physical", "effort": 99, "minutes": 5},
    {"kind": "physical", "effort": 3},
    {"kind": "check_in", "ratings": {"pain": 11}},
    {"kind": "check_in", "ratings": {"no such question": 3}},
    {"kind": "check_in", "ratings": None},
    {"kind": "habit_mark", "outcome": "done"},
    {"kind": ["physical"]},
    {"kind": "something new", "day": 5},
    {"kind": "intention"},
)


def test_resting_from_a_habit_is_unknown(database):
    entries = EntryRepository(database)
    for back, outcome in enumerate(Outcome):
        day = TODAY - timedelta(days=back)
        entries.save(builders.mark(id=f"{back}", day=day, habit="walk", outcome=outcome))
    by_outcome = dict(zip(Outcome, reversed(read(database).marks["walk"][-3:]), strict=True))
    assert by_outcome == {Outcome.DONE: 1, Outcome.NOT_DONE: 0, Outcome.RESTING: None}


def test_habits_that_were_put_together_are_one_and_done_comes_before_not_done(database):
    entries = EntryRepository(database)
    done, left_out = Outcome.DONE, Outcome.NOT_DONE
    for back, slug, outcome in (
        (0, "walk", left_out), (0, "stroll", done), (1, "stroll", done), (2, "stroll", left_out),
        (3, "walk", done), (3, "stroll", left_out), (4, "breaths", done),
    ):  # fmt: skip
        mark = builders.mark(id=f"{slug}-{back}", habit=slug, outcome=outcome, day=ago(back))
        entries.save(mark)
    marks = read(database, wholes={"stroll": "walk"}).marks
    assert marks["walk"][-5:] == [None, 1, 0, 1, 1]
    assert set(marks) == {"walk", "breaths"}


@settings(max_examples=25)
@given(st.lists(activities | check_ins | habit_marks, max_size=30), st.data())
def test_the_same_is_read_in_whatever_order_it_was_kept(entries, data):
    spread = [
        replace(entry, day=FIRST + timedelta(days=place * 7 % 71))
        for place, entry in enumerate(entries)
    ]
    facts = []
    for order in (spread, data.draw(st.permutations(spread))):
        with open_memory_database() as database:
            repository = EntryRepository(database)
            for entry in order:
                repository.save(entry)
            facts.append(_lists(read(database)))
            facts.append(_lists_of_entries(repository))
    assert facts[0] == facts[1] == facts[2] == facts[3]


def _lists(facts):
    return (
        list(facts.points),
        {kind: each for kind, each in facts.minutes.items() if any(each)},
        {q: each for q, each in facts.ratings.items() if set(each) != {None}},
        {habit: each for habit, each in facts.marks.items() if set(each) != {None}},
        list(facts.noted),
    )


def _lists_of_entries(repository):
    """The same from the entries, as screens show them: the earliest check-in, the telling mark."""
    points, noted = [None] * 71, [False] * 71
    minutes, ratings, marks, told = {}, {}, {}, {}
    for at in range(71):
        found = repository.on(FIRST + timedelta(days=at))
        noted[at] = bool(found)
        for each in found:
            if isinstance(each, Activity):
                points[at] = (points[at] or 0) + EQUAL.points_of(each)
                minutes.setdefault(each.kind, [0] * 71)[at] += each.minutes
            elif isinstance(each, HabitMark):
                mark = told[each.habit, at] = telling(each, told.get((each.habit, at)))
                known = {Outcome.DONE: 1, Outcome.NOT_DONE: 0}.get(mark.outcome)
                marks.setdefault(each.habit, [None] * 71)[at] = known
        check_in = next((each for each in found if isinstance(each, CheckIn)), None)
        for question, rating in (check_in.ratings if check_in else {}).items():
            ratings.setdefault(question, [None] * 71)[at] = rating
    marks = {habit: each for habit, each in marks.items() if set(each) != {None}}
    return points, minutes, ratings, marks, noted


def test_nothing_that_was_read_stays_in_memory():
    with open_memory_database() as database:
        write_year(database)
        database.storage.forget_past()
        database.storage.let_go()
        assert any(read(database, date(2026, 1, 5)).noted)
        assert [name for name in database.storage._tables._parsed if "entries" in name] == []


@pytest.mark.parametrize("days", [1, 71])
def test_the_lists_are_as_long_as_the_days(database, days):
    facts = read(database, TODAY - timedelta(days=days - 1))
    assert len(facts) == len(facts.points) == len(facts.noted) == days
