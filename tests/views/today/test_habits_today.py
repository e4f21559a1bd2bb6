"""The habits on Today."""

from __future__ import annotations

import pytest

from app.domain.habit import Version
from app.domain.habit_mark import Outcome
from app.domain.settings import MessageStay
from tests.support.clock import TODAY, YESTERDAY
from tests.support.notes import mark_of

SLUG = "quiet-time"


@pytest.fixture
def switched_on(services):
    services.habits.switch(SLUG, True)
    return services.habits.habit(SLUG)


async def test_without_habits_the_menu_is_offered(launch):
    app = await launch()
    await app.tap("Choose a habit, if you like")
    assert app.page.route == "/habits/menu"


async def test_a_habit_is_marked_by_one_tap_and_taken_back_by_the_next(
    launch, services, switched_on
):
    app = await launch()
    assert app.says(f"Tiny version is {dict(switched_on.versions)[Version.TINY]}")
    await app.tap(f"{switched_on.name}. Tiny version")
    assert mark_of(services, SLUG).outcome is Outcome.DONE
    assert app.message == f"{switched_on.name}: done."
    await app.tap(f"{switched_on.name}. Done")
    assert mark_of(services, SLUG) is None
    assert app.message == f"{switched_on.name}: taken back."
    await app.tap("Undo")
    assert mark_of(services, SLUG).outcome is Outcome.DONE


@pytest.mark.parametrize(
    ("outcome", "version", "words"),
    [
        (Outcome.DONE, Version.SMALL, "Done, small version"),
        (Outcome.RESTING, None, "Resting today"),
        (Outcome.NOT_DONE, None, "Left out. Nothing to catch up on."),
    ],
)
async def test_a_habit_noted_elsewhere_is_told_in_words(
    launch, services, switched_on, outcome, version, words
):
    services.habits.mark(SLUG, TODAY, outcome, version)
    app = await launch()
    assert app.find(key=f"habit-{SLUG}").name == f"{switched_on.name}. {words}"


async def test_a_rest_day_becomes_a_done_one_by_a_tap_and_undo_brings_it_back(
    launch, services, switched_on
):
    services.habits.mark(SLUG, TODAY, Outcome.RESTING)
    app = await launch()
    await app.tap(key=f"habit-{SLUG}")
    assert mark_of(services, SLUG).outcome is Outcome.DONE
    await app.tap("Undo")
    assert mark_of(services, SLUG).outcome is Outcome.RESTING


async def test_a_habit_of_yesterday_is_marked_for_yesterday(launch, services, switched_on):
    app = await launch(f"/?day={YESTERDAY}")
    await app.tap(key=f"habit-{SLUG}")
    assert mark_of(services, SLUG, YESTERDAY).outcome is Outcome.DONE
    assert mark_of(services, SLUG) is None


async def test_all_habits_are_one_tap_away(launch, switched_on):
    app = await launch()
    await app.tap("All habits")
    assert app.page.route == "/habits"


async def test_a_habit_marked_for_another_day_is_told_with_that_day(launch, services, switched_on):
    app = await launch()
    await app.tap(f"{switched_on.name}. Tiny version")
    await app.visit(f"/?day={YESTERDAY}")
    await app.tap(f"{switched_on.name}. Tiny version")
    assert app.message == f"Yesterday: {switched_on.name} done."
    await app.tap(f"{switched_on.name}. Done")
    assert app.message == f"Yesterday: {switched_on.name} taken back."


async def test_a_message_that_stays_over_night_is_not_counted_with_that_of_the_next_day(
    launch, services, switched_on, clock
):
    services.settings.change(message_stay=MessageStay.CLOSED)
    app = await launch()
    await app.tap(f"{switched_on.name}. Tiny version")
    clock.move(days=1)
    await app.live("resume")
    await app.tap(f"{switched_on.name}. Tiny version")
    assert app.message == f"{switched_on.name}: done."
