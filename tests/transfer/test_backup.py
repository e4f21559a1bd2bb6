"""Writing backups, and reading them strictly."""

from __future__ import annotations

import json
import re
from datetime import time
from pathlib import Path

import pytest
from hypothesis import given

from app.domain.activity import ActivityKind
from app.domain.answer import Reply, Topic
from app.domain.check_in import Question
from app.domain.errors import TransferError
from app.domain.habit_mark import Outcome
from app.domain.usual import Usual
from app.reading.wording import knows, say
from app.storage.migrations import SCHEMA
from app.storage.whole import Whole
from app.transfer.backup import DEVICE_TABLES, FORMAT, portable, read_backup, write_backup
from app.transfer.json_text import LARGEST
from app.transfer.restore_plan import Kind
from app.transfer.rows import SHAPES, FaultKind
from app.transfer.spreadsheets import csv_bundle, csv_files
from tests.support.clock import SUNDAY
from tests.support.databases import open_memory_database
from tests.transfer.devices import JUNK, as_tables, devices, worn_devices

ROOT = Path(__file__).parent.parent.parent
SAMPLES = ROOT / "tests" / "samples"
FORMAT_1 = (SAMPLES / "backup-format-1.json").read_bytes()
READ = read_backup(FORMAT_1)
CURRENT = write_backup(READ.tables, READ.exported)
"""The sample as this version writes it."""
NOVEMBER = "entries-2026-11"


def refused(data):
    """Why a file is refused, and the sentence a person reads."""
    with pytest.raises(TransferError) as caught:
        read_backup(data if isinstance(data, bytes) else json.dumps(data).encode())
    problem = caught.value
    return problem, say(f"errors.{problem.code}", **problem.details)


@pytest.fixture
def content():
    """What the sample holds, to be spoilt."""
    return json.loads(CURRENT)


@pytest.mark.parametrize("tables", [{}, {"flares": []}])
def test_a_notebook_without_notes_can_be_backed_up(tables):
    assert read_backup(write_backup(tables, SUNDAY)).tables == {}


@given(devices)
def test_a_backup_comes_back_as_it_was_written(tables):
    backup = read_backup(write_backup(tables, SUNDAY))
    assert backup.tables == tables
    assert (backup.schema, backup.exported, backup.unreadable) == (SCHEMA, SUNDAY, 0)


@given(worn_devices)
def test_whatever_is_written_can_be_read(tables):
    backup = read_backup(write_backup(tables, SUNDAY))
    found = sum(map(len, backup.tables.values())) + backup.unreadable
    assert found == sum(map(len, tables.values()))


async def test_a_backup_brings_back_everything_the_app_stores(services):
    notebook, today = services.notebook, services.clock.today
    walk = notebook.log_activity(
        today, ActivityKind.PHYSICAL, 4, 12.5, "=Walk", "wet\nand cold"
    ).made
    notebook.log_activity(today.replace(month=10), ActivityKind.SOCIAL, 0, 1440, "غداء ☕")
    notebook.log_rest(today, 20, "quiet")
    notebook.check_in(today, {Question.PAIN: 0, Question.ENERGY: 10})
    notebook.delete(walk)
    first = next(iter(services.library.habits))
    services.habits.switch(first, True)
    for habit, outcome in zip(services.library.habits, Outcome, strict=False):
        services.habits.mark(habit, today, outcome)
    usual = Usual(id="", name="Tea", kind=ActivityKind.SOCIAL, effort=2, minutes=15)
    services.usuals.keep(usual)
    services.usuals.take_off(services.usuals.every[0])
    services.usuals.keep(usual)
    services.flares.switch()
    services.plans.choose(32.5)
    services.baselines.add_reading("Tea", ActivityKind.SOCIAL, 8)
    services.settings.weigh(ActivityKind.SOCIAL, 1.5)
    services.answers.give(Topic.RAISE, Reply.NEVER)
    services.reading.open("a/b")
    services.settings.change(day_start=time(5, 30), extra_questions=(Question.FOG,))
    source = await services.imports.read(b"Date,Pain\n2026-11-20,3\n", {}, lambda share: None)
    shown = await services.imports.preview(source, {}, lambda share: None)
    await services.imports.bring(shown)
    tables = services.file._whole.tables()
    backup = read_backup((await services.file.export()).content)
    assert backup.tables == portable(tables)
    assert backup.unreadable == 0
    assert {*SHAPES, "entries-2026-10", NOVEMBER} == tables.keys()


def test_every_table_the_app_keeps_is_known_here():
    code = (ROOT / "app" / "state" / "services.py").read_text(encoding="utf-8")
    kept = dict(re.findall(r'Records\(\w+, "(\w+)", (\w+)\)', code))
    known = SHAPES | DEVICE_TABLES
    assert kept == {name: shape.__name__ for name, shape in known.items()}


def test_the_sample_of_the_format_is_read_and_written_the_same():
    backup = read_backup(FORMAT_1)
    assert {table: len(rows) for table, rows in backup.tables.items()} == {
        "entries-2026-10": 1,
        NOVEMBER: 7,
        "flares": 1,
        "habits": 1,
        "reading": 1,
        "settings": 1,
        "usuals": 2,
    }
    untimed = CURRENT.replace(b', "timed": false', b"")
    assert untimed.replace(b'"schema": %d' % SCHEMA, b'"schema": 3') == FORMAT_1


def test_the_first_export_is_read_too():
    backup = read_backup((SAMPLES / "backup-first-export.json").read_bytes())
    assert backup.tables[NOVEMBER] == [
        row for row in read_backup(FORMAT_1).tables[NOVEMBER] if "yielded" not in row
    ]


def test_a_backup_of_an_older_schema_is_brought_up_to_date(content):
    older = read_backup(json.dumps({**content, "schema": 1}).encode())
    assert older.schema == 1
    assert older.tables == read_backup(FORMAT_1).tables


def test_a_backup_that_went_through_a_windows_editor_is_read():
    changed = b"\xef\xbb\xbf" + FORMAT_1.replace(b"\n", b"\r\n")
    assert read_backup(changed).tables == read_backup(FORMAT_1).tables


def test_a_row_that_cannot_be_read_is_kept_in_the_file_and_does_not_spoil_it():
    tables = as_tables(JUNK)
    written = write_backup(tables, SUNDAY)
    assert read_backup(written).unreadable == len(JUNK)
    kept = json.loads(written)["unreadable"]
    assert {name: [json.loads(row) for row in rows] for name, rows in kept.items()} == tables


def test_people_can_read_it_and_each_row_has_a_line():
    lines = FORMAT_1.decode().splitlines()
    assert lines[1] == '  "app": "Ebb and Flow",'
    assert any("Café with Sam" in line and '"Visit"' in line for line in lines)


@pytest.mark.parametrize("data", [b"", b" \n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(data):
    assert refused(data)[0].code == "backup_empty"


def test_a_file_that_is_too_large_is_refused_unread():
    assert refused(bytes(LARGEST + 1))[0].code == "backup_too_large"


def test_a_file_that_is_not_text_is_refused_with_its_line():
    problem, sentence = refused(b'{\n"app": "\xff"}')
    assert problem.code == "backup_not_text"
    assert "line 2" in sentence


KINDS = {
    b"\xff\xd8\xff\xe0" + b"x" * 90: "a photo",
    b"\x89PNG\r\n" + bytes(90): "a photo",
    b"\0\0\0\x18ftypheic" + bytes(90): "a photo",
    b"\0\0\0\x18ftypmp42" + bytes(90): "a film",
    b"%PDF-1.7\n\xff": "a PDF",
    b"BEGIN:VCALENDAR\r\n": "for a calendar",
    b"PK\x03\x04" + bytes(90): "a packed file",
}


@pytest.mark.parametrize(("data", "kind"), KINDS.items())
def test_a_wrong_file_is_named_and_the_right_one_is_described(data, kind):
    problem, sentence = refused(data)
    assert problem.code == "backup_other"
    assert sentence.startswith(f"This file is {kind}")
    assert "A backup is called “ebb-and-flow”, with its day and “.json” after it." in sentence


def test_the_own_tables_are_known_packed_and_unpacked():
    files = csv_files([], {})
    for data in (csv_bundle(files), *files.values()):
        assert "tables for spreadsheets" in refused(data)[1]


def test_the_beginning_of_a_large_file_of_another_app_is_no_backup_that_was_cut():
    assert refused(b'{"steps": [' + b"1, " * 2000)[0].code == "backup_foreign"


@pytest.mark.parametrize("text", ["a;b\n1;2\n", "2026-11-22,3\n", "  Dear all,", '["a", '])
def test_a_text_that_does_not_begin_as_a_backup_is_told_what_a_backup_looks_like(text):
    problem, sentence = refused(text.encode())
    assert problem.code == "backup_foreign"
    assert "A backup is called “ebb-and-flow”" in sentence


@pytest.mark.parametrize("end", [1, 40, 300, len(FORMAT_1) - 3])
def test_a_backup_that_was_cut_off_is_refused_and_says_so(end):
    problem, sentence = refused(FORMAT_1[:end])
    assert problem.code == "backup_cut"
    assert "ends too early" in sentence


def test_broken_json_is_refused_with_line_and_character():
    problem, sentence = refused(FORMAT_1.replace(b'"format": 1,', b'"format": 1;'))
    assert problem.code == "backup_json"
    assert "line 3 at character 14" in sentence


@pytest.mark.parametrize("number", ["NaN", "-Infinity", "1e999", "9" * 31, "9" * 5000])
def test_numbers_that_cannot_be_meant_are_refused_with_their_line(number):
    problem, sentence = refused(FORMAT_1.replace(b'"format": 1,', f'"format": {number},'.encode()))
    assert problem.code == "backup_number"
    assert "line 3" in sentence


@pytest.mark.parametrize("depth", [2_000, 100_000])
def test_a_file_that_is_nested_without_end_is_refused(depth):
    assert refused(b"[" * depth + b"]" * depth)[0].code in {"backup_too_deep", "backup_foreign"}


@pytest.mark.parametrize("field", ["app", "exported", "counts", "tables", "unreadable", "more"])
@pytest.mark.parametrize("depth", [100, 900, 970, 1500])
def test_a_field_that_is_nested_deep_is_refused(field, depth):
    deep = b'"' + field.encode() + b'": {"flares": ' + b"[" * depth + b"]" * depth + b"}, "
    assert refused(b"{" + deep + FORMAT_1[1:].replace(f'"{field}"'.encode(), b'"x"'))


@pytest.mark.parametrize("other", [[], 1, None, {"habits": []}, {"app": "Loop"}, {"app": []}])
def test_files_of_other_apps_are_refused(other):
    assert refused(other)[0].code == "backup_foreign"


@pytest.mark.parametrize("change", [{"schema": SCHEMA + 1}, {"format": FORMAT + 1}])
def test_a_backup_of_a_newer_app_is_refused(content, change):
    assert refused(content | change)[0].code == "backup_newer"


@pytest.mark.parametrize(
    "change",
    [
        {"schema": True},
        {"schema": "2"},
        {"schema": 0},
        {"format": 1.0},
        {"exported": "2026-11-22"},
        {"exported": "2026-11-22T14:20:00"},
        {"exported": 5},
        {"counts": []},
        {"tables": []},
        {"tables": {"flares": {}}},
        {"unreadable": []},
        {"more": 1},
    ],
)
def test_a_head_that_is_not_as_it_should_be_is_refused_by_name(content, change):
    problem, sentence = refused(content | change)
    assert problem.code == "backup_head"
    assert next(iter(change)) in sentence


@pytest.mark.parametrize("field", ["schema", "exported", "counts", "tables"])
def test_a_head_with_something_missing_is_refused_by_name(content, field):
    del content[field]
    problem, sentence = refused(content)
    assert problem.code == "backup_head"
    assert field in sentence


@pytest.mark.parametrize("count", [0, 8, -7, "7", True, None, 7.0])
def test_counts_that_do_not_match_are_refused(content, count):
    content["counts"][NOVEMBER] = count
    problem, sentence = refused(content)
    assert problem.code == "backup_counts"
    assert NOVEMBER in sentence


@pytest.mark.parametrize(
    "table", ["dreams", "meta", "entries-2026-13", "entries-2026-1", "x" * 999]
)
def test_tables_this_app_does_not_know_are_refused(content, table):
    content["tables"][table] = [{"id": "x"}]
    content["counts"][table] = 1
    problem, sentence = refused(content)
    assert problem.code == "backup_table"
    assert table[:20] in sentence


ACTIVITY, REST, CHECK_IN, TOMBSTONE, YIELDED = 1, 2, 3, 0, 6


@pytest.mark.parametrize(
    ("place", "change", "field", "kind"),
    [
        (ACTIVITY, {"effort": 11}, "effort", "range"),
        (ACTIVITY, {"effort": "5"}, "effort", "value"),
        (ACTIVITY, {"effort": 5.5}, "effort", "value"),
        (ACTIVITY, {"effort": True}, "effort", "value"),
        (ACTIVITY, {"minutes": 0}, "minutes", "range"),
        (ACTIVITY, {"minutes": None}, "minutes", "value"),
        (ACTIVITY, {"name": 5}, "name", "value"),
        (ACTIVITY, {"name": "x" * 81}, "name", "range"),
        (ACTIVITY, {"note": "x" * 20_001}, "note", "range"),
        (ACTIVITY, {"note": ["x"]}, "note", "value"),
        (ACTIVITY, {"note": "\ud800"}, "note", "plain"),
        (ACTIVITY, {"note": [[[[[[[["x"]]]]]]]]}, "note", "plain"),
        (ACTIVITY, {"kind": "chores"}, "kind", "value"),
        (ACTIVITY, {"kind": {}}, "kind", "value"),
        (ACTIVITY, {"id": ""}, "id", "value"),
        (ACTIVITY, {"id": None}, "id", "value"),
        (ACTIVITY, {"mood": 3}, "mood", "extra"),
        (ACTIVITY, {"at": "2026-11-21T12:00:00"}, "at", "range"),
        (ACTIVITY, {"at": "1900-11-21T12:00:00+01:00"}, "at", "range"),
        (ACTIVITY, {"changed": "2026-11-22"}, "changed", "value"),
        (ACTIVITY, {"changed": "2026-11-22T14:20:00Z"}, "changed", "value"),
        (ACTIVITY, {"day": "2026-10-21"}, "day", "month"),
        (ACTIVITY, {"day": "20261121"}, "day", "value"),
        (ACTIVITY, {"day": "1999-11-21"}, "day", "range"),
        (ACTIVITY, {"deleted": False}, "deleted", "value"),
        (ACTIVITY, {"deleted": True}, "at", "extra"),
        (REST, {"effort": 3}, "effort", "extra"),
        (CHECK_IN, {"ratings": {"pain": 11}}, "rating", "range"),
        (CHECK_IN, {"ratings": {"pain": True}}, "ratings", "value"),
        (CHECK_IN, {"ratings": {"mood": 1}}, "ratings", "value"),
        (CHECK_IN, {"ratings": [["pain", 1]]}, "ratings", "value"),
        (TOMBSTONE, {"deleted": 1}, "deleted", "value"),
        (TOMBSTONE, {"day": "2026-12-01"}, "day", "month"),
        (TOMBSTONE, {"yielded": None}, "yielded", "value"),
        (YIELDED, {"id": "another"}, "yielded", "value"),
        (YIELDED, {"note": "x"}, "note", "extra"),
    ],
)
def test_a_wrong_row_is_refused_with_its_table_number_and_field(
    content, place, change, field, kind
):
    content["tables"][NOVEMBER][place] |= change
    problem, sentence = refused(content)
    assert problem.code == "backup_row"
    assert f"Row {place + 1} of “{NOVEMBER}”" in sentence
    assert f"“{field}”: {say(f'transfer.fault_{kind}')}" in sentence


def test_a_row_with_a_missing_field_is_refused(content):
    del content["tables"][NOVEMBER][ACTIVITY]["day"]
    assert "“day”: it is missing." in refused(content)[1]


def test_settings_that_the_app_would_not_find_are_refused(content):
    content["tables"]["settings"][0]["id"] = "other"
    assert "“id”" in refused(content)[1]
    del content["tables"]["settings"][0]["id"]
    assert "“id”: it is missing." in refused(content)[1]


@pytest.mark.parametrize("row", [None, [], "x", 5])
def test_a_row_that_is_no_row_is_refused(content, row):
    content["tables"][NOVEMBER][2] = row
    assert "Row 3" in refused(content)[1]


def test_a_name_given_twice_is_refused():
    twice = FORMAT_1.replace(b'"effort": 5', b'"effort": 5, "effort": 6')
    assert "“effort”" in refused(twice)[1]


def test_the_same_id_twice_in_a_table_is_refused(content):
    rows = content["tables"][NOVEMBER]
    rows.append(rows[2])
    content["counts"][NOVEMBER] += 1
    problem, sentence = refused(content)
    assert problem.code == "backup_twice"
    assert "Row 8" in sentence
    assert "row 3" in sentence


def test_what_a_foreign_file_says_is_shown_short_and_harmless(content):
    content["tables"]["\ud800\n" + "x" * 5000] = []
    sentence = refused(content | {"counts": None})[1]
    content["counts"]["\ud800\n" + "x" * 5000] = 0
    sentence = refused(content)[1]
    assert len(sentence) < 200
    assert sentence.isprintable()
    sentence.encode()


def test_every_word_that_may_be_asked_for_is_there():
    wanted = {f"transfer.fault_{kind}" for kind in FaultKind}
    wanted |= {f"transfer.{form}_{kind}" for kind in Kind for form in ("count", "name")}
    wanted -= {"transfer.name_settings"}
    ways = ("here", "file", "new", "answer_here", "answer_file")
    wanted |= {f"transfer.settings_{way}" for way in ways}
    sources = (ROOT / "app" / "transfer").glob("*.py")
    code = "".join(source.read_text(encoding="utf-8") for source in sources)
    wanted |= {f"errors.{name}" for name in re.findall(r'"(backup_\w+)"', code)}
    assert [key for key in sorted(wanted) if not knows(key)] == []


def test_a_backup_restored_into_a_new_notebook_gives_the_same_backup():
    whole = Whole(open_memory_database())
    whole.replace(READ.tables)
    assert write_backup(whole.tables(), READ.exported) == CURRENT
