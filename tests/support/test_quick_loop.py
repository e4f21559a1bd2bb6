"""The loop of the tests in which nobody waits."""

from __future__ import annotations

import asyncio
from contextlib import closing
from time import monotonic

import pytest

from tests.support.quick_loop import QuickLoop


@pytest.fixture
def loop():
    with closing(QuickLoop()) as made:
        yield made


def test_a_day_of_the_quick_loop_is_over_at_once(loop):
    begun = monotonic()
    loop.run(asyncio.sleep(86_400))
    assert loop.time() == 86_400
    assert monotonic() - begun < 5


def test_the_quick_loop_does_things_in_the_order_of_their_times(loop):
    done = []

    async def do(what, after):
        await asyncio.sleep(after)
        done.append((what, asyncio.get_running_loop().time()))

    async def both():
        await asyncio.gather(do("late", 60), do("soon", 1), do("later", 61))

    loop.run(both())
    assert done == [("soon", 1), ("late", 60), ("later", 61)]
    assert loop.woken == 3


def test_quiet_in_the_quick_loop_is_when_nothing_is_left_to_do_before_time_goes_on(loop):
    done = []

    async def busy():
        for number in range(100):
            await asyncio.sleep(0)
            done.append(number)
        await asyncio.sleep(1)
        done.append("a second later")

    async def watch():
        others = [asyncio.ensure_future(it) for it in (busy(), loop.until_quiet())]
        await loop.until_quiet()
        assert [one.done() for one in others] == [False, True]
        return list(done)

    assert loop.run(watch()) == list(range(100))
    assert loop.time() == 0


def test_the_quick_loop_says_that_something_waits_for_ever(loop):
    with pytest.raises(RuntimeError, match="nothing is left"):
        loop.run(asyncio.Event().wait())


def test_what_goes_on_is_ended_with_the_quick_loop():
    ended = []

    async def go_on():
        try:
            await asyncio.sleep(60)
        finally:
            ended.append(True)

    with closing(QuickLoop()) as loop:
        task = loop.create_task(go_on())
        loop.run(asyncio.sleep(1))
    assert task.cancelled()
    assert ended == [True]
