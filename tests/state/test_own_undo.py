"""Undo belongs to its change: the faults that were met, each with what is right."""

from __future__ import annotations

from datetime import time, timedelta

import pytest

from app.domain.activity import ActivityKind
from app.domain.check_in import Question
from app.domain.errors import StorageError
from app.domain.flare import Flare
from app.domain.timer import Rhythm, Task
from tests.support.clock import SUNDAY, TODAY
from tests.support.notes import log_shower


def test_undoing_a_log_after_it_was_changed_leaves_nothing_behind(services):
    logged = log_shower(services)
    rated = services.notebook.rate_effort(logged.made, 7)
    logged.take_back()
    rated.take_back()
    assert services.notebook.on(TODAY) == ()


def test_a_late_undo_of_the_minutes_leaves_the_effort(services):
    entry = log_shower(services).made
    longer = services.notebook.change_activity(entry, TODAY, entry.kind, 4, 30, entry.name)
    services.notebook.rate_effort(longer.made, 7)
    longer.take_back()
    [left] = services.notebook.on(TODAY)
    assert (left.minutes, left.effort) == (15, 7)


def test_a_check_in_whose_first_answers_were_taken_back_is_not_brought_back_by_a_later_undo(
    services,
):
    first = services.notebook.check_in(TODAY, {Question.PAIN: 3})
    second = services.notebook.check_in(TODAY, {Question.PAIN: 3, Question.FOG: 5})
    first.take_back()
    second.take_back()
    assert services.notebook.check_in_on(TODAY) is None


def test_two_plans_of_one_day_undone_in_their_order_leave_none(services):
    first, second = services.plans.choose(20), services.plans.choose(30)
    first.take_back()
    assert services.plans.on(TODAY).points == 30
    second.take_back()
    assert services.plans.plans == ()


async def test_what_the_timer_noted_and_was_taken_back_is_not_brought_back_by_the_keys(
    services, clock
):
    task = Task(kind=ActivityKind.PHYSICAL, effort=3, name="Garden")
    services.timers.begin(30, task=task)
    clock.move(minutes=10)
    stopped = services.timers.stop()
    services.notebook.rate_effort(stopped.made, 7)
    services.timers.over.change.take_back()
    assert services.timers.running is not None
    assert services.history.undo(TODAY) is None
    assert services.notebook.on(TODAY) == ()


def test_a_mark_taken_back_and_noted_anew_stands_once_whatever_is_undone(services):
    from app.domain.habit_mark import Outcome

    services.habits.mark("quiet-time", TODAY, Outcome.DONE)
    gone = services.habits.mark("quiet-time", TODAY, None)
    anew = services.habits.mark("quiet-time", TODAY, Outcome.RESTING)
    gone.take_back()
    assert len(services.notebook.on(TODAY)) == 1
    anew.take_back()
    [mark] = services.notebook.on(TODAY)
    assert mark.outcome is Outcome.DONE


async def test_an_exchange_of_timers_is_done_as_a_whole_or_not_at_all(services, clock, monkeypatch):
    services.timers.begin(10)
    clock.move(minutes=4)
    running = services.timers.running

    def refuse(*_):
        raise StorageError("not_saved", reason="full")

    with monkeypatch.context() as full:
        full.setattr(services.timers._records, "save", refuse)
        with pytest.raises(StorageError):
            services.timers.exchange(5)
    assert services.timers.running == running
    assert services.notebook.on(TODAY) == ()


async def test_a_timer_that_ended_under_the_finger_is_not_said_to_be_unnoted(services, clock):
    services.timers.begin(10)
    clock.move(minutes=11)
    services.timers.look()
    assert services.timers.discard() is None
    assert services.timers.stop() is None
    assert len(services.notebook.on(TODAY)) == 1


async def test_another_rhythm_for_a_running_timer_is_taken_back_with_the_timer(services, clock):
    services.timers.begin(10, doing=20)
    rhythm = services.settings.settings.rhythm
    services.timers.keep_to(Rhythm(30, 5))
    assert (services.timers.running.doing, services.timers.running.minutes) == (30, 5)
    services.timers.pause()
    services.history.undo(TODAY)
    assert (services.timers.running.doing, services.timers.running.minutes) == (20, 10)
    assert services.timers.running.pauses
    assert services.settings.settings.rhythm == rhythm


def test_a_habit_shown_on_request_is_put_to_use_by_one_change(services):
    change = services.habits.switch("smoke-free-day", True)
    assert services.settings.settings.smoke_free_shown
    change.take_back()
    assert not services.settings.settings.smoke_free_shown
    assert not services.habits.is_on("smoke-free-day")


def test_a_flare_begun_before_the_day_start_was_moved_can_still_be_seen_and_ended(services, clock):
    clock.now = SUNDAY.replace(hour=5)
    services.flares.switch()
    services.settings.change(day_start=time(6))
    today = services.clock.today
    assert services.flares.on(today) is not None
    assert services.flares.switch().made is None
    assert services.flares.flares == ()


def test_three_flares_that_touch_one_after_another_become_one(services):
    def ago(days):
        return TODAY - timedelta(days=days)

    for name, first, last in (("a", 12, 9), ("b", 10, 6), ("c", 7, 5)):
        flare = Flare(id=name, first=ago(first), last=ago(last), changed=SUNDAY)
        services.flares._records.save(flare)
    services.flares.load()
    change = services.flares.note(ago(13), ago(11))
    [flare] = services.flares.flares
    assert (flare.first, flare.last) == (ago(13), ago(5))
    change.take_back()
    assert len(services.flares.flares) == 3


def test_nothing_is_offered_to_be_taken_back_where_nothing_changed(services):
    entry = log_shower(services).made
    assert services.notebook.rate_effort(entry, entry.effort) is None
    assert services.settings.change(unit=services.settings.settings.unit) is None
