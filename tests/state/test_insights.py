"""What Insights is about: own days, whole habits, and no day that was noted only in part."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.check_in import Question
from app.domain.errors import StorageError
from app.domain.flare import NO_END, Spell
from app.domain.habit import HabitDraft
from app.domain.habit_mark import Outcome
from app.main import build_services
from tests.support.clock import SUNDAY, TODAY, YESTERDAY, TestClock, ago
from tests.support.databases import open_memory_database
from tests.support.days import log

HOURS = st.integers(min_value=-12, max_value=14)
STARTS = st.sampled_from([time(0), time(2, 30), time(4), time(7), time(12)])
MOMENTS = st.lists(
    st.tuples(st.integers(1, 40), st.times().map(lambda at: at.replace(tzinfo=None))), max_size=8
)
"""How many days ago something was noted, and at what time of that date."""
NOON = time(12)


def facts_of(services):
    return asyncio.run(services.insights.facts())


def points_by_day(services):
    facts = facts_of(services)
    return {facts.day(at): each for at, each in enumerate(facts.points) if each is not None}


def in_zone(hours, day, at):
    return datetime.combine(day, at, timezone(timedelta(hours=hours)))


def lived(moments, hours, day_start):
    """Somebody who noted two points at each of the ``moments``; it is noon now."""
    clock = TestClock(in_zone(hours, ago(41), NOON))
    services = build_services(open_memory_database(), clock)
    services.settings.change(welcomed=True, day_start=day_start)
    for back, at in sorted(moments, key=lambda moment: (-moment[0], moment[1])):
        clock.now = in_zone(hours, ago(back), at)
        log(services, 2, services.clock.today)
    clock.now = in_zone(hours, TODAY, NOON)
    return services, clock


def own_days(moments, day_start):
    """The points of each day, reckoned from the moments alone."""
    days = dict[date, float]()
    for back, at in moments:
        day = ago(back) if at >= day_start else ago(back + 1)
        days[day] = days.get(day, 0) + 2
    return days


@settings(max_examples=25)
@given(MOMENTS, HOURS, HOURS, STARTS)
def test_insights_sees_the_same_own_days_in_whatever_zone_one_lives_or_flies_to(
    moments, home, away, day_start
):
    services, clock = lived(moments, home, day_start)
    assert points_by_day(services) == own_days(moments, day_start)
    clock.now = in_zone(away, TODAY, NOON)
    assert points_by_day(services) == own_days(moments, day_start)


@settings(max_examples=25)
@given(MOMENTS, STARTS, STARTS)
def test_insights_leaves_noted_days_where_they_are_when_the_start_of_the_day_is_moved(
    moments, before, after
):
    services, clock = lived(moments, 1, before)
    services.settings.change(day_start=after)
    assert points_by_day(services) == own_days(moments, before)
    clock.now = in_zone(1, TODAY, time(3))
    log(services, 4, services.clock.today)
    mine = TODAY if time(3) >= after else YESTERDAY
    assert services.clock.today == mine
    clock.now = in_zone(1, TODAY + timedelta(days=1), NOON)
    noted = own_days(moments, before)
    assert points_by_day(services) == noted | {mine: noted.get(mine, 0) + 4}


def test_insights_counts_what_was_noted_under_a_habit_that_was_put_together_with_another(services):
    habits = services.habits
    drafts = (HabitDraft(name=name) for name in ("Stroll", "Walk"))
    stroll, walk = (habits.make(draft).made for draft in drafts)
    habits.mark(stroll, ago(3), Outcome.DONE)
    habits.mark(stroll, ago(2), Outcome.NOT_DONE)
    habits.mark(walk, ago(1), Outcome.DONE)
    habits.put_together(walk, stroll)
    marks = facts_of(services).marks
    assert list(marks) == [walk]
    assert marks[walk][-3:] == [1, 0, 1]


def test_insights_takes_a_flare_for_going_on_only_as_long_as_that_is_sure(services, clock):
    clock.move(days=-40)
    services.flares.switch()
    began = services.clock.today
    clock.move(days=2)
    services.notebook.check_in(services.clock.today, {Question.PAIN: 6}, "")
    clock.move(days=3)
    assert services.insights.spells() == (Spell(began, NO_END),)
    clock.move(days=35)
    sure = began + timedelta(days=2)
    assert services.flares.sure_until() == sure
    assert services.insights.spells() == (Spell(began, sure),)
    facts = facts_of(services)
    assert not any(services.insights.course(facts).flares[-28:])
    assert services.insights.before_flares(facts).flare_days == 3
    services.flares.confirm()
    assert services.insights.spells() == (Spell(began, NO_END),)


def test_insights_takes_the_first_day_of_a_time_off_for_partly_noted(services, clock):
    clock.move(days=-2)
    log(services, 8, services.clock.today)
    services.notebook.check_in(services.clock.today, {Question.PAIN: 6}, "")
    services.times_off.begin()
    clock.move(days=2)
    facts = facts_of(services)
    assert facts.points[-2:] == [None, None]
    assert facts.noted[-2:] == [False, False]
    assert facts.minutes.keys() == {"physical"}
    assert not any(facts.minutes["physical"])
    assert facts.rated(Question.PAIN)[-2:] == [6, None]
    services.times_off.end()
    log(services, 6, services.clock.today)
    clock.move(days=1)
    assert facts_of(services).points[-3:] == [None, None, 6]


@pytest.fixture
def chosen_ahead(services, clock):
    """Another rating was chosen to compare while the clock was ahead by a year."""
    clock.move(days=365)
    services.insights.compare_by(Question.PAIN)
    clock.move(days=-365)
    return services


def look_of(services):
    return asyncio.run(services.insights.look(facts_of(services)))


def test_looks_begin_anew_today_where_the_clock_was_ahead_when_the_rating_was_chosen(
    chosen_ahead, clock
):
    look_of(chosen_ahead)
    clock.move(days=100)
    look_of(chosen_ahead)
    assert chosen_ahead.insights.terms().since == TODAY


def test_a_look_where_nothing_can_be_kept_goes_on_all_the_same(chosen_ahead, monkeypatch):
    def refuse(**_):
        raise StorageError("read_only")

    monkeypatch.setattr(chosen_ahead.settings, "note", refuse)
    look_of(chosen_ahead)
    assert chosen_ahead.insights.terms().since == TODAY + timedelta(days=365)


@pytest.mark.parametrize("now", [SUNDAY - timedelta(days=1), datetime(1970, 1, 1, 12, tzinfo=UTC)])
def test_neither_a_flight_west_nor_a_flat_battery_moves_when_looks_began(services, clock, now):
    services.insights.compare_by(Question.PAIN)
    clock.now = now
    look_of(services)
    assert services.insights.terms().since == TODAY
