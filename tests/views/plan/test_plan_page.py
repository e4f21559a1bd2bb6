"""Today's plan on Pace, the week beside it, and the page of the plan."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.activity import ActivityKind, Unit
from app.domain.plan import Origin
from app.domain.settings import AfterEffort
from tests.support.clock import TODAY, YESTERDAY, ago
from tests.support.days import log, log_before_today
from tests.support.soundness import AT_EACH_SIZE, faults


async def test_the_first_days_are_counted_and_it_is_said_what_comes(launch, services):
    log(services, 12, TODAY)
    log(services, 12, YESTERDAY)
    app = await launch("/pace")
    assert app.says("No plan yet")
    assert app.says("2 of 7 days noted")
    assert app.says("For now, just note what you do.")
    assert "work-out-plan" not in {item.key for item in app.controls}


async def test_from_three_days_on_a_plan_can_be_worked_out_and_kept(launch, services):
    log_before_today(services, (30, 20, 40))
    app = await launch("/pace")
    assert app.says("3 of 7 days noted")
    await app.tap("Work out a plan")
    assert app.page.route == "/pace/plan"
    await app.tap("Work out a plan")
    assert app.says("Your usual day was about 30 points. A steady start would be 24 points.")
    assert app.says("A usual day of 30 × 0.8, to the nearest half, is 24 points.")
    await app.tap("Keep 24 points")
    [plan] = services.plans.plans
    assert (plan.points, plan.origin, plan.first) == (24, Origin.OFFER, TODAY)
    assert app.says("Today’s plan: 24 points")
    await app.tap("Undo")
    assert services.plans.plans == ()
    assert app.says("No plan yet")


async def test_the_sum_of_a_plan_comes_out_with_the_numbers_shown(launch, services):
    log_before_today(services, (9,) * 8)
    services.notebook.log_activity(ago(9), ActivityKind.PHYSICAL, 3, 95)
    app = await launch("/pace/plan")
    await app.tap("Work out a plan")
    said = "A usual day of 9.06 × 0.8, to the nearest half, is 7 points."
    assert app.says(said)
    await app.tap("Keep 7 points")
    assert app.says(said)
    assert app.find("7 points. 9.06 × 0.8, from 9 noted days.")


async def test_a_usual_day_is_told_so_exactly_that_even_a_tie_comes_out(launch, services):
    log_before_today(services, (10,) * 5)
    services.notebook.log_activity(ago(6), ActivityKind.PHYSICAL, 3, 135)
    services.notebook.log_activity(ago(7), ActivityKind.PHYSICAL, 3, 140)
    app = await launch("/pace/plan")
    await app.tap("Work out a plan")
    await app.tap("Change")
    await app.tap("More careful: 8 points")
    assert app.says("A usual day of 11.07143 × 0.7, to the nearest half, is 8 points.")


async def test_another_part_of_the_usual_day_can_be_chosen(launch, services):
    log_before_today(services, (30, 20, 40))
    app = await launch("/pace/plan")
    await app.tap("Work out a plan")
    await app.tap("Change")
    await app.tap(key="start-very-gentle")
    assert services.plans.plans[0].factor == 0.5
    assert not app.says("A plan worked out")


async def test_where_effort_costs_later_half_is_the_only_start(launch, services):
    services.settings.change(after_effort=AfterEffort.YES)
    log_before_today(services, (30, 20, 40))
    app = await launch("/pace/plan")
    await app.tap("Work out a plan")
    assert app.says("A gentle start would be 15 points")


@pytest.mark.parametrize("text_size", [100, 200])
async def test_an_own_number_goes_in_half_steps(launch, services, text_size):
    services.settings.change(text_size=text_size)
    log(services, 12, TODAY)
    app = await launch("/pace/plan")
    await app.tap("Choose a number of your own")
    for name in ("5 points more", "5 points more", "½ point less"):
        await app.tap(name)
    await app.tap("Keep 19½ points")
    [plan] = services.plans.plans
    assert (plan.points, plan.origin) == (19.5, Origin.OWN)
    assert app.message == "The plan is 19½ points a day from today on."
    await app.tap("Undo")
    assert services.plans.plans == ()


async def test_the_steps_of_an_own_number_are_named_in_the_word_for_points(launch, services):
    services.settings.change(unit=Unit.SPOONS)
    app = await launch("/pace/plan")
    await app.tap("Choose a number of your own")
    steps = [name for name in app.names if name.endswith((" less", " more"))]
    assert steps == ["5 spoons less", "½ spoon less", "½ spoon more", "5 spoons more"]


async def test_what_a_plan_waits_for_is_said_once_while_there_is_none(launch, services):
    app = await launch("/pace/plan")
    assert sum("3 noted days" in text for text in app.texts) == 1
    assert not app.says("Changing the plan")
    assert "A plan" in app.texts
    services.plans.choose(12)
    await app.settle()
    assert app.says("Changing the plan")
    assert app.says("A plan can be worked out once 3 noted days are over.")
    await app.tap("Do without a plan")
    assert not app.says("Changing the plan")
    assert sum("3 noted days" in text for text in app.texts) == 1


async def test_an_own_number_never_reaches_zero(launch, services):
    log(services, 12, TODAY)
    app = await launch("/pace/plan")
    await app.tap("Choose a number of your own")
    for _ in range(4):
        await app.tap("5 points less")
    await app.tap("Keep ½ point")
    assert services.plans.plans[0].points == 0.5


async def test_the_plan_can_be_done_without_and_that_taken_back(launch, services):
    log_before_today(services, (30, 20, 40))
    services.plans.choose(24)
    app = await launch("/pace/plan")
    await app.tap("Do without a plan")
    assert services.plans.on(TODAY) is None
    assert app.says("You chose to go without a plan.")
    await app.tap("Undo")
    assert services.plans.on(TODAY).points == 24
    assert app.says("Today’s plan: 24 points")


async def test_where_flares_leave_too_few_days_that_is_said(launch, services):
    log_before_today(services, (30, 20, 40))
    services.flares.note(ago(2), None)
    app = await launch("/pace/plan")
    said = "3 noted days with something done, and no flare on them or soon after."
    assert sum(said in text for text in app.texts) == 1
    assert "work-out" not in {item.key for item in app.controls}
    services.plans.do_without()
    await app.settle()
    assert sum(said in text for text in app.texts) == 1


@pytest.mark.parametrize("in_flare", [True, False])
async def test_noted_days_are_called_enough_for_a_plan_only_where_one_can_be_worked_out(
    launch, services, in_flare
):
    for back in range(1, 12):
        services.notebook.say_all(ago(back))
        if in_flare:
            log(services, 10, ago(back))
    if in_flare:
        services.flares.note(ago(30), ago(1))
    for route in ("/pace", "/pace/plan"):
        app = await launch(route)
        assert app.says("7 of 7 days noted")
        assert app.says("Lately there are too few of those")
        assert not app.says("enough")
        assert not {"work-out-plan", "work-out"} & app.keys
    app = await launch("/pace")
    await app.tap("Choose a number of your own")
    assert app.page.route == "/pace/plan"
    await app.tap("Choose a number of your own")
    await app.tap(key="save-own")
    assert services.plans.on(TODAY).points == 10


async def test_without_a_plan_none_is_worked_out_on_pace_where_none_can_be(launch, services):
    log_before_today(services, (30, 20))
    services.plans.do_without()
    app = await launch("/pace")
    assert app.says("You chose to go without a plan.")
    assert "work-out-plan" not in app.keys
    assert app.find("Choose a number of your own")
    log(services, 30, ago(3))
    await app.settle()
    assert app.find("Work out a plan")


async def test_the_plans_so_far_stand_there_with_their_reasons(launch, services, clock):
    log_before_today(services, (30, 20, 40))
    services.plans.keep(services.pacing.proposal())
    clock.move(days=1)
    services.plans.choose(20)
    clock.move(days=1)
    services.plans.do_without()
    app = await launch("/pace/plan")
    assert app.says("You chose to go without")
    assert app.says("From 24 November 2026")
    assert app.find("20 points. Your own number. From 23 November 2026.")
    await app.tap("24 points. 30 × 0.8, from 3 noted days. From 22 November 2026.")
    assert app.says("Friday 20 November")
    assert app.says("It rests on 3 days you noted")
    await app.tap(key="close")


async def test_a_flare_makes_the_plan_smaller_and_says_so(launch, services):
    log_before_today(services, (30, 20, 40))
    services.plans.choose(24)
    services.flares.switch()
    app = await launch("/pace")
    assert app.says("Today’s plan: 12 points")
    assert app.says("Half the plan")


@pytest.mark.parametrize("text_size", [100, 200])
async def test_each_day_of_the_week_stands_beside_its_plan(launch, services, clock, text_size):
    services.settings.change(text_size=text_size)
    clock.move(days=-3)
    services.plans.choose(24)
    clock.move(days=3)
    for back, points in ((0, 16), (1, 25.5), (2, 31), (3, 10)):
        log(services, points, ago(back))
    app = await launch("/pace")
    assert app.says("About right so far")
    assert app.says("16 of about 24 points")
    assert app.find("Saturday 21 November: 25½ points, near the edge of a plan of 24")
    assert app.find("Friday 20 November: 31 points, over a plan of 24")
    assert app.find("Thursday 19 November: 10 points, quiet beside a plan of 24")
    assert app.says("4 days noted: 82½ of about 96 points.")
    assert app.says("3 days are blank. They are unknown and never zero.")
    assert app.says("plan, 24")
    assert app.says("over plan")
    await app.tap("Friday 20 November: 31 points")
    assert app.says("Friday: a fuller day than planned")


async def test_the_arithmetic_of_a_day_leads_to_the_plan(launch, services):
    log(services, 16, TODAY)
    app = await launch("/pace")
    await app.tap("Why?")
    assert "to-plan" not in {item.key for item in app.controls}
    await app.tap(key="close")
    services.plans.choose(24)
    await app.settle()
    await app.tap("Why?")
    await app.tap("Change the plan")
    assert app.page.route == "/pace/plan"
    assert app.says("Your plan")


@pytest.mark.parametrize(
    ("points", "said"),
    [
        (10, "A quiet day so far."),
        (16, "About right so far."),
        (24, "About right so far. A good place to stop; it is your call."),
        (40, "A fuller day than planned. Some days are."),
    ],
)
async def test_the_day_is_said_in_words_and_kindly(launch, services, points, said):
    services.plans.choose(24)
    log(services, points, TODAY)
    app = await launch("/pace/plan")
    assert said in app.texts


async def test_the_plan_of_today_is_not_shown_beside_another_day(launch, services):
    log(services, 16, YESTERDAY)
    services.plans.choose(24)
    app = await launch(f"/pace?day={TODAY - timedelta(days=1)}")
    assert not app.says("Today’s plan")


async def test_plans_that_differ_are_each_drawn(launch, services, clock):
    clock.move(days=-1)
    services.plans.choose(24)
    clock.move(days=1)
    services.plans.choose(20)
    log(services, 16, TODAY)
    app = await launch("/pace")
    assert app.says("plan of each day")
    assert app.says("1 day noted: 16 of about 20 points.")


async def test_the_sum_of_a_week_names_how_many_of_its_noted_days_have_a_plan(
    launch, services, clock
):
    clock.move(days=-2)
    services.plans.choose(12)
    clock.move(days=2)
    log_before_today(services, (10,) * 6)
    app = await launch("/pace")
    assert app.says("2 of the 6 noted days have a plan: 20 of about 24 points. 1 day is blank.")
    log(services, 10, TODAY)
    await app.settle()
    assert app.says("3 of the 7 noted days have a plan: 30 of about 36 points.")
    await app.visit(f"/pace?day={ago(7)}")
    assert not app.says("have a plan")


async def test_of_several_noted_days_one_has_a_plan(launch, services):
    services.plans.choose(12)
    log(services, 10, TODAY)
    log_before_today(services, (10,) * 2)
    app = await launch("/pace")
    assert app.says("1 of the 3 noted days has a plan: 10 of about 12 points.")


async def test_while_a_plan_is_offered_nothing_else_is_said_of_it(launch, services):
    log_before_today(services, (28,) * 7)
    app = await launch("/pace")
    assert app.says("Keep, change or skip?")
    assert not app.says("No plan yet")


@pytest.mark.parametrize(("size", "text_size"), AT_EACH_SIZE)
@pytest.mark.parametrize("careful", [AfterEffort.YES, AfterEffort.NO])
async def test_the_page_is_sound_at_every_size(launch, services, size, text_size, careful):
    services.settings.change(text_size=text_size, after_effort=careful)
    log_before_today(services, (10, 22, 40, 20, 30))
    services.plans.choose(24)
    app = await launch("/pace/plan", size=size)
    assert faults(app) == []
    await app.tap(key="work-out")
    assert faults(app) == []
    await app.tap(key="leave-offer")
    await app.tap(key="own-number")
    assert faults(app) == []
