"""Tables of values with an id."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from app.domain.check_in import Question
from app.domain.flare import Flare
from app.domain.settings import LookChoice, Settings
from app.storage.records import Records
from tests.support.builders import flare
from tests.support.clock import SUNDAY, TODAY

FLARE = flare()


@pytest.fixture
def flares(database):
    return Records(database, "flares", Flare)


def test_a_saved_value_comes_back_equal(flares):
    flares.save(FLARE)
    assert flares.all() == (FLARE,)
    assert flares.get("f1") == FLARE


def test_saving_again_replaces(flares):
    flares.save(FLARE)
    ended = replace(FLARE, last=TODAY)
    flares.save(ended)
    assert flares.all() == (ended,)


def test_a_deleted_value_leaves_a_tombstone_and_can_be_saved_again(database, flares):
    flares.save(FLARE)
    flares.delete("f1", SUNDAY)
    assert flares.all() == ()
    assert [dict(row)["deleted"] for row in database.table("flares")] == [True]
    flares.save(FLARE)
    assert flares.all() == (FLARE,)


def test_settings_come_back_equal(database):
    records = Records(database, "settings", Settings)
    chosen = Settings(
        day_start=time(5, 30),
        text_size=150,
        look=LookChoice.STRONG,
        extra_questions=(Question.FOG,),
        changed=SUNDAY,
    )
    records.save(chosen)
    assert records.get(chosen.id) == chosen


@pytest.mark.parametrize(
    "row",
    [
        {"id": "settings", "text_size": 5000},
        {"id": "settings", "look": "purple"},
        {"id": "settings", "day_start": 4},
        {"id": "settings", "unheard": True},
        {"id": "settings", "text_size": None},
    ],
)
def test_settings_of_the_wrong_shape_are_not_used_and_not_touched(database, row):
    database.table("settings").insert(row)
    records = Records(database, "settings", Settings)
    assert records.get("settings") is None
    assert records.unreadable() == 1
    assert [dict(kept) for kept in database.table("settings")] == [row]
