"""The notebook of this tab, as a test asks for it from outside."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta, timezone
from typing import Any

import js

from app.domain.errors import StorageError
from app.storage.browser.files import BrowserPort, folder_in, handle_in, private_root
from app.storage.browser.notebook import NAME, BrowserOpened, open_browser_notebook
from app.storage.migrations import SCHEMA
from app.storage.rows import rows_of
from app.storage.whole import Whole

NOW = datetime(2026, 11, 22, 14, 20, tzinfo=timezone(timedelta(hours=1)))
MONTH = "entries-2026-11"
held: list[BrowserOpened] = []
"""The notebook that is open."""


async def open_it() -> dict[str, Any]:
    """Open the notebook; tell what a screen would have to know."""
    try:
        opened = await open_browser_notebook(NOW)
    except StorageError as error:
        return {"error": error.code, **error.details}
    held[:] = [opened]
    return {
        "in_memory": opened.in_memory,
        "read_only": opened.read_only,
        "set_aside": list(opened.set_aside),
    }


async def save(first: int, last: int | None = None, length: int = 100) -> str:
    """Save entries with numbers; return the code of the error that ended it, if one did."""
    for number in range(first, (first if last is None else last) + 1):
        try:
            row = {"id": f"e{number}", "number": number, "note": "é" * (length // 2)}
            rows_of(held[0].database, MONTH).put(row)
        except StorageError as error:
            return f"{error.code}: {error.details.get('reason', '')}"
    return ""


async def numbers() -> list[int]:
    """Return the numbers of the entries there are."""
    return sorted(row["number"] for row in held[0].database.table(MONTH))


async def close() -> None:
    """Close the notebook."""
    held.pop().database.close()


async def compact() -> None:
    """Write a snapshot."""
    held[0].database.storage.compact()


async def come_from_the_future() -> None:
    """Let the notebook look as if a newer app had written in it."""
    rows_of(held[0].database, "meta").put({"id": "schema", "schema": SCHEMA + 1})


async def erase() -> None:
    """Erase everything, as a person does."""
    Whole(held[0].database).erase()
    held[0].erase_beside()


async def take_over() -> dict[str, Any]:
    """Let the notebook on the screen go on with the one opened, now that the other tab closed."""
    [looked_at] = held
    told = await open_it()
    looked_at.database.go_on_with(held[0].database)
    held[:] = [looked_at]
    return told


async def begin_anew() -> None:
    """Close the notebook and drop all that this browser holds."""
    while held:
        held.pop().database.close()
    root = await private_root()
    for name in [handle.name async for handle in root.values()]:
        await root.removeEntry(name, js.Object.fromEntries([["recursive", True]]))


async def files() -> dict[str, bytes]:
    """Return what all files in the private file system hold."""
    place = await folder_in(await private_root(), NAME)
    found = {}
    async for handle in place.values():
        found[handle.name] = (await (await handle.getFile()).arrayBuffer()).to_bytes()
    return found


async def overwrite(name: str, content: bytes) -> None:
    """Let a file of the closed notebook hold ``content``."""
    port = await _port(name)
    port.truncate(0)
    port.write(0, content)
    port.flush()
    port.close()


async def hold_back(name: str, seconds: float) -> None:
    """Keep a file open for some seconds, as a worker does that is just ending."""
    port = await _port(name)
    asyncio.get_running_loop().call_later(seconds, port.close)


async def _port(name: str) -> BrowserPort:
    return BrowserPort(await handle_in(await folder_in(await private_root(), NAME), name))
