"""Suggestions: a larger or a smaller plan, under exactly the rules, and why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answer import PAUSES, Answer, Reply, Topic
from app.domain.caution import AFTER_EFFORT, ORDINARY
from app.domain.check_in import Question
from app.domain.flare import spells_of
from app.domain.plan import Origin
from app.domain.suggestion import evidence, suggestion
from tests.support.builders import check_in, flare, plan
from tests.support.clock import TODAY, ago

STEADY = (24,) * 14


def rated(days_ago, pain):
    return check_in(ago(days_ago), {Question.PAIN: pain, Question.ENERGY: 10 - pain})


def facts(loads=STEADY, flares=(), ratings=(), held=20, points=30.0, caution=ORDINARY):
    """What is known when ``loads`` are the points of the days before today."""
    days = [(ago(len(loads) - place), each) for place, each in enumerate(loads)]
    plans, spells = [plan(ago(held), points)], spells_of(flares)
    return evidence(TODAY, [*days, (TODAY, 500.0)], ratings, plans, spells, caution)


def suggested(*answers, **known):
    found = suggestion(facts(**known), answers)
    return found and found.topic


def test_two_weeks_near_the_plan_let_more_be_mentioned():
    found = suggestion(facts(), ())
    assert (found.topic, found.before, found.factor, found.points) == (Topic.RAISE, 30, 1.1, 33)
    assert [load.points for load in found.loads] == [24] * 14
    assert found.evidence.held == 20
    assert len(found.evidence.about_right) == 7


def test_two_quiet_days_or_two_full_ones_in_the_last_seven_leave_it_open():
    assert suggested(loads=(24,) * 12 + (6, 6)) is Topic.RAISE
    assert suggested(loads=(20,) * 12 + (36, 36)) is Topic.RAISE
    assert suggested(loads=(24,) * 11 + (6, 6, 6)) is None
    assert suggested(loads=(18,) * 11 + (36, 36, 36)) is None


def test_the_fourteen_days_together_must_be_about_right_too():
    assert suggested(loads=(60,) * 7 + (24,) * 7) is None
    assert suggested(loads=(2,) * 7 + (24,) * 7) is None


def test_the_plan_must_have_held_for_fourteen_days():
    assert suggested(held=14) is Topic.RAISE
    assert suggested(held=13) is None


def test_days_that_were_not_logged_are_not_taken_for_quiet_ones():
    assert suggested(loads=(24, None) * 7) is Topic.RAISE
    assert suggested(loads=(24, None) * 6 + (None, None)) is None


def test_one_flare_day_leaves_more_open_and_two_do_not():
    assert suggested(flares=[flare(ago(10), ago(10))]) is Topic.RAISE
    assert suggested(flares=[flare(ago(10), ago(9))]) is None


def test_a_symptom_that_went_up_closes_it():
    weeks = [rated(10, 4), rated(9, 5), rated(8, 4), rated(2, 5), rated(0, 5)]
    assert suggested(ratings=weeks) is None
    [risen] = facts(ratings=weeks).rises
    assert (risen.question, risen.before, risen.now) == (Question.PAIN, 4, 5)
    assert suggested(ratings=weeks[:3]) is Topic.RAISE
    assert suggested(ratings=[rated(10, 5), rated(2, 4)]) is Topic.RAISE


def test_after_effort_that_costs_later_more_is_never_mentioned():
    assert suggested(caution=AFTER_EFFORT) is None


def test_a_plan_too_small_to_change_is_left_alone():
    assert suggested(loads=(1.5,) * 14, points=2) is None
    assert suggested(loads=(4,) * 14, points=4) is Topic.RAISE


def test_two_flare_days_in_a_week_let_less_be_suggested():
    found = suggestion(facts(flares=[flare(ago(3), ago(2))]), ())
    assert (found.topic, found.points) == (Topic.LOWER, 24)
    assert found.evidence.flare_days_in_week == (ago(3), ago(2))
    assert suggested(flares=[flare(ago(3), ago(3))]) is Topic.RAISE
    assert suggested(flares=[flare(ago(9), ago(8))]) is None


def test_two_full_days_that_a_flare_followed_let_less_be_suggested():
    loads = [20] * 14
    loads[0] = loads[5] = 40
    one_after_each = [flare(ago(12), ago(12)), flare(ago(8), ago(8))]
    found = suggestion(facts(loads=loads, flares=one_after_each), ())
    assert found.topic is Topic.LOWER
    assert found.evidence.before_flares == (ago(14), ago(9))
    assert [load.day for load in found.loads if load.flare_after] == [ago(14), ago(9)]
    assert suggested(loads=loads, flares=[flare(ago(11), ago(11)), flare(ago(8), ago(8))]) is None


def test_after_effort_that_costs_later_a_flare_three_days_on_counts():
    loads = [20] * 14
    loads[0] = loads[5] = 40
    late = [flare(ago(11), ago(11)), flare(ago(6), ago(6))]
    assert suggested(loads=loads, flares=late, caution=AFTER_EFFORT) is Topic.LOWER
    assert suggested(loads=loads, flares=late) is None


def test_a_full_day_inside_a_flare_was_not_followed_by_one():
    loads = [20] * 14
    loads[2] = loads[3] = 40
    assert facts(loads=loads, flares=[flare(ago(13), ago(11))]).before_flares == ()


def test_only_days_under_the_plan_speak_about_it():
    assert suggested(flares=[flare(ago(3), ago(2))], held=1) is None
    assert facts(held=3).days.days[0].day == ago(3)


def test_no_plan_is_suggested_in_a_flare():
    assert suggested(flares=[flare(ago(5), ago(-1))]) is None


def test_today_is_not_over_and_changes_nothing():
    assert facts().days.days[-1].day == ago(1)


@pytest.mark.parametrize(("reply", "topic"), [(r, t) for t, r in PAUSES if t is Topic.RAISE])
def test_an_answer_keeps_a_suggestion_quiet_for_a_while(reply, topic):
    def answered(days):
        return Answer(topic=topic, reply=reply, day=ago(days))

    pause = PAUSES[topic, reply]
    assert pause >= 14
    assert suggested(answered(pause - 1)) is None
    assert suggested(answered(pause)) is Topic.RAISE


@pytest.mark.parametrize(
    ("days", "stands"), [(0, True), (6, True), (7, False), (19, False), (20, True)]
)
def test_left_unanswered_it_stands_a_week_and_is_not_mentioned_for_two(days, stands):
    shown = Answer(topic=Topic.RAISE, reply=Reply.SHOWN, day=ago(days))
    assert (suggested(shown, held=21) is Topic.RAISE) is stands


def test_a_plan_begun_since_has_answered_what_was_only_shown():
    shown = Answer(topic=Topic.RAISE, reply=Reply.SHOWN, day=ago(14))
    assert suggested(shown, held=14) is Topic.RAISE
    assert suggested(shown, held=15) is None


def test_never_is_never_and_about_one_thing_alone():
    never = Answer(topic=Topic.RAISE, reply=Reply.NEVER, day=ago(3000))
    assert suggested(never) is None
    assert suggested(never, flares=[flare(ago(3), ago(2))]) is Topic.LOWER


def test_without_a_plan_there_is_nothing_to_say():
    none = plan(ago(2), 0, id="n", origin=Origin.NONE)
    assert evidence(TODAY, (), (), [plan(ago(20)), none], (), ORDINARY) is None


points = st.integers(0, 120).map(lambda number: number / 2)
spans = st.lists(
    st.tuples(st.integers(1, 20), st.integers(0, 5)).map(
        lambda span: flare(ago(span[0]), ago(max(1, span[0] - span[1])))
    ),
    max_size=3,
)


@given(st.lists(st.none() | points, max_size=14), spans, st.randoms())
def test_more_is_only_mentioned_where_all_the_rules_hold(loads, flares, random):
    known = facts(loads=loads, flares=flares)
    found = suggestion(known, ())
    logged = [each for each in loads if each is not None]
    if found is not None and found.topic is Topic.RAISE:
        assert len(logged) >= 7
        assert sum(each.band == "about_right" for each in known.latest) >= 5
        assert len(known.flare_days) <= 1
    shuffled = list(flares)
    random.shuffle(shuffled)
    again = suggestion(facts(loads=loads, flares=shuffled), ())
    assert again == found


@given(st.lists(st.none() | points, max_size=14), spans)
def test_an_unlogged_day_is_no_reason_for_anything(loads, flares):
    """Whatever is suggested rests on days that were logged, or on flares."""
    known = facts(loads=loads, flares=flares)
    logged = {each.day for each in known.days.days if each.points is not None}
    assert {each.day for each in known.latest} <= logged
    assert set(known.before_flares) <= logged
    assert {each.day for each in known.days.compared} == logged
