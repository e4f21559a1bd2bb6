"""HabitKit, tables of any kind, and what the door refuses."""

from __future__ import annotations

import json
import os
import sys
import time as clock
from datetime import UTC, datetime

import pytest

from app.domain.errors import TransferError
from app.reading.wording import say
from app.transfer.imports import archive
from tests.support.import_preview import preview
from tests.transfer.imports.files import MARKS, NEW, TODAY, habitkit, loop, seen, visible, zipped


def lines_of(found):
    return [one["line"] for one in found["left_out"]]


def noted(day: str, offset: int = 0, **more):
    return {"id": day, "date": day, "timezoneOffsetInMinutes": offset} | more


def test_a_day_of_habitkit_is_that_of_the_place_it_was_noted_in():
    found = seen(habitkit([noted("2026-07-07T22:00:00.000Z", 120), noted("2026-07-07T10:00:00Z")]))
    assert found["format"] == "habitkit"
    assert found["habits"]["Short walk"]["done"] == ["2026-07-07", "2026-07-08"]


def test_amounts_of_habitkit_are_summed_against_what_was_meant():
    wanted = {"habitId": "h1", "startDate": "2026-01-01T00:00:00Z", "endDate": None, "type": "day"}
    file = habitkit(
        [
            noted("2026-07-01T10:00:00Z", amountOfCompletions=2),
            noted("2026-07-01T11:00:00Z"),
            noted("2026-07-02T10:00:00Z"),
            noted("2026-07-03T10:00:00Z", amountOfCompletions=0),
            noted("2026-07-03T10:00:00Z", habitId="gone"),
            noted("2026-13-03T10:00:00Z"),
        ],
        intervals=[wanted | {"requiredNumberOfCompletionsPerDay": 3}],
    )
    found = seen(file)
    assert found["habits"]["Short walk"]["done"] == ["2026-07-01"]
    assert lines_of(found) == [3, 5, 6]
    assert "parts" in found["asked"]
    assert len(seen(file, parts="tiny")["habits"]["Short walk"]["done"]) == 2


def test_a_habit_of_habitkit_to_be_less_of_is_left_out_until_chosen():
    file = habitkit([noted("2026-07-01T10:00:00Z")], isInverse=True)
    assert seen(file)["habits"] == {}
    chosen = preview(file, TODAY, {"use:h1": "habit"})["habits"]["Short walk"]
    assert chosen == {"done": [], "not_done": ["2026-07-01"], "resting": []}


def test_letters_that_are_none_are_left_out_of_names():
    found = seen(habitkit([noted("2026-07-01T10:00:00Z", note="a\x00b")], name="Wa\ud800lk"))
    assert list(found["habits"]) == ["Wa?lk"]


def test_a_goal_that_no_habit_has_is_left_out():
    habits = ["001,Evening walk,YES_NO,,,1,99999999999,#000,,,,false"]
    (name,) = seen(loop(NEW, habits, {"001 x": [MARKS, "2026-07-01,NO,"]}))["habits"]
    assert name == "Evening walk"


def table(text: str, encoding: str = "utf-8") -> bytes:
    return text.encode(encoding)


def test_a_table_with_a_column_for_each_thing_is_guessed_from_its_names():
    found = seen(
        table(
            "Date,Pain,Fatigue,Walked,Weather,Notes\n"
            '2026-07-07,4,5,x,sun,\n2026-07-08,6,,,rain,"bad night, long day"\n'
        )
    )
    assert found["format"] == "table"
    assert found["check_ins"] == {
        "2026-07-07": {"pain": 4, "tiredness": 5},
        "2026-07-08": {"pain": 6},
    }
    assert found["habits"]["Walked"]["done"] == ["2026-07-07"]
    assert found["notes"] == {"2026-07-08": "bad night, long day"}
    assert {"day column", "Pain", "scale of Pain", "Walked", "Weather"} <= set(found["asked"])


def test_values_that_cannot_be_used_are_only_not_taken_along_where_their_column_is_left_out():
    def reasons(use):
        file = table("Date,Steps\n2026-07-07,4021\n2026-07-08,2100\n2026-07-09,9\n")
        found = preview(file, TODAY, {"use:steps": use})
        return {one["line"]: one["reason"] for one in found["left_out"]}

    assert reasons("nothing") == dict.fromkeys((2, 3, 4), "not taken along: Steps")
    assert reasons("question:pain") == {
        2: "no value this app can use: “Steps: 4021”",
        3: "no value this app can use: “Steps: 2100”",
    }


def test_a_spreadsheet_in_german_is_read_with_its_letters_its_commas_and_its_range():
    text = "Datum;Schmerz (0-100);Müdigkeit\r\n07.07.2026;42,5;5\r\n08.07.2026;65;7\r\n"
    for encoding in ("cp1252", "utf-8", "utf-8-sig", "utf-16", "utf-16-le"):
        found = seen(table(text, encoding))
        assert found["check_ins"] == {
            "2026-07-07": {"pain": 4, "tiredness": 5},
            "2026-07-08": {"pain": 7, "tiredness": 7},
        }, encoding
        assert {"day order", "decimal sign"} <= set(found["asked"])
        assert ("encoding" in found["asked"]) == (encoding in ("cp1252", "utf-16-le"))


@pytest.mark.parametrize(
    ("rows", "first", "asked"),
    [
        (("13/07/2025", "01/08/2025"), "2025-07-13", False),
        (("07/13/2025", "08/01/2025"), "2025-07-13", False),
        (("07/01/2026", "07/02/2026", "07/03/2026"), "2026-07-01", True),
        (("01/07/2026", "02/07/2026", "03/07/2026"), "2026-07-01", True),
        (("9th Jul 2026",), "2026-07-09", False),
        (("July 9, 2026",), "2026-07-09", False),
        (("9. Juli 2026",), "2026-07-09", False),
        (("2026/7/9",), "2026-07-09", False),
        (("2026-07-09T20:31:00.119+01:00",), "2026-07-09", False),
        (("2026-07-09 02:10",), "2026-07-08", False),
        (("2026-07-09T00:00+02:00",), "2026-07-09", False),
        (("٠٩.٠٧.٢٠٢٦",), "2026-07-09", True),
    ],
)
def test_days_are_read_however_they_are_written(rows, first, asked):
    found = seen(table("Day\tPain\n" + "".join(f'"{day}"\t3\n' for day in rows)))
    assert min(found["check_ins"]) == first
    assert ("day order" in found["asked"]) == asked


def test_a_time_in_a_column_of_its_own_puts_small_hours_into_the_day_before():
    found = seen(table("Date,Time,Pain\n2026-07-09,1:30,4\n2026-07-09,9:00,2\n"))
    assert found["check_ins"] == {"2026-07-08": {"pain": 4}, "2026-07-09": {"pain": 2}}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells a process its zone by itself")
def test_a_time_of_another_zone_falls_on_the_day_it_was_here(monkeypatch):
    moments = [datetime(2026, 7, 8, hour, tzinfo=UTC) for hour in (4, 15)]
    written = [f"{moment:%Y-%m-%dT%H:%M:%S}.007Z" for moment in moments]
    counted = [str(int(moment.timestamp() * 1000)) for moment in moments]
    here = ["2026-07-07T21:00:00-07:00", "2026-07-08T08:00:00-07:00"]
    try:
        monkeypatch.setitem(os.environ, "TZ", "America/Los_Angeles")
        clock.tzset()
        for first, second in (written, counted, here):
            found = seen(table(f"Date,Pain\n{first},3\n{second},6\n"))
            assert found["check_ins"] == {"2026-07-07": {"pain": 3}, "2026-07-08": {"pain": 6}}
        assert list(seen(table("Date,Pain\n2026-07-08T00:00:00Z,3\n"))["check_ins"]) == [
            "2026-07-08"
        ]
    finally:
        monkeypatch.undo()
        clock.tzset()


def test_a_table_with_a_row_for_each_value_is_taken_apart_by_names():
    found = seen(
        table(
            "FeatureName,Timestamp,Value,Label,Note\r\n"
            "Pain,2026-07-09T20:31+01:00,6.0,,\r\nPain,2026-07-09T21:31+01:00,4.0,,\r\n"
            "Walk,2026-07-08T15:31Z,1,,\r\n"
        )
    )
    assert found["check_ins"] == {"2026-07-09": {"pain": 6}}
    assert found["habits"]["Walk"]["done"] == ["2026-07-08"]
    assert "several" in found["asked"]


def test_a_scale_and_its_good_end_can_be_said():
    file = table("Date,Pain\n2026-07-01,1\n2026-07-02,5\n2026-07-03,7\n")
    found = preview(file, TODAY, {"scale:pain": "1-5", "more:pain": "better"})
    assert [day["pain"] for day in found["check_ins"].values()] == [10, 0]
    assert lines_of(found) == [4]


def test_another_column_can_be_the_day():
    file = table("Entered,Date,Pain\n2026-07-09,2026-07-01,3\n")
    assert list(seen(file)["check_ins"]) == ["2026-07-01"]
    assert list(seen(file, day_column="Entered")["check_ins"]) == ["2026-07-09"]


def test_a_file_that_only_looks_like_another_app_can_be_read_as_a_table():
    found = seen(visible("2026-07-01,Fatigue,General,2"), format="table")
    assert found["format"] == "table"
    assert "day column" in found["asked"]


def test_a_quotation_mark_that_is_never_closed_swallows_nothing():
    rows = [f"2026-07-0{day},3,so" for day in range(1, 10)]
    rows[3] = '2026-07-04,3,"so'
    found = seen(table("\n".join(["Date,Pain,Notes", *rows])))
    assert len(found["check_ins"]) == 9


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "import_empty"),
        (b" \n ", "import_empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "import_other"),
        (bytes(200) + b"x", "import_not_text"),
        (b"Hello there.", "import_no_table"),
        (b"a,b\n1,2\n", "import_no_days"),
        (b'{"app": "Ebb and Flow", "format": 1}', "import_own_backup"),
        (b'{"habits": [1, 2', "import_json"),
        (b'{"habits": [], "completions": 3}', "import_json_unknown"),
        (b"[" * 100_000, "import_deep"),
        (b'{"a":' * 100_000, "import_deep"),
        (b"PK\x03\x04 and then nothing", "import_zip"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(data, code):
    with pytest.raises(TransferError) as problem:
        seen(data)
    assert problem.value.code == code
    assert say(f"errors.{code}", **problem.value.details).endswith("Nothing was changed.")


def test_no_secret_of_a_file_stands_in_what_is_said():
    secrets = {"user_email": "mo@example.org", "mo@example.org": 1, "telegram_bot_token": "12:AB"}
    with pytest.raises(TransferError) as problem:
        seen(json.dumps(secrets).encode())
    said = say(f"errors.{problem.value.code}", **problem.value.details)
    assert "example.org" not in said
    assert "12:AB" not in said


def test_a_zip_that_swells_is_refused_before_it_costs_anything(monkeypatch):
    monkeypatch.setattr(archive, "LARGEST", 1_000_000)
    with pytest.raises(TransferError, match="import_large"):
        seen(zipped({"Habits.csv": bytes(1_000_001)}))


def test_a_file_alone_in_a_zip_is_read():
    file = visible("2026-07-01,Fatigue,General,2")
    assert seen(zipped({"export/visible.csv": file}))["check_ins"] == {
        "2026-07-01": {"tiredness": 5}
    }
    with pytest.raises(TransferError, match="import_zip_unknown"):
        seen(zipped({"a.csv": zipped({"b.csv": file})}))
