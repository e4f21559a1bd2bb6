"""Notes from another app: seen first, brought in by one tap, and taken back."""

from __future__ import annotations

import unicodedata

import pytest

from app.domain.activity import LONGEST_NAME
from app.domain.check_in import Question
from app.domain.entry import LONGEST_NOTE
from app.domain.habit import HabitDraft
from app.domain.habit_mark import Outcome
from app.domain.identity import signs_in
from tests.support.clock import TODAY, YESTERDAY
from tests.support.history import state_of
from tests.support.soundness import faults
from tests.transfer.imports.files import MARKS, NEW, loop
from tests.views.imports.choosing import LOOP, VISIBLE, chosen, hold_up, let_go, read


@pytest.fixture
async def app(launch):
    return await launch("/settings/import")


async def test_the_settings_and_the_first_screens_lead_to_notes_from_another_app(launch):
    app = await launch("/settings")
    await app.tap(key="import")
    assert app.page.route == "/settings/import"
    assert app.says("Nothing happens until you agree.")
    await app.tap(key="back")
    assert app.page.route == "/settings"
    await app.visit("/welcome")
    await app.tap(key="other-app")
    assert app.page.route == "/settings/import"
    await app.tap(key="back")
    assert app.page.route == "/welcome"


async def test_insights_that_wait_for_notes_lead_to_notes_from_another_app(launch):
    app = await launch("/insights")
    await app.wait_until("I have notes in another app")
    await app.tap(key="other-app")
    assert app.page.route == "/settings/import"
    await app.tap(key="back")
    assert app.page.route == "/insights"


async def test_an_import_is_shown_before_anything_happens(app, database):
    before = state_of(database)
    await chosen(app, LOOP)
    assert app.says("Loop Habit Tracker. 3 things that were noted, 2 days from")
    assert app.says("2 habits")
    assert app.says("3 notes about habits")
    assert app.says("Evening walk: done")
    assert app.says("Evening walk: resting")
    assert app.says("1 row: before the year 2000: Evening walk, 1999-01-01 (line 4)")
    assert app.says("do not count against you")
    assert faults(app) == []
    assert state_of(database) == before


async def test_an_import_of_habits_is_brought_in_by_one_tap_and_undone(app, services, database):
    before = state_of(database)
    await chosen(app, LOOP)
    await app.tap(key="bring")
    await read(app)
    assert app.page.route == "/habits"
    assert app.message.startswith("The notes from Loop Habit Tracker are here now.")
    assert [habit.name for habit in services.habits.on(services.settings.settings)] == [
        "Evening walk",
        "Tea",
    ]
    marks = services.habits.marks((YESTERDAY, TODAY)).values()
    assert sorted(mark.outcome for mark in marks) == [Outcome.DONE, Outcome.DONE, Outcome.RESTING]
    await app.tap("Undo")
    assert state_of(database) == before


DIARY = b"""Date,Pain,Fatigue,Steps
2026-10-02,6,7,3100
2026-10-03,4,5,5200
2026-10-04,5,6,4100
"""


async def test_an_import_of_days_gone_by_leads_to_the_newest_of_them(app):
    await chosen(app, DIARY)
    assert app.says("A table. 3 things that were noted")
    await app.tap(key="bring")
    await read(app)
    assert app.page.route == "/pace?day=2026-10-04"
    assert app.says("Check-in")
    assert app.message.startswith("The notes from a table are here now.")
    await app.visit("/settings/import")
    assert app.says("A table, 22 November 2026")


async def test_a_column_of_an_import_of_which_nothing_could_come_is_not_counted_as_never_noted(app):
    await chosen(app, DIARY)
    assert "Steps: Nothing, leave it out" in app.names
    assert app.says("3 rows: not taken along: Steps")
    assert not app.says("0 times")


async def test_the_same_file_once_more_would_change_nothing(app):
    await chosen(app, LOOP)
    await app.tap(key="bring")
    await read(app)
    await app.visit("/settings/import")
    await chosen(app, LOOP)
    assert app.says("All of it is here already, so nothing would change.")
    assert "bring" not in app.keys


async def test_an_import_of_symptoms_leaves_a_check_in_of_my_own_as_it_is(app, services):
    services.notebook.check_in(TODAY, {Question.PAIN: 1})
    await chosen(app, VISIBLE)
    assert app.says("2 check-ins: 1 added, 1 kept as noted here")
    await app.tap(key="fill:=fill")
    await app.wait_until("2 check-ins: 1 added, 1 completed")
    await app.tap(key="fill:=keep")
    await app.wait_until("1 kept as noted here")
    await app.tap(key="bring")
    await read(app)
    assert app.page.route == "/pace"
    assert services.notebook.check_in_on(TODAY).ratings == {Question.PAIN: 1}
    assert services.notebook.check_in_on(YESTERDAY).ratings == {Question.UNREFRESHED: 5}
    assert [flare.first for flare in services.flares.every] == [YESTERDAY]


async def test_the_days_of_an_import_are_shown_as_they_will_stand_beside_what_is_here(
    app, services
):
    services.notebook.check_in(TODAY, {Question.PAIN: 8}, "My own words")
    services.flares.note(TODAY, TODAY)
    await chosen(app, VISIBLE)
    assert {"Pain 8", "My own words"} <= {*app.texts}
    assert app.texts.count("A flare day") == 2
    await app.tap(key="fill:=fill")
    await app.wait_until("Tiredness 5, pain 8")
    await app.tap(key="bring")
    await read(app)
    assert services.notebook.check_in_on(TODAY).ratings[Question.PAIN] == 8


async def test_a_day_that_stays_deleted_is_not_shown_as_coming_with_an_import(app, services):
    await chosen(app, VISIBLE)
    await app.tap(key="bring")
    await read(app)
    services.notebook.delete(services.notebook.check_in_on(TODAY))
    await app.visit("/settings/import")
    await chosen(app, VISIBLE)
    assert "Saturday, 21 November 2026" in app.texts
    assert "Sunday, 22 November 2026" not in app.texts


async def test_a_guess_about_a_thing_can_be_changed(app, services):
    await chosen(app, VISIBLE)
    await app.tap(key="thing-experience|crash")
    await app.tap(key="use:experience|crash=nothing")
    await app.wait_until("1 row: not taken along: Flare days")
    assert faults(app) == []
    assert not app.says("A flare day")
    await app.tap(key="bring")
    await read(app)
    assert services.flares.every == ()


async def test_a_table_is_read_anew_when_its_columns_are_said(app):
    await chosen(app, f"Day,Other,Pain\n{TODAY},{YESTERDAY},4\n".encode())
    assert app.says("Pain 4")
    assert app.says("Check-in: pain · 1 time")
    await app.tap(key="thing-pain")
    await app.tap(key="scale:pain=0-5")
    await app.wait_until("Pain 8")
    await app.tap(key="day_column:=Other")
    await app.wait_until("21 November 2026")
    assert app.says("1 day, 21 November 2026")
    assert app.says("Pain 8")


async def test_a_file_that_cannot_be_read_is_refused_and_another_can_be_chosen(app, database):
    before = state_of(database)
    await chosen(app, b"Hello there.")
    assert app.says("This is no table")
    await chosen(app, VISIBLE)
    assert app.says("Visible.")
    await app.tap(key="leave")
    assert state_of(database) == before


async def test_an_import_can_be_taken_back_later(app, services):
    await chosen(app, VISIBLE)
    await app.tap(key="bring")
    await read(app)
    services.notebook.check_in(TODAY, {Question.PAIN: 7})
    (one,) = services.imports.every
    await app.visit("/settings/import")
    await app.tap(key=f"import-{one.id}")
    await app.wait_until("2 notes go away.")
    assert app.says("1 note stays, because it was changed here")
    assert faults(app) == []
    await app.tap(key="take-back")
    await app.wait_until("The notes from Visible are taken back.")
    assert services.imports.every == ()
    assert services.flares.every == ()
    assert services.notebook.check_in_on(YESTERDAY) is None
    assert services.notebook.check_in_on(TODAY).ratings[Question.PAIN] == 7
    await app.tap("Undo")
    assert services.notebook.check_in_on(YESTERDAY) is not None


async def test_an_import_taken_back_by_two_taps_is_back_as_it_was_by_one_undo(
    app, services, database, monkeypatch
):
    await chosen(app, VISIBLE)
    await app.tap(key="bring")
    await read(app)
    (one,) = services.imports.every
    before = state_of(database)
    await app.visit("/settings/import")
    await app.tap(key=f"import-{one.id}")
    await app.wait_until("3 notes go away.")
    gate = hold_up(monkeypatch, services, "take_back")
    await app.tap(key="take-back")
    assert "take-back" not in app.keys
    assert app.says("One moment.")
    assert faults(app) == []
    await let_go(app, gate)
    await app.wait_until("The notes from Visible are taken back.")
    await app.tap("Undo")
    assert state_of(database) == before


async def test_taking_back_that_fails_can_be_tried_again(app, services, monkeypatch):
    await chosen(app, VISIBLE)
    await app.tap(key="bring")
    await read(app)
    (one,) = services.imports.every
    await app.visit("/settings/import")
    await app.tap(key=f"import-{one.id}")
    await app.wait_until("3 notes go away.")
    with monkeypatch.context() as held:
        gate = hold_up(held, services, "take_back", ValueError("unforeseen"))
        await app.tap(key="take-back")
        await let_go(app, gate)
    assert "That did not work." in app.message
    await app.tap(key="take-back")
    await app.wait_until("The notes from Visible are taken back.")


async def test_a_habit_of_the_same_name_goes_on_here(app, services):
    made = services.habits.make(HabitDraft(name="evening  Walk")).made
    await chosen(app, LOOP)
    assert app.says("1 habit")
    assert app.says("My habit: evening  Walk")
    await app.tap(key="bring")
    await read(app)
    marks = services.habits.marks((YESTERDAY, TODAY))
    assert (made, TODAY) in marks
    assert len(services.habits.own()) == 2


async def test_an_import_tapped_twice_is_done_once(app, services):
    await chosen(app, LOOP)
    bring = app.find(key="bring")
    await app.fire(bring.control, "click")
    await app.fire(bring.control, "click")
    await read(app)
    assert len(services.imports.every) == 1


ACCENTED = unicodedata.normalize("NFD", "Übungen für den Rücken, früh und möglichst täglich, ")
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        (ACCENTED.ljust(79 + len(ACCENTED) - signs_in(ACCENTED), "x"), None),
        (FAMILY * LONGEST_NAME, None),
        (FAMILY * (LONGEST_NAME + 1), FAMILY * LONGEST_NAME),
    ],
)
async def test_a_name_is_only_cut_by_the_signs_that_people_see(app, services, name, kept):
    row = f'001,"{name}",YES_NO,,,1,1,#000,,,,false'
    await chosen(app, loop(NEW, [row], {"001 x": [MARKS, f"{TODAY},YES_MANUAL,"]}))
    assert app.says("1 long name is cut to 80 letters.") is (kept is not None)
    assert kept or name in app.texts
    await app.tap(key="bring")
    assert [habit.name for habit in services.habits.own()] == [kept or name]


@pytest.mark.parametrize(("more", "is_cut"), [(0, False), (1, True)])
async def test_a_note_is_only_cut_by_the_signs_that_people_see(app, services, more, is_cut):
    accent = "e\u0301"
    await chosen(app, f"Date,Notes\n{TODAY},{accent * (LONGEST_NOTE + more)}\n".encode())
    assert app.says("the note was too long, so its end is left out") is is_cut
    await app.tap(key="bring")
    assert services.notebook.check_in_on(TODAY).note == accent * LONGEST_NOTE
