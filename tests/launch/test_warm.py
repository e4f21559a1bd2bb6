"""What a Python goes through in a browser, so that later starts are quick."""

from __future__ import annotations

import asyncio
import gc

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
    pack = msgpack.packb

    def noted(message: object, **how: object) -> bytes:
        packed.append(pack(message, **how))
        return packed[-1]

    monkeypatch.setattr(warm.msgpack, "packb", noted)
    monkeypatch.setattr(warm, "_TIMES", 1)
    await warm.rehearse()
    drawn = {sent for sent in packed if len(sent) > WHOLE}
    assert len(drawn) == len(warm.OFTEN) + 1  # a form stands over a place
    assert not any(say("errors.part").encode() in sent for sent in packed)


async def test_of_what_is_drawn_for_the_memory_of_later_starts_nothing_stays() -> None:
    def controls() -> set[int]:
        gc.collect()
        every = (each for each in gc.get_objects() if isinstance(each, BaseControl))
        return {id(each) for each in every if vars(each)}  # an empty one is nothing to speak of

    before, tasks = controls(), asyncio.all_tasks()
    assert len(await warm.draw(1)) > WHOLE
    assert asyncio.all_tasks() == tasks
    assert controls() <= before
