"""A new day begins while the app is open."""

from __future__ import annotations

from datetime import time, timedelta, timezone
from urllib.parse import urlencode

import pytest

from app.domain.activity import ActivityKind
from app.domain.check_in import Question
from app.main import build_services
from app.views.kit import device
from app.views.kit.addresses import Sheet
from tests.support.clock import SUNDAY, TODAY, TOMORROW, YESTERDAY
from tests.support.databases import open_memory_database
from tests.views.test_sheets import opened

PHONE, WIDE = (390, 844), (1280, 800)


@pytest.fixture(autouse=True)
def looks_often(monkeypatch):
    monkeypatch.setattr(device, "LOOK_EVERY", 0.001)


@pytest.fixture
def looks_seldom(monkeypatch):
    """Nothing looks at the clock by itself in a test: only what happens does."""
    monkeypatch.setattr(device, "LOOK_EVERY", 10_000.0)


async def test_today_rolls_over_by_itself_when_the_day_starts(launch, clock):
    app = await launch()
    clock.move(hours=13, minutes=39)
    await app.wait()
    assert "Sunday" in app.texts
    clock.move(minutes=1)
    await app.wait()
    assert "Monday" in app.texts
    assert "23 November" in app.texts


async def test_a_tap_after_the_day_has_turned_is_logged_for_the_new_day(launch, clock, services):
    app = await launch()
    await app.tap("Log Shower")
    clock.move(hours=14)
    await app.wait()
    await app.tap("Log Shower")
    assert len(services.notebook.on(TODAY)) == 1
    assert len(services.notebook.on(TOMORROW)) == 1
    assert app.find("Day before: Yesterday")


async def test_a_day_in_the_address_becomes_yesterday_in_all_its_parts(launch, clock):
    app = await launch(f"/?day={TODAY}")
    assert "back-to-today" not in app.keys
    clock.move(hours=14)
    await app.wait()
    later = await launch(f"/?day={TODAY}")
    assert "back-to-today" in app.keys
    assert (app.texts, app.names) == (later.texts, later.names)


@pytest.mark.parametrize("route", ["/pace", "/habits"])
async def test_other_screens_follow_too(launch, clock, services, route):
    services.notebook.log_rest(TODAY, 20)
    services.habits.switch("quiet-time", True)
    app = await launch(route)
    before = app.texts
    clock.move(hours=14)
    await app.wait()
    assert app.texts != before


async def test_a_check_in_begun_before_the_day_turns_stays_with_its_day(launch, clock, services):
    app = await launch()
    await app.tap("Check in")
    await app.tap(key="rate-6")
    clock.move(hours=14)
    await app.wait()
    for rating in (5, 4, 3):
        await app.tap(key=f"rate-{rating}")
    assert list(services.notebook.check_in_on(TODAY).ratings.values()) == [6, 5, 4, 3]
    assert services.notebook.check_in_on(TOMORROW) is None


async def test_a_check_in_at_an_address_without_a_day_is_kept_and_begun_anew(
    launch, clock, services
):
    app = await launch("/check-in")
    await app.tap(key="rate-6")
    clock.move(hours=14)
    await app.wait()
    assert services.notebook.check_in_on(TODAY).ratings == {Question.PAIN: 6}
    assert app.find("Skip: Pain, all over")
    assert services.notebook.check_in_on(TOMORROW) is None


async def test_a_form_left_open_over_night_stays_with_its_day(launch, clock, services):
    app = await launch("/log")
    await app.tap(key="effort-7")
    clock.move(hours=14)
    await app.wait()
    assert app.find("When? Yesterday")
    await app.tap(key="save")
    [entry] = services.notebook.on(TODAY)
    assert entry.effort == 7


@pytest.mark.parametrize("route", ["/pace", "/"])
@pytest.mark.parametrize("size", [PHONE, WIDE])
async def test_an_entry_half_changed_over_night_stays_open(launch, clock, services, route, size):
    entry = services.notebook.log_activity(TODAY, ActivityKind.PHYSICAL, 3, 10).made
    there = f"{route}?{urlencode({'sheet': f'{Sheet.ENTRY}:{entry.id}'})}"
    app = await launch(there, size)
    await app.tap(key="effort-8")
    clock.move(hours=14)
    await app.wait()
    assert (len(opened(app)), app.page.route) == (1, there)
    assert app.find("When? Yesterday")
    await app.tap(key="save")
    assert [each.effort for each in services.notebook.on(TODAY)] == [8]
    assert opened(app) == []


async def test_the_day_waits_while_no_window_is_connected(launch, clock):
    app = await launch()
    await app.session.disconnect(60)
    clock.move(hours=14)
    await app.wait()
    await app.session.connect(app.connection)
    await app.wait()
    assert "Monday" in app.texts


async def test_a_closed_window_looks_at_the_clock_no_longer(launch):
    looks = []
    services = build_services(open_memory_database(), lambda: looks.append(1) or SUNDAY)
    app = await launch(over=services)
    await app.wait()
    app.session.close()
    await app.wait()
    before = len(looks)
    await app.wait()
    assert 0 < before == len(looks)


AT_THE_TURN = {"hours": 13, "minutes": 40, "seconds": 1}
"""How long after the clock of a test the next day begins."""


async def test_a_tap_right_after_the_turn_of_the_day_is_kept_for_the_new_day(
    looks_seldom, launch, clock, services
):
    app = await launch()
    clock.move(**AT_THE_TURN)
    await app.tap("Log Shower")
    assert [len(services.notebook.on(day)) for day in (TODAY, TOMORROW)] == [0, 1]
    assert "Monday" in app.texts


@pytest.mark.parametrize("key", ["flare", "rest-now", "check-in"])
async def test_every_tile_of_today_acts_for_the_day_it_is(
    looks_seldom, launch, clock, services, key
):
    app = await launch()
    clock.move(**AT_THE_TURN)
    await app.tap(key=key)
    if key == "flare":
        assert services.flares.going_on.first == TOMORROW
    if key == "check-in":
        for _ in range(4):
            await app.tap(key="rate-5")
        assert services.notebook.check_in_on(TOMORROW) is not None
    assert services.notebook.on(TODAY) == ()


async def test_a_habit_tapped_right_after_the_turn_of_the_day_is_marked_for_the_new_day(
    looks_seldom, launch, clock, services
):
    services.habits.switch("quiet-time", True)
    app = await launch("/habits")
    await app.tap(key="habit-quiet-time")
    clock.move(**AT_THE_TURN)
    await app.tap(key="note-tiny")
    assert services.notebook.on(TODAY) == ()
    assert len(services.notebook.on(TOMORROW)) == 1


async def test_an_answer_of_the_day_before_is_not_taken_for_one_of_the_new_day(
    looks_seldom, launch, clock, services
):
    app = await launch("/check-in")
    await app.tap(key="rate-6")
    clock.move(**AT_THE_TURN)
    await app.tap(key="rate-5")
    assert services.notebook.check_in_on(TODAY).ratings == {Question.PAIN: 6}
    assert services.notebook.check_in_on(TOMORROW) is None


async def test_a_reconnected_window_shows_the_day_it_is_before_anybody_taps(
    looks_seldom, launch, clock, services
):
    app = await launch()
    await app.session.disconnect(60)
    clock.move(hours=18)
    await app.session.connect(app.connection)
    await app.settle()
    assert "Monday" in app.texts
    await app.tap("Log Shower")
    assert len(services.notebook.on(TOMORROW)) == 1


@pytest.mark.parametrize("state", ["resume", "show", "restart"])
async def test_a_window_that_becomes_visible_shows_the_day_it_is(
    looks_seldom, launch, clock, state
):
    app = await launch()
    clock.move(hours=18)
    await app.session.dispatch_event(app.page._i, "app_lifecycle_state_change", {"state": state})
    await app.settle()
    assert "Monday" in app.texts


async def test_a_day_whose_start_is_moved_past_now_is_yesterday_again(
    looks_seldom, launch, clock, services
):
    clock.move(hours=13, minutes=45)  # five past four in the morning
    app = await launch()
    assert "Monday" in app.texts
    services.settings.change(day_start=time(5))
    await app.settle()
    assert "Sunday" in app.texts
    await app.tap("Log Shower")
    assert len(services.notebook.on(TODAY)) == 1


async def test_a_zone_that_changes_under_the_app_changes_the_day(
    looks_seldom, launch, clock, services
):
    app = await launch()
    clock.now = clock.now.astimezone(timezone(-timedelta(hours=12)))  # twenty past one at night
    await app.tap("Log Shower")
    assert "Saturday" in app.texts
    assert len(services.notebook.on(YESTERDAY)) == 1
