"""Flares."""

from __future__ import annotations

from datetime import date

from app.domain.flare import flare_on, spell_on, spells_of
from tests.support.builders import flare
from tests.support.clock import TODAY, ago

OPEN = flare(ago(2))
OVER = flare(date(2026, 10, 1), date(2026, 10, 3), id="f2")


def test_a_flare_that_goes_on_holds_every_day_since_it_began():
    assert flare_on([OVER, OPEN], TODAY) == OPEN
    assert spell_on(spells_of([OVER, OPEN]), TODAY).number_of(TODAY) == 3


def test_a_flare_that_is_over_holds_its_days_and_no_others():
    assert flare_on([OVER], date(2026, 10, 3)) == OVER
    assert flare_on([OVER], date(2026, 10, 4)) is None
    assert flare_on([OVER], date(2026, 9, 30)) is None


def test_a_flare_has_had_all_its_days_or_those_until_today():
    assert (OVER.length_on(TODAY), OPEN.length_on(TODAY)) == (3, 3)
    assert flare(TODAY).length_on(TODAY) == 1
