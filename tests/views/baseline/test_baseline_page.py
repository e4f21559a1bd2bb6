"""How long one activity goes well: its page, and the way there."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.activity import ActivityKind
from app.domain.settings import AfterEffort
from tests.support.clock import TODAY
from tests.support.soundness import AT_EACH_SIZE, faults

PHYSICAL = ActivityKind.PHYSICAL
WALK = "/pace/baselines/one?kind=physical&name=Walk"


def log(services, back, minutes, name="Walk"):
    services.notebook.log_activity(TODAY - timedelta(days=back), PHYSICAL, 3, minutes, name)


def read(services, *readings):
    for minutes in readings:
        services.baselines.add_reading("Walk", PHYSICAL, minutes)


async def test_an_activity_is_chosen_from_pace_on(launch, services):
    log(services, 0, 10)
    app = await launch("/pace")
    await app.tap(key="baselines-way")
    assert app.page.route == "/pace/baselines"
    await app.tap("Go on with this")
    assert app.says("Please choose a name, or write one in your own words.")
    await app.tap(key="name-other")
    await app.set("Piano", key="name-field")
    await app.tap("Mental")
    await app.tap("Go on with this")
    assert app.page.route == "/pace/baselines/one?kind=mental&name=Piano"
    assert app.says("0 of 3 readings")


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("", "/pace/baselines"),
        ("name-shower", "/pace/baselines/one?kind=physical&name=Shower"),
    ],
)
async def test_the_form_of_an_activity_leads_there(launch, name, address):
    app = await launch("/log")
    if name:
        await app.tap(key="what")
        await app.tap(key=name)
    await app.tap("How long it goes well")
    assert app.page.route == address
    assert not app.says("How hard did it feel?")


async def test_three_readings_give_minutes_with_their_arithmetic(launch, services):
    app = await launch(WALK)
    for minutes in (10, 15, 20):
        await app.tap("Add a reading")
        await app.tap(key=f"minutes-{minutes}")
        await app.tap(key="save")
    assert services.baselines.of("Walk", PHYSICAL).timings == (10, 15, 20)
    assert app.says("About 7 minutes")
    assert app.says("The mean of 10, 15, 20 minutes is 15. ½ × 15 is 7½.")
    await app.tap("Undo")
    assert app.says("2 of 3 readings")


async def test_most_of_the_mean_may_be_taken_instead_of_half(launch, services):
    read(services, 6, 8, 10)
    app = await launch(WALK)
    assert app.says("About 4 minutes")
    await app.tap("Most of it")
    assert app.says("0.8 × 8 is 6.4.")
    await app.tap("Undo")
    assert app.says("About 4 minutes")


async def test_a_reading_is_changed_and_deleted_and_brought_back(launch, services):
    read(services, 6, 8, 10)
    app = await launch(WALK)
    await app.tap("Change reading 2: 8 minutes")
    await app.tap("30 minutes")
    await app.tap(key="save")
    assert services.baselines.of("Walk", PHYSICAL).timings == (6, 30, 10)
    await app.tap("Change reading 3: 10 minutes")
    await app.tap(key="delete")
    assert services.baselines.of("Walk", PHYSICAL).timings == (6, 30)
    await app.tap("Undo")
    assert services.baselines.of("Walk", PHYSICAL).timings == (6, 30, 10)


async def test_with_its_last_reading_the_baseline_goes(launch, services):
    read(services, 6)
    app = await launch(WALK)
    await app.tap("Change reading 1: 6 minutes")
    await app.tap(key="delete")
    assert services.baselines.of("Walk", PHYSICAL) is None


async def test_the_times_of_the_week_can_stand_in(launch, services):
    for back, minutes in ((0, 10), (2, 20), (5, 30), (9, 90)):
        log(services, back, minutes)
    app = await launch(WALK)
    assert app.says("Noted 3 times in the last 7 days:")
    await app.tap("Take this week’s times instead")
    assert sorted(services.baselines.of("Walk", PHYSICAL).timings) == [10, 20, 30]
    assert app.says("About 10 minutes")


async def test_where_effort_costs_later_nobody_is_asked_to_try_how_long(launch, services):
    services.settings.change(after_effort=AfterEffort.YES)
    log(services, 1, 10)
    app = await launch(WALK)
    assert not {"add-reading", "time-it"} & app.keys
    assert app.says("An ordinary week stands in for it.")
    assert app.find("Take this week’s times instead")
    read(services, 6, 8, 10)
    await app.settle()
    assert app.says("Half of it is used")
    assert "factor-most" not in app.keys


async def test_a_baseline_set_to_most_of_it_can_be_halved_later(launch, services):
    read(services, 6, 8, 10)
    services.baselines.choose_factor(services.baselines.of("Walk", PHYSICAL), 0.8)
    services.settings.change(after_effort=AfterEffort.YES)
    app = await launch(WALK)
    await app.tap("Use half of it")
    assert services.baselines.of("Walk", PHYSICAL).factor == 0.5


async def test_a_baseline_is_deleted_and_brought_back(launch, services):
    read(services, 6, 8, 10)
    app = await launch(WALK)
    await app.tap("Delete this baseline")
    assert app.says("0 of 3 readings")
    await app.tap("Undo")
    assert app.says("About 4 minutes")


async def test_the_timer_is_one_tap_away(launch, services):
    app = await launch(WALK)
    await app.tap("Use a timer")
    assert app.page.route == "/timer/activity?kind=physical&name=Walk"


async def test_known_baselines_stand_in_the_list_and_back_leads_there(launch, services):
    read(services, 6, 8, 10)
    app = await launch("/pace/baselines")
    await app.tap("Walk: about 4 minutes.")
    assert app.page.route == WALK
    await app.tap(key="back")
    assert app.page.route == "/pace/baselines"
    await app.tap(key="back")
    assert app.page.route == "/pace"


@pytest.mark.parametrize("address", ["/pace/baselines/one", "/pace/baselines/one?kind=x&name=y"])
async def test_an_address_without_an_activity_leads_to_the_choice(launch, services, address):
    app = await launch(address)
    await app.tap("Choose an activity")
    assert app.page.route == "/pace/baselines"


@pytest.mark.parametrize(("size", "text_size"), AT_EACH_SIZE)
async def test_the_pages_are_sound_at_every_size(launch, services, size, text_size):
    services.settings.change(text_size=text_size)
    read(services, 6, 8, 10)
    log(services, 1, 10)
    app = await launch("/pace/baselines", size=size)
    assert faults(app) == []
    await app.visit(WALK)
    assert faults(app) == []
    await app.tap(key="add-reading")
    assert faults(app) == []
