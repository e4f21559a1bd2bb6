"""The day on Pace: each row opens what changes it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.activity import ActivityKind
from app.domain.check_in import Question
from app.domain.habit_mark import Outcome
from tests.support.clock import TODAY, YESTERDAY
from tests.support.soundness import AT_EACH_SIZE, faults

HOT = "too hot\nחם מדי 🔥"


@pytest.fixture
def shower(services):
    return services.notebook.log_activity(TODAY, ActivityKind.PHYSICAL, 4, 15, "Shower", HOT).made


async def test_an_activity_is_changed_and_the_change_taken_back(launch, services, clock, shower):
    clock.move(hours=2)
    app = await launch("/pace")
    await app.tap("Change Shower: 14:20, 15 min, effort 4 · physical, 2 points")
    assert app.says("Change this activity")
    assert app.find(key="note").control.value == HOT
    await app.tap("Effort 8 of 10")
    await app.tap("60 minutes")
    await app.set("hotter still", key="note")
    await app.tap("Save, 16 points")
    [entry] = services.notebook.on(TODAY)
    assert (entry.id, entry.effort, entry.minutes) == (shower.id, 8, 60)
    assert (entry.name, entry.note, entry.at) == ("Shower", "hotter still", shower.at)
    assert app.message == "Shower changed: 16 points."
    assert app.says("16 points so far")
    await app.tap("Undo")
    [entry] = services.notebook.on(TODAY)
    assert replace(entry, changed=shower.changed) == shower
    assert app.says("2 points so far")


async def test_an_activity_is_moved_to_another_day_and_back(launch, services, shower):
    app = await launch("/pace")
    await app.tap("Change Shower")
    await app.tap(key="day")
    await app.tap("Yesterday")
    await app.tap(key="save")
    assert services.notebook.on(TODAY) == ()
    [moved] = services.notebook.on(YESTERDAY)
    assert (moved.id, moved.at.hour) == (shower.id, 12)
    await app.tap("Undo")
    assert services.notebook.on(YESTERDAY) == ()
    assert services.notebook.on(TODAY) == (shower,)


async def test_an_activity_is_deleted_and_brought_back(launch, services, shower):
    app = await launch("/pace")
    await app.tap("Change Shower")
    await app.tap("Delete")
    assert services.notebook.on(TODAY) == ()
    assert app.message == "Shower deleted."
    assert not app.says("Change this activity")
    await app.tap("Undo")
    assert services.notebook.on(TODAY) == (shower,)
    assert app.find("Change Shower")


async def test_leaving_the_form_leaves_the_entry_as_it_was(launch, services, shower):
    app = await launch("/pace")
    await app.tap("Change Shower")
    await app.tap("Effort 9 of 10")
    await app.tap("Finish later")
    assert services.notebook.on(TODAY) == (shower,)


async def test_a_rest_is_changed_and_deleted(launch, services):
    services.notebook.log_rest(TODAY, 20)
    app = await launch("/pace")
    await app.tap("Change rest: 14:20, 20 min")
    await app.tap("45 minutes")
    await app.tap(key="save")
    assert services.notebook.on(TODAY)[0].minutes == 45
    assert app.message == "Rest changed: 45 minutes."
    await app.tap("Change rest: 14:20, 45 min")
    await app.tap("Delete")
    assert services.notebook.on(TODAY) == ()
    await app.tap("Undo")
    assert services.notebook.on(TODAY)[0].minutes == 45


async def test_the_check_in_of_the_day_is_listed_and_opens(launch, services):
    services.notebook.check_in(TODAY, {Question.PAIN: 4, Question.FOG: 0}, "grey day")
    app = await launch("/pace")
    assert app.says("grey day")
    await app.tap("Change check-in: Pain 4, foggy thinking 0")
    assert app.page.route == f"/check-in?day={TODAY}"


async def test_a_day_without_a_check_in_offers_one(launch, shower):
    app = await launch("/pace")
    await app.tap("Check in for this day")
    assert app.page.route == f"/check-in?day={TODAY}"


async def test_the_time_of_an_entry_is_not_made_up_where_it_is_not_known(launch, services):
    services.notebook.log_activity(YESTERDAY, ActivityKind.PHYSICAL, 4, 15, "Shower")
    app = await launch(f"/pace?day={YESTERDAY}")
    assert app.find("Change Shower: 15 min, effort 4 · physical, 2 points")
    assert "12:00" not in app.texts


async def test_habit_marks_are_no_entries_of_the_day(launch, services, shower):
    app = await launch("/pace")
    before = app.names
    services.habits.mark("quiet-time", TODAY, Outcome.DONE)
    await app.settle()
    assert len(services.notebook.on(TODAY)) == 2
    assert app.names == before


async def test_the_buttons_below_log_for_the_day_shown(launch, services, shower):
    app = await launch(f"/pace?day={YESTERDAY}")
    await app.tap("Log activity")
    await app.tap(key="save")
    await app.tap("Rest")
    await app.tap(key="save")
    assert len(services.notebook.on(YESTERDAY)) == 2
    assert services.notebook.on(TODAY) == (shower,)


@pytest.mark.parametrize(("size", "text_size"), AT_EACH_SIZE)
async def test_the_form_over_the_day_is_sound_at_every_size(
    launch, services, shower, size, text_size
):
    services.settings.change(text_size=text_size)
    app = await launch("/pace", size=size)
    await app.tap(key=f"entry-{shower.id}")
    assert faults(app) == []
    await app.tap("Delete")
    assert faults(app) == []


async def test_the_note_of_an_entry_is_heard_with_its_row(launch, services):
    note = "The lift was out. " * 40
    services.notebook.log_activity(TODAY, ActivityKind.PHYSICAL, 3, 20, "Stairs", note.strip())
    app = await launch("/pace")
    [name] = [name for name in app.names if "Note: The lift was out." in name]
    assert "Stairs" in name
    assert len(name) < 300
