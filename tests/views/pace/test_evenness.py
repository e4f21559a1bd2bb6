"""How even the days were, on Pace."""

from __future__ import annotations

import pytest

from app.domain.answer import Reply, Topic
from tests.support.clock import ago
from tests.support.days import EVEN, SWINGING, log_before_today
from tests.support.soundness import AT_EACH_SIZE, faults

"""Fourteen days of evidence 4.7, the oldest first."""


async def test_under_seven_days_it_is_said_from_when_on_there_is_something(launch, services):
    log_before_today(services, EVEN[:6])
    app = await launch("/pace")
    assert app.says("This is shown once 7 of the 14 days before today are noted. So far: 6.")
    assert "why-evenness" not in {item.key for item in app.controls}


async def test_days_that_all_had_nothing_are_said_to_be_noted_with_nothing_to_compare(
    launch, services
):
    for back in range(1, 12):
        services.notebook.say_all(ago(back))
    app = await launch("/pace")
    assert app.says("11 of the 14 days before today are noted, all of them with 0 points.")
    assert not app.says("This is shown once")


async def test_even_days_are_called_so_and_drawn_in_words(launch, services):
    log_before_today(services, EVEN)
    app = await launch("/pace")
    assert app.says("Quite even")
    labels = [getattr(item.control, "label", "") or "" for item in app.controls]
    assert (
        "Bars for the 14 days from 8 November to 21 November. The lowest of those noted has 38,"
        " the highest 42 points, the middle 40."
    ) in labels
    assert app.says("Life also does this: birthdays, bad weather, illness.")
    assert not app.says("Busy days, then quiet ones")


async def test_two_pairs_of_busy_and_quiet_days_are_named(launch, services):
    log_before_today(services, SWINGING)
    app = await launch("/pace")
    assert app.says("Some ups and downs")
    assert app.says("Tuesday 10 November: 60 points, then Wednesday 11 November: 20")
    assert app.says("Saturday 14 November: 62 points, then Monday 16 November: 15")


async def test_a_single_swing_is_ordinary_life_and_stands_only_behind_why(launch, services):
    log_before_today(services, (*EVEN[:4], 60, 20, *EVEN[6:]))
    app = await launch("/pace")
    assert not app.says("Thursday 12 November: 60 points")
    await app.tap("Why these words?")
    assert app.says("One pair is ordinary life.")
    assert app.says("Thursday 12 November: 60 points, then Friday 13 November: 20")


async def test_swings_are_not_told_to_who_wants_to_hear_no_more_of_them(launch, services):
    log_before_today(services, SWINGING)
    services.answers.give(Topic.SWINGS, Reply.NEVER)
    app = await launch("/pace")
    assert app.says("Some ups and downs")
    assert not app.says("then Wednesday 11 November")


async def test_why_shows_the_days_and_the_whole_arithmetic(launch, services):
    log_before_today(services, (*SWINGING[:12], None, SWINGING[13]))
    app = await launch("/pace")
    await app.tap(key="why-evenness")
    assert app.says("Why “Some ups and downs”?")
    assert app.says("The mean of the 13 noted days is 39.69.")
    assert app.says("Friday 20 November, blank, left out")
    assert app.says("From 80 on the words are “quite even”")
    await app.tap(key="close")
    assert not app.says("The mean of the")


@pytest.mark.parametrize(("size", "text_size"), AT_EACH_SIZE)
async def test_the_panel_and_its_sheet_are_sound_at_every_size(launch, services, size, text_size):
    services.settings.change(text_size=text_size)
    log_before_today(services, SWINGING)
    app = await launch("/pace", size=size)
    assert faults(app) == []
    await app.tap(key="why-evenness")
    assert faults(app) == []
