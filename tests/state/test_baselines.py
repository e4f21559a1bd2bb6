"""The baseline of one activity, from readings or from an ordinary week."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.activity import ActivityKind
from app.domain.errors import InvalidInput
from app.main import build_services
from app.storage.whole import Whole
from app.transfer.merge import merged as merge
from tests.support.clock import TODAY
from tests.support.databases import open_memory_database
from tests.support.notes import database_of

WALK = ("Walk", ActivityKind.PHYSICAL)


def test_three_readings_make_a_baseline(database, clock):
    services = build_services(database, clock)
    for minutes in (6, 8):
        services.baselines.add_reading(*WALK, minutes)
    assert services.baselines.of(*WALK).minutes is None
    services.baselines.add_reading(*WALK, 10)
    assert services.baselines.of(*WALK).minutes == 4
    assert build_services(database, clock).baselines.of(*WALK).timings == (6, 8, 10)
    services.history.undo()
    assert services.baselines.of(*WALK).timings == (6, 8)


def test_a_timer_that_stops_early_does_not_make_it_smaller(services):
    for minutes in (6, 8, 10):
        services.baselines.add_reading(*WALK, minutes)
    for _ in range(3):
        services.notebook.log_activity(TODAY, WALK[1], 3, 4, WALK[0])
    assert services.baselines.of(*WALK).minutes == 4


def test_an_ordinary_week_can_stand_in_for_readings(services):
    assert services.baselines.take_week(*WALK) is None
    for days in (1, 3, 5, 9):
        day = TODAY - timedelta(days=days)
        services.notebook.log_activity(day, WALK[1], 3, 10 + days, WALK[0])
    assert services.baselines.take_week(*WALK).made.timings == (15, 13, 11)
    assert services.baselines.of(*WALK).minutes == 6.5


def test_a_baseline_can_be_changed_forgotten_and_taken_back(services):
    for minutes in (10, 10, 40):
        services.baselines.add_reading(*WALK, minutes)
    walk = services.baselines.of(*WALK)
    services.baselines.change_reading(walk, 2, 10)
    services.baselines.choose_factor(walk, 0.8)
    assert services.baselines.of(*WALK).minutes == 8
    services.baselines.drop(walk)
    assert services.baselines.of(*WALK) is None
    for timings in ((10, 10, 10), (10, 10, 10), (10, 10, 40), (10, 10), (10,)):
        services.history.undo()
        assert services.baselines.of(*WALK).timings == timings
    services.history.undo()
    assert services.baselines.every == ()


@pytest.fixture
def merged(services, clock):
    """Two devices that each took readings of one activity, merged."""
    database = open_memory_database()
    other = build_services(database, clock)
    for minutes in (10, 20):
        services.baselines.add_reading(*WALK, minutes)
    clock.move(minutes=1)
    for minutes in (30, 40, 50):
        other.baselines.add_reading("walk ", WALK[1], minutes)
    both = Whole(open_memory_database())
    mine = Whole(database_of(services)).tables()
    theirs = Whole(database).tables()
    both.replace(merge(mine, theirs))
    return build_services(both._database, clock), theirs


def test_the_readings_that_two_devices_took_of_one_activity_all_count(merged):
    [walk] = merged[0].baselines.every
    assert walk.timings == (10, 20, 30, 40, 50)
    assert walk.name == "walk "
    assert merged[0].baselines.of(*WALK) == walk


@pytest.mark.parametrize(("place", "left"), [(0, (20, 30, 40, 50)), (4, (10, 20, 30, 40))])
def test_each_reading_of_two_devices_can_be_changed_and_deleted(merged, place, left):
    services = merged[0]
    services.baselines.change_reading(services.baselines.of(*WALK), place, 5)
    assert services.baselines.of(*WALK).timings[place] == 5
    services.baselines.change_reading(services.baselines.of(*WALK), place, None)
    assert services.baselines.of(*WALK).timings == left


def test_readings_that_joined_are_neither_lost_nor_doubled_when_merged_again(merged):
    services, theirs = merged
    services.baselines.add_reading(*WALK, 60)
    services.baselines.choose_factor(services.baselines.of(*WALK), 0.8)
    again = Whole(open_memory_database())
    again.replace(merge(Whole(database_of(services)).tables(), theirs))
    [walk] = build_services(again._database, services.clock.read).baselines.every
    assert (walk.timings, walk.factor) == ((10, 20, 30, 40, 50, 60), 0.8)


def test_a_week_takes_the_place_of_the_readings_of_both_devices_and_undo_brings_them_back(merged):
    services = merged[0]
    services.notebook.log_activity(TODAY, WALK[1], 3, 12, "WALK")
    services.baselines.take_week(*WALK)
    assert services.baselines.of(*WALK).timings == (12,)
    services.history.undo()
    assert services.baselines.of(*WALK).timings == (10, 20, 30, 40, 50)


def test_a_reading_that_does_not_fit_into_a_day_is_refused(services):
    with pytest.raises(InvalidInput, match="minutes_range"):
        services.baselines.add_reading(*WALK, 0)
    assert services.baselines.of(*WALK) is None
