"""The one writer among the tabs of a browser."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import js
from pyodide.ffi import create_proxy

from app.storage.browser_errors import Held, Unavailable

PATIENCE = 500
"""Milliseconds given to a tab that is just closing or loading anew (our choice)."""


async def take_lock(name: str) -> Callable[[], None]:
    """Take the Web Lock called ``name`` and return what frees it.

    The browser frees it when this worker ends, however it ends.

    Raises:
        Held: If another tab has it.
        Unavailable: If this browser has no such locks, or keeps them from this site.

    """
    locks = getattr(js.navigator, "locks", None)
    if locks is None:
        raise Unavailable
    loop = asyncio.get_running_loop()
    granted, done = loop.create_future(), loop.create_future()

    async def hold(_lock: object) -> None:
        granted.set_result(None)
        await done

    proxy = create_proxy(hold)
    patience = js.Object.fromEntries([["signal", js.AbortSignal.timeout(PATIENCE)]])
    request = asyncio.ensure_future(locks.request(name, patience, proxy))
    request.add_done_callback(lambda _: proxy.destroy())
    await asyncio.wait({granted, request}, return_when=asyncio.FIRST_COMPLETED)
    if not granted.done():
        refused = request.exception()
        error = Held if getattr(refused, "name", "") == "TimeoutError" else Unavailable
        raise error from refused
    return lambda: None if done.done() else done.set_result(None)
