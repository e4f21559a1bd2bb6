"""What the app brings up by itself: one thing at a time, equal answers, never again if asked."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.answer import Reply, Topic
from app.domain.plan import Origin
from app.domain.settings import AfterEffort
from tests.support.clock import TODAY
from tests.support.days import SWINGING, WEEK, log_before_today, plan_since
from tests.support.soundness import AT_EACH_SIZE, faults

PLACES = ("/", "/pace")


@pytest.fixture
def week(services):
    log_before_today(services, WEEK)
    return services


@pytest.fixture
def steady(services, clock):
    plan_since(services, clock, 30, 21)
    log_before_today(services, [24] * 14)
    return services


@pytest.fixture
def flaring(services, clock):
    plan_since(services, clock, 20, 21)
    log_before_today(services, [18, 18, 30, 18, 18, 30, 18, 18, 18, 18, 18, 18, 18, 18])
    for back in (11, 8):
        day = TODAY - timedelta(days=back)
        services.flares.note(day, day)
    return services


def answer(services, topic):
    return next((each.reply for each in services.answers.given if each.topic is topic), None)


@pytest.mark.parametrize("route", PLACES)
async def test_after_a_week_a_plan_is_offered_and_kept(launch, week, route):
    app = await launch(route)
    assert app.says(
        "Your usual day was about 40 points. A steady start would be 32 points. "
        "Keep, change or skip?"
    )
    assert app.says("A starting point you can move whenever you like.")
    assert answer(week, Topic.PLAN) is Reply.SHOWN
    await app.tap(key="keep-plan")
    assert app.message == "The plan is 32 points a day from today on."
    assert not app.says("Keep, change or skip?")
    await app.tap("Undo")
    assert week.plans.plans == ()
    assert app.says("Keep, change or skip?")


async def test_the_offer_is_changed_by_one_of_its_factors_or_an_own_number(launch, week):
    app = await launch()
    await app.tap(key="change-plan")
    await app.tap("Very gentle: 20 points")
    assert week.plans.on(TODAY).points == 20
    await app.tap("Undo")
    await app.tap(key="change-plan")
    await app.tap(key="start-own")
    await app.tap(key="own-less")
    await app.tap(key="save-own")
    plan = week.plans.on(TODAY)
    assert (plan.points, plan.origin, plan.level) == (31.5, Origin.OWN, 40)


async def test_the_offer_is_skipped_for_a_while_or_for_good(launch, week, clock):
    app = await launch()
    await app.tap(key="skip-plan")
    assert app.message == "All right. Not for a while."
    assert not app.says("Keep, change or skip?")
    await app.tap("Undo")
    await app.tap("Do not bring this up again")
    assert answer(week, Topic.PLAN) is Reply.NEVER
    assert not app.says("Keep, change or skip?")
    assert not app.says("days noted. After that")
    assert week.pacing.proposal() is not None


async def test_why_tells_the_days_behind_the_offer(launch, week):
    app = await launch()
    await app.tap(key="why-plan")
    assert app.says("Why 32 points?")
    assert app.says("A usual day of 40 × 0.8, to the nearest half, is 32 points.")
    assert app.says("Saturday 21 November")
    assert faults(app) == []
    await app.tap(key="close")
    assert not app.says("Why 32 points?")


async def test_half_a_plan_is_offered_to_who_gets_worse_after_effort(launch, week):
    week.settings.change(after_effort=AfterEffort.UNSURE)
    app = await launch()
    assert app.says("A gentle start would be 20 points.")
    await app.tap(key="change-plan")
    assert not app.says("A steady start")


async def test_a_little_more_is_mentioned_with_three_equal_answers(launch, steady):
    app = await launch()
    assert app.says("The plan could be 33 points instead of 30.")
    assert app.says("All three are fine.")
    names = [app.find(key=key).name for key in ("stay", "try", "later")]
    assert names == ["Stay", "Try a little more", "Ask me later"]
    grounds = {app.find(key=key).control.bgcolor for key in ("stay", "try", "later")}
    assert len(grounds) == 1
    await app.tap(key="try")
    assert steady.plans.on(TODAY).origin is Origin.RAISED
    await app.tap("Undo")
    assert steady.plans.on(TODAY).points == 30


async def test_only_what_was_noted_is_said_about_days_without_a_check_in(launch, steady):
    assert not any(steady.notebook.check_in_on(TODAY - timedelta(days=n)) for n in range(22))
    app = await launch()
    assert app.says("For two weeks your days were about right, and no flare was noted.")
    assert not app.says("calm")


@pytest.mark.parametrize(("key", "reply"), [("stay", Reply.STAY), ("later", Reply.LATER)])
async def test_an_answer_keeps_a_suggestion_quiet_everywhere(launch, steady, key, reply):
    app = await launch()
    await app.tap(key=key)
    assert answer(steady, Topic.RAISE) is reply
    assert not app.says("All three are fine.")
    await app.place("Pace")
    assert not app.says("All three are fine.")
    assert steady.plans.on(TODAY).points == 30


async def test_why_tells_the_facts_a_step_rests_on(launch, steady):
    app = await launch()
    await app.tap(key="why-step")
    for fact in (
        "The plan has held for 21 days that are over.",
        "14 of the last 14 days are noted under it.",
        "Together they come to 336 of about 420 points.",
        "About right: 7 of the 7 newest noted days.",
        "0 flare days in the last 14 days.",
        "No rise of 1 or more is known from one week to the next.",
    ):
        assert fact in app.texts
    assert faults(app) == []


async def test_a_little_less_is_suggested_without_blame(launch, flaring):
    app = await launch()
    assert app.says("A flare came soon after 2 fuller days. Many things can do that.")
    assert app.says("The plan could be 16 points instead of 20.")
    await app.tap(key="why-step")
    assert app.says("Fuller days with a flare on them or soon after:")
    await app.tap(key="close")
    await app.tap("Try a little less")
    assert flaring.plans.on(TODAY).origin is Origin.LOWERED


async def test_swings_are_told_in_the_agreed_words_with_the_days_one_tap_away(launch, services):
    services.plans.do_without()
    log_before_today(services, SWINGING)
    app = await launch()
    assert app.says(
        "Busy days, then quiet ones. Many things can do that. Would a smaller plan help next time?"
    )
    await app.tap(key="swings-days")
    assert app.says("Why “Some ups and downs”?")
    assert app.says("Tuesday 10 November: 60 points, then Wednesday 11 November: 20")
    assert app.says("Saturday 14 November: 62 points, then Monday 16 November: 15")
    assert app.says("The day in the middle has 40 points. A busy day has at least 1.3 times that")
    assert app.says("It is a pattern, not a mark.")
    assert faults(app) == []
    await app.tap(key="close")
    await app.tap(key="put-away")
    assert answer(services, Topic.SWINGS) is Reply.LATER
    assert not app.says("Many things can do that.")


async def test_the_days_behind_swings_are_one_tap_away_on_pace_too(launch, services):
    services.plans.do_without()
    log_before_today(services, SWINGING)
    app = await launch("/pace")
    await app.tap(key="swings-days")
    assert app.says("Why “Some ups and downs”?")


async def test_swings_lead_to_another_plan_if_that_is_wanted(launch, services):
    services.plans.do_without()
    log_before_today(services, SWINGING)
    app = await launch()
    await app.tap(key="change-plan")
    await app.tap(key="start-very-gentle")
    assert services.plans.on(TODAY).factor == 0.5


@pytest.mark.parametrize(
    ("held", "smaller"),
    [
        (40, ["A steady start: 32 points", "More careful: 28 points", "Very gentle: 20 points"]),
        (32, ["More careful: 28 points", "Very gentle: 20 points"]),
        (20.5, ["Very gentle: 20 points"]),
    ],
)
async def test_swings_lead_only_to_plans_that_are_smaller(launch, services, clock, held, smaller):
    plan_since(services, clock, held, 21)
    log_before_today(services, SWINGING)
    app = await launch()
    await app.tap(key="change-plan")
    offered = [name for name in app.names if name.startswith(("A steady", "More", "Very"))]
    assert offered == smaller
    await app.tap(key="start-own")
    await app.tap(key="own-less")
    await app.tap(key="save-own")
    plan = services.plans.on(TODAY)
    assert (plan.points, plan.origin) == (held - 0.5, Origin.OWN)


async def test_swings_lead_to_an_own_number_where_no_part_of_the_usual_day_is_smaller(
    launch, services, clock
):
    plan_since(services, clock, 20, 21)
    log_before_today(services, SWINGING)
    app = await launch()
    await app.tap(key="change-plan")
    assert app.says("A number of your own")
    assert app.find(key="save-own").name == "Keep 20 points"
    await app.tap(key="own-less")
    await app.tap(key="save-own")
    assert services.plans.on(TODAY).points == 19.5


async def test_no_plan_is_brought_up_in_a_flare_or_on_another_day(launch, week):
    app = await launch(f"/?day={TODAY - timedelta(days=1)}")
    assert not app.says("Keep, change or skip?")
    assert answer(week, Topic.PLAN) is None
    week.flares.switch()
    other = await launch()
    assert not other.says("Keep, change or skip?")


@pytest.mark.parametrize(("size", "text_size"), AT_EACH_SIZE)
@pytest.mark.parametrize("who", ["week", "steady", "flaring"])
async def test_every_card_is_sound_at_every_size(launch, request, size, text_size, who):
    services = request.getfixturevalue(who)
    services.settings.change(text_size=text_size)
    for route in PLACES:
        app = await launch(route, size)
        assert any(item.key == "card-up" for item in app.controls)
        assert faults(app) == []
