"""Tables for spreadsheets."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.activity import ActivityKind
from app.domain.baseline import Baseline
from app.domain.check_in import Question
from app.domain.entry import Helped, Rest
from app.domain.habit import Version
from app.domain.habit_mark import Outcome
from app.reading.wording import say
from app.transfer.spreadsheets import FORMULA_STARTS, csv_bundle, csv_file, csv_files
from tests.support.builders import activity, check_in, flare, mark, plan, rest
from tests.support.clock import SUNDAY
from tests.support.strategies import entries

WALK = activity(effort=5, minutes=45, name="Walk, slow")
REST = rest(minutes=7.5, note="=1+1", helped=Helped.A_LITTLE)
CHECK_IN = check_in(ratings={Question.PAIN: 0, Question.ENERGY: 7})
MARK = mark(version=Version.TINY)
RESTING = mark(habit="gone-habit", outcome=Outcome.RESTING)
ALL = (WALK, REST, CHECK_IN, MARK, RESTING)
NAMES = {"quiet-time": "Quiet time"}


def table(name, given_entries=ALL):
    content = csv_files(given_entries, NAMES)[name].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(content, newline="")))


def test_there_is_a_file_for_each_table_even_where_nothing_was_logged():
    files = csv_files((), NAMES)
    assert list(files) == [
        "activities.csv",
        "rests.csv",
        "check-ins.csv",
        "habits.csv",
        "to-do.csv",
        "flares.csv",
        "plans.csv",
        "baselines.csv",
    ]
    assert all(content.count(b"\r\n") == 1 for content in files.values())


def test_spreadsheets_are_told_that_it_is_utf_8():
    assert all(content.startswith(b"\xef\xbb\xbf") for content in csv_files(ALL, NAMES).values())


def test_an_activity_stands_there_with_its_points():
    assert table("activities.csv") == [
        {
            "Day": "2026-11-22",
            "Time": "14:20",
            "Kind": "physical",
            "Activity": "Walk, slow",
            "Effort (0 to 10)": "5",
            "Minutes": "45",
            "Points": "7.5",
            "Note": "",
        }
    ]


def test_a_rest_stands_there_and_its_formula_is_only_text():
    assert table("rests.csv") == [
        {
            "Day": "2026-11-22",
            "Time": "14:20",
            "Minutes": "7.5",
            "Did it help?": "a little",
            "Note": "'=1+1",
        }
    ]


def test_a_check_in_has_a_column_for_each_question_and_blanks_where_nothing_was_answered():
    [row] = table("check-ins.csv")
    assert list(row) == ["Day", *(say(f"check_in.{question}") for question in Question), "Note"]
    assert row[say("check_in.pain")] == "0"
    assert row[say("check_in.energy")] == "7"
    assert [value for value in row.values() if value] == ["2026-11-22", "0", "7"]


def test_habit_marks_stand_there_by_the_name_of_the_habit():
    assert table("habits.csv") == [
        {
            "Day": "2026-11-22",
            "Habit": "Quiet time",
            "Noted": "done",
            "Version": "tiny",
            "Times": "1",
            "Dizziness before (0 to 10)": "",
            "Dizziness after (0 to 10)": "",
        },
        {
            "Day": "2026-11-22",
            "Habit": "gone-habit",
            "Noted": "resting",
            "Version": "",
            "Times": "1",
            "Dizziness before (0 to 10)": "",
            "Dizziness after (0 to 10)": "",
        },
    ]


def test_a_time_that_is_not_known_stays_blank():
    at_noon = SUNDAY.replace(hour=12, minute=0)
    known = Rest(id="x", at=at_noon, day=date(2026, 11, 20), changed=SUNDAY, minutes=5)
    earlier = replace(known, timed=False)
    assert [row["Time"] for row in table("rests.csv", (known, earlier))] == ["12:00", ""]


@pytest.mark.parametrize("start", [*"=+-@\t\r\n＝＋－＠"])
def test_a_cell_that_begins_like_a_formula_gets_an_apostrophe(start):
    noted = rest(note=f"{start}HYPERLINK()")
    assert table("rests.csv", (noted,))[0]["Note"] == f"'{start}HYPERLINK()"


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2)))
def test_any_text_comes_back_from_its_cell(rows):
    content = csv_file(["a", "b"], rows).decode("utf-8-sig")
    back = list(csv.reader(io.StringIO(content, newline="")))[1:]
    assert [[cell.removeprefix("'") for cell in row] for row in back] == [
        [cell.removeprefix("'") for cell in row] for row in rows
    ]
    assert not any(cell.startswith(FORMULA_STARTS) for row in back for cell in row)


@given(st.lists(entries))
def test_every_entry_has_one_row(some):
    files = csv_files(some, NAMES)
    rows = [
        row
        for content in files.values()
        for row in list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))[1:]
    ]
    assert len(rows) == len(some)


def test_the_bundle_holds_all_files_and_the_same_notes_give_the_same_bytes():
    files = csv_files(ALL, NAMES)
    bundle = csv_bundle(files)
    with zipfile.ZipFile(io.BytesIO(bundle)) as packed:
        assert packed.testzip() is None
        assert {name: packed.read(name) for name in packed.namelist()} == files
    assert csv_bundle(csv_files(ALL, NAMES)) == bundle


def test_flares_plans_and_baselines_are_tables_too():
    things = (
        flare(date(2026, 11, 1), date(2026, 11, 3)),
        flare(date(2026, 11, 20)),
        plan(date(2026, 11, 2), 7.5),
        Baseline(
            id="b", name="Walk", kind=ActivityKind.PHYSICAL, timings=(6, 8, 10), changed=SUNDAY
        ),
    )
    assert table("flares.csv", things) == [
        {"First day": "2026-11-01", "Last day": "2026-11-03"},
        {"First day": "2026-11-20", "Last day": ""},
    ]
    [row] = table("plans.csv", things)
    assert row == {"First day": "2026-11-02", "Points": "7.5", "How it came about": "own number"}
    [row] = table("baselines.csv", things)
    assert (row["Activity"], row["Baseline (minutes)"], row["Readings"]) == ("Walk", "4", "3")


def test_where_numbers_have_a_comma_no_table_has_one_that_is_taken_for_a_date():
    walk = Baseline(
        id="b", name="Walk", kind=ActivityKind.PHYSICAL, timings=(6, 7, 11), changed=SUNDAY
    )
    things = (*ALL, activity(effort=1, minutes=45), plan(date(2026, 11, 2), 7.5), walk)
    found = {}
    for name, content in csv_files(things, NAMES, comma=True).items():
        lines = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";")
        widths, cells = set(), []
        for line in lines:
            widths.add(len(line))
            cells += line
        assert len(widths) == 1, name
        assert widths.pop() > 1, name
        assert not [cell for cell in cells if re.fullmatch(r"\d+\.\d+", cell)], name
        found[name] = {cell for cell in cells if re.fullmatch(r"\d+,\d+", cell)}
    assert {name: numbers for name, numbers in found.items() if numbers} == {
        "activities.csv": {"7,5", "1,5"},
        "rests.csv": {"7,5"},
        "plans.csv": {"7,5"},
        "baselines.csv": {"0,5"},
    }
