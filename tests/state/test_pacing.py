"""The plan, what is suggested about it, and what is answered, through the stores."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from app.domain.activity import ActivityKind, Weights
from app.domain.answer import Reply, Topic
from app.domain.check_in import Question
from app.domain.errors import InvalidInput
from app.domain.flare import FlareStep
from app.domain.plan import Band, Origin
from app.domain.settings import AfterEffort
from app.domain.steadiness import Evenness
from app.main import build_services
from tests.support.clock import SUNDAY, TODAY, TOMORROW, YESTERDAY, ago
from tests.support.days import SWINGING, WEEK, log, log_before_today


@pytest.fixture
def planned(services, clock):
    """A plan of 30 points that has held for three weeks, kept to."""
    clock.move(days=-21)
    services.plans.choose(30)
    clock.move(days=21)
    log_before_today(services, [24] * 14)
    return services


def test_a_week_is_only_recorded_and_then_a_plan_is_offered(services):
    log_before_today(services, WEEK[:6])
    log(services, 100, TODAY)
    assert services.pacing.observation().logged == 7
    assert services.pacing.offer() is None
    assert services.pacing.proposal() is not None
    log(services, 30, ago(7))
    assert services.pacing.offer() is not None


def test_a_plan_that_is_kept_remembers_how_it_came_about(services):
    log_before_today(services, WEEK)
    services.plans.keep(services.pacing.offer())
    plan = services.plans.on(TODAY)
    assert (plan.points, plan.level, plan.factor, plan.origin) == (32, 40, 0.8, Origin.OFFER)
    services.notebook.delete(services.notebook.on(ago(1))[0])
    assert [load.points for load in services.plans.on(TODAY).days] == list(WEEK)
    assert services.plans.on(ago(1)) is None
    assert services.pacing.offer() is None


def test_plans_are_read_again_as_they_were_saved(database, clock):
    first = build_services(database, clock)
    log_before_today(first, WEEK)
    first.plans.keep(first.pacing.offer())
    first.answers.give(Topic.RAISE, Reply.NEVER)
    first.settings.weigh(ActivityKind.MENTAL, 0.5)
    again = build_services(database, clock)
    assert again.plans.plans == first.plans.plans
    assert again.settings.settings == first.settings.settings


def test_a_number_of_ones_own_holds_to_the_half_point(services):
    log_before_today(services, WEEK)
    services.plans.choose(17.3, services.pacing.offer())
    plan = services.plans.on(TODAY)
    assert (plan.points, plan.origin, plan.level, plan.factor) == (17.5, Origin.OWN, 40, None)
    with pytest.raises(InvalidInput, match="plan_range"):
        services.plans.choose(0)
    assert services.plans.on(TODAY) == plan


def test_two_plans_of_one_day_are_one_and_each_step_can_be_undone(services, clock):
    services.plans.choose(20)
    clock.move(days=3)
    services.plans.choose(25)
    services.plans.choose(26)
    services.plans.do_without()
    assert services.plans.on(services.clock.today) is None
    assert services.plans.on(TODAY).points == 20
    assert len(services.plans.plans) == 2
    for points in (26, 25, 20):
        services.history.undo()
        assert services.plans.on(services.clock.today).points == points
    services.history.undo()
    assert not services.plans.decided


def test_a_plan_chosen_while_the_clock_was_ahead_never_takes_the_place_of_a_newer_one(
    services, clock
):
    services.plans.choose(20)
    for points in (30, 40):
        clock.move(days=45)
        services.plans.choose(points)
    clock.move(days=-90)
    chosen = services.plans.choose(12)
    assert {services.plans.on(ago(-days)).points for days in range(0, 120, 10)} == {12}
    for _ in range(100):
        services.settle()
        assert services.plans.on(services.clock.today).points == 12
        clock.move(days=1)
    clock.now = SUNDAY
    chosen.take_back()
    assert services.plans.on(TODAY).points == 40


def history(services):
    return [(plan.first, plan.points) for plan in services.plans.plans]


def test_a_plan_chosen_while_the_clock_was_ahead_holds_from_the_day_the_clock_is_right(
    services, clock
):
    clock.move(days=-30)
    services.plans.choose(8)
    clock.move(days=40)
    chosen = services.plans.choose(12)
    clock.move(days=-10)
    assert history(services) == [(ago(30), 8), (TODAY, 12)]
    for _ in range(15):
        services.settle()
        assert history(services) == [(ago(30), 8), (TODAY, 12)]
        clock.move(days=1)
    assert services.pacing.evidence().held == 15
    chosen.take_back()
    assert history(services) == [(ago(30), 8)]


def test_a_plan_chosen_before_a_flight_west_holds_after_it_and_keeps_its_day(services, clock):
    clock.move(days=1)
    services.plans.choose(12)
    clock.move(days=-1)
    services.settle()
    assert services.plans.on(TODAY).points == 12
    services.plans.choose(14)
    clock.move(days=1)
    assert history(services) == [(TOMORROW, 14)]


@pytest.mark.parametrize(
    "behind",
    [datetime(1970, 1, 1, 0, 10, tzinfo=SUNDAY.tzinfo), SUNDAY - timedelta(days=150)],
    ids=["a flat battery", "slow by months"],
)
def test_the_plans_so_far_outlive_a_clock_that_is_behind(services, clock, behind):
    for days, points in ((60, 8), (30, 10), (10, 12)):
        clock.now = SUNDAY - timedelta(days=days)
        services.plans.choose(points)
    kept = services.plans.every
    clock.now = behind
    services.settle()
    assert services.plans.every == kept
    assert services.plans.on(services.clock.today).points == 12
    chosen = services.plans.choose(11)
    services.settle()
    assert history(services) == [(services.clock.today, 11)]
    clock.now = SUNDAY
    services.settle()
    assert history(services) == [(ago(60), 8), (ago(30), 10), (ago(10), 11)]
    chosen.take_back()
    assert history(services) == [(ago(60), 8), (ago(30), 10), (ago(10), 12)]


def test_the_first_plan_chosen_in_1970_holds_from_the_day_the_clock_is_right(services, clock):
    clock.now = datetime(1970, 1, 1, 0, 10, tzinfo=SUNDAY.tzinfo)
    services.plans.choose(11)
    services.settle()
    clock.now = SUNDAY
    for _ in range(2):
        services.settle()
        assert history(services) == [(TODAY, 11)]
        clock.move(days=1)


def test_a_clock_slow_by_days_leaves_the_plan_that_was_chosen_last(services, clock):
    for days, points in ((60, 8), (10, 12)):
        clock.now = SUNDAY - timedelta(days=days)
        services.plans.choose(points)
    clock.move(days=-10)
    services.settle()
    assert services.plans.on(services.clock.today).points == 12
    clock.now = SUNDAY
    assert services.plans.on(TODAY).points == 12
    assert services.plans.on(ago(50)).points == 8


def test_a_skipped_plan_is_offered_again_after_two_weeks_or_never(services, clock):
    log_before_today(services, WEEK)
    services.answers.give(Topic.PLAN, Reply.LATER)
    clock.move(days=13)
    assert services.pacing.offer() is None
    clock.move(days=1)
    assert services.pacing.offer() is not None
    services.answers.give(Topic.PLAN, Reply.NEVER)
    assert services.pacing.offer() is None
    assert services.pacing.proposal() is not None
    services.answers.allow(Topic.PLAN)
    assert services.pacing.offer() is not None


def test_a_late_undo_takes_back_the_answer_about_its_own_topic_alone(services):
    stayed = services.answers.give(Topic.RAISE, Reply.STAY)
    services.answers.give(Topic.LOWER, Reply.NEVER)
    stayed.take_back()
    assert [answer.topic for answer in services.settings.settings.answers] == [Topic.LOWER]


def test_more_is_tried_only_when_the_person_says_so(planned):
    found = planned.pacing.suggestion()
    assert (found.topic, found.points) == (Topic.RAISE, 33)
    assert planned.plans.on(TODAY).points == 30
    planned.plans.follow(found)
    plan = planned.plans.on(TODAY)
    assert (plan.points, plan.level, plan.factor, plan.origin) == (33, 30, 1.1, Origin.RAISED)
    assert planned.pacing.suggestion() is None
    planned.history.undo()
    assert planned.plans.on(TODAY).points == 30
    assert planned.pacing.suggestion() == found


def test_whoever_stays_is_left_alone(planned, clock):
    planned.answers.give(Topic.RAISE, Reply.STAY)
    assert planned.pacing.suggestion() is None
    planned.history.undo()
    assert planned.pacing.suggestion() is not None


def test_a_suggestion_left_unanswered_goes_after_a_week(planned, clock):
    def live(days):
        for _ in range(days):
            clock.move(days=1)
            log(planned, 24, planned.clock.today)

    planned.answers.mention(Topic.RAISE)
    live(6)
    planned.answers.mention(Topic.RAISE)
    assert planned.pacing.suggestion() is not None
    live(1)
    assert planned.pacing.suggestion() is None
    live(13)
    assert planned.pacing.suggestion() is not None
    assert not planned.history.undo() or planned.pacing.suggestion() is not None


def test_pacing_brings_up_one_word_at_a_time(services, clock):
    clock.move(days=-21)
    services.plans.choose(40)
    clock.move(days=21)
    log_before_today(services, SWINGING)
    assert services.pacing.tells_swings()
    services.flares.note(ago(3), ago(2))
    assert services.pacing.suggestion().topic is Topic.LOWER
    assert not services.pacing.tells_swings()
    services.answers.give(Topic.LOWER, Reply.STAY)
    assert not services.pacing.tells_swings()
    clock.move(days=1)
    assert services.pacing.tells_swings()


def test_the_account_of_a_day_adds_up_to_its_points(services):
    services.settings.change(weights=Weights(mental=2))
    services.notebook.log_activity(TODAY, ActivityKind.MENTAL, 4, 30)
    services.notebook.log_activity(TODAY, ActivityKind.PHYSICAL, 3, 20)
    account = services.pacing.account(TODAY)
    assert account.points == services.pacing.on(TODAY).points
    assert len(account.lines) == 2
    assert services.pacing.account(YESTERDAY).points is None


def test_a_symptom_that_went_up_closes_a_raise(planned):
    for days in (10, 9, 8):
        planned.notebook.check_in(ago(days), {Question.PAIN: 3})
    assert planned.pacing.suggestion() is not None
    planned.notebook.check_in(ago(1), {Question.PAIN: 5})
    assert planned.pacing.suggestion() is None
    assert planned.pacing.evidence().rises[0].question is Question.PAIN


def test_the_mode_for_effort_that_costs_later_can_be_switched_on_and_off(planned):
    planned.settings.change(after_effort=AfterEffort.UNSURE)
    assert planned.pacing.suggestion() is None
    assert planned.pacing.proposal().factors == (0.5,)
    assert planned.plans.on(TODAY).points == 30
    planned.settings.change(after_effort=AfterEffort.NO)
    assert planned.pacing.suggestion() is not None


def test_a_flare_stills_every_word_and_halves_the_plan(planned):
    log_before_today(planned, SWINGING)
    planned.flares.switch()
    today = planned.pacing.on(TODAY)
    assert (today.planned, today.flare.step) == (15, FlareStep.FLARE)
    assert planned.pacing.suggestion() is None
    assert not planned.pacing.tells_swings()
    planned.flares.switch()
    assert planned.pacing.on(TODAY).planned == 30


def test_after_a_flare_less_may_be_suggested_and_the_plan_steps_back_up(planned, clock):
    planned.flares.note(ago(3), None)
    planned.flares.switch()
    assert planned.pacing.on(TODAY).planned == 21
    found = planned.pacing.suggestion()
    assert (found.topic, found.points) == (Topic.LOWER, 24)
    planned.plans.follow(found)
    assert planned.plans.on(TODAY).origin is Origin.LOWERED
    assert planned.pacing.suggestion() is None
    assert planned.pacing.on(TODAY).planned == 17


def test_days_are_compared_with_the_plan_they_had(planned):
    days = [ago(number) for number in (6, 5, 4, 3, 2, 1, 0)]
    week = planned.pacing.days(days)
    assert (week.points, week.planned, week.band) == (144, 180, Band.ABOUT_RIGHT)
    planned.plans.choose(10)
    assert planned.pacing.days(days).days[:-1] == week.days[:-1]
    log(planned, 12, TODAY)
    assert planned.pacing.days(days).days[-1].band is Band.OVER


def test_swings_are_told_in_pairs_of_days_and_can_be_put_away(services):
    services.plans.do_without()
    log_before_today(services, SWINGING)
    fortnight = services.pacing.fortnight()
    assert fortnight.swings == ((ago(12), ago(11)), (ago(8), ago(6)))
    assert (fortnight.steadiness, fortnight.evenness) == (69, Evenness.SOME)
    assert services.pacing.tells_swings()
    services.answers.give(Topic.SWINGS, Reply.LATER)
    assert not services.pacing.tells_swings()


def test_today_which_is_not_over_changes_no_steadiness(services):
    log_before_today(services, SWINGING)
    before = services.pacing.fortnight()
    log(services, 1, TODAY)
    assert services.pacing.fortnight() == before


def test_a_weight_counts_for_days_long_over_and_can_be_undone(services):
    log_before_today(services, WEEK)
    services.settings.weigh(ActivityKind.PHYSICAL, 0.5)
    assert services.pacing.proposal().level == 20
    assert services.pacing.on(ago(1)).points == 25
    services.history.undo()
    assert services.pacing.proposal().level == 40


def test_pacing_is_worked_out_once_a_change(planned, monkeypatch):
    reads = []
    between = planned.notebook.between

    def counted(first, last):
        reads.append(first)
        return between(first, last)

    monkeypatch.setattr(planned.notebook, "between", counted)
    for _ in range(5):
        planned.pacing.suggestion()
        planned.pacing.fortnight()
        planned.pacing.days([ago(1), TODAY])
    first = len(reads)
    assert first == 3
    log(planned, 5, TODAY)
    planned.pacing.suggestion()
    assert len(reads) > first


def test_the_order_of_logging_never_matters(planned, clock):
    def said(services):
        found = services.pacing.suggestion()
        return services.pacing.proposal(), services.pacing.fortnight(), found and found.loads

    before = said(planned)
    for days in (3, 9, 1):
        [entry] = planned.notebook.on(ago(days))
        planned.notebook.delete(entry)
        log(planned, 14, ago(days))
        log(planned, 10, ago(days))
    assert said(planned) == before
