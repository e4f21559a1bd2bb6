"""What a Python goes through in a browser, so that later starts are quick."""

from __future__ import annotations

import msgpack
import pytest

from app.launch import warm
from app.reading.wording import say
from app.views.kit.addresses import PLACES

WHOLE = 5_000
"""Bytes that a message with a whole screen in it has at least."""


async def test_a_rehearsal_draws_each_place_whole_for_nobody(
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
    assert len(drawn) == len(PLACES)
    assert not any(say("errors.part").encode() in sent for sent in packed)
