"""It costs little: how many taps there are from Today to what is done most."""

from __future__ import annotations

import pytest

from app.domain.check_in import CORE, Question
from tests.support.clock import TODAY
from tests.support.headless import HeadlessApp


class Taps:
    """Counts the taps a person makes."""

    def __init__(self, app: HeadlessApp) -> None:
        self.app = app
        self.count = 0

    async def tap(self, name: str = "", key: str = "") -> None:
        await self.app.tap(name, key)
        self.count += 1


@pytest.fixture
async def person(launch, services):
    services.habits.switch("quiet-time", True)
    return Taps(await launch())


async def test_a_usual_is_one_tap(person, services):
    await person.tap(key="usual-1")
    assert len(services.notebook.on(TODAY)) == 1
    assert person.count == 1


async def test_a_habit_is_one_tap(person, services):
    await person.tap(key="habit-quiet-time")
    assert services.habits.marks((TODAY,))
    assert person.count == 1


async def test_a_flare_is_one_tap_to_begin_and_one_to_end(person, services):
    await person.tap(key="flare")
    assert services.flares.going_on
    assert person.count == 1
    await person.tap(key="flare")
    assert services.flares.going_on is None
    assert person.count == 2


async def test_a_check_in_is_four_taps_once_it_is_open_and_nothing_more(person, services):
    await person.tap(key="check-in")
    opened = person.count
    for _ in CORE:
        await person.tap(key="rate-5")
    assert services.notebook.check_in_on(TODAY).ratings == dict.fromkeys(CORE, 5)
    assert (opened, person.count - opened) == (1, 4)


async def test_a_check_in_that_stops_early_is_kept_within_four_taps(person, services):
    await person.tap(key="check-in")
    await person.tap(key="rate-5")
    await person.tap(key="rate-3")
    await person.tap(key="stop")
    assert services.notebook.check_in_on(TODAY).ratings == {
        Question.PAIN: 5,
        Question.TIREDNESS: 3,
    }
    assert person.count == 4


async def test_a_check_in_in_a_flare_is_one_tap(person, services):
    services.flares.switch()
    await person.app.settle()
    await person.tap(key="quick-much")
    assert services.notebook.check_in_on(TODAY)
    assert person.count == 1


async def test_rest_is_one_tap(person):
    await person.tap(key="rest-now")
    assert person.app.page.route == "/timer"
    assert person.count == 1


async def test_why_is_one_tap(person):
    await person.tap(key="ring")
    assert person.app.says("Rest counts nothing.")
    assert person.count == 1


async def test_a_flare_that_began_earlier_is_three_taps(person, services):
    await person.tap(key="flare")
    await person.tap(key="flare-earlier")
    await person.tap(key="began-3")
    assert (TODAY - services.flares.going_on.first).days == 3
    assert person.count == 3
