"""An import obeys the clock of the app, and what was changed here stays when it is taken back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.domain.check_in import Question
from tests.support.clock import TODAY, YESTERDAY
from tests.transfer.imports.files import visible

FILE = visible(
    f"{TODAY},Fatigue,General,2", f"{YESTERDAY},Sleep,Sleep,1", f"{YESTERDAY},Crash,Experience,1"
)


async def brought_in(services, file=FILE, **answers):
    given = {f"{topic}:": said for topic, said in answers.items()}
    source = await services.imports.read(file, given, lambda _: None)
    await services.imports.bring(await services.imports.preview(source, given, lambda _: None))


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


def pain_at(*moments, written="{:%Y-%m-%dT%H:%M:%SZ}".format):
    """A table of pain, told at these moments, a point more each time."""
    rows = (f"{written(moment)},{pain}\n" for pain, moment in enumerate(moments, 1))
    return f"Date,Pain\n{''.join(rows)}".encode()


@pytest.mark.parametrize(
    "written", ["{:%Y-%m-%dT%H:%M:%SZ}".format, lambda at: f"{at.timestamp():.0f}"]
)
@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Europe/Berlin", "Pacific/Auckland"])
async def test_what_was_noted_at_a_moment_comes_to_the_time_it_was_where_the_clock_is(
    services, clock, zone, written
):
    clock.now = clock.now.astimezone(ZoneInfo(zone))
    moments = [datetime(2026, month, 8, hour, tzinfo=UTC) for month in (2, 7) for hour in (2, 14)]
    await brought_in(services, pain_at(*moments, written=written), several="last")
    here = [moment.astimezone(clock.now.tzinfo) for moment in moments]
    last = {(at - timedelta(hours=4)).date(): at for at in here}
    found = [services.notebook.check_in_on(day) for day in last]
    assert [f"{each.at:%Y-%m-%d %H:%M %z}" for each in found] == [
        f"{at:%Y-%m-%d %H:%M %z}" for at in last.values()
    ]


async def test_of_two_moments_in_the_hour_shown_twice_the_later_one_is_the_last(services, clock):
    clock.now = clock.now.astimezone(ZoneInfo("Europe/Berlin"))
    first = datetime(2026, 10, 25, 0, 45, tzinfo=UTC)
    second = first + timedelta(minutes=30)
    await brought_in(services, pain_at(first, second), several="last")
    [found] = services.notebook.on(first.date() - timedelta(days=1))
    assert (found.ratings, found.at) == ({Question.PAIN: 2}, second)


async def test_an_import_is_known_again_once_the_clocks_were_changed(services, clock):
    clock.now = datetime(2026, 7, 10, 12, tzinfo=ZoneInfo("Europe/Berlin"))
    file = pain_at(datetime(2026, 7, 8, 9, tzinfo=UTC))
    await brought_in(services, file)
    clock.move(days=150)
    source = await services.imports.read(file, {}, lambda _: None)
    assert (await services.imports.preview(source, {}, lambda _: None)).changes_nothing
    await services.imports.take_back(services.imports.every[0])
    assert services.notebook.on(datetime(2026, 7, 8).date()) == ()
