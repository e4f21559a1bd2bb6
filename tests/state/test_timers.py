"""The timer store: nothing is lost, and nothing is noted twice."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta

import pytest

from app.domain.activity import ActivityKind
from app.domain.entry import Rest
from app.domain.errors import InvalidInput, StorageError
from app.domain.timer import Task
from app.main import build_services
from app.state.signals import Cue
from app.state.timers import TimerStore
from app.transfer.backup import portable, read_backup, write_backup
from app.transfer.restore_plan import How
from tests.support.clock import SUNDAY, TODAY
from tests.support.databases import open_database, open_memory_database

TASK = Task(kind=ActivityKind.MENTAL, effort=4, name="Emails")


@pytest.fixture
def timers(services):
    return services.timers


@pytest.fixture
def given_cues(services):
    """What is heard and felt, in turn."""
    cues = []

    async def give(cue):
        cues.append(cue)

    services.signals.sound = give
    return cues


def noted(services):
    return [(entry.minutes, entry.day) for entry in services.notebook.on(TODAY)]


async def test_a_rest_ends_by_the_clock_and_is_noted_once(services, timers, clock):
    timers.begin(10)
    clock.move(minutes=9, seconds=59)
    timers.look()
    assert noted(services) == []
    clock.move(seconds=1)
    timers.look()
    timers.look()
    assert noted(services) == [(10, TODAY)]
    assert timers.running is None
    assert timers.over.entry == services.notebook.on(TODAY)[0]


async def test_a_timer_ends_even_if_nobody_looks(services, timers, clock, monkeypatch):
    monkeypatch.setattr("app.state.timers.LOOK_EVERY", 0.001)
    services.watch.begin()
    timers.begin(10)
    await asyncio.sleep(0.01)
    clock.move(minutes=11)
    await asyncio.sleep(0.02)
    assert noted(services) == [(10, TODAY)]
    timers.begin(5)
    clock.move(minutes=5)
    await asyncio.sleep(0.02)
    assert noted(services) == [(10, TODAY), (5, TODAY)]


async def test_the_timer_ends_although_a_look_at_the_clock_failed(services, clock, monkeypatch):
    monkeypatch.setattr("app.state.timers.LOOK_EVERY", 0.001)
    looks, whole = [], TimerStore.look

    def look(timers):
        looks.append(1)
        if len(looks) == 2:
            raise RuntimeError("nobody expected this")
        whole(timers)

    monkeypatch.setattr(TimerStore, "look", look)
    services.watch.begin()
    services.timers.begin(10)
    await asyncio.sleep(0.01)
    clock.move(minutes=11)
    await asyncio.sleep(0.02)
    assert noted(services) == [(10, TODAY)]


async def test_a_timer_survives_a_restart_in_the_middle(tmp_path, clock):
    with open_database(tmp_path) as database:
        services = build_services(database, clock)
        services.timers.begin(10)
        clock.move(minutes=4)
        services.timers.pause()
        clock.move(minutes=30)
        services.timers.resume()
        before = services.timers.running
    with open_database(tmp_path) as database:
        again = build_services(database, clock)
        assert again.timers.running == before
        clock.move(minutes=5)
        again.timers.look()
        assert noted(again) == []
        clock.move(hours=3)
        again.timers.look()
        assert noted(again) == [(10, TODAY)]
        assert again.timers.over.at == SUNDAY + timedelta(minutes=40)
    with open_database(tmp_path) as database:
        last = build_services(database, clock)
        last.timers.look()
        assert last.timers.running is None
        assert noted(last) == [(10, TODAY)]


async def test_a_kill_between_noting_and_forgetting_notes_it_once(services, timers, clock):
    timers.begin(10)
    running = timers.running
    clock.move(minutes=10)
    timers.look()
    timers._records.save(running)
    timers.load()
    timers.look()
    assert noted(services) == [(10, TODAY)]


async def test_left_over_night_it_belongs_to_the_day_on_which_it_began(services, timers, clock):
    clock.now = SUNDAY.replace(hour=3, minute=55)
    timers.begin(10)
    clock.move(hours=20)
    timers.look()
    [rest] = services.notebook.on(TODAY - timedelta(days=1))
    assert rest.at == SUNDAY.replace(hour=3, minute=55)


async def test_a_clock_set_back_neither_takes_time_away_nor_makes_it_endless(
    services, timers, clock
):
    timers.begin(10)
    clock.move(minutes=6)
    timers.look()
    clock.move(hours=-5)
    timers.look()
    clock.move(minutes=3)
    timers.look()
    assert timers.running is not None
    clock.move(minutes=1)
    timers.look()
    assert noted(services) == [(10, TODAY)]


@pytest.mark.parametrize("goes_on_while_ahead", [False, True])
async def test_a_clock_that_was_ahead_during_a_pause_moves_nothing_that_was_before(
    services, timers, clock, goes_on_while_ahead
):
    timers.begin(20)
    clock.move(minutes=5)
    timers.pause()
    clock.move(days=3, minutes=1)
    if goes_on_while_ahead:
        timers.resume()
        clock.move(minutes=2)
    timers.look()
    clock.move(days=-3, minutes=1)
    timers.look()
    timers.resume()
    clock.move(minutes=5)
    rest = timers.stop().made
    assert (rest.at, rest.day) == (SUNDAY, TODAY)
    assert rest.minutes == (12 if goes_on_while_ahead else 10)


async def test_a_timer_paused_by_a_clock_that_was_ahead_comes_back_with_it(services, timers, clock):
    clock.move(days=3)
    timers.begin(20)
    clock.move(minutes=5)
    timers.pause()
    clock.move(minutes=1)
    timers.look()
    clock.move(days=-3)
    timers.look()
    timers.resume()
    clock.move(minutes=5)
    rest = timers.stop().made
    assert (rest.at, rest.day, rest.minutes) == (SUNDAY, TODAY, 10)


async def test_a_clock_set_back_while_the_app_was_closed_is_noticed_too(tmp_path, clock):
    with open_database(tmp_path) as database:
        services = build_services(database, clock)
        services.timers.begin(10)
        clock.move(minutes=4)
        services.timers.pause()
        services.timers.resume()
    clock.move(days=-1)
    with open_database(tmp_path) as database:
        again = build_services(database, clock)
        again.timers.look()
        clock.move(minutes=6)
        again.timers.look()
        [rest] = again.notebook.on(TODAY - timedelta(days=1))
        assert rest.minutes == 10


async def test_stopped_early_it_notes_what_was_rested_and_taken_back_it_runs_on(
    services, timers, clock
):
    timers.begin(10)
    clock.move(minutes=3)
    timers.stop()
    assert noted(services) == [(3, TODAY)]
    clock.move(minutes=2)
    services.history.undo()
    assert noted(services) == []
    assert timers.over is None
    clock.move(minutes=5)
    timers.look()
    assert noted(services) == [(10, TODAY)]


async def test_taken_back_after_its_end_it_stays_taken_back(services, timers, clock):
    timers.begin(10)
    clock.move(minutes=10)
    timers.look()
    timers.over.change.take_back()
    assert noted(services) == []
    timers.look()
    assert timers.running is None
    assert noted(services) == []


async def test_a_timer_begun_by_mistake_notes_nothing(services, timers, clock):
    timers.begin(10)
    clock.move(seconds=20)
    timers.stop()
    assert noted(services) == []
    assert timers.over.entry is None
    services.history.undo()
    assert timers.running is not None


async def test_left_unnoted_it_is_gone_and_can_be_had_back(services, timers, clock):
    timers.begin(10)
    clock.move(minutes=4)
    timers.discard()
    assert (timers.running, timers.over, noted(services)) == (None, None, [])
    services.history.undo()
    clock.move(minutes=6)
    timers.look()
    assert noted(services) == [(10, TODAY)]


async def test_a_second_timer_is_never_begun_over_the_first(services, timers, clock):
    timers.begin(10)
    with pytest.raises(InvalidInput):
        timers.begin(5, task=TASK)
    assert timers.running.minutes == 10
    clock.move(minutes=4)
    timers.exchange(5, task=TASK)
    assert noted(services) == [(4, TODAY)]
    assert timers.running.task == TASK


async def test_an_exchange_is_taken_back_as_a_whole(services, timers, clock):
    timers.begin(10)
    clock.move(minutes=4)
    timers.exchange(5, task=TASK)
    clock.move(minutes=1)
    services.history.undo()
    assert timers.running.minutes == 10
    assert noted(services) == []
    clock.move(minutes=5)
    timers.look()
    assert noted(services) == [(10, TODAY)]


async def test_a_stopped_timer_is_not_put_back_over_another_one(services, timers, clock):
    timers.begin(10)
    clock.move(minutes=4)
    stopped = timers.stop()
    timers.begin(5)
    with pytest.raises(InvalidInput):
        stopped.take_back()
    assert timers.running.minutes == 5
    assert noted(services) == [(4, TODAY)]
    timers.discard()
    assert stopped.take_back()
    assert timers.running.minutes == 10


async def test_an_activity_is_noted_with_its_name(services, timers, clock):
    timers.begin(8, task=TASK)
    clock.move(minutes=8)
    timers.look()
    [done] = services.notebook.on(TODAY)
    assert (done.name, done.kind, done.effort, done.minutes) == ("Emails", "mental", 4, 8)


async def test_the_turn_and_the_end_are_given_once(services, timers, clock, given_cues):
    timers.begin(5, doing=20)
    for _ in range(30):
        clock.move(minutes=1)
        timers.look()
        await asyncio.sleep(0)
    assert given_cues == [Cue.TURN, Cue.END]


async def test_an_end_that_was_long_ago_is_silent(services, timers, clock, given_cues):
    timers.begin(5)
    clock.move(hours=2)
    timers.look()
    await asyncio.sleep(0)
    assert given_cues == []
    assert noted(services) == [(5, TODAY)]


async def test_a_timer_makes_no_sound_for_who_wants_none(services, timers, clock, given_cues):
    services.settings.change(sound=False)
    timers.begin(5)
    clock.move(minutes=5)
    timers.look()
    await asyncio.sleep(0)
    assert given_cues == []


async def test_a_sound_that_fails_stops_nothing(services, timers, clock, caplog):
    async def broken(cue):
        raise OSError

    services.signals.sound = broken
    timers.begin(5)
    clock.move(minutes=5)
    timers.look()
    await asyncio.sleep(0)
    assert noted(services) == [(5, TODAY)]
    assert "could not be given" in caplog.text


async def test_a_timer_that_cannot_be_saved_is_tried_again(services, timers, clock, monkeypatch):
    timers.begin(5)
    clock.move(minutes=5)
    whole = timers._records.delete
    monkeypatch.setattr(timers._records, "delete", refused)
    timers.look()
    assert timers.running is not None
    monkeypatch.setattr(timers._records, "delete", whole)
    timers.look()
    assert timers.running is None
    assert noted(services) == [(5, TODAY)]


def refused(*_):
    raise StorageError("not_saved", reason="full")


async def test_a_running_timer_is_in_no_backup_and_a_restore_leaves_it_alone(
    services, timers, clock
):
    timers.begin(10)
    file = await services.file.export()
    assert b"timer" not in file.content
    tables = portable({"timers": [{"id": "timer"}], "flares": []})
    assert read_backup(write_backup(tables, SUNDAY)).tables == {}
    backup = await services.restoring.read(file.content)
    services.notebook.log_rest(TODAY, 20)
    await services.restoring.restore(backup, How.REPLACE)
    assert noted(services) == []
    assert timers.running.minutes == 10
    timers.discard()
    services.history.forget()
    await services.restoring.restore(backup, How.REPLACE)
    services.history.undo()
    assert timers.running is None


async def test_erasing_everything_ends_the_timer(services, timers):
    timers.begin(10)
    services.file.erase()
    assert timers.running is None


async def test_a_rest_of_before_this_version_is_still_read(clock):
    database = open_memory_database()
    services = build_services(database, clock)
    row = {"kind": "rest", "id": "1", "at": SUNDAY.isoformat(), "day": str(TODAY)}
    table = database.table(f"entries-{TODAY:%Y-%m}")
    table.insert({**row, "changed": SUNDAY.isoformat(), "minutes": 20, "note": ""})
    [rest] = services.notebook.on(date(2026, 11, 22))
    assert isinstance(rest, Rest)
    assert rest.helped is None


async def test_an_open_timer_stopped_after_a_long_sleep_is_forgotten_and_not_called_short(
    services, timers, clock
):
    timers.begin(10, task=TASK, open_end=True)
    clock.move(days=2)
    assert timers.stop() is None
    assert (timers.over.entry, timers.over.by_clock) == (None, True)


async def test_a_rest_that_was_over_before_it_was_left_unnoted_is_noted_and_says_so(
    services, timers, clock
):
    timers.begin(10)
    clock.move(minutes=30)
    assert timers.discard() is None
    assert noted(services) == [(10, TODAY)]
    assert timers.over.entry.minutes == 10


async def test_a_rest_that_was_over_before_it_was_stopped_is_noted_with_its_own_minutes(
    services, timers, clock
):
    timers.begin(10)
    clock.move(minutes=30)
    assert timers.stop() is None
    assert noted(services) == [(10, TODAY)]
