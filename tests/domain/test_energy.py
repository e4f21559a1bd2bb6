"""Felt energy."""

from __future__ import annotations

import pytest

from app.domain.entry import Energy, EnergyBand, energy_band, quotient
from app.domain.errors import InvalidInput
from tests.support.clock import SUNDAY, TODAY


@pytest.mark.parametrize(
    ("spent", "available", "found"),
    [(60, 40, 150), (30, 40, 75), (60, 0, None), (None, 40, None), (60, None, None), (0, 40, 0)],
)
def test_the_energy_quotient(spent, available, found):
    assert quotient(spent, available) == found


@pytest.mark.parametrize(
    ("found", "band"),
    [
        (89.9, EnergyBand.BELOW),
        (90, EnergyBand.BALANCED),
        (110, EnergyBand.BALANCED),
        (110.1, EnergyBand.OVER),
    ],
)
def test_the_energy_quotient_in_words(found, band):
    assert energy_band(found) is band


def test_a_note_about_energy_knows_its_quotient_once_both_are_there():
    stamp = {"id": "1", "at": SUNDAY, "day": TODAY, "changed": SUNDAY}
    assert Energy(**stamp, available=40).band is None
    assert Energy(**stamp, available=40, spent=60).band is EnergyBand.OVER
    with pytest.raises(InvalidInput, match="energy_range"):
        Energy(**stamp, spent=101)
