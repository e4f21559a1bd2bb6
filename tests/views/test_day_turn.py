"""A new day begins while the app is open."""

from __future__ import annotations

import pytest

from app.domain.check_in import Question
from app.main import build_services
from app.views.kit import device
from tests.support.clock import SUNDAY, TODAY, TOMORROW
from tests.support.databases import open_memory_database


@pytest.fixture(autouse=True)
def looks_often(monkeypatch):
    monkeypatch.setattr(device, "LOOK_EVERY", 0.001)


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
