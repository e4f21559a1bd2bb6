"""A flare looked back on: it began earlier, one tap checks in, and past ones can be moved."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.check_in import Question
from tests.support.clock import TODAY, ago
from tests.support.days import plan_since
from tests.support.soundness import AT_EACH_SIZE, faults


@pytest.mark.parametrize("days", [1, 3, 7])
async def test_a_flare_that_began_earlier_is_set_back_in_two_taps(launch, services, days):
    app = await launch()
    await app.tap(key="flare")
    await app.tap(key="flare-earlier")
    await app.tap(key=f"began-{days}")
    [flare] = services.flares.flares
    assert (flare.first, flare.last) == (ago(days), None)
    assert not app.says("When did it begin?")
    await app.tap("Undo")
    assert services.flares.going_on.first == TODAY


async def test_a_flare_set_back_is_as_one_noted_at_the_time(launch, services, clock):
    clock.move(days=-3)
    services.flares.switch()
    clock.move(days=3)
    noted = services.flares.going_on
    services.flares.switch()
    services.flares.drop(services.flares.flares[0])
    app = await launch()
    await app.tap(key="flare")
    await app.tap(key="flare-earlier")
    await app.tap(key="began-3")
    assert services.flares.going_on.first == noted.first
    assert services.pacing.on(ago(2)).flare.step == services.pacing.on(TODAY).flare.step


async def test_what_a_flare_changes_is_said_plainly(launch, services, clock):
    plan_since(services, clock, 20, 3)
    app = await launch()
    await app.tap(key="flare")
    assert app.message == "A flare. The plan is smaller for a few days. You did nothing wrong."
    assert app.says("You did nothing wrong. The plan is half: about 10 points.")
    assert app.says("Habits count as resting; a tiny version is enough.")
    assert app.says("No reminder comes, and one tap checks in.")


@pytest.mark.parametrize(("key", "rating"), [("none", 0), ("some", 5), ("most", 10)])
async def test_a_quick_check_in_is_one_tap_and_says_as_what(launch, services, key, rating):
    services.flares.switch()
    app = await launch()
    await app.tap(key=f"quick-{key}")
    assert services.notebook.check_in_on(TODAY).ratings == {Question.PAIN: rating}
    assert app.message == f"Checked in: pain {rating} of 10."
    await app.tap("Undo")
    assert services.notebook.check_in_on(TODAY) is None


async def test_a_quick_check_in_leaves_what_was_checked_in_before(launch, services):
    services.flares.switch()
    services.notebook.check_in(TODAY, {Question.FOG: 7, Question.PAIN: 4}, "slept badly")
    app = await launch()
    await app.tap("Pain: Much, kept as 8 of 10")
    after = services.notebook.check_in_on(TODAY)
    assert after.ratings == {Question.FOG: 7, Question.PAIN: 8}
    assert after.note == "slept badly"
    await app.tap(key="all-questions")
    assert app.page.route == f"/check-in?day={TODAY}"


async def test_past_flares_are_listed_the_newest_first_and_lead_back(launch, services):
    services.flares.note(ago(40), ago(36))
    services.flares.note(ago(20), ago(20))
    services.flares.note(ago(1), None)
    app = await launch()
    await app.tap(key="flare-past")
    rows = [name for name in app.names if "day" in name and "2026" in name]
    assert rows == [
        "Since 21 November 2026. It goes on, 2 days so far",
        "2 November 2026. 1 day",
        "13 to 17 October 2026. 5 days",
    ]
    await app.tap("Back")
    assert app.page.route == "/"


async def test_the_days_of_a_past_flare_name_no_month_and_no_year_twice(launch, services):
    services.flares.note(date(2026, 9, 28), date(2026, 10, 3))
    services.flares.note(date(2025, 12, 30), date(2026, 1, 2))
    app = await launch("/settings/flares")
    assert "28 September to 3 October 2026" in app.texts
    assert "30 December 2025 to 2 January 2026" in app.texts


async def test_the_days_of_a_past_flare_are_moved_and_moved_back(launch, services):
    before = services.flares.note(ago(20), ago(16)).made
    app = await launch("/settings/flares")
    await app.tap(key="flare-1")
    await app.tap("First day: a day earlier")
    await app.tap("Last day: Choose from a month")
    await app.tap("Friday 13 November")
    await app.tap(key="save")
    [flare] = services.flares.flares
    assert (flare.first, flare.last) == (ago(21), ago(9))
    await app.tap("Undo")
    [flare] = services.flares.flares
    assert (flare.first, flare.last) == (before.first, before.last)


async def test_a_flare_that_would_end_before_it_began_stays_in_the_form(launch, services):
    services.flares.note(ago(20), ago(20))
    app = await launch("/settings/flares")
    await app.tap(key="flare-1")
    await app.tap("First day: a day later")
    await app.tap(key="save")
    assert app.says("A flare ends on the day it began, or later.")
    assert services.flares.flares[0].first == ago(20)
    await app.tap("Last day: a day later")
    await app.tap(key="save")
    assert services.flares.flares[0].last == ago(19)


async def test_no_day_ahead_can_be_chosen(launch, services):
    app = await launch("/settings/flares")
    await app.tap(key="note-flare")
    for _ in range(3):
        await app.tap("Last day: a day later")
    await app.tap(key="save")
    assert services.flares.flares[0].last == TODAY


async def test_a_flare_that_ended_can_go_on_and_one_that_goes_on_can_end(launch, services):
    services.flares.note(ago(3), ago(1))
    app = await launch("/settings/flares")
    await app.tap(key="flare-1")
    await app.tap(key="still")
    await app.tap(key="save")
    assert services.flares.going_on.first == ago(3)
    await app.tap(key="flare-1")
    await app.tap(key="still")
    await app.tap(key="save")
    assert services.flares.going_on is None


async def test_a_flare_is_taken_away_and_brought_back(launch, services):
    services.flares.note(ago(20), ago(16))
    app = await launch("/settings/flares")
    await app.tap(key="flare-1")
    await app.tap(key="delete")
    assert services.flares.flares == ()
    assert app.says("None is noted.")
    await app.tap("Undo")
    assert len(services.flares.flares) == 1


@pytest.mark.parametrize(("size", "text_size"), AT_EACH_SIZE)
async def test_flares_are_sound_at_every_size(launch, services, size, text_size):
    services.settings.change(text_size=text_size)
    services.flares.note(ago(20), ago(16))
    services.flares.note(ago(2), None)
    app = await launch(size=size)
    await app.tap(key="flare-earlier")
    assert faults(app) == []
    await app.tap(key="close")
    await app.tap(key="flare-past")
    assert faults(app) == []
    await app.tap(key="flare-1")
    assert faults(app) == []


async def test_a_quick_check_in_shows_what_is_noted_and_says_what_becomes_of_it(launch, services):
    services.flares.switch()
    services.notebook.check_in(TODAY, {Question.PAIN: 7}, "slept badly")
    app = await launch()
    assert app.says("Noted today: pain 7 of 10")
    assert app.find("Pain: Some, kept as 5 of 10, in place of 7")
    await app.tap(key="quick-some")
    assert app.message == "Checked in: pain 7 becomes 5."
    assert app.says("Noted today: pain 5 of 10")
    await app.tap("Undo")
    assert services.notebook.check_in_on(TODAY).ratings == {Question.PAIN: 7}


async def test_a_quick_answer_taken_back_from_all_questions_stays_taken_back(launch, services):
    services.flares.switch()
    app = await launch()
    await app.tap(key="quick-much")
    await app.tap(key="all-questions")
    await app.tap("Undo")
    assert services.notebook.check_in_on(TODAY) is None
    assert app.find("Skip: Pain, all over")
    await app.tap(key="back")
    assert services.notebook.check_in_on(TODAY) is None


async def a_forgotten_flare(launch, services, clock, days=36):
    """A flare begun so many days ago, with notes on its first three days alone."""
    clock.move(days=-days)
    services.flares.switch()
    for _ in range(3):
        services.notebook.log_rest(services.clock.today, 20)
        clock.move(days=1)
    clock.move(days=days - 3)
    return await launch()


async def test_a_flare_is_asked_about_after_days_without_a_note(launch, services, clock):
    app = await a_forgotten_flare(launch, services, clock)
    assert app.says("Is it still going on?")
    await app.tap("It goes on")
    assert not app.says("Is it still going on?")
    assert services.flares.on(TODAY).first == ago(36)
    await app.tap("Undo")
    assert app.says("Is it still going on?")


async def test_a_flare_switched_off_late_is_asked_for_its_last_day(launch, services, clock):
    app = await a_forgotten_flare(launch, services, clock)
    await app.tap(key="flare")
    assert services.flares.going_on is not None
    assert app.says("What was its last day?")
    await app.tap("I do not know")
    [flare] = services.flares.flares
    assert (flare.first, flare.last) == (ago(36), ago(34))
    await app.tap("Undo")
    assert services.flares.going_on is not None


@pytest.mark.parametrize("noted_today", [True, False])
async def test_a_flare_that_is_over_can_end_on_the_day_before(launch, services, clock, noted_today):
    app = await a_forgotten_flare(launch, services, clock)
    if noted_today:
        services.notebook.log_rest(TODAY, 20)
        await app.settle()
    await app.tap("It is over")
    await app.tap("Yesterday")
    [flare] = services.flares.flares
    assert flare.last == ago(1)


async def test_a_flare_with_notes_is_not_asked_about_and_ends_at_once(launch, services, clock):
    clock.move(days=-9)
    services.flares.switch()
    for _ in range(3):
        services.notebook.log_rest(services.clock.today, 20)
        clock.move(days=3)
    app = await launch()
    assert not app.says("Is it still going on?")
    await app.tap(key="flare")
    [flare] = services.flares.flares
    assert flare.last == ago(1)


async def test_a_flare_said_to_have_begun_long_ago_is_not_asked_about(launch, services):
    services.flares.note(ago(20), None)
    app = await launch()
    assert not app.says("Is it still going on?")
