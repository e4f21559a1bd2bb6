"""Pace for somebody who comes back after a while away."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.activity import ActivityKind
from app.domain.habit_mark import Outcome
from app.storage.entries import EntryRepository
from tests.support.clock import TODAY


@pytest.fixture
def months_read(monkeypatch):
    """The months that are taken apart."""
    read = []
    in_month = EntryRepository.in_month

    def counted(repository, day):
        read.append(day)
        return in_month(repository, day)

    monkeypatch.setattr(EntryRepository, "in_month", counted)
    return read


async def test_pace_after_months_away_reads_no_more_than_what_it_shows(
    launch, services, months_read
):
    for back in range(100, 1000, 30):
        day = TODAY - timedelta(days=back)
        services.notebook.log_activity(day, ActivityKind.MENTAL, 3, 20)
    months_read.clear()
    app = await launch("/pace")
    assert app.find(key="week") is not None
    assert len({(day.year, day.month) for day in months_read}) <= 4


async def test_pace_with_nothing_but_habits_noted_says_kindly_how_to_begin(launch, services):
    services.habits.mark("quiet-time", TODAY - timedelta(days=90), Outcome.DONE)
    app = await launch("/pace")
    assert app.find(key="pace-empty")
