"""An import beside what is here: nothing twice, what is mine stays, and a way back."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone

import pytest

from app.domain.days import DAY_START
from app.storage.rows import DELETED
from app.transfer.imports.arrival import arrival, put_together, record_of, retreat
from app.transfer.imports.asks import Here
from app.transfer.imports.door import read_file
from app.transfer.imports.plan import brought
from app.transfer.imports.source import Format, finished
from app.transfer.merge import merged
from app.transfer.rows import fault_in, holds_entries
from tests.transfer.imports.files import MARKS, NEW, TODAY, daylio, loop, visible

NOW = datetime(2026, 7, 10, 15, 0, tzinfo=timezone(timedelta(hours=2)))
LATER = NOW + timedelta(hours=1)

WALK = "001,Evening walk,YES_NO,,,1,1,#000,,,,false"


def walked(*days: int) -> bytes:
    return loop(NEW, [WALK], {"001 E": [MARKS, *(f"2026-07-{day:02},YES_MANUAL," for day in days)]})


FILES = {
    Format.LOOP: walked(1, 2, 10),
    Format.VISIBLE: visible(
        "2026-07-10,Fatigue,General,2",
        "2026-07-02,Crash,Experience,1",
        "2026-07-02,Fatigue,General,3",
        "2026-07-01,Note,Note,so",
    ),
    Format.DAYLIO: daylio(
        '2026-07-09,9,x,21:10,meh,"","","",""', '2026-07-10,9,x,9:10,ok,"","","",""'
    ),
}


def made_of(data: bytes, now: datetime = NOW, **answers: str):
    given = {f"{topic}:": said for topic, said in answers.items()}
    here = Here(now=now, today=now.date(), day_start=DAY_START)
    return finished(brought(finished(read_file(data, given, now.tzinfo)), given, here))


def brought_in(data, mine, format_=Format.LOOP, now=NOW, **answers):
    """The notes after an import, and what is remembered of it."""
    made = made_of(data, now, **answers)
    found = arrival(made, mine)
    record = record_of(made, found, format_, "0190-import", now, answers)
    return put_together(mine, found, record), record, found


def counts(found):
    return {
        one.kind: {
            fate: count
            for fate in ("added", "changed", "unchanged", "yours", "deleted")
            if (count := getattr(one, fate))
        }
        for one in found.counts
    }


def rows_of(tables):
    return [row for name, rows in tables.items() if name != "imports" for row in rows]


def alive(tables):
    return {row["id"]: row for row in rows_of(tables) if not row.get(DELETED)}


@pytest.mark.parametrize("format_", FILES)
def test_an_import_done_twice_changes_nothing(format_):
    mine, _, _ = brought_in(FILES[format_], {}, format_)
    for now in (NOW, LATER, NOW + timedelta(days=40)):
        again = arrival(made_of(FILES[format_], now), mine)
        assert again.changes_nothing, counts(again)


@pytest.mark.parametrize("format_", FILES)
def test_all_rows_of_an_import_are_ones_that_the_app_reads(format_):
    mine, _, _ = brought_in(FILES[format_], {}, format_)
    for table, rows in mine.items():
        assert [fault for row in rows if (fault := fault_in(table, row))] == []
    assert merged(mine, mine) == mine


def test_a_later_file_adds_only_what_is_new():
    mine, _, _ = brought_in(walked(1, 2), {})
    more, record, found = brought_in(walked(1, 2, 3), mine)
    assert counts(found) == {"habits": {"unchanged": 1}, "habit_mark": {"added": 1, "unchanged": 2}}
    assert len(record.added) == 1
    assert len(rows_of(more)) == len(rows_of(mine)) + 1


def test_nothing_of_an_import_was_changed_now_or_later():
    for format_, data in FILES.items():
        mine, _, _ = brought_in(data, {}, format_)
        for row in rows_of(mine):
            assert datetime.fromisoformat(row["changed"]) < NOW


def test_what_the_person_noted_stays_and_is_counted():
    mine, _, _ = brought_in(visible("2026-07-02,Fatigue,General,1"), {}, Format.VISIBLE)
    ((name, row),) = alive(mine).items()
    own = row | {"id": "0190-own", "changed": "2026-07-02T09:00:00+02:00", "ratings": {"pain": 1}}
    tables = {"entries-2026-07": [own]}
    found = arrival(made_of(FILES[Format.VISIBLE]), tables)
    assert counts(found)["check_in"] == {"added": 2, "yours": 1}
    filled = arrival(made_of(FILES[Format.VISIBLE]), tables, filled_in=True)
    assert counts(filled)["check_in"] == {"added": 2, "changed": 1}
    after = alive(merged(tables, filled.rows))["0190-own"]
    assert after["ratings"] == {"pain": 1, "tiredness": 8}
    assert name != "0190-own"


def test_an_imported_note_that_was_changed_here_stays_so():
    mine, _, _ = brought_in(walked(1), {})
    for row in mine["entries-2026-07"]:
        row |= {"outcome": "resting", "changed": LATER.isoformat()}
    found = arrival(made_of(walked(1)), mine)
    assert counts(found)["habit_mark"] == {"yours": 1}
    assert found.changes_nothing


def test_what_was_imported_once_and_deleted_since_stays_deleted():
    mine, _, _ = brought_in(walked(1, 2), {})
    gone = mine["entries-2026-07"][0]
    stone = {"id": gone["id"], "day": gone["day"], "changed": LATER.isoformat(), DELETED: True}
    mine["entries-2026-07"][0] = stone
    found = arrival(made_of(walked(1, 2)), mine)
    assert counts(found)["habit_mark"] == {"unchanged": 1, "deleted": 1}
    assert found.changes_nothing


def test_a_later_file_that_says_more_about_a_day_completes_it():
    mine, _, _ = brought_in(visible("2026-07-02,Fatigue,General,1"), {}, Format.VISIBLE)
    both = visible("2026-07-02,Fatigue,General,1", "2026-07-02,Brain Fog,Brain,2")
    after, _, found = brought_in(both, mine, Format.VISIBLE)
    assert counts(found)["check_in"] == {"changed": 1}
    ((_, row),) = alive(after).items()
    assert row["ratings"] == {"tiredness": 3, "fog": 5}
    assert arrival(made_of(both), after).changes_nothing


MORNING = '2026-07-02,2,x,9:00,ok,"","","","morning"'
EVENING = '2026-07-02,2,x,20:00,ok,"","","","evening"'
MENDED = '2026-07-02,2,x,8:00,ok,"","","","mended"'


def hard(*days: int) -> bytes:
    return visible(*(f"2026-07-{day:02},Crash,Experience,1" for day in days))


GROWN = {
    Format.DAYLIO: (daylio(MORNING), daylio(EVENING, MORNING), daylio(MENDED)),
    Format.VISIBLE: (hard(1, 2), hard(1, 2, 3), hard(1, 2, 3, 4)),
}


@pytest.mark.parametrize("format_", GROWN)
def test_what_a_later_file_changed_is_reached_by_the_next_and_goes_with_its_import(format_):
    first, *others = GROWN[format_]
    mine, record, _ = brought_in(first, {}, format_)
    for data in others:
        mine, _, found = brought_in(data, mine, format_)
        assert [(one.changed, one.yours) for one in found.counts] == [(1, 0)]
        assert arrival(made_of(data), mine).changes_nothing
    found = retreat(record, mine)
    assert (found.going, found.staying) == (1, 0)
    assert alive(merged(mine, found.rows)) == {}


@pytest.mark.parametrize("format_", GROWN)
def test_what_the_person_changed_between_two_files_stays_here_and_on_another_device(format_):
    first, second, third = GROWN[format_]
    mine, record, _ = brought_in(first, {}, format_)
    ((name, row),) = alive(mine).items()
    soon = datetime.fromisoformat(row["changed"]) + timedelta(hours=3)
    own = {"first": "2026-06-30"} if format_ is Format.VISIBLE else {"note": "mine"}
    theirs = {
        table: [
            one | own | {"changed": soon.isoformat()} if one["id"] == name else one for one in rows
        ]
        for table, rows in mine.items()
    }
    mended, _, _ = brought_in(second, mine, format_)
    both = merged(theirs, mended)
    assert alive(both)[name].items() >= own.items()
    assert [one.yours for one in arrival(made_of(third), both).counts] == [1]
    assert retreat(record, both).staying == 1


@pytest.mark.parametrize("format_", FILES)
def test_an_import_taken_back_leaves_nothing_and_can_be_done_again(format_):
    mine, record, _ = brought_in(FILES[format_], {}, format_)
    count = len(alive(mine))
    for _ in range(3):
        found = retreat(record, mine)
        assert (found.going, found.staying) == (count, 0)
        mine = merged(mine, found.rows)
        assert alive(mine) == {}
        mine, record, _ = brought_in(FILES[format_], mine, format_)
        assert len(alive(mine)) == count


def test_taking_an_import_back_leaves_what_was_changed_here_and_what_is_mine():
    mine, record, _ = brought_in(walked(1, 2), {})
    first = mine["entries-2026-07"][0]
    own = first | {"id": "0190-own", "day": "2026-07-05", "changed": LATER.isoformat()}
    first |= {"outcome": "not_done", "changed": LATER.isoformat()}
    mine["entries-2026-07"].append(own)
    found = retreat(record, mine)
    assert (found.going, found.staying) == (1, 2)
    after = alive(merged(mine, found.rows))
    assert {first["id"], own["id"]} < set(after)
    assert any(row.get("name") == "Evening walk" for row in after.values())


def test_a_flare_that_was_said_to_go_on_is_mine_and_stays_when_its_import_is_taken_back():
    mine, record, _ = brought_in(hard(1, 2, 3), {}, Format.VISIBLE)
    (flare,) = mine["flares"]
    flare |= {"last": None, "changed": LATER.isoformat()}
    found = retreat(record, mine)
    assert (found.going, found.staying) == (0, 1)
    assert merged(mine, found.rows)["flares"] == [flare]
    assert arrival(made_of(hard(1, 2, 3)), mine).changes_nothing


def test_a_restore_of_another_device_does_not_bring_back_an_import_that_was_taken_back():
    mine, record, _ = brought_in(walked(1, 2), {})
    after = merged(mine, retreat(record, mine).rows)
    assert alive(merged(after, mine)) == {}
    edited = {name: [dict(row) for row in rows] for name, rows in mine.items()}
    edited["entries-2026-07"][0]["changed"] = LATER.isoformat()
    assert len(alive(merged(after, edited))) == 1


def test_an_import_of_another_zone_is_known_again():
    mine, _, _ = brought_in(FILES[Format.VISIBLE], {}, Format.VISIBLE)
    elsewhere = NOW.astimezone(timezone(timedelta(hours=-7)))
    assert arrival(made_of(FILES[Format.VISIBLE], elsewhere), mine).changes_nothing


def test_the_day_of_an_id_is_that_of_the_note():
    mine, _, _ = brought_in(walked(1, 2), {})
    marks = [row for name, rows in mine.items() if holds_entries(name) for row in rows]
    ids = sorted(row["id"] for row in marks)
    assert ids == [row["id"] for row in sorted(marks, key=lambda row: row["day"])]
    assert all(each["at"].endswith("T12:00:00+02:00") and not each["timed"] for each in marks)
    assert date(2026, 7, 10) == TODAY
    assert time(4) == DAY_START
