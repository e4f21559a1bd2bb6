"""Merging devices."""

from __future__ import annotations

import json
from datetime import timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.check_in import Question
from app.domain.habit_mark import Outcome
from app.transfer.backup import read_backup, write_backup
from app.transfer.merge import merged
from app.transfer.restore_plan import Kind, things_in
from tests.support import builders
from tests.support.clock import SUNDAY, TODAY
from tests.transfer.devices import as_tables, buried, devices, document, rest_row, worn_devices

LATER = SUNDAY + timedelta(hours=1)
LATEST = SUNDAY + timedelta(hours=2)


def same(one, other):
    """Whether both are the same to the last byte."""
    return json.dumps(one) == json.dumps(other)


def device(*rows):
    return as_tables([(f"entries-{row['day'][:7]}", row) for row in rows])


def check_in_row(name, changed=SUNDAY, pain=5):
    ratings = {Question.PAIN: pain}
    return document(builders.check_in(id=name, changed=changed, ratings=ratings))


def mark_row(name, changed=SUNDAY, habit="quiet-time", outcome=Outcome.DONE):
    return document(builders.mark(id=name, changed=changed, habit=habit, outcome=outcome))


def alive(tables):
    return sorted(name for _, name in things_in(tables))


@given(worn_devices, worn_devices)
def test_either_order_gives_the_same(mine, theirs):
    assert same(merged(mine, theirs), merged(theirs, mine))


@given(worn_devices, worn_devices)
def test_merging_twice_changes_nothing(mine, theirs):
    once = merged(mine, theirs)
    assert same(merged(once, theirs), once)
    assert same(merged(mine, once), once)
    assert same(merged(once, once), once)


@given(worn_devices, worn_devices, worn_devices)
def test_three_devices_in_any_order_and_grouping_give_the_same(one, two, three):
    orders = list(permutations((one, two, three)))
    results = [merged(merged(a, b), c) for a, b, c in orders]
    results += [merged(a, merged(b, c)) for a, b, c in orders]
    assert all(same(result, results[0]) for result in results)


@given(st.lists(devices, min_size=1, max_size=4))
def test_whatever_is_merged_can_be_written_and_read_as_a_backup(several):
    everything = merged({}, {})
    for one in several:
        everything = merged(everything, one)
    backup = read_backup(write_backup(everything, SUNDAY))
    assert backup.unreadable == 0
    assert backup.tables == everything


@given(worn_devices, worn_devices)
def test_no_id_is_lost(mine, theirs):
    def ids(*tables):
        return {
            (table.partition("-")[0], row["id"])
            for each in tables
            for table, rows in each.items()
            for row in rows
            if "id" in row
        }

    assert ids(merged(mine, theirs)) == ids(mine, theirs)


@given(devices, devices)
def test_an_entry_lies_in_one_table_only(mine, theirs):
    together = merged(mine, theirs)
    ids = [r["id"] for t, rows in together.items() if t.startswith("entries") for r in rows]
    assert len(ids) == len(set(ids))


@given(devices, devices, devices)
def test_there_is_one_check_in_a_day_and_one_mark_for_a_habit_a_day(one, two, three):
    together = merged(merged(one, two), three)
    slots = [
        (row["kind"], row.get("habit"), row["day"])
        for (kind, _), row in things_in(together).items()
        if kind in (Kind.CHECK_IN, Kind.HABIT_MARK)
    ]
    assert len(slots) == len(set(slots))


def test_the_newest_change_wins():
    together = merged(device(rest_row(minutes=10)), device(rest_row(minutes=20, changed=LATER)))
    assert together == device(rest_row(minutes=20, changed=LATER))


def test_the_newest_change_is_told_across_time_zones():
    west = {**rest_row(minutes=20), "changed": "2026-11-22T08:21:00-05:00"}
    east = {**rest_row(minutes=30), "changed": "2026-11-22T22:20:00+09:00"}
    assert merged(device(west), device(east)) == device(west)


def test_a_newer_tombstone_wins_over_a_change():
    gone = buried(rest_row(), LATER)
    assert merged(device(rest_row()), device(gone)) == device(gone)


def test_a_newer_change_wins_over_a_tombstone():
    gone = buried(rest_row(), LATER)
    back = rest_row(changed=LATEST)
    assert merged(device(gone), device(back)) == device(back)


def test_a_tombstone_of_the_same_second_wins():
    gone = buried(rest_row(), SUNDAY)
    assert merged(device(rest_row()), device(gone)) == device(gone)


def test_an_entry_that_moved_to_another_month_is_not_doubled():
    moved = rest_row(day=TODAY - timedelta(days=30), changed=LATER)
    assert merged(device(rest_row()), device(moved)) == device(moved)


def test_of_two_check_ins_for_a_day_the_newest_stays_and_the_other_is_kept_inside():
    older, newer = check_in_row("a"), check_in_row("b", LATER, pain=7)
    together = merged(device(older), device(newer))
    assert alive(together) == ["b"]
    [yielded] = [row for row in together["entries-2026-11"] if row.get("deleted")]
    assert yielded["yielded"] == older


def test_a_check_in_that_gave_way_is_back_once_the_newer_one_was_deleted():
    older, newer = check_in_row("a"), check_in_row("b", LATER)
    together = merged(device(older), device(newer))
    assert alive(merged(together, device(buried(newer, LATEST)))) == ["a"]


def test_of_two_marks_for_a_habit_the_newest_stays():
    together = merged(device(mark_row("a", LATER)), device(mark_row("b", outcome=Outcome.RESTING)))
    assert alive(together) == ["a"]


def test_marks_for_two_habits_both_stay():
    together = merged(device(mark_row("a")), device(mark_row("b", habit="warm-layers")))
    assert alive(together) == ["a", "b"]


def test_several_activities_and_rests_a_day_all_stay():
    assert alive(merged(device(rest_row("a")), device(rest_row("b"), rest_row("c")))) == [
        "a",
        "b",
        "c",
    ]


def test_a_row_that_can_be_read_wins_over_a_newer_one_that_cannot():
    damaged = {**rest_row(changed=LATER), "minutes": -1}
    assert merged(device(damaged), device(rest_row())) == device(rest_row())


def test_a_row_that_cannot_be_read_stays_where_nothing_better_is_known():
    damaged = {**rest_row(), "minutes": -1}
    assert merged(device(damaged), {}) == device(damaged)


@pytest.mark.parametrize("table", ["flares", "plans"])
def test_rows_without_an_id_are_neither_lost_nor_doubled(table):
    odd = {table: [{"no": "id"}]}
    assert merged(merged(odd, odd), odd) == odd


def test_the_same_id_in_two_tables_is_two_things():
    mine = {"habits": [{"id": "x", "on": True, "since": "2026-11-22", "changed": "x"}]}
    theirs = {"reading": [{"id": "x"}]}
    assert merged(mine, theirs) == mine | theirs
