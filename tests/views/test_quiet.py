"""Nothing while nothing happens: what only stands there costs no processor and no battery."""

from __future__ import annotations

import asyncio
import sys
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from types import FrameType
from typing import NamedTuple

import pytest

from app.main import app_over, build_services
from app.state.services import Services
from app.views.kit.addresses import SCREENS
from tests.support.clock import SUNDAY
from tests.support.cost import Cost, counted
from tests.support.databases import open_memory_database
from tests.support.every_address import EVERY
from tests.support.headless import HeadlessApp
from tests.support.quick_loop import QuickLoop

A_WHILE = 30
"""Minutes."""
LOOKS, CALLS = 5, 400
"""At the clock, and of functions, in a minute: each look wakes the processor of a phone."""
LOOKS_BESIDE_A_TIMER, CALLS_BESIDE_A_TIMER = 65, 5000

Doing = Callable[[HeadlessApp, Services], Awaitable[object]]


class Rested(NamedTuple):
    """What was done while nobody did anything."""

    cost: Cost
    calls: Counter[str]
    """Of functions, by their names."""
    woken: int
    """How often anything was due at all."""

    minutes: int = A_WHILE

    def is_quiet(self, looks: int = LOOKS, calls: int = CALLS) -> bool:
        nothing = (self.cost.messages, self.cost.controls, self.cost.drawn) == ([], 0, {})
        seldom = self.woken <= looks * self.minutes
        return nothing and seldom and self.calls.total() <= calls * self.minutes

    def is_quiet_beside_a_timer(self) -> bool:
        return self.is_quiet(LOOKS_BESIDE_A_TIMER, CALLS_BESIDE_A_TIMER)


@contextmanager
def calls() -> Iterator[Counter[str]]:
    """Count the functions of Python that are called meanwhile."""
    called: Counter[str] = Counter()

    def count(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            called[frame.f_code.co_name] += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        yield called
    finally:
        sys.setprofile(before)


async def opened(loop: QuickLoop) -> tuple[HeadlessApp, Services]:
    """Open the app with some notes; its clock goes as the ``loop`` does."""
    start = SUNDAY - timedelta(seconds=loop.time())
    services = build_services(
        open_memory_database(), lambda: start + timedelta(seconds=loop.time())
    )
    services.settings.change(welcomed=True)
    services.plans.choose(20)
    for usual in services.library.usuals[:4]:
        services.usuals.keep(usual)
    return await HeadlessApp().start(app_over(services)), services


async def rested(loop: QuickLoop, app: HeadlessApp, minutes: int = A_WHILE) -> Rested:
    """Return what is done while ``app`` is left alone, once it has come to rest."""
    await asyncio.sleep(60)
    before = loop.woken
    with counted(app) as cost, calls() as called:
        await asyncio.sleep(minutes * 60)
    return Rested(cost, called, loop.woken - before, minutes)


@pytest.fixture
def left_alone():
    """Opens the app, does something with it, and leaves it alone."""
    with closing(QuickLoop()) as loop:

        async def live(doing: Doing) -> Rested:
            app, services = await opened(loop)
            await doing(app, services)
            found = await rested(loop, app)
            app.stop()
            return found

        yield lambda doing: loop.run(live(doing))


def test_no_screen_that_is_left_alone_sends_anything_be_it_seen_or_hidden():
    async def live(loop: QuickLoop) -> dict[tuple[str, str], Rested]:
        app, _ = await opened(loop)
        found = {}
        for route in EVERY:
            await app.visit(route)
            for state in ("resume", "hide"):
                await app.live(state)
                found[route, state] = await rested(loop, app, minutes=2)
        app.stop()
        return found

    with closing(QuickLoop()) as loop:
        found = loop.run(live(loop))
    assert len(found) > 2 * len(SCREENS)
    assert {route: rest for route, rest in found.items() if not rest.is_quiet()} == {}


def test_an_open_form_that_is_left_alone_sends_nothing(left_alone):
    found = left_alone(lambda app, _: app.tap("Log something else"))
    assert found.is_quiet(), found


def test_a_message_that_nobody_answers_sends_nothing_once_it_is_gone(left_alone):
    found = left_alone(lambda app, _: app.tap("Log Shower, 15 minutes"))
    assert found.is_quiet(), found


async def rest_at(app: HeadlessApp, services: Services, route: str) -> None:
    await app.visit(route)
    services.timers.begin(A_WHILE + 10)
    await app.settle()


@pytest.mark.parametrize("route", ["/read", "/habits", "/settings", "/check-in"])
def test_a_timer_sends_nothing_while_another_screen_is_shown(left_alone, route):
    found = left_alone(lambda app, services: rest_at(app, services, route))
    assert found.is_quiet_beside_a_timer(), found


def test_a_timer_sends_nothing_while_nobody_sees_its_window(left_alone):
    async def hide(app: HeadlessApp, services: Services) -> None:
        await rest_at(app, services, "/timer")
        await app.fire(app.page, "app_lifecycle_state_change", {"state": "hide"})

    found = left_alone(hide)
    assert found.is_quiet_beside_a_timer(), found


def test_a_timer_tells_its_own_screen_what_its_words_and_its_water_say_and_no_more():
    async def live(loop: QuickLoop) -> Rested:
        app, services = await opened(loop)
        await rest_at(app, services, "/timer")
        found = await rested(loop, app, minutes=5)
        app.stop()
        return found

    with closing(QuickLoop()) as loop:
        cost = loop.run(live(loop)).cost
    assert len(cost.messages) == 30
    assert max(cost.messages) < 800
    assert set(cost.drawn) == {"_Now"}
    assert cost.controls < 30 * 25


def test_a_timer_tells_today_a_minute_that_is_over_and_no_more(left_alone):
    found = left_alone(lambda app, services: rest_at(app, services, "/"))
    assert len(found.cost.messages) == A_WHILE
    assert max(found.cost.messages) < 300
    assert set(found.cost.drawn) == {"_RunningBar"}
