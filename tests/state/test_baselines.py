"""The baseline of one activity, from readings or from an ordinary week."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.activity import ActivityKind
from app.domain.errors import InvalidInput
from app.main import build_services
from tests.support.clock import TODAY

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
    begun = services.baselines.add_reading(*WALK, 10).made
    changed = services.baselines.change(begun, (10, 10, 10), 0.8).made
    assert services.baselines.of(*WALK).minutes == 8
    services.baselines.drop(changed)
    assert services.baselines.of(*WALK) is None
    for timings in ((10, 10, 10), (10,)):
        services.history.undo()
        assert services.baselines.of(*WALK).timings == timings
    services.history.undo()
    assert services.baselines.every == ()


def test_a_reading_that_does_not_fit_into_a_day_is_refused(services):
    with pytest.raises(InvalidInput, match="minutes_range"):
        services.baselines.add_reading(*WALK, 0)
    assert services.baselines.of(*WALK) is None
