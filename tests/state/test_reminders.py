"""Reminders through the stores: what they speak of, and that each comes once."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest

from app.domain.activity import ActivityKind
from app.domain.check_in import Question
from app.domain.errors import StorageError
from app.domain.habit_mark import Outcome
from app.domain.reminder import Waiting
from app.domain.time_off import TimeOff
from app.main import build_services
from app.state.asked_page import TIME_TO_ANSWER, WebNotices
from app.storage.whole import Whole
from app.transfer.backup import portable
from tests.support.clock import SUNDAY, TODAY, TOMORROW
from tests.support.databases import open_database


@pytest.fixture
def reminded(services):
    services.settings.change(reminders=(time(14, 0),))
    return services


def test_without_a_chosen_time_there_is_none(services):
    assert services.settings.settings.reminders == ()
    assert services.reminders.look() is None


def test_a_reminder_speaks_of_everything_at_once_and_comes_once_a_day(reminded, clock):
    reminded.habits.switch("quiet-time", on=True)
    reminded.habits.switch("warm-layers", on=True)
    reminded.intentions.put(TODAY, ActivityKind.PHYSICAL, 4, 15, "Shower")
    assert reminded.reminders.look() == Waiting(habits=2, planned=1, check_in=True)
    assert reminded.reminders.look() is None
    clock.move(days=1)
    assert reminded.reminders.look() == Waiting(habits=2, planned=0, check_in=True)


def test_a_reminder_comes_no_second_time_after_a_restart(tmp_path, clock):
    with open_database(tmp_path) as database:
        services = build_services(database, clock)
        services.settings.change(reminders=(time(14, 0),))
        assert services.reminders.look() is not None
    with open_database(tmp_path) as database:
        assert build_services(database, clock).reminders.look() is None


def test_in_a_flare_there_is_none_and_one_that_stands_there_goes(reminded):
    reminded.reminders.stand()
    reminded.flares.switch()
    assert reminded.reminders.look() is None
    assert reminded.reminders.standing is None


def test_where_nothing_waits_nothing_is_said(reminded):
    reminded.habits.switch("quiet-time", on=True)
    reminded.habits.mark("quiet-time", TODAY, Outcome.RESTING)
    reminded.notebook.check_in(TODAY, {Question.PAIN: 3})
    assert reminded.reminders.look() is None


def test_a_habit_done_often_enough_lately_is_not_spoken_of(reminded, clock):
    habit = next(
        h for h in reminded.habits.menu(reminded.settings.settings) if h.frequency.days > 1
    )
    reminded.habits.switch(habit.slug, on=True)
    for back in range(1, habit.frequency.times + 1):
        reminded.habits.mark(habit.slug, TODAY - timedelta(days=back), Outcome.DONE)
    assert reminded.reminders.waiting(TODAY).habits == 0
    clock.move(days=habit.frequency.days)
    assert reminded.reminders.waiting(reminded.clock.today).habits == 1


def test_a_reminder_that_cannot_be_remembered_is_not_told(reminded, monkeypatch):
    def refuse(**_):
        raise StorageError("read_only")

    monkeypatch.setattr(reminded.settings, "note", refuse)
    assert reminded.reminders.look() is None


def test_the_times_travel_to_another_device_and_what_was_told_does_not(database, clock):
    services = build_services(database, clock)
    services.settings.change(reminders=(time(14, 0),))
    services.settings.note(notices=True)
    assert services.reminders.look() is not None
    [row] = portable(Whole(database).tables())["settings"]
    assert row["reminders"] == ["14:00"]
    assert not {"told", "notices"} & set(row)


async def test_the_calendar_file_has_the_times_that_are_chosen(reminded):
    name, content = await reminded.calendar.export()
    assert name == "ebb-and-flow-reminders.ics"
    assert b"DTSTART:20261122T140000\r\n" in content
    assert content.count(b"BEGIN:VALARM") == 1


class Page:
    """A page that answers as it was told to."""

    def __init__(self, **answers):
        self.answers, self.asked = answers, []

    async def ask(self, asks, patience=10.0, **more):
        self.asked.append((asks, patience, more))
        return self.answers.get(asks)


async def test_a_browser_is_asked_with_time_for_the_person_to_answer():
    page = Page(allowNotifications="granted")
    assert await WebNotices(page).ask() == "granted"
    assert page.asked == [("allowNotifications", TIME_TO_ANSWER, {})]


async def test_a_browser_that_says_nothing_is_looked_at_once_more():
    assert await WebNotices(Page(state={"notifications": "denied"})).ask() == "denied"
    assert await WebNotices(Page()).permission() == "unsupported"


async def test_a_notification_takes_the_place_of_the_one_before():
    page = Page(notify=True)
    assert await WebNotices(page).show("Ebb and Flow", "A check-in, if you like.")
    [(asks, _, more)] = page.asked
    assert (asks, more["body"], more["tag"]) == ("notify", "A check-in, if you like.", "reminder")
    assert not await WebNotices(Page()).show("", "")


def test_a_reminder_tells_nothing_of_the_future(reminded):
    reminded.settings.change(reminders=(time(15, 0),))
    assert reminded.reminders.look() is None
    assert reminded.settings.settings.told == ()


A_WEEK_OFF = TimeOff(first=TODAY, until=TODAY + timedelta(days=7))


@pytest.fixture
def off_ahead(services, clock):
    """A week off chosen while the clock was ahead by 90 days."""
    clock.move(days=90)
    services.times_off.begin(7)
    clock.move(days=-90)
    return services


def test_a_week_off_chosen_while_the_clock_was_ahead_lasts_a_week(off_ahead, clock):
    assert off_ahead.times_off.now == A_WEEK_OFF
    for _ in range(7):
        off_ahead.settle()
        assert off_ahead.times_off.now == A_WEEK_OFF
        clock.move(days=1)
    assert off_ahead.times_off.now is None
    assert off_ahead.times_off.back_today


def test_a_note_ends_a_time_off_that_was_begun_while_the_clock_was_ahead(services, clock):
    for days in (7, None):
        clock.move(days=90)
        services.times_off.begin(days)
        clock.move(days=-90)
        services.settle()
        services.notebook.log_rest(services.clock.today, 10)
        assert services.times_off.now is not None
        clock.move(days=1)
        services.notebook.log_rest(services.clock.today, 10)
        assert services.times_off.now is None
        clock.move(days=1)


def test_on_a_flight_west_a_time_off_that_begins_tomorrow_keeps_its_last_day(services, clock):
    services.times_off.begin(7)
    clock.move(days=-1)
    services.settle()
    assert services.times_off.now is not None
    clock.move(days=1)
    assert services.times_off.now == A_WEEK_OFF


def test_a_clock_with_a_flat_battery_moves_no_time_off(services, clock):
    services.times_off.begin(7)
    clock.now = datetime(1970, 1, 1, 12, tzinfo=UTC)
    services.settle()
    clock.now = SUNDAY
    assert services.times_off.now == A_WEEK_OFF


def test_a_time_off_that_was_ended_while_the_clock_was_ahead_is_ended_by_a_note(services, clock):
    services.times_off.begin()
    clock.move(days=90)
    services.notebook.log_rest(services.clock.today, 10)
    clock.move(days=1)
    services.settle()
    clock.now = SUNDAY + timedelta(days=1)
    assert services.times_off.now is not None
    services.notebook.log_rest(TOMORROW, 10)
    assert services.times_off.now is None


@pytest.mark.parametrize("days", [14, None])
def test_a_time_off_ended_by_a_clock_with_a_flat_battery_keeps_the_day_on_which_it_began(
    services, clock, days
):
    services.notebook.log_rest(TODAY, 10)
    services.times_off.begin(days)
    clock.move(days=3)
    right, clock.now = clock.now, datetime(1970, 1, 1, 12, tzinfo=UTC)
    services.settle()
    ended = services.times_off.end()
    services.settle()
    assert services.times_off.now is None
    clock.now = right
    services.settle()
    assert services.times_off.now is None
    assert services.times_off.has(TODAY)
    assert not services.times_off.has(right.date())
    ended.take_back()
    assert services.times_off.now is not None
