"""The settings about pacing: the word for points, weights, effort, what is put aside."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.activity import ActivityKind, Unit
from app.domain.answer import Reply, Topic
from app.domain.settings import AfterEffort
from tests.support.clock import TODAY
from tests.support.soundness import AT_EACH_SIZE, faults

PAGES = ("unit", "weights", "after-effort", "flares", "answers")


@pytest.mark.parametrize("page", PAGES)
async def test_each_page_is_one_tap_from_the_settings_and_leads_back(launch, page):
    app = await launch("/settings")
    await app.tap(key=page)
    assert app.page.route == f"/settings/{page}"
    assert faults(app) == []
    await app.tap("Back")
    assert app.page.route == "/settings"


async def test_points_become_spoons_and_points_again(launch, services):
    app = await launch("/settings/unit")
    assert app.says("A day may then have 2½ points.")
    await app.tap("Spoons")
    assert services.settings.settings.unit is Unit.SPOONS
    assert app.says("A day may then have 2½ spoons.")
    await app.tap("Points")
    assert services.settings.settings.unit is Unit.POINTS


async def test_a_kind_counts_for_more_and_days_are_worked_out_anew(launch, services):
    services.notebook.log_activity(TODAY, ActivityKind.MENTAL, 3, 100)
    app = await launch("/settings")
    assert app.says("All kinds count alike")
    await app.tap(key="weights")
    for _ in range(2):
        await app.tap("Mental: count for more")
    assert app.says("Mental × 1½")
    assert app.says("20 minutes at effort 3 come to 3 points.")
    assert services.pacing.on(TODAY).points == 15
    await app.tap("Back")
    assert app.says("Mental × 1½")
    assert not app.says("All kinds count alike")


async def test_a_weight_stops_kindly_at_both_ends(launch, services):
    app = await launch("/settings/weights")
    for _ in range(3):
        await app.tap("Social: count for less")
    assert services.settings.settings.weights.social == 0.5
    assert app.message == "This is the smallest weight there is."
    for _ in range(7):
        await app.tap("Social: count for more")
    assert services.settings.settings.weights.social == 2
    assert app.message == "This is the largest weight there is."


async def test_the_question_about_effort_says_what_it_does_to_plans(launch, services):
    app = await launch("/settings/after-effort")
    for line in (
        "A plan that is offered begins with half of your usual day.",
        "A larger plan is never brought up. You can still choose one yourself.",
        "A plan you already have stays as it is.",
    ):
        assert app.says(line)
    services.plans.choose(30)
    await app.tap("Yes")
    assert services.settings.settings.after_effort is AfterEffort.YES
    assert services.plans.on(TODAY).points == 30
    await app.tap("No")
    assert not services.settings.settings.careful


async def test_suggestions_put_aside_are_listed_with_their_end_and_can_be_allowed(
    launch, services, clock
):
    services.answers.give(Topic.RAISE, Reply.NEVER)
    services.answers.give(Topic.LOWER, Reply.LATER)
    services.answers.mention(Topic.SWINGS)
    app = await launch("/settings")
    assert app.says("2 things are not brought up.")
    await app.tap(key="answers")
    assert app.says("Not any more, as you said on 22 November 2026.")
    assert app.says("Not before 25 November 2026.")
    assert not app.says("Busy days and quiet ones")
    await app.tap(key="allow-raise")
    assert services.answers.may_speak(Topic.RAISE)
    assert app.message == "It may be brought up again."
    await app.tap("Undo")
    assert not services.answers.may_speak(Topic.RAISE)
    clock.move(days=3)
    later = await launch("/settings/answers")
    assert not later.says("A smaller plan")


async def test_where_nothing_is_put_aside_nothing_is_said_to_stand_there(launch, services):
    app = await launch("/settings/answers")
    assert app.says("Nothing is held back. The app may bring up anything it has.")
    assert not app.says("none of what stands here")
    services.answers.give(Topic.RAISE, Reply.NEVER)
    app = await launch("/settings/answers")
    assert app.says("The app brings up few things by itself, and none of what stands here.")


@pytest.mark.parametrize(("size", "text_size"), AT_EACH_SIZE)
async def test_the_pages_about_pacing_are_sound_at_every_size(launch, services, size, text_size):
    services.settings.change(text_size=text_size)
    services.answers.give(Topic.RAISE, Reply.NEVER)
    services.flares.note(TODAY - timedelta(days=9), TODAY - timedelta(days=7))
    for page in PAGES:
        app = await launch(f"/settings/{page}", size)
        assert faults(app) == []
