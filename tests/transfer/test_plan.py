"""The rehearsal of a restore."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given

from app.domain.change import LONG_AGO
from app.domain.settings import Settings
from app.storage.records import to_document
from app.transfer.backup import Backup
from app.transfer.merge import merged
from app.transfer.restore_plan import How, Kind, changes, holds, plan_restore, things_in
from tests.support import builders
from tests.support.clock import SUNDAY, TODAY
from tests.transfer.devices import as_tables, buried, devices, rest_row

LATER = SUNDAY + timedelta(hours=1)
NOVEMBER = "entries-2026-11"


def a_rest(name, changed=SUNDAY, minutes=10, day=TODAY):
    """A rest, with the table it lies in."""
    return f"entries-{day:%Y-%m}", rest_row(name, changed, minutes, day)


FLARE = "flares", to_document(builders.flare(id="f"))
MINE = as_tables(
    [a_rest("same"), a_rest("edited", LATER, 20), a_rest("old"), a_rest("gone"), FLARE]
)
THEIRS = as_tables(
    [
        a_rest("same"),
        a_rest("edited"),
        a_rest("old", LATER, 30),
        (NOVEMBER, buried(a_rest("gone")[1], LATER)),
        a_rest("new", day=date(2026, 10, 3)),
    ]
)


def planned(how, mine=MINE, theirs=THEIRS):
    return plan_restore(mine, Backup(2, LATER, theirs), how)


def part(plan, kind):
    return next(part for part in plan.parts if part.kind is kind)


def test_a_merge_shows_what_it_would_add_change_and_drop():
    rests = part(planned(How.MERGE), Kind.REST)
    assert rests.added == ("new",)
    assert rests.changed == ("old",)
    assert rests.dropped == ("gone",)
    assert sorted(rests.unchanged) == ["edited", "same"]
    assert rests.held == 4


def test_a_merge_drops_nothing_that_only_this_device_has():
    assert part(planned(How.MERGE), Kind.FLARE).unchanged == ("f",)


def test_a_replacement_shows_that_all_else_would_go():
    plan = planned(How.REPLACE)
    assert part(plan, Kind.FLARE).dropped == ("f",)
    rests = part(plan, Kind.REST)
    assert sorted(rests.changed) == ["edited", "old"]
    assert rests.dropped == ("gone",)
    assert things_in(plan.result) == things_in(THEIRS)


def test_the_rehearsal_changes_nothing_it_was_given():
    before = repr((MINE, THEIRS))
    planned(How.MERGE)
    planned(How.REPLACE)
    assert repr((MINE, THEIRS)) == before


@given(devices, devices)
def test_the_parts_add_up_to_what_is_there_before_and_after(mine, theirs):
    for how in How:
        plan = planned(how, mine, theirs)
        before, after = (set(things_in(tables)) for tables in (mine, plan.result))
        for part in plan.parts:
            added, changed, dropped, unchanged = map(
                set, (part.added, part.changed, part.dropped, part.unchanged)
            )
            stays = changed | unchanged
            assert stays | dropped == {name for kind, name in before if kind is part.kind}
            assert stays | added == {name for kind, name in after if kind is part.kind}
            assert not changed & unchanged


@given(devices, devices)
def test_a_restore_done_twice_changes_nothing_the_second_time(mine, theirs):
    for how in How:
        result = planned(how, mine, theirs).result
        assert planned(how, result, theirs).changes_nothing


@pytest.mark.parametrize("notes", [(), (a_rest("r"),)])
def test_where_both_have_notes_or_none_the_settings_changed_last_hold(notes):
    older, newer = (
        as_tables([*notes, ("settings", to_document(Settings(text_size=size, changed=changed)))])
        for size, changed in ((130, SUNDAY), (160, LATER))
    )
    assert planned(How.MERGE, newer, older).result == newer
    assert planned(How.MERGE, older, newer).result == newer
    assert changes(planned(How.MERGE, newer, older))[-1] == "Settings: those here stay"


def test_where_only_the_file_has_notes_its_settings_hold_though_they_are_older():
    here = as_tables([("settings", to_document(Settings(text_size=160, changed=LATER)))])
    there = as_tables([a_rest("r"), ("settings", to_document(Settings(changed=SUNDAY)))])
    assert planned(How.MERGE, here, there).result == there
    assert changes(planned(How.MERGE, here, there))[-1] == "Settings: those of the file come"


def test_an_older_backup_of_a_notebook_whose_notes_were_deleted_sets_nothing_back():
    gone = (NOVEMBER, buried(a_rest("r")[1], LATER))
    here = as_tables([gone, ("settings", to_document(Settings(text_size=160, changed=LATER)))])
    there = as_tables([a_rest("r"), ("settings", to_document(Settings(changed=SUNDAY)))])
    assert planned(How.MERGE, here, there).changes_nothing


def test_of_settings_that_nobody_touched_a_merge_takes_the_newer():
    long_ago, later = (LONG_AGO + timedelta(seconds=n) for n in (1, 2))
    older, newer = (
        as_tables([a_rest("r"), ("settings", to_document(Settings(welcomed=seen, changed=at)))])
        for seen, at in ((False, long_ago), (True, later))
    )
    assert planned(How.MERGE, newer, older).changes_nothing
    assert planned(How.MERGE, older, newer).result == newer


def without_settings(tables):
    return {table: rows for table, rows in tables.items() if table != "settings"}


@given(devices, devices)
def test_a_merge_results_in_what_merging_gives_but_for_settings(mine, theirs):
    result = planned(How.MERGE, mine, theirs).result
    assert without_settings(result) == without_settings(merged(mine, theirs))


@given(devices, devices)
def test_no_restore_makes_the_answer_about_effort_one_that_was_never_asked(mine, theirs):
    for how in How:
        result = planned(how, mine, theirs).result
        rows = [it for tables in (mine, theirs, result) for it in tables.get("settings", ())]
        if len(rows) == 3 and not any(row.get("deleted") for row in rows):
            *before, after = (row["after_effort"] for row in rows)
            assert after in before
            assert after != "not_asked" or set(before) == {"not_asked"}


def test_the_days_of_the_entries_in_the_file_are_told():
    assert planned(How.MERGE).span == (date(2026, 10, 3), TODAY)
    assert planned(How.MERGE, theirs={}).span is None


def test_a_restore_plan_says_in_words_what_the_file_holds_and_what_would_become_of_everything():
    plan = planned(How.MERGE)
    assert holds(plan) == ("4 rests",)
    assert changes(plan) == (
        "Rests: 1 added, 1 changed, 1 gone, 2 as they are",
        "Flares: 1 as they are",
    )


@pytest.mark.parametrize("how", How)
def test_a_row_that_cannot_be_read_is_counted_by_itself(how):
    odd = {"dreams": [{"id": "p"}], NOVEMBER: [{"kind": "flares"}]}
    others = part(planned(how, mine=odd), Kind.OTHER)
    assert len(others.unchanged if how is How.MERGE else others.dropped) == 2
