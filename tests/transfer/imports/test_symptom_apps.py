"""Visible, Bearable and Daylio: what was rated, what was written, what has no place."""

from __future__ import annotations

import pytest

from tests.support.import_preview import preview
from tests.transfer.imports.files import TODAY, bearable, daylio, seen, visible


def reasons(found):
    return {one["line"]: one["reason"] for one in found["left_out"]}


def test_visible_ratings_are_kept_with_the_numbers_of_the_quick_answers():
    found = seen(
        visible(
            *(f"2026-07-0{day},Fatigue,General,{day - 1}" for day in (1, 2, 3, 4)),
            "2026-07-01,Brain Fog,Brain,3",
            "2026-07-01,Joint pain,Pain,1",
            "2026-07-01,Muscle aches,Muscles,2",
        )
    )
    assert found["format"] == "visible"
    assert [day["tiredness"] for day in found["check_ins"].values()] == [0, 3, 5, 8]
    assert found["check_ins"]["2026-07-01"] == {"pain": 5, "tiredness": 0, "fog": 8}


def test_sleep_of_visible_is_turned_round_and_asked_about():
    file = visible("2026-07-01,Sleep,Sleep,3", "2026-07-02,Sleep,Sleep,0")
    found = seen(file)
    assert [day["unrefreshed"] for day in found["check_ins"].values()] == [0, 8]
    assert "Sleep" in found["asked"]
    other = preview(file, TODAY, {"more:sleep|Sleep": "worse"})
    assert [day["unrefreshed"] for day in other["check_ins"].values()] == [8, 0]


def test_crashes_of_visible_on_days_in_a_row_are_one_flare():
    days = (1, 2, 3, 5)
    crashes = [f"2026-07-0{day},Crash,Experience,1" for day in days]
    found = seen(visible(*crashes, "2026-07-07,Crash,Experience,0"))
    assert found["flares"] == [["2026-07-01", "2026-07-03"], ["2026-07-05", "2026-07-05"]]
    assert "Crash" in found["asked"]
    declined = preview(visible(*crashes), TODAY, {"use:experience|crash": "nothing"})
    assert declined["flares"] == []
    assert len(declined["left_out"]) == 4


def test_a_note_of_visible_keeps_its_commas_marks_and_lines():
    found = seen(
        visible(
            '2026-07-03,Note,Note,"Slow, then better',
            "2026-07-02,Note,Note,one, two, three",
            "and a second line",
            "2026-07-01,Fatigue,General,1",
        )
    )
    assert found["notes"] == {
        "2026-07-02": "one, two, three\nand a second line",
        "2026-07-03": '"Slow, then better',
    }
    assert found["check_ins"] == {"2026-07-01": {"tiredness": 3}}


def test_what_visible_cannot_mean_is_left_out_with_its_line():
    found = seen(
        visible(
            "2026-07-01,Lightheadedness,Brain,5",
            "2026-07-01,Chest pain,Pain,",
            "2026-07-01,HRV,Measurement,38",
            "2026-02-30,Fatigue,General,1",
            "2026-07-01,Fatigue",
        )
    )
    assert found["check_ins"] == {}
    assert sorted(reasons(found)) == [2, 4, 5, 6]
    assert "no place" in reasons(found)[4]


def test_visible_saved_again_by_a_spreadsheet_is_read_alike():
    plain = visible("2026-07-13,Fatigue,General,2", "2026-07-09,Note,Note,a; b")
    again = plain.replace(b" \n", b"\r\n").replace(b",", b";").replace(b"2026-07-", b"2026/07/")
    once = seen(visible("2026-07-09,Fatigue,General,2", "2026-07-09,Note,Note,so"))
    rows = b"\r\n".join(
        [
            b"observation_date;tracker_name;tracker_category;observation_value ",
            b"09.07.2026;Fatigue;General;2",
            b'09.07.2026;Note;Note;"so"',
        ]
    )
    twice = seen(b"\xef\xbb\xbf" + rows)
    assert twice["check_ins"] == once["check_ins"]
    assert twice["notes"] == once["notes"]
    assert seen(again)["notes"] == {"2026-07-09": "a; b"}


def test_bearable_symptoms_are_the_worst_of_the_day_and_brackets_belong_to_names():
    found = seen(
        bearable(
            ("2026-07-08", "am", "Symptom", "1", "Back (lower) pain (Mild)", ""),
            ("2026-07-08", "pm", "Symptom", "3", "Back (lower) pain (Severe)", ""),
            ("2026-07-08", "pm", "Symptom", "", "Fatigue (Moderate)", ""),
            ("2026-07-08", "9:05", "Symptom", "4", "Dizziness (Extreme)", ""),
            ("2026-07-07", "", "Symptom", "2", "Itch (Moderate)", ""),
        )
    )
    assert found["check_ins"] == {"2026-07-08": {"pain": 8, "tiredness": 5, "dizziness": 10}}
    assert {"Back (lower) pain", "Itch", "blank"} <= set(found["asked"])


def test_bearable_energy_and_sleep_look_the_way_this_app_asks():
    days = [
        row
        for value in range(1, 6)
        for row in (
            (f"2026-07-0{value}", "all day", "Energy", str(value), "ok", ""),
            (f"2026-07-0{value}", "", "Sleep quality", str(value), "OK", ""),
        )
    ]
    found = seen(bearable(*days))["check_ins"].values()
    assert [day["energy"] for day in found] == [0, 3, 5, 8, 10]
    assert [day["unrefreshed"] for day in found] == [10, 8, 5, 3, 0]


def test_a_symptom_that_bearable_does_not_write_stays_unknown_until_the_person_says_none():
    file = bearable(
        ("2026-07-08", "am", "Symptom", "2", "Fatigue (Moderate)", ""),
        ("2026-07-07", "", "Mood", "5", "Calm", ""),
    )
    assert seen(file)["check_ins"] == {"2026-07-08": {"tiredness": 5}}
    assert seen(file, blank="none")["check_ins"] == {
        "2026-07-07": {"tiredness": 0},
        "2026-07-08": {"tiredness": 5},
    }


def test_an_older_file_of_bearable_writes_its_days_in_words():
    found = seen(
        bearable(
            ("1st Feb 2021", "mid", "Symptom", "1", "Headache (Mild)", ""),
            ("23rd Feb 2021", "", "Factors", "", "Rain | Alone - None", ""),
            ("31st Feb 2021", "pm", "Symptom", "2", "Headache (Moderate)", ""),
            ("11th Feb 2021", "", "Meds/Supplements", "", "Something 5 mg", ""),
            old=True,
        )
    )
    assert found["check_ins"] == {"2021-02-01": {"pain": 3}}
    assert {"Rain", "Alone"} <= set(found["asked"])
    assert "31st Feb 2021" in reasons(found)[4]
    assert reasons(found)[5] == "has no place here: Meds/Supplements"
    assert found["habits"] == {}


def test_a_factor_of_bearable_that_was_none_is_not_done_once_it_is_a_habit():
    file = bearable(
        ("2026-07-08", "", "Lifestyle", "", "Walk - A lot | Tea - None", ""),
        ("2026-07-07", "", "Lifestyle", "", "Walk - None", ""),
    )
    found = preview(file, TODAY, {"use:factor Lifestyle|Walk": "habit"})["habits"]
    assert found == {"Walk": {"done": ["2026-07-08"], "not_done": ["2026-07-07"], "resting": []}}


HEAD = "2026-07-09,9. Juli,Donnerstag"


def test_moods_and_notes_of_daylio_are_told_in_the_note_with_their_times():
    found = seen(
        daylio(
            f'{HEAD},22:05,Geht so,"","","Abend","<div>Gut.<br>Dann <b>nicht</b> &amp; '
            'Pause&nbsp;&#8230;</div><ul><li>Tee</li></ul>"',
            f'{HEAD},9:03 a. m.,Super ,"","","",""',
        )
    )
    assert found["notes"] == {
        "2026-07-09": "09:03 Super\n22:05 Geht so\nAbend\nGut.\nDann nicht & Pause …\n- Tee"
    }
    assert found["check_ins"] == {}


def test_small_hours_of_daylio_belong_to_the_own_day_before():
    found = seen(daylio(f'{HEAD},1:30,Super,"","","",""', f'{HEAD},0:00,Gut,"","","",""'))
    assert found["notes"] == {"2026-07-08": "01:30 Super", "2026-07-09": "Gut"}


def test_a_mood_of_daylio_can_have_commas_and_rows_can_be_short():
    found = seen(
        daylio(f'{HEAD},9:03,Müde, aber, ok,"Gut","","",""', f"{HEAD},21:00,Gut", "2026-07-09")
    )
    assert found["notes"]["2026-07-09"] == "09:03 Müde, aber, ok\n21:00 Gut"
    assert 4 in reasons(found)


def test_activities_of_daylio_are_asked_about_and_become_nothing_by_themselves():
    file = daylio(
        f'{HEAD},9:03,Gut,"Lesen | lesen | headache","","",""', f'{HEAD},10:00,Gut,"lesen","","",""'
    )
    found = seen(file)
    assert found["habits"] == {}
    assert {"Lesen", "headache", "activities of one name"} <= set(found["asked"])
    chosen = preview(file, TODAY, {"use:activity|lesen": "habit"})
    assert chosen["habits"] == {"Lesen": {"done": ["2026-07-09"], "not_done": [], "resting": []}}


def test_a_scale_of_daylio_is_told_until_it_is_said_to_be_a_question():
    scales = "Schmerz:\N{NO-BREAK SPACE}6/10\N{NO-BREAK SPACE}Punkte | Schlafzeit: 7:40"
    file = daylio(f'{HEAD},9:03,Gut,"","{scales}","",""')
    assert seen(file)["notes"]["2026-07-09"] == "09:03 Gut · Schmerz: 6/10 · Schlafzeit: 7:40"
    chosen = preview(file, TODAY, {"use:scale|Schmerz|10": "question:pain"})
    assert chosen["check_ins"] == {"2026-07-09": {"pain": 6}}


@pytest.mark.parametrize(
    ("header", "row", "day"),
    [
        ("year,date,weekday,time,mood,activities,note", "2018,5 May,Saturday,22:10,meh,,", 5),
        ("year,date,weekday,time,mood,activities,note", "2018,9. März,Freitag,22:10,meh,,", 9),
        ("full_date,date,weekday,time,mood,activities,note", "2018-05-07,7 May,x,22:10,meh,,", 7),
        (
            "full_date,date,weekday,time,mood,activities,note_title,note",
            '2018-05-08,8 May,x,22:10,meh,"","",""',
            8,
        ),
    ],
)
def test_every_header_of_daylio_is_known(header, row, day):
    found = seen(daylio(row, header=header))
    assert found["format"] == "daylio"
    ((said, note),) = found["notes"].items()
    assert said.endswith(f"-0{day}")
    assert note == "22:10 meh"


def test_columns_of_daylio_that_were_taken_out_are_not_missed():
    found = seen(daylio("2026-07-09,meh, so,a | b", header="full_date,mood,activities"))
    assert found["format"] == "daylio"
    assert found["notes"] == {"2026-07-09": "meh, so"}


def test_a_day_of_daylio_that_does_not_exist_is_left_out_with_its_line():
    header = "year,date,weekday,time,mood,activities,note"
    found = seen(daylio("2018,29 February,Thursday,22:10,meh,,", header=header))
    assert reasons(found) == {2: "no day that exists: “2018 29 February”"}


@pytest.mark.parametrize("ends", ["\n", "\r", "\r\n"])
@pytest.mark.parametrize("ahead", ["", "\n", " \n", "\t \n\n"])
def test_visible_is_read_whatever_ends_its_lines_and_whatever_blanks_stand_first(ends, ahead):
    text = ahead + visible("2026-07-09,Fatigue,General,2", "2026-07-08,Pain,Pain,1").decode()
    found = seen(text.replace("\n", ends).encode())
    assert found["format"] == "visible"
    assert found["check_ins"] == {"2026-07-08": {"pain": 3}, "2026-07-09": {"tiredness": 5}}
