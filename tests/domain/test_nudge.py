"""The calm word that a backup would be good."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from app.domain.reminder import nudge_due
from tests.support.clock import TODAY, ago


def before(days):
    return None if days is None else ago(days)


@pytest.mark.parametrize(
    ("backup", "entry", "nudge", "due"),
    [
        (None, None, None, False),
        (None, 29, None, False),
        (None, 30, None, True),
        (None, 30, 6, False),
        (None, 30, 7, True),
        (29, 400, None, False),
        (30, 400, None, True),
        (30, 400, 6, False),
        (30, 400, 7, True),
        (0, 400, None, False),
        (-1, 400, None, False),
        (-400, 400, None, True),
        (None, 400, -400, True),
        (30, None, None, False),
    ],
)
def test_the_nudge_to_back_up_comes_after_thirty_days_and_never_oftener_than_weekly(
    backup, entry, nudge, due
):
    assert nudge_due(before(backup), before(entry), before(nudge), TODAY) is due


def test_in_a_year_without_a_backup_it_is_said_once_a_week_after_the_first_month():
    first, said = TODAY, list[date]()
    for day in (first + timedelta(days=each) for each in range(365)):
        if nudge_due(None, first, said[-1] if said else None, day):
            said.append(day)
    assert said[0] == first + timedelta(days=30)
    assert {later - earlier for earlier, later in pairwise(said)} == {timedelta(days=7)}
