"""Settings, the question about effort, exporting and erasing."""

from __future__ import annotations

import json
from datetime import time

import pytest

from app.domain.check_in import Question
from app.domain.settings import AfterEffort, LookChoice


async def test_a_look_is_chosen_and_said(launch, services):
    app = await launch("/settings")
    await app.tap(key="look-dark")
    assert services.settings.settings.look is LookChoice.DARK
    assert app.says("Dark, day and night.")


async def test_text_grows_by_steps_and_stops_kindly_at_the_largest(launch, services):
    app = await launch("/settings")
    for _ in range(10):
        await app.tap("Larger text")
    assert services.settings.settings.text_size == 200
    await app.tap("Larger text")
    assert services.settings.settings.text_size == 200
    assert "largest" in app.message
    await app.tap("Smaller text")
    assert app.says("190\u00a0%, much larger")


async def test_the_day_can_start_from_midnight_to_noon(launch, services):
    app = await launch("/settings")
    await app.tap(key="day-start-less")
    assert app.says("Day starts at 03:30")
    services.settings.change(day_start=time(0, 30))
    await app.settle()
    for _ in range(3):
        await app.tap(key="day-start-less")
    assert services.settings.settings.day_start == time(0)
    assert "midnight" in app.message
    services.settings.change(day_start=time(11, 30))
    await app.settle()
    for _ in range(3):
        await app.tap(key="day-start-more")
    assert services.settings.settings.day_start == time(12)


async def test_a_check_in_question_is_switched_on_and_off(launch, services):
    app = await launch("/settings")
    await app.tap(key="ask-energy")
    await app.tap(key="ask-fog")
    assert services.settings.settings.extra_questions == (Question.FOG, Question.ENERGY)
    await app.tap(key="ask-energy")
    assert services.settings.settings.extra_questions == (Question.FOG,)


async def test_the_smoke_free_habit_is_shown_only_if_wanted(launch, services):
    app = await launch("/settings")
    await app.tap(key="smoke-free")
    assert services.settings.settings.smoke_free_shown
    assert app.says("Shown in the habit menu.")


async def test_the_question_about_effort_can_be_answered_anew(launch, services):
    app = await launch("/settings")
    await app.tap(key="after-effort")
    assert app.page.route == "/settings/after-effort"
    await app.tap("Not sure")
    assert services.settings.settings.after_effort is AfterEffort.UNSURE
    assert app.says("The app takes more care.")
    await app.tap(key="back")
    assert app.page.route == "/settings"


async def test_the_notes_can_be_exported_and_it_says_where(launch):
    app = await launch("/settings")
    await app.tap(key="export")
    await app.settle()
    (name, content), *more = app.saved_files
    assert not more
    assert json.loads(content)["app"] == "Ebb and Flow"
    assert app.says(f"Saved as {name}.")


async def test_erasing_takes_two_steps_and_begins_anew(launch, services):
    services.settings.change(text_size=150)
    app = await launch("/settings")
    await app.tap(key="erase")
    assert app.says("cannot be undone")
    await app.tap(key="export-first")
    await app.settle()
    assert len(app.saved_files) == 1
    await app.tap(key="erase-go-on")
    assert services.settings.settings.text_size == 150
    await app.tap(key="erase-now")
    assert services.settings.settings.text_size == 100
    assert app.page.route == "/"
    assert app.says("1 of 3")
    assert "erased" in app.message


async def test_erasing_can_be_left_at_either_step(launch, services):
    app = await launch("/settings/erase")
    await app.tap(key="leave")
    assert app.page.route == "/settings"
    await app.tap(key="erase")
    await app.tap(key="erase-go-on")
    await app.tap(key="keep")
    assert app.page.route == "/settings"
    assert services.settings.settings.welcomed


@pytest.mark.parametrize("route", ["/settings", "/settings/erase", "/settings/after-effort"])
async def test_every_control_has_a_name_at_every_size(launch, route):
    for size in ((320, 640), (390, 844), (820, 1180), (1280, 800)):
        app = await launch(route, size=size)
        assert all(app.names)
