"""Files that were made up, saved again, cut and changed: a right import, or a clear sentence."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import TransferError
from app.reading.wording import say
from tests.support.mutations import MUTATIONS
from tests.transfer.imports.files import (
    MARKS,
    NEW,
    TODAY,
    at,
    bearable,
    daylio,
    habitkit,
    loop,
    loop_database,
    seen,
    visible,
)

DAYS = st.integers(0, 400).map(lambda back: TODAY - timedelta(days=back))
WORDS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters='"\xa0\u202f'),
    max_size=12,
).map(str.strip)
RATED = st.dictionaries(DAYS, st.integers(0, 3), min_size=1, max_size=12)


@given(RATED, WORDS)
@settings(max_examples=40)
def test_visible_ratings_come_out_as_they_went_in(rated, note):
    rows = [f"{day},Fatigue,General,{value}" for day, value in rated.items()]
    rows += [f"{TODAY},Note,Note,{note}"] if note else []
    found = seen(visible(*rows))
    assert found["left_out"] == []
    assert {day: each["tiredness"] for day, each in found["check_ins"].items()} == {
        day.isoformat(): (0, 3, 5, 8)[value] for day, value in rated.items()
    }
    if note:
        assert found["notes"] == {TODAY.isoformat(): note}


@given(st.dictionaries(DAYS, st.sampled_from(["YES_MANUAL", "NO", "SKIP"]), min_size=1), WORDS)
@settings(max_examples=40)
def test_marks_of_loop_come_out_as_they_went_in(marked, name):
    rows = io.StringIO(newline="")
    csv.writer(rows, lineterminator="\n").writerow(
        ["001", name or "x", "YES_NO", "", "", 1, 1, "#0", "", "", "", "false"]
    )
    noted = [f"{day},{value}," for day, value in marked.items()]
    (habit,) = seen(loop(NEW, [rows.getvalue().strip()], {"001": [MARKS, *noted]}))[
        "habits"
    ].values()
    words = {"done": "YES_MANUAL", "not_done": "NO", "resting": "SKIP"}
    for outcome, word in words.items():
        days = sorted(day.isoformat() for day, value in marked.items() if value == word)
        assert habit[outcome] == days


TABLE = st.lists(
    st.tuples(DAYS, st.integers(0, 10), WORDS),
    min_size=1,
    max_size=10,
    unique_by=lambda row: row[0],
)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16")


@given(
    TABLE,
    st.sampled_from(",;\t"),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(ENCODINGS),
    st.sampled_from(["%Y-%m-%d", "%d.%m.%Y"]),
)
@settings(max_examples=60)
def test_a_table_is_read_alike_however_a_spreadsheet_saved_it(rows, sign, ends, encoding, days):
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=sign, lineterminator=ends)
    writer.writerow(["Date", "Pain", "Notes"])
    writer.writerows([f"{day:{days}}", pain, note] for day, pain, note in rows)
    found = seen(text.getvalue().encode(encoding), order="dmy")
    assert {day: each["pain"] for day, each in found["check_ins"].items()} == {
        day.isoformat(): pain for day, pain, _ in rows
    }
    assert found["notes"] == {day.isoformat(): note for day, _, note in rows if note}


SECRET = "s3cret@example.org"

WHOLE = {
    "visible": visible(
        *(f"2026-07-0{day},Fatigue,General,{day % 4}" for day in range(1, 10)),
        "2026-07-02,Note,Note,so, and so",
        "2026-07-02,Crash,Experience,1",
    ),
    "bearable": bearable(
        *((f"2026-07-0{day}", "pm", "Symptom", "2", "Pain (Moderate)", "") for day in range(1, 9)),
        ("2026-07-01", "9:10", "Mood", "5", "A | B", "so"),
    ),
    "daylio": daylio(
        *(f'2026-07-0{day},x,y,21:10,ok,"a | b","P: 6/10","t","<b>n</b>"' for day in range(1, 9))
    ),
    "habitkit": habitkit(
        [
            {"id": SECRET, "date": f"2026-07-0{day}T22:00:00.000Z", "timezoneOffsetInMinutes": 120}
            for day in range(1, 9)
        ],
        token=SECRET,
    ),
    "loop": loop(
        NEW,
        ["001,Walk,YES_NO,,,1,1,#0,,,,false", "002,Tea,NUMERICAL,,,1,1,#0,c,AT_LEAST,3,false"],
        {
            "001 Walk": [MARKS, *(f"2026-07-0{day},YES_MANUAL,so" for day in range(1, 9))],
            "002 Tea": [MARKS, *(f"2026-07-0{day},3000," for day in range(1, 9))],
        },
    ),
    "database": loop_database(
        25,
        [{"id": 1, "name": "Walk", "freq_num": 3, "freq_den": 7}],
        [(1, at(f"2026-07-0{day}"), 2, "so") for day in range(1, 9)],
    ),
    "table": "\n".join(
        ["Date;Pain;Tick;Notes", *(f"0{day}.07.2026;{day},5;x;so" for day in range(1, 9))]
    ).encode("cp1252"),
}


@pytest.mark.parametrize("name", WHOLE)
def test_a_file_that_came_to_harm_is_read_or_refused_in_a_sentence(name):
    random = Random(name)
    others = list(WHOLE.values())
    for _ in range(150):
        content = WHOLE[name]
        for _ in range(random.choice((1, 1, 2))):
            content = random.choice(MUTATIONS)(random, content, others)
        try:
            found = seen(content)
        except TransferError as problem:
            said = say(f"errors.{problem.code}", **problem.details)
            assert said.endswith("Nothing was changed.")
        else:
            said = json.dumps(found["left_out"]) + json.dumps(found["asked"])
            assert all(
                date(2000, 1, 1) <= date.fromisoformat(day) <= TODAY for day in found["notes"]
            )
        assert SECRET not in said


@pytest.mark.parametrize("name", ["visible", "bearable", "daylio", "table"])
def test_a_file_that_was_cut_off_keeps_what_stands_before_the_cut(name):
    whole = seen(WHOLE[name])
    size = len(WHOLE[name])
    for end in range(size // 2, size, 7):
        found = seen(WHOLE[name][:end])
        for day, ratings in list(found["check_ins"].items())[:-1]:
            assert ratings.items() <= whole["check_ins"][day].items()


def test_many_rows_are_read_in_one_go():
    rows = (f"{TODAY - timedelta(days=n // 30)},t{n % 30},Custom,{n % 4}" for n in range(100_000))
    assert len(seen(visible(*rows))["left_out"]) == 100_000
