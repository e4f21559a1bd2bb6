"""A form that was left comes back as it was, however it was left."""

from __future__ import annotations

import ast
from dataclasses import replace

import flet as ft
import pytest

from app.domain.activity import ActivityKind
from app.domain.check_in import Question
from app.main import build_services
from app.views.kit.addresses import Paths
from tests.support.clock import TODAY, YESTERDAY
from tests.support.databases import open_database
from tests.support.room import cramped, tall
from tests.test_rules import ROOT
from tests.views.test_sheets import back, dismiss, opened

NOTE = "Half typed wo"


async def escape(app):
    await dismiss(app)


async def close(app):
    await app.tap(key="leave")


async def to_timer(app):
    await app.tap(key="use-timer")


async def to_baseline(app):
    await app.tap(key="to-baseline")


async def elsewhere(app):
    await app.visit("/habits")


WAYS = (escape, close, back, to_timer, to_baseline, elsewhere)


def field(app, key):
    return app.find(key=key).control.value


async def fill(app):
    await app.tap(key="kind-social")
    await app.tap(key="effort-6")
    await app.tap(key="minutes-45")
    await app.tap(key="add-note")
    await app.set(NOTE, key="note")


@pytest.mark.parametrize("way", WAYS)
async def test_the_form_of_an_activity_comes_back_however_it_was_left(launch, services, way):
    app = await launch()
    await app.tap("Log something else")
    await fill(app)
    await way(app)
    assert opened(app) == []
    await app.visit("/?sheet=log")
    assert field(app, "note") == NOTE
    await app.tap("Save, 9 points")
    [entry] = services.notebook.on(TODAY)
    assert (entry.kind, entry.effort, entry.minutes) == (ActivityKind.SOCIAL, 6, 45)
    assert entry.note == NOTE


async def test_a_saved_form_is_new_the_next_time(launch, services):
    app = await launch("/log")
    await fill(app)
    await app.tap(key="save")
    await app.visit("/log")
    assert "note" not in app.keys
    assert "throw-away" not in app.keys


async def test_a_form_that_nobody_touched_leaves_no_draft(launch, services):
    app = await launch("/log")
    assert "throw-away" not in app.keys
    await app.tap(key="effort-6")
    assert "throw-away" in app.keys
    await app.tap(key="effort-3")
    assert "throw-away" not in app.keys


async def test_a_draft_thrown_away_is_gone_and_can_be_had_back(launch, services):
    app = await launch("/log")
    await fill(app)
    await app.tap(key="throw-away")
    assert opened(app) == []
    assert app.message == "Thrown away."
    await app.visit("/log")
    assert "note" not in app.keys
    await app.tap(key="leave")
    await app.tap("Undo")
    await app.visit("/log")
    assert field(app, "note") == NOTE


async def test_the_keys_do_not_take_away_the_button_that_brings_a_draft_back(launch):
    app = await launch("/log")
    await fill(app)
    await app.tap(key="throw-away")
    await app.press("Z", "ctrl")
    assert app.message == "Thrown away."
    await app.tap("Undo")
    await app.visit("/log")
    assert field(app, "note") == NOTE


async def test_each_day_and_each_entry_has_a_draft_of_its_own(launch, services):
    entry = services.notebook.log_activity(TODAY, ActivityKind.PHYSICAL, 3, 10).made
    app = await launch(f"/log?day={YESTERDAY}")
    await app.tap(key="effort-9")
    await app.visit(f"/pace?sheet=entry:{entry.id}")
    assert "throw-away" not in app.keys
    await app.tap(key="effort-8")
    await app.visit("/log")
    assert "throw-away" not in app.keys
    await app.visit(f"/pace?sheet=entry:{entry.id}")
    await app.tap(key="save")
    assert services.notebook.on(TODAY)[0].effort == 8


async def test_words_alone_are_a_draft_and_a_letter_draws_nothing(launch, services):
    app = await launch("/log")
    await app.tap(key="add-note")
    before = len(app.connection.sent)
    for end in range(1, len(NOTE) + 1):
        await app.set(NOTE[:end], key="note")
    assert len(app.connection.sent) == before
    await dismiss(app)
    await app.visit("/log")
    assert field(app, "note") == NOTE
    assert "throw-away" in app.keys


def forms_of(services):
    """Every form in a sheet but the one of an activity, with a choice that begins it."""
    services.baselines.add_reading("Walk", ActivityKind.PHYSICAL, 5)
    walk = f"{Paths.BASELINE}?kind=physical&name=Walk"
    return {
        "/rest": "minutes-45",
        f"{Paths.FLARES}?sheet=flare": "first-less",
        f"{walk}&sheet=reading": "minutes-45",
        f"{walk}&sheet=reading:1": "minutes-45",
        f"{Paths.PLAN}?sheet=own-plan": "own-more-five",
        f"{Paths.REST_TIMER}?sheet=rhythm": "own-rest-more",
        f"{Paths.TO_DO}?sheet=to-do": "minutes-45",
    }


async def test_a_rest_a_flare_a_reading_a_plan_and_a_rhythm_come_back_too(launch, services):
    app = await launch()
    for form, choice in forms_of(services).items():
        await app.visit(form)
        assert "throw-away" not in app.keys, form
        await app.tap(key=choice)
        said = app.texts
        await back(app)
        await app.visit(form)
        assert "throw-away" in app.keys, form
        assert app.texts == said, form


def stands(app, width):
    """How many things stand above and below the ways out of a sheet, and how tall those are."""
    ways = app.find(key="ways-to-leave")
    around = [len(each.controls) for each in ways.around if isinstance(each, ft.Column)]
    return around, tall(ways.control, width)


@pytest.mark.parametrize(
    ("size", "text_size"),
    [
        ((320, 640), 100),
        ((320, 640), 120),
        ((390, 844), 150),
        ((390, 844), 200),
        ((820, 1180), 200),
    ],
)
async def test_the_first_choice_in_a_form_moves_nothing_in_its_sheet(
    launch, services, size, text_size
):
    services.settings.change(text_size=text_size)
    app = await launch(size=size)
    for form, choice in {"/log": "minutes-45", **forms_of(services)}.items():
        await app.visit(form)
        before = stands(app, size[0])
        await app.tap(key=choice)
        assert "throw-away" in app.keys, form
        assert stands(app, size[0]) == before, form
        assert cramped(app) == [], form


async def test_the_form_of_a_habit_comes_back(launch, services):
    app = await launch(Paths.NEW_HABIT)
    await app.set("Stretch a lit", key="name-field")
    await app.tap(key="often-a-week")
    await app.place("Today")
    await app.visit(Paths.NEW_HABIT)
    assert field(app, "name-field") == "Stretch a lit"
    await app.tap(key="throw-away")
    await app.visit(Paths.NEW_HABIT)
    assert field(app, "name-field") == ""


async def test_the_answers_of_a_check_in_are_there_after_the_app_was_closed_in_the_middle(
    launch, clock, tmp_path
):
    with open_database(tmp_path) as database:
        services = build_services(database, clock)
        services.settings.change(welcomed=True)
        app = await launch("/check-in", over=services)
        await app.tap(key="rate-3")
        await app.tap(key="rate-7")
        await app.wait(0.3)
    with open_database(tmp_path) as database:
        again = build_services(database, clock)
        assert again.notebook.on(TODAY) == ()
        app = await launch("/check-in", over=again)
        assert {"change-pain", "change-tiredness"} <= app.keys
        await app.tap(key="stop")
        assert len(again.notebook.check_in_on(TODAY).ratings) == 2
        await app.wait(0.3)
        assert again.drafts.of(f"check-in:{TODAY}", dict) is None


async def left_in_the_middle(launch, clock, database, route="/check-in"):
    services = build_services(database, clock)
    services.settings.change(welcomed=True)
    app = await launch(route, over=services)
    await app.tap(key="rate-3")
    await app.tap(key="rate-7")
    await app.wait(0.3)


async def test_what_was_answered_in_the_evening_is_kept_for_its_day_though_the_app_was_ended(
    launch, clock, database
):
    await left_in_the_middle(launch, clock, database)
    clock.move(hours=14)
    again = build_services(database, clock)
    app = await launch(over=again)
    assert app.message == "Yesterday: check-in saved, 2 answers."
    assert list(again.notebook.check_in_on(TODAY).ratings.values()) == [3, 7]
    assert again.drafts.of(f"check-in:{TODAY}", dict) is None
    await app.tap("Undo")
    assert again.notebook.check_in_on(TODAY) is None


async def test_what_was_answered_elsewhere_stays_beside_what_was_left_in_the_middle(
    launch, clock, database
):
    await left_in_the_middle(launch, clock, database)
    other = build_services(database, clock)
    other.notebook.check_in(TODAY, {Question.FOG: 2}, "A long walk.")
    clock.move(hours=14)
    again = build_services(database, clock)
    await launch(over=again)
    kept = again.notebook.check_in_on(TODAY)
    assert kept.ratings == {Question.FOG: 2, Question.PAIN: 3, Question.TIREDNESS: 7}
    assert kept.note == "A long walk."


async def test_an_answer_changed_elsewhere_stays_though_another_was_left_in_the_middle(
    launch, clock, database
):
    services = build_services(database, clock)
    services.settings.change(welcomed=True)
    services.notebook.check_in(TODAY, {Question.PAIN: 5}, "A long")
    app = await launch("/check-in", over=services)
    await app.set("A long walk.", key="note")
    await app.wait(0.3)
    other = build_services(database, clock)
    other.notebook.check_in(TODAY, {Question.PAIN: 9}, "A long")
    clock.move(hours=14)
    again = build_services(database, clock)
    await launch(over=again)
    kept = again.notebook.check_in_on(TODAY)
    assert (kept.ratings, kept.note) == ({Question.PAIN: 9}, "A long walk.")


async def test_a_check_in_left_with_every_question_skipped_is_forgotten_once_its_day_is_past(
    launch, clock, services
):
    app = await launch("/check-in")
    await app.tap(key="skip")
    await app.tap(key="skip")
    await launch()
    assert services.drafts.of(f"check-in:{TODAY}", dict) is not None
    clock.move(days=1)
    app = await launch()
    assert services.drafts.of(f"check-in:{TODAY}", dict) is None
    assert (services.notebook.check_in_on(TODAY), app.message) == (None, "")


async def test_a_window_that_can_only_look_leaves_a_check_in_as_it_was_left(
    launch, clock, database
):
    await left_in_the_middle(launch, clock, database)
    clock.move(hours=14)
    again = build_services(database, clock)
    again.access.read_only = True
    await launch(over=again)
    assert again.notebook.check_in_on(TODAY) is None
    assert again.drafts.of(f"check-in:{TODAY}", dict) is not None


LEFT = {
    "/log": "An activity for yesterday is not saved yet.",
    "/rest": "A rest for yesterday is not saved yet.",
}


async def note_in_the_evening(launch, clock, database, route):
    services = build_services(database, clock)
    services.settings.change(welcomed=True)
    app = await launch(route, over=services)
    await app.tap(key="add-note")
    await app.set(NOTE, key="note")
    await app.wait(0.3)


@pytest.mark.parametrize("route", LEFT)
async def test_a_form_left_in_the_evening_is_told_of_in_the_morning_though_the_app_was_ended(
    launch, clock, database, route
):
    await note_in_the_evening(launch, clock, database, route)
    clock.move(hours=14)
    again = build_services(database, clock)
    app = await launch(over=again)
    assert app.message == LEFT[route]
    await app.press("Z", "ctrl")
    assert app.message == LEFT[route]
    await app.tap("Go on with it")
    assert field(app, "note") == NOTE
    await app.tap(key="save")
    assert [entry.note for entry in again.notebook.on(TODAY)] == [NOTE]
    clock.move(days=1)
    app = await launch(over=build_services(database, clock))
    assert app.message == ""


async def test_all_that_was_left_in_the_evening_is_told_of_in_turn(launch, clock, database):
    await left_in_the_middle(launch, clock, database)
    for route in LEFT:
        await note_in_the_evening(launch, clock, database, route)
    clock.move(hours=14)
    again = replace(build_services(database, clock), notice="Your notes were set aside.")
    app = await launch(over=again)
    assert app.message == "Your notes were set aside."
    await app.tap("Close this message")
    assert app.message == "Yesterday: check-in saved, 2 answers."
    await app.tap("Undo")
    assert again.notebook.check_in_on(TODAY) is None
    assert app.message.startswith("Taken back")
    await app.wait(11)
    assert app.message == LEFT["/log"]
    await app.tap("Go on with it")
    assert field(app, "note") == NOTE
    assert app.message == LEFT["/rest"]
    await app.wait(11)
    assert app.message == ""


async def test_a_form_saved_before_its_turn_came_is_not_told_of(launch, clock, database):
    await left_in_the_middle(launch, clock, database)
    await note_in_the_evening(launch, clock, database, "/rest")
    clock.move(hours=14)
    app = await launch(over=build_services(database, clock))
    await app.visit(f"/rest?day={TODAY}")
    await app.tap(key="save")
    await app.wait(11)
    assert app.message == ""


KEEPS_NO_NOTE = {
    "insights/appointment.py",
    "kit/drafts.py",
    "log/draft.py",
    "timers/rhythm.py",
    "timers/screens.py",
    "baseline/screen.py",
}
"""Where a draft is only handed on, or leads to something else."""


def test_every_form_that_can_be_saved_has_a_draft_and_takes_over_where_one_can_only_look():
    """What asks with fields or saves with a button keeps what it holds."""
    for path in (ROOT / "app" / "views").rglob("*.py"):
        code = path.read_text(encoding="utf-8")
        names = {node.attr if isinstance(node, ast.Attribute) else node.id
                 for node in ast.walk(ast.parse(code))
                 if isinstance(node, (ast.Attribute, ast.Name))}  # fmt: skip
        if names & {"form_foot"} and path.name != "form_foot.py":
            assert names & {"use_draft", "use_drafted"}, path
        if names & {"use_draft", "use_drafted"} and "/".join(path.parts[-2:]) not in KEEPS_NO_NOTE:
            assert names & {"form_foot", "use_saving"}, f"{path} does not try to take over"
