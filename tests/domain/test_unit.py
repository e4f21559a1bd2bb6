"""What points are called."""

from __future__ import annotations

import pytest

from app.domain.activity import Unit
from app.domain.errors import InvalidInput
from app.domain.settings import Settings


def test_an_own_unit_needs_its_word():
    assert Settings(unit=Unit.OWN, own_unit="sparks").own_unit == "sparks"
    with pytest.raises(InvalidInput, match="unit_missing"):
        Settings(unit=Unit.OWN, own_unit=" ")
    with pytest.raises(InvalidInput, match="unit_too_long"):
        Settings(own_unit="x" * 21)
