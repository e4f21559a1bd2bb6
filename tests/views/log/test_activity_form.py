"""The form that logs an activity."""

from __future__ import annotations

import pytest

from app.domain.activity import ActivityKind
from tests.support.clock import TODAY, YESTERDAY
from tests.support.soundness import faults

MANY_WORDS = ("סיכום 🌊 ملخص قصير, a long day. " * 400)[:10_000].strip()


def only_entry(services, day=TODAY):
    [entry] = services.notebook.on(day)
    return entry


async def test_kind_effort_and_minutes_are_chosen_by_taps_alone(launch, services):
    app = await launch("/log")
    await app.tap("Social")
    await app.tap("Effort 6 of 10, moderate: talk, not sing")
    await app.tap("45 minutes")
    await app.tap("Save, 9 points")
    entry = only_entry(services)
    assert (entry.kind, entry.effort, entry.minutes) == (ActivityKind.SOCIAL, 6, 45)
    assert (entry.name, entry.note) == ("", "")
    assert app.message == "Social activity logged: 9 points."
    assert app.page.route == "/"


@pytest.mark.parametrize(
    ("effort", "minutes", "points"),
    [(0, 90, "0 points"), (1, 15, "½ point"), (3, 10, "1 point"), (10, 90, "30 points")],
)
async def test_the_button_tells_the_points_before_they_are_saved(launch, effort, minutes, points):
    app = await launch("/log")
    await app.tap(key=f"effort-{effort}")
    await app.tap(key=f"minutes-{minutes}")
    await app.tap(f"Save, {points}")
    assert app.message == f"Physical activity logged: {points}."


async def test_minutes_go_in_steps_of_five_and_below_ten_one_by_one(launch, services):
    app = await launch("/log")
    await app.tap("1 minute less")
    await app.tap("1 minute less")
    assert app.find("8 minutes, type another number")
    await app.tap("90 minutes")
    await app.tap("5 minutes more")
    await app.tap(key="save")
    assert only_entry(services).minutes == 95


@pytest.mark.parametrize("hours", [2, 3, 4])
async def test_hours_are_one_tap(launch, services, hours):
    app = await launch("/log")
    await app.tap(f"{hours} hours")
    await app.tap(key="save")
    assert only_entry(services).minutes == 60 * hours


@pytest.mark.parametrize("path", ["/log", "/rest"])
async def test_minutes_can_be_typed_after_a_tap_on_the_number(launch, services, path):
    app = await launch(path)
    await app.tap(key="minutes-number")
    await app.set("", key="minutes-field")
    assert not app.says("Minutes go from 1")
    await app.set("0", key="minutes-field")
    assert app.says("Minutes go from 1")
    assert faults(app) == []
    await app.set("37", key="minutes-field")
    assert not app.says("Minutes go from 1")
    await app.tap(key="save")
    assert only_entry(services).minutes == 37


async def test_a_cell_takes_the_place_of_what_was_typed(launch, services):
    app = await launch("/log")
    await app.tap(key="minutes-number")
    await app.set("37", key="minutes-field")
    await app.tap("20 minutes")
    assert "minutes-field" not in app.keys
    await app.tap(key="save")
    assert only_entry(services).minutes == 20


async def test_a_name_is_chosen_and_taken_back_by_a_second_tap(launch, services):
    app = await launch("/log")
    await app.tap(key="what")
    await app.tap("Housework")
    assert app.find("What was it? Housework, choices shown")
    await app.tap("Housework")
    assert app.find("What was it? if you like, choices shown")
    await app.tap("Housework")
    await app.tap(key="save")
    assert only_entry(services).name == "Housework"


async def test_the_names_offered_are_those_of_the_kind(launch):
    app = await launch("/log")
    await app.tap(key="what")
    await app.tap("Housework")
    await app.tap("Mental")
    assert "Paid work" in app.names
    assert "Housework" not in app.names
    assert app.find("What was it? if you like")


async def test_other_words_count_instead_of_a_name(launch, services):
    app = await launch("/log")
    await app.tap(key="what")
    await app.tap("Other words")
    await app.set("  Feeding the hens 🐔 ", name="In your own words")
    await app.tap(key="effort-4")
    await app.tap(key="save")
    assert only_entry(services).name == "Feeding the hens 🐔"
    assert app.message == "Feeding the hens 🐔 logged: 1½ points."


async def test_a_name_that_is_too_long_is_refused_kindly_and_nothing_is_lost(launch, services):
    app = await launch("/log")
    await app.tap("Mental")
    await app.tap(key="effort-7")
    await app.tap(key="what")
    await app.tap("Other words")
    await app.set("x" * 200, key="name-field")
    await app.tap("Add a note")
    await app.set("my note", key="note")
    await app.tap(key="save")
    assert app.says("This name has 200 characters; up to 80 can be kept.")
    assert services.notebook.on(TODAY) == ()
    assert app.find(key="name-field").control.value == "x" * 200
    assert app.find(key="note").control.value == "my note"
    assert faults(app) == []
    await app.set("x" * 80, key="name-field")
    await app.tap(key="save")
    entry = only_entry(services)
    assert (entry.kind, entry.effort) == (ActivityKind.MENTAL, 7)
    assert (entry.name, entry.note) == ("x" * 80, "my note")
    assert not app.says("This name has")


@pytest.mark.parametrize("path", ["/log", "/rest"])
async def test_a_note_that_was_asked_for_is_typed_at_once(launch, path):
    app = await launch(path)
    await app.tap("Add a note")
    field = app.find(key="note").control
    assert field.autofocus


async def test_a_note_that_was_begun_waits_for_a_tap(launch):
    app = await launch("/log")
    await app.tap("Add a note")
    await app.set("half a word", key="note")
    await app.tap("Close")
    await app.visit("/log")
    assert app.find(key="note").control.value == "half a word"
    assert not app.find(key="note").control.autofocus


async def test_a_long_note_with_emoji_and_right_to_left_text_is_kept(launch, services):
    app = await launch("/log")
    await app.tap("Add a note")
    await app.set(MANY_WORDS, name="Note, just for you")
    await app.tap(key="save")
    assert only_entry(services).note == MANY_WORDS
    assert len(only_entry(services).note) > 9_900


async def test_a_note_longer_than_can_be_kept_is_refused_and_stays(launch, services):
    app = await launch("/log")
    await app.tap(key="add-note")
    await app.set("x" * 25_000, key="note")
    await app.tap(key="save")
    assert app.says("This note has 25000 characters; up to 20000 can be kept.")
    assert services.notebook.on(TODAY) == ()
    assert app.find(key="note").control.value == "x" * 25_000


async def test_a_new_form_starts_with_what_was_logged_last(launch, services):
    services.notebook.log_activity(YESTERDAY, ActivityKind.EMOTIONAL, 8, 60, "Piano")
    app = await launch("/log")
    await app.tap("Save, 16 points")
    entry = only_entry(services)
    assert (entry.kind, entry.effort, entry.minutes) == (ActivityKind.EMOTIONAL, 8, 60)
    assert entry.name == ""


async def test_leaving_the_form_logs_nothing(launch, services):
    app = await launch("/log")
    await app.tap(key="effort-9")
    await app.tap("Finish later")
    assert services.notebook.on(TODAY) == ()
    assert app.page.route == "/"
    assert app.message == ""
