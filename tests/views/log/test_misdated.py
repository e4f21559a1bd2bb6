"""Notes under a date that looks wrong can be seen, moved and deleted, and stand in every backup."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from app.domain.activity import Activity, ActivityKind
from app.domain.check_in import CheckIn, Question
from app.domain.entry import Helped, Rest
from app.domain.habit_mark import Outcome
from app.domain.settings import LookChoice
from app.storage.entries import EntryRepository
from app.transfer.backup import read_backup
from app.transfer.imports.record import imported_id
from tests.support.clock import SUNDAY, TODAY
from tests.support.notes import database_of, put_on_list
from tests.support.soundness import AT_EACH_SIZE, faults

FLAT = [
    datetime(1970, 1, 1, 0, 5, tzinfo=UTC),
    datetime(1969, 12, 31, 19, 30, tzinfo=UTC),
    datetime(2000, 1, 1, 0, 5, tzinfo=UTC),
    datetime(2240, 5, 5, 12, tzinfo=UTC),
]
"""What clocks show whose battery was flat, and one that was set wrong."""


def note_a_day(services):
    """A walk, a rest, a check-in and a mark, all of the day the clock shows."""
    day = services.clock.today
    services.notebook.log_activity(day, ActivityKind.PHYSICAL, 4, 20, "Walk")
    services.notebook.log_rest(day, 15)
    services.notebook.check_in(day, {Question.PAIN: 3})
    services.habits.mark("quiet-time", day, Outcome.DONE)


async def test_notes_of_days_ahead_are_told_on_today_and_lead_to_each_of_them(
    launch, services, clock
):
    clock.move(days=40)
    note_a_day(services)
    clock.now = SUNDAY
    app = await launch()
    await app.tap("4 notes have a date that looks wrong.")
    assert app.says("1 January 2027")
    assert faults(app) == []
    await app.tap("Move Walk to today")
    await app.tap("Move Check-in to today")
    assert {type(each) for each in services.notebook.on(TODAY)} == {Activity, CheckIn}
    await app.tap("Undo")
    assert services.notebook.check_in_on(TODAY) is None
    await app.tap("Delete Planned quiet time")
    await app.tap("Delete Rest")
    await app.tap("Delete Check-in")
    assert app.says("No note has a date that looks wrong.")
    assert not services.notebook.misdated()


async def test_a_day_that_has_a_check_in_takes_no_second_one(launch, services, clock):
    services.notebook.check_in(TODAY, {Question.PAIN: 8})
    clock.move(days=40)
    services.notebook.check_in(services.clock.today, {Question.PAIN: 3})
    clock.now = SUNDAY
    app = await launch("/settings/dates")
    await app.tap("Move Check-in to today")
    assert app.message.startswith("That day has such a note already. You can delete one of the")
    assert len(services.notebook.misdated()) == 1


async def test_lists_of_the_next_days_have_no_wrong_date(launch, services):
    put_on_list(services, day=TODAY + timedelta(days=6))
    assert services.notebook.misdated() == ()
    app = await launch()
    assert "misdated" not in app.keys


@pytest.mark.parametrize("flat", FLAT)
async def test_nothing_that_a_wrong_clock_lets_be_kept_is_missing_in_a_backup(
    launch, services, clock, flat
):
    clock.now = flat
    app = await launch()
    assert app.says("The date of this device looks wrong.")
    await app.tap("Log Shower")
    note_a_day(services)
    services.flares.switch()
    services.plans.choose(20)
    services.settings.change(look=LookChoice.DARK)
    services.habits.switch("quiet-time", True)
    services.reading.open(next(iter(services.library.cards)))
    services.timers.begin(10)
    clock.move(minutes=10)
    services.timers.look()
    assert services.timers.over.entry is not None
    for route in ("/pace", "/habits", "/settings", "/insights", "/habits/about/quiet-time"):
        await app.visit(route)
        assert faults(app) == []
    clock.now = SUNDAY
    backup = read_backup((await services.file.export()).content)
    assert backup.unreadable == 0
    assert len(services.notebook.misdated()) == 6
    assert {"flares", "plans", "habits", "reading", "settings"} <= backup.tables.keys()
    other = await launch()
    assert not other.says("The date of this device looks wrong.")


async def test_what_a_flat_clock_noted_is_told_until_it_is_moved_or_deleted(
    launch, services, clock
):
    clock.now = FLAT[0]
    services.notebook.log_rest(services.clock.today, 15)
    put_on_list(services, "Cook", services.clock.today)
    services.timers.begin(10)
    clock.now = SUNDAY
    services.timers.look()
    app = await launch("/settings/dates")
    asked = sorted(name for name in app.names if name.startswith("Delete"))
    assert asked == ["Delete Cook", "Delete Rest", "Delete Rest"]
    for way, there in (("Move Rest to today", 3), ("Delete Rest", 2)):
        await app.tap(way)
        await app.tap("Undo")
        assert len(services.notebook.misdated()) == there
        await app.tap(way)
    await app.tap("Delete Cook")
    assert services.notebook.misdated() == ()


@pytest.mark.parametrize("clock_shows", FLAT[:3])
async def test_no_right_note_is_said_to_have_a_wrong_date_by_a_clock_that_is_wrong_now(
    launch, services, clock, clock_shows
):
    note_a_day(services)
    clock.now = clock_shows
    app = await launch()
    assert not app.says("a date that looks wrong")
    await app.visit("/settings/dates")
    assert app.says("The date of this device looks wrong now.")
    assert [name for name in app.names if name.startswith(("Move", "Delete"))] == []
    assert faults(app) == []


@pytest.mark.parametrize("how", ["a flight west", "a day that starts later"])
async def test_what_was_noted_right_before_the_day_became_the_one_before_has_no_wrong_date(
    launch, services, clock, how
):
    clock.now = SUNDAY.replace(hour=5)
    rest = services.notebook.log_rest(TODAY, 15).made
    put_on_list(services, "Cook", TODAY + timedelta(days=6))
    if how == "a flight west":
        clock.now = clock.now.astimezone(timezone(timedelta(hours=-6)))
    else:
        services.settings.change(day_start=time(8))
    app = await launch()
    assert services.clock.today == TODAY - timedelta(days=1)
    assert "misdated" not in app.keys
    assert services.notebook.rate_rest(rest, Helped.YES).made.helped is Helped.YES
    assert services.notebook.misdated() == ()


async def test_what_a_clock_one_day_ahead_noted_has_a_wrong_date(launch, services, clock):
    clock.move(days=1)
    rest = services.notebook.log_rest(services.clock.today, 15).made
    clock.now = SUNDAY
    services.notebook.rate_rest(rest, Helped.YES)
    assert [each.id for each in services.notebook.misdated()] == [rest.id]


async def test_all_that_has_a_wrong_date_is_called_what_it_is(launch, services, clock):
    clock.move(days=30)
    services.notebook.say_all(services.clock.today)
    put_on_list(services, "Cook", services.clock.today)
    clock.now = SUNDAY
    app = await launch("/settings/dates")
    assert app.says("On the list of that day. It can only be deleted.")
    await app.tap("Move “That was all” to today")
    assert services.notebook.all_noted_on(TODAY)


async def test_what_is_put_on_a_list_by_a_clock_that_was_ahead_can_be_undone_once_it_is_right(
    launch, services, clock
):
    clock.move(days=30)
    change = services.intentions.put(services.clock.today, ActivityKind.PHYSICAL, 4, 15, "Cook")
    clock.now = SUNDAY
    app = await launch()
    assert "misdated" in app.keys
    assert change.take_back()
    await app.wait()
    assert "misdated" not in app.keys
    assert change.bring_back()
    await app.wait()
    assert "misdated" in app.keys


async def test_a_note_with_a_wrong_date_is_found_and_leads_to_where_it_can_be_moved(
    launch, services, clock
):
    clock.move(days=30)
    services.notebook.log_rest(services.clock.today, 15, "zebra")
    clock.now = SUNDAY
    app = await launch("/pace/search")
    await app.set("zebra", key="note-search")
    await app.tap("Rest")
    assert app.page.route == "/settings/dates"
    await app.tap("Move Rest to today")


def test_what_was_imported_of_long_ago_has_no_wrong_date(services):
    day = date(2005, 3, 3)
    made = services.clock.moment_on(day)
    rest = Rest(id=imported_id("loop", "mark", "", day), at=made, day=day, changed=made, minutes=5)
    EntryRepository(database_of(services)).save(rest)
    assert services.notebook.misdated() == ()


def test_what_is_noted_about_long_ago_has_no_wrong_date(services):
    services.notebook.log_rest(date(2005, 3, 3), 20)
    assert services.notebook.misdated() == ()


@pytest.mark.parametrize(("size", "text_size"), AT_EACH_SIZE)
async def test_notes_with_a_wrong_date_are_shown_soundly(launch, services, clock, size, text_size):
    services.settings.change(text_size=text_size)
    clock.move(days=40)
    note_a_day(services)
    clock.now = SUNDAY
    app = await launch("/settings/dates", size=size)
    assert faults(app) == []
