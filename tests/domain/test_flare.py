"""Flares."""

from __future__ import annotations

from datetime import date

from app.domain.flare import Flare, day_of_flare, flare_on
from tests.support.clock import SUNDAY

OPEN = Flare(id="1", first=date(2026, 11, 20), last=None, changed=SUNDAY)
OVER = Flare(id="2", first=date(2026, 10, 1), last=date(2026, 10, 3), changed=SUNDAY)


def test_a_flare_that_goes_on_holds_every_day_since_it_began():
    assert flare_on([OVER, OPEN], date(2026, 11, 22)) == OPEN
    assert day_of_flare(OPEN, date(2026, 11, 22)) == 3


def test_a_flare_that_is_over_holds_its_days_and_no_others():
    assert flare_on([OVER], date(2026, 10, 3)) == OVER
    assert flare_on([OVER], date(2026, 10, 4)) is None
    assert flare_on([OVER], date(2026, 9, 30)) is None
