"""The lists of days: saved, moved, done, and taken back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.domain.errors import InvalidInput, StorageError
from app.main import build_services
from app.storage.entries import EntryRepository
from app.storage.whole import Whole
from app.transfer.merge import merged
from tests.support.clock import TODAY
from tests.support.databases import open_database, open_memory_database
from tests.support.notes import names_logged, put_on_list

DAY = timedelta(days=1)


def names_listed(services, day=TODAY):
    return sorted(each.name for each in services.intentions.on(day))


def test_a_to_do_stands_there_after_a_restart_and_is_not_logged(tmp_path, clock):
    with open_database(tmp_path) as database:
        planned = put_on_list(build_services(database, clock))
    with open_database(tmp_path) as database:
        services = build_services(database, clock)
        assert services.intentions.on(TODAY) == (planned,)
        assert services.pacing.on(TODAY).points is None
        assert services.pacing.observation().logged == 0


def test_done_logs_it_and_takes_it_off_and_one_undo_takes_both_back(services):
    planned = put_on_list(services)
    done = services.intentions.do(planned).made
    assert (done.name, done.effort, done.minutes, done.day) == ("Shower", 4, 15, TODAY)
    assert (names_listed(services), names_logged(services)) == ([], ["Shower"])
    assert services.history.undo()
    assert (names_listed(services), names_logged(services)) == (["Shower"], [])
    assert services.history.undo()
    assert (names_listed(services), names_logged(services)) == ([], [])
    assert not services.history.undo()


def test_a_to_do_for_another_day_is_logged_on_the_day_it_is_done(services):
    services.intentions.do(put_on_list(services, day=TODAY + DAY))
    assert names_logged(services) == ["Shower"]
    assert services.intentions.intentions == ()


def test_if_it_cannot_be_taken_off_it_is_not_logged_either(services, monkeypatch):
    planned = put_on_list(services)

    def refuse(*_):
        raise StorageError("not_saved", reason="full")

    with monkeypatch.context() as full:
        full.setattr(services.intentions, "lay", refuse)
        with pytest.raises(StorageError):
            services.intentions.do(planned)
    assert (names_listed(services), names_logged(services)) == (["Shower"], [])


def test_a_to_do_moves_to_another_day_also_into_another_month_and_back(services, clock):
    clock.move(days=8)  # to the last day of November
    today = TODAY + 8 * DAY
    planned = put_on_list(services, day=today)
    services.intentions.move((planned,), today + DAY)
    assert (names_listed(services, today), names_listed(services, today + DAY)) == ([], ["Shower"])
    services.intentions.load()
    assert names_listed(services, today + DAY) == ["Shower"]
    assert services.history.undo()
    services.intentions.load()
    assert (names_listed(services, today), names_listed(services, today + DAY)) == (["Shower"], [])


def test_a_late_undo_of_a_move_leaves_what_was_done_since(services):
    planned = put_on_list(services)
    moved = services.intentions.move((planned,), TODAY + DAY)
    services.intentions.do(services.intentions.on(TODAY + DAY)[0])
    assert not moved.take_back()
    assert (names_listed(services), names_logged(services)) == ([], ["Shower"])


def test_a_day_that_is_over_leaves_it_from_earlier_and_nothing_else(services, clock):
    put_on_list(services, "Shower")
    put_on_list(services, "Emails")
    clock.move(days=1)
    left = services.intentions.left_over()
    assert {each.name for each in left} == {"Shower", "Emails"}
    assert names_listed(services, TODAY + DAY) == []
    assert names_logged(services) == []
    services.intentions.move(left, TODAY + DAY)
    assert services.intentions.left_over() == ()
    assert names_listed(services, TODAY + DAY) == ["Emails", "Shower"]
    services.intentions.take_off(services.intentions.on(TODAY + DAY))
    assert services.intentions.intentions == ()
    assert services.history.undo()
    assert names_listed(services, TODAY + DAY) == ["Emails", "Shower"]


def test_in_a_flare_everything_can_be_left_for_after_it(services, clock):
    put_on_list(services, "Shower")
    put_on_list(services, "Emails")
    services.flares.switch()
    services.intentions.leave(services.intentions.on(TODAY))
    assert names_listed(services) == []
    clock.move(days=5)
    assert services.intentions.left_over() == ()
    assert len(services.intentions.waiting()) == 2
    services.flares.switch()
    assert {each.name for each in services.intentions.left_over()} == {"Shower", "Emails"}


@pytest.mark.parametrize("length", [5, 100, 400])
def test_what_waits_in_a_flare_of_any_length_comes_back_after_it(database, clock, length):
    services = build_services(database, clock)
    put_on_list(services, "Emails")
    put_on_list(services, "Call dentist", TODAY + DAY)
    clock.move(days=10)
    services.flares.switch()
    services.intentions.leave(services.intentions.left_over())
    clock.move(days=length)
    services = build_services(database, clock)
    assert services.intentions.left_over() == ()
    assert len(services.intentions.waiting()) == 2
    services.flares.switch()
    assert {each.name for each in services.intentions.left_over()} == {"Emails", "Call dentist"}
    clock.move(days=30)
    services = build_services(database, clock)
    assert {each.name for each in services.intentions.left_over()} == {"Emails", "Call dentist"}


def test_what_was_never_left_for_after_a_long_flare_is_left_in_peace(database, clock):
    services = build_services(database, clock)
    put_on_list(services)
    services.flares.switch()
    clock.move(days=100)
    services = build_services(database, clock)
    assert services.intentions.left_over() == ()
    services.flares.switch()
    assert services.intentions.intentions == ()


def test_a_flare_of_long_ago_lets_no_old_months_be_read(services, clock, monkeypatch):
    services.flares.note(TODAY - 900 * DAY, TODAY - 700 * DAY)
    services.flares.note(TODAY - 20 * DAY, TODAY - 15 * DAY)
    months = []
    monkeypatch.setattr(EntryRepository, "intentions", lambda _, month: months.append(month) or ())
    assert services.intentions.intentions == ()
    assert min(months) == date(2026, 9, 1)


def test_a_flare_that_lies_ahead_of_a_wrong_clock_hides_no_list(database, clock):
    services = build_services(database, clock)
    services.flares.note(TODAY - 9 * DAY, TODAY - 5 * DAY)
    clock.now = clock.now.replace(year=1970)
    services = build_services(database, clock)
    put_on_list(services, day=services.clock.today)
    assert names_listed(build_services(database, clock), services.clock.today) == ["Shower"]


def test_lists_begun_under_a_wrong_clock_are_there_once_it_is_right(database, clock):
    put_on_list(build_services(database, clock))
    right, clock.now = clock.now, clock.now.replace(year=1970)
    services = build_services(database, clock)
    assert services.clock.wrong
    assert services.intentions.intentions == ()
    clock.now = right
    assert names_listed(services) == ["Shower"]
    put_on_list(services, "Emails")
    assert names_listed(services) == ["Emails", "Shower"]


def test_the_lists_are_read_once_a_day_however_often_they_are_asked_for(
    services, clock, monkeypatch
):
    months, read = [], EntryRepository.intentions
    monkeypatch.setattr(
        EntryRepository, "intentions", lambda self, m: months.append(m) or read(self, m)
    )
    for _ in range(2):
        services.intentions.left_over()
        put_on_list(services, day=services.clock.today)
        services.intentions.waiting()
        assert len(set(months)) == len(months)
        months.clear()
        clock.move(days=1)


def test_no_list_is_made_for_days_that_are_over_or_far_ahead(services):
    for day in (TODAY - DAY, TODAY + 7 * DAY):
        with pytest.raises(InvalidInput, match="day_not_listed"):
            put_on_list(services, day=day)
    planned = put_on_list(services)
    with pytest.raises(InvalidInput, match="day_not_listed"):
        services.intentions.move((planned,), TODAY - DAY)
    assert names_listed(services) == ["Shower"]


def test_a_to_do_done_on_one_device_stays_logged_whatever_another_planned(clock):
    mine, theirs = open_memory_database(), open_memory_database()
    here = build_services(mine, clock)
    planned = put_on_list(here)
    Whole(theirs).replace(Whole(mine).tables())
    there = build_services(theirs, clock)
    clock.move(minutes=1)
    here.intentions.do(planned)
    clock.move(minutes=1)
    there.intentions.move(there.intentions.on(TODAY), TODAY + DAY)
    both = merged(Whole(mine).tables(), Whole(theirs).tables())
    Whole(mine).replace(both)
    after = build_services(mine, clock)
    assert (names_logged(after), names_listed(after, TODAY + DAY)) == (["Shower"], ["Shower"])


def test_a_to_do_taken_off_on_one_device_is_not_brought_back_by_a_merge(clock):
    mine, theirs = open_memory_database(), open_memory_database()
    here = build_services(mine, clock)
    planned = put_on_list(here)
    Whole(theirs).replace(Whole(mine).tables())
    clock.move(minutes=1)
    here.intentions.take_off((planned,))
    Whole(mine).replace(merged(Whole(theirs).tables(), Whole(mine).tables()))
    assert build_services(mine, clock).intentions.intentions == ()
