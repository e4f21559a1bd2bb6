"""What looks at the clock by itself goes on, also after something that nobody expected."""

from __future__ import annotations

from datetime import time, timedelta

import pytest

from app.state.reminders import Reminders
from app.state.signals import Signals
from app.views import reminders
from app.views.kit import device
from tests.support.clock import TODAY
from tests.support.timing import SOON, make_quick


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    make_quick(monkeypatch)
    monkeypatch.setattr(device, "LOOK_EVERY", SOON)
    monkeypatch.setattr(reminders, "_LOOK_EVERY", SOON)


@pytest.fixture
def breaks_once(monkeypatch):
    """Let the method of a class raise once, the next time it is called."""

    def let(owner, name):
        whole = getattr(owner, name)

        def broken(*args, **kwargs):
            monkeypatch.setattr(owner, name, whole)
            raise RuntimeError("nobody expected this")

        monkeypatch.setattr(owner, name, broken)

    return let


async def test_a_reminder_comes_although_a_look_at_the_clock_failed(launch, services, breaks_once):
    services.settings.change(reminders=(time(14),))
    breaks_once(Reminders, "look")
    app = await launch()
    await app.wait_until("A check-in, if you like.")
    assert app.message == ""


async def test_what_has_become_sure_is_kept_although_no_reminder_can_come(
    launch, services, clock, monkeypatch
):
    services.times_off.begin()
    clock.move(days=3)
    services.notebook.log_rest(services.clock.today, 20)
    clock.move(days=1)
    monkeypatch.setattr(Reminders, "look", None)
    app = await launch()
    await app.wait()
    [off] = services.settings.settings.times_off
    assert off.until == TODAY + timedelta(days=3)


async def test_the_ring_of_a_timer_follows_although_a_second_failed(
    launch, services, clock, breaks_once
):
    services.timers.begin(10)
    app = await launch("/timer")
    clock.move(minutes=4)
    breaks_once(type(app.page), "wait_until_visible")
    await app.wait()
    assert "6" in app.texts


async def test_the_day_turns_although_a_look_at_the_clock_failed(launch, clock, breaks_once):
    app = await launch()
    clock.move(hours=14)
    breaks_once(type(clock), "__call__")
    await app.wait_until("Monday")
    assert "Sunday" not in app.texts


async def test_what_goes_on_beside_a_screen_is_told_of_when_it_breaks_down(launch, breaks_once):
    breaks_once(Signals, "give")
    app = await launch("/habits/guide/easy-breathing")
    await app.tap(key="begin")
    await app.wait()
    assert app.message.startswith("That did not work.")


async def test_the_minutes_of_a_timer_go_on_after_the_page_was_loaded_anew(launch, services, clock):
    services.timers.begin(10)
    app = await launch("/timer")
    hidden = {"state": "hide"}
    await app.session.dispatch_event(app.page._i, "app_lifecycle_state_change", hidden)
    await app.session.disconnect(60)
    clock.move(minutes=2)
    await app.session.connect(app.connection)
    await app.wait()
    assert "8" in app.texts
    clock.move(minutes=2)
    await app.wait()
    assert "6" in app.texts


@pytest.mark.parametrize("how", ["reload", "tap"])
async def test_a_window_whose_drawing_broke_down_is_drawn_again(launch, how):
    app = await launch()
    drawing = vars(app.session)["_Session__updates_task"]
    drawing.cancel()
    await app.settle()
    if how == "reload":
        await app.session.disconnect(60)
        await app.session.connect(app.connection)
    await app.tap("Log Shower")
    assert app.message == "Shower logged: 2 points."
