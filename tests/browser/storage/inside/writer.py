"""Writes until somebody ends it."""

from __future__ import annotations

import asyncio
import json
from itertools import count

import js

from tests.browser.storage.inside import notebook
from tests.browser.storage.inside.scenarios import storage_of

COMPACT_FROM = 3_000
"""Bytes of journal after which there is a new snapshot: some ten entries."""
tasks: list[asyncio.Task[None]] = []


async def begin_to_write() -> None:
    """Go on writing beside whatever else is asked for."""

    async def write() -> None:
        storage_of(notebook.held[0].database)._compact_from = COMPACT_FROM
        for number in count(1):
            await notebook.save(number)
            await asyncio.sleep(0.002)

    tasks.append(asyncio.ensure_future(write()))


async def write_until_killed() -> None:
    """Post what was found, then the number of each entry once it is safe."""
    told = await notebook.open_it()
    found = await notebook.numbers()
    _post("found", json.dumps({**told, "numbers": found}))
    storage_of(notebook.held[0].database)._compact_from = COMPACT_FROM
    for number in count(max(found, default=0) + 1):
        assert await notebook.save(number) == ""
        _post("saved", str(number))


def _post(path: str, content: str) -> None:
    """Tell the test, and wait until it heard."""
    request = js.XMLHttpRequest.new()
    request.open("POST", path, False)
    request.send(content)
