"""Loop Habit Tracker: its zips of three generations, and its databases."""

from __future__ import annotations

import sqlite3

import pytest

from app.domain.errors import TransferError
from tests.support.import_preview import preview
from tests.transfer.imports.files import (
    MARKS,
    MIDDLE,
    NEW,
    OLD,
    TODAY,
    at,
    loop,
    loop_database,
    seen,
    zipped,
)

WALK = "001,Evening walk,YES_NO,,,1,1,#000,,,,false"
TEA = "002,Tea,NUMERICAL,,,1,1,#000,cups,AT_LEAST,3.0,false"


def lines_of(found):
    return [one["line"] for one in found["left_out"]]


def test_loop_words_become_marks_and_blanks_stay_unknown():
    rows = [MARKS, "2026-07-09,UNKNOWN,", "2026-07-08,YES_MANUAL,", "2026-07-07,NO,"]
    rows += ["2026-07-06,SKIP,", "2026-07-05,YES_AUTO,"]
    found = seen(loop(NEW, [WALK], {"001 Evening walk": rows}))
    assert found["format"] == "loop"
    assert found["habits"] == {
        "Evening walk": {
            "done": ["2026-07-08"],
            "not_done": ["2026-07-07"],
            "resting": ["2026-07-06"],
        }
    }
    assert found["left_out"] == [
        {"line": 6, "reason": "filled in by Loop, not tapped: Evening walk"}
    ]
    assert found["asked"] == ["skips"]


def test_skipped_days_of_loop_can_be_left_out():
    skipped = loop(NEW, [WALK], {"001 E": [MARKS, "2026-07-06,SKIP,", "2026-07-05,NO,"]})
    assert seen(skipped)["habits"]["Evening walk"]["resting"] == ["2026-07-06"]
    assert seen(skipped, skips="nothing")["habits"]["Evening walk"]["resting"] == []


def test_a_number_of_loop_is_done_from_its_goal_on():
    rows = [MARKS, "2026-07-09,3000,", "2026-07-08,2999,", "2026-07-07,NO,", "2026-07-06,4500,"]
    found = seen(loop(NEW, [TEA], {"002 Tea": rows}))
    assert found["habits"]["Tea"]["done"] == ["2026-07-06", "2026-07-09"]
    assert lines_of(found) == [3, 4]
    assert "Tea" in found["asked"]


def test_a_number_of_loop_that_is_to_be_small_is_left_out_until_chosen():
    less = "003,Screens,NUMERICAL,,,1,1,#000,min,AT_MOST,30.0,false"
    zip_ = loop(NEW, [less], {"003 Screens": [MARKS, "2026-07-09,NO,", "2026-07-08,31000,"]})
    assert seen(zip_)["habits"] == {}
    chosen = preview(zip_, TODAY, {"use:Screens|number|1": "habit"})
    assert chosen["habits"]["Screens"]["done"] == ["2026-07-09"]


def test_folders_of_loop_are_known_by_their_number_alone():
    habits = ["009,Прогулка,YES_NO,,,3,7,#000,,,,false", "1000,a/b,YES_NO,,,1,1,#000,,,,true"]
    marks = {"009": [MARKS, "2026-07-02,YES_MANUAL,"], "1000 a/b": [MARKS, "2026-07-01,NO,"]}
    found = seen(loop(NEW, habits, marks))["habits"]
    assert found["Прогулка"]["done"] == ["2026-07-02"]
    assert found["a/b"]["not_done"] == ["2026-07-01"]


def test_two_habits_of_loop_with_one_name_stay_two():
    two = [WALK, WALK.replace("001", "002")]
    marks = {f"00{n} Evening walk": [MARKS, f"2026-07-0{n},YES_MANUAL,"] for n in (1, 2)}
    found = seen(loop(NEW, two, marks))["habits"]
    assert found["Evening walk"]["done"] == ["2026-07-01"]
    assert found["Evening walk (2)"]["done"] == ["2026-07-02"]


def test_days_ahead_and_long_ago_are_left_out_with_their_lines():
    rows = [MARKS, "2026-07-11,YES_MANUAL,", "1999-12-31,NO,", "2026-02-30,NO,", "2026-07-01,what,"]
    found = seen(loop(NEW, [WALK], {"001 x": rows}))
    assert found["habits"]["Evening walk"] == {"done": [], "not_done": [], "resting": []}
    assert lines_of(found) == [2, 3, 4, 5]
    assert "“Evening walk: what”" in found["left_out"][3]["reason"]


def test_notes_of_loop_are_told_and_can_join_the_check_in():
    rows = [MARKS, '2026-07-09,UNKNOWN,"two\nlines, ""so"""', "2026-07-08,NO,=1+1"]
    zip_ = loop(NEW, [WALK], {"001 x": rows})
    assert seen(zip_)["notes"] == {}
    assert lines_of(seen(zip_)) == [2, 4]
    assert preview(zip_, TODAY, {"use:remarks": "note"})["notes"] == {
        "2026-07-08": "Evening walk: =1+1",
        "2026-07-09": 'Evening walk: two\nlines, "so"',
    }


def test_loop_two_writes_numbers_and_does_not_say_which_habits_count():
    habits = ["001,Evening walk,,,1,1,#000", "002,Tea,,,2,7,#000"]
    marks = {
        "001 Evening walk": [f"2023-02-{17 - n},{v}" for n, v in enumerate((2, 0, 3, -1, 1))],
        "002 Tea": ["2023-02-17,7000", "2023-02-16,0", "2023-02-15,-1"],
    }
    found = seen(loop(MIDDLE, habits, marks))
    assert found["habits"] == {
        "Evening walk": {
            "done": ["2023-02-17"],
            "not_done": ["2023-02-16"],
            "resting": ["2023-02-15"],
        },
        "Tea": {"done": ["2023-02-17"], "not_done": [], "resting": []},
    }
    assert "Tea" in found["asked"]


def test_a_zero_of_loop_one_says_nothing_until_the_person_does():
    zip_ = loop(OLD, ["001,Evening walk,,1,1,#000"], {"001 x": ["2019-05-02,0", "2019-05-01,2"]})
    assert seen(zip_)["habits"]["Evening walk"]["not_done"] == []
    assert seen(zip_)["asked"] == ["zeros"]
    assert seen(zip_, zeros="not_done")["habits"]["Evening walk"]["not_done"] == ["2019-05-02"]


def test_a_zip_of_loop_saved_again_by_a_spreadsheet_is_read_alike():
    rows = ["\ufeffDate;Value;Notes", "09/07/2026;YES_MANUAL;", "08/07/2026;NO;a, b"]
    zip_ = loop(NEW.replace(",", ";"), [WALK.replace(",", ";")], {"001 x": rows})
    found = seen(zip_)
    assert found["habits"]["Evening walk"]["done"] == ["2026-07-09"]
    assert "day order" in found["asked"]
    american = seen(zip_, order="mdy")["habits"]["Evening walk"]
    assert american["done"] == []


@pytest.mark.parametrize("version", [9, 12, 15])
def test_a_row_in_an_old_database_of_loop_is_a_day_it_was_done(version):
    habits = [{"id": 1, "name": "Evening walk", "archived": 0, "freq_num": 1, "freq_den": 1}]
    rows = [(1, at("2016-05-01")), (1, at("2016-05-03", hour=7)), (5, at("2016-05-04"))]
    found = seen(loop_database(version, habits, rows))
    assert found["habits"]["Evening walk"]["done"] == ["2016-05-01", "2016-05-03"]
    assert lines_of(found) == [3]


@pytest.mark.parametrize("version", [16, 22, 25])
def test_a_newer_database_of_loop_says_what_was_noted(version):
    habits = [{"id": 1, "name": "Evening walk"}, {"id": 2, "name": "Tea", "type": 1}]
    habits[1] |= {"target_type": 0, "target_value": 3.0, "uuid": "u2"}
    said = [(1, at(f"2026-07-0{day}"), value) for day, value in enumerate((2, 0, 3, -1, 1), 1)]
    said += [(2, at("2026-07-01"), 3000), (2, at("2026-07-02"), 3)] if version >= 18 else []
    rows = [(*row, "so") for row in said] if version >= 25 else said
    found = seen(loop_database(version, habits, rows))
    assert found["habits"]["Evening walk"] == {
        "done": ["2026-07-01"],
        "not_done": ["2026-07-02"],
        "resting": ["2026-07-03"],
    }
    if version >= 18:
        assert found["habits"]["Tea"]["done"] == ["2026-07-01"]
        assert found["habits"]["Tea"]["resting"] == ["2026-07-02"]


def test_a_database_that_had_a_journal_beside_it_is_read_too():
    data = bytearray(loop_database(25, [{"id": 1, "name": "Tea"}], [(1, at("2026-07-01"), 2, "")]))
    data[18:20] = b"\2\2"
    assert seen(bytes(data))["habits"]["Tea"]["done"] == ["2026-07-01"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (zipped({"photo.jpg": b"x", "notes.doc": b"y"}), "import_zip_unknown"),
        (zipped({"backup.daylio": b"eyJwaW4iOiIxMjM0In0="}), "import_daylio_backup"),
        (zipped({"Habits.csv": "Something,Else\n1,2\n"}), "import_header"),
        (loop(NEW, [WALK], {})[:-30], "import_zip"),
        (b"SQLite format 3\0" + b"\0" * 200, "import_database"),
    ],
)
def test_what_is_not_of_loop_is_refused_in_words(data, code):
    with pytest.raises(TransferError) as problem:
        seen(data)
    assert problem.value.code == code


def test_a_database_of_another_app_is_refused():

    other = sqlite3.connect(":memory:")
    other.execute("create table secrets (pin)")
    with pytest.raises(TransferError, match="import_database_unknown"):
        seen(other.serialize())


def test_a_database_that_never_ends_is_given_up():

    other = sqlite3.connect(":memory:")
    endless = "with recursive n(i) as (select 1 union all select i + 1 from n) select i"
    other.execute(f"create view Habits as {endless} from n")
    other.execute("create table Repetitions (habit, timestamp)")
    with pytest.raises(TransferError, match="import_database_unknown"):
        seen(other.serialize())
