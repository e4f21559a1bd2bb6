"""The week of habits: one tap notes a size, and every day can be changed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.habit import Version
from app.domain.habit_mark import Outcome
from tests.support.clock import TODAY, YESTERDAY, ago
from tests.support.notes import mark_of
from tests.support.soundness import faults

SLUG = "quiet-time"


def marked(services, day=TODAY):
    mark = mark_of(services, SLUG, day)
    return (mark.outcome, mark.version) if mark else None


@pytest.fixture(autouse=True)
def habit(services):
    services.habits.switch(SLUG, True)
    return services.habits.habit(SLUG)


@pytest.mark.parametrize("version", Version)
async def test_a_size_of_a_habit_is_noted_by_one_tap_and_taken_back_by_the_same(
    launch, services, habit, version
):
    app = await launch("/habits")
    detail = dict(habit.versions)[version]
    await app.tap(f"{habit.name}, {version}, {detail}")
    assert marked(services) == (Outcome.DONE, version)
    assert app.message == f"{habit.name}: done, {version} version."
    await app.tap(f"{habit.name}, {version}, {detail}. Done today")
    assert marked(services) is None
    await app.tap("Undo")
    assert marked(services) == (Outcome.DONE, version)


async def test_another_size_of_a_habit_takes_the_place_of_the_first(launch, services):
    app = await launch("/habits")
    await app.tap(key=f"{SLUG}-tiny")
    await app.tap(key=f"{SLUG}-full")
    assert marked(services) == (Outcome.DONE, Version.FULL)
    await app.tap("Undo")
    assert marked(services) == (Outcome.DONE, Version.TINY)


@pytest.mark.parametrize(
    ("key", "outcome", "message"),
    [
        ("note-not-done", Outcome.NOT_DONE, "Left out today. Nothing to catch up on."),
        ("note-resting", Outcome.RESTING, "Quiet time: resting."),
    ],
)
async def test_not_done_and_resting_are_noted_on_the_page_of_the_habit(
    launch, services, key, outcome, message
):
    app = await launch("/habits")
    await app.tap(key=f"habit-{SLUG}")
    await app.tap(key=key)
    assert marked(services) == (outcome, None)
    assert app.message.endswith(message.split(": ")[-1])
    await app.tap("Take it back")
    assert marked(services) is None
    assert app.says("So far: nothing noted.")


async def test_a_day_of_the_week_is_chosen_and_noted(launch, services, habit):
    app = await launch("/habits")
    await app.tap("Saturday 21 November")
    assert "Yesterday" in app.texts
    await app.tap(key=f"{SLUG}-small")
    assert marked(services, YESTERDAY) == (Outcome.DONE, Version.SMALL)
    assert marked(services) is None
    assert app.message == f"{habit.name}, Saturday 21 November: done, small version."
    await app.tap("Back to today")
    assert app.find(f"{habit.name}, small,").name.endswith(dict(habit.versions)[Version.SMALL])


async def test_weeks_are_turned_back_and_on_but_not_ahead(launch, services):
    app = await launch("/habits")
    assert "A week later" not in app.names
    await app.tap("A week earlier")
    await app.tap(key=f"{SLUG}-tiny")
    assert marked(services, ago(7)) == (Outcome.DONE, Version.TINY)
    await app.tap("A week later")
    assert app.find("Sunday 22 November, today")
    assert "A week later" not in app.names


async def test_a_day_in_the_address_counts_more_than_one_chosen_before(launch, services):
    app = await launch("/habits")
    await app.tap("Saturday 21 November")
    await app.visit("/habits?day=2026-11-18")
    await app.tap(key=f"{SLUG}-tiny")
    assert marked(services, YESTERDAY) is None
    assert marked(services, ago(4)) == (Outcome.DONE, Version.TINY)


async def test_a_past_day_is_changed_in_the_calendar(launch, services):
    app = await launch(f"/habits/about/{SLUG}")
    await app.tap("Thu 19 November: nothing noted. Change")
    assert faults(app) == []
    await app.tap(key="edit-resting")
    day = TODAY - timedelta(days=3)
    assert marked(services, day) == (Outcome.RESTING, None)
    await app.tap("Thu 19 November: resting. Change")
    await app.tap(key="edit-take-back")
    assert marked(services, day) is None
    await app.tap("Thu 19 November: nothing noted. Change")
    await app.tap("Close")
    assert marked(services, day) is None


async def test_a_note_taken_back_elsewhere_meanwhile_closes_the_day_in_the_calendar(
    launch, services
):
    day = TODAY - timedelta(days=3)
    services.habits.mark(SLUG, day, Outcome.RESTING)
    app = await launch(f"/habits/about/{SLUG}")
    await app.tap("Thu 19 November: resting. Change")
    services.habits.mark(SLUG, day, None)
    await app.tap(key="edit-take-back")
    assert "edit-resting" not in app.keys
    assert (marked(services, day), app.message) == (None, "")


async def test_the_page_of_a_habit_opens_for_the_day_that_is_shown(launch, services):
    app = await launch(f"/habits?day={YESTERDAY}")
    await app.tap(key=f"habit-{SLUG}")
    assert app.page.route == f"/habits/about/{SLUG}?day={YESTERDAY}"
    await app.tap(key="note-tiny")
    assert marked(services, YESTERDAY) == (Outcome.DONE, Version.TINY)
    await app.tap(key="back")
    assert app.page.route == f"/habits?day={YESTERDAY}"


async def test_beside_the_list_the_habit_follows_each_tap(launch, services):
    services.habits.switch("warm-layers", True)
    app = await launch("/habits", size=(1280, 800))
    assert app.find(key="note-tiny")
    await app.tap(key="habit-quiet-time")
    await app.tap(key="quiet-time-tiny")
    assert app.says("So far: done, tiny version.")
    assert faults(app) == []
