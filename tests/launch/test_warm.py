"""What a Python goes through in a browser, so that later starts are quick."""

from __future__ import annotations

import asyncio
import gc
from itertools import pairwise

import msgpack
import pytest
from flet.controls.base_control import BaseControl

from app.launch import warm
from app.reading.wording import say

WHOLE = 6_000
"""Bytes that a message with a whole screen in it has at least."""


async def test_a_rehearsal_draws_all_that_is_often_needed_whole_and_for_nobody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    packed: list[bytes] = []
    before_each: list[int] = []
    pack = msgpack.packb

    def noted(message: object, **how: object) -> bytes:
        packed.append(pack(message, **how))
        return packed[-1]

    async def still() -> None:
        before_each.append(sum(len(sent) > WHOLE for sent in packed))

    monkeypatch.setattr(warm.msgpack, "packb", noted)
    monkeypatch.setattr(warm, "_TIMES", 1)
    await warm.rehearse(still)
    drawn = {sent for sent in packed if len(sent) > WHOLE}
    assert len(drawn) == len(warm.OFTEN) + 1  # a form stands over a place
    assert not any(say("errors.part").encode() in sent for sent in packed)
    most = max(after - before for before, after in pairwise(before_each))
    assert most == 2, "a hand waits for more than one screen, and the form over it"
    assert len(before_each) > 60, "what comes afterwards is in large pieces"


async def test_a_rehearsal_does_nothing_while_a_hand_is_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn: list[str] = []

    async def noted(_: object, address: str) -> bytes:
        drawn.append(address)
        return b""

    gone = asyncio.Event()
    monkeypatch.setattr(warm, "_drawn", noted)
    monkeypatch.setattr(warm, "_labour", lambda *_: asyncio.sleep(0))
    rehearsing = asyncio.ensure_future(warm.rehearse(gone.wait))
    for _ in range(100):
        await asyncio.sleep(0)
    assert drawn == []
    gone.set()
    await rehearsing
    assert set(drawn) == set(warm.OFTEN)


async def test_of_what_is_drawn_for_the_memory_of_later_starts_nothing_stays() -> None:
    def controls() -> set[int]:
        gc.collect()
        every = (each for each in gc.get_objects() if isinstance(each, BaseControl))
        return {id(each) for each in every if vars(each)}  # an empty one is nothing to speak of

    before, tasks = controls(), asyncio.all_tasks()
    assert len(await warm.draw(1)) > WHOLE
    assert asyncio.all_tasks() == tasks
    assert controls() <= before
