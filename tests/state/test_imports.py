"""What was changed here stays when an import is taken back, whatever the clock did."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.check_in import Question
from tests.support.clock import TODAY, YESTERDAY
from tests.transfer.imports.files import visible

FILE = visible(
    f"{TODAY},Fatigue,General,2", f"{YESTERDAY},Sleep,Sleep,1", f"{YESTERDAY},Crash,Experience,1"
)


async def brought_in(services):
    source = await services.imports.read(FILE, {}, lambda _: None)
    await services.imports.bring(await services.imports.preview(source, {}, lambda _: None))


@pytest.mark.parametrize("days", [0, 1, 5])
async def test_an_import_by_a_clock_that_was_ahead_goes_without_what_was_changed_here(
    services, clock, days
):
    clock.move(days=days)
    await brought_in(services)
    clock.move(days=-days, minutes=3)
    for day in (YESTERDAY, TODAY):
        services.notebook.check_in(day, {Question.TIREDNESS: 7}, "my own words")
    flare = services.flares.flares[0]
    services.flares.change(flare, flare.first, TODAY)
    await services.imports.take_back(services.imports.every[0])
    notes = [services.notebook.check_in_on(day).note for day in (YESTERDAY, TODAY)]
    assert notes == ["my own words"] * 2
    assert [flare.last for flare in services.flares.flares] == [TODAY]
    assert services.imports.every == ()


@pytest.mark.parametrize("seconds", [0, 1, 30, 58, 59])
async def test_what_is_changed_right_after_midnight_is_not_taken_for_imported(
    services, clock, seconds
):
    await brought_in(services)
    clock.now = clock.now.replace(hour=0, minute=0, second=seconds) + timedelta(days=1)
    services.notebook.check_in(TODAY, {Question.TIREDNESS: 7}, "my own words")
    await services.imports.take_back(services.imports.every[0])
    assert services.notebook.check_in_on(TODAY).note == "my own words"


async def test_what_was_deleted_right_after_midnight_is_not_brought_in_again(services, clock):
    await brought_in(services)
    clock.now = clock.now.replace(hour=0, minute=0, second=20) + timedelta(days=1)
    services.notebook.delete(services.notebook.check_in_on(TODAY))
    await brought_in(services)
    assert services.notebook.check_in_on(TODAY) is None
