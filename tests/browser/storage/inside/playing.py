"""Plays a scenario over the files of this browser."""

from __future__ import annotations

from app.storage.browser.files import BrowserFolder
from app.storage.database import open_folder
from app.storage.rows import Database
from tests.browser.storage.inside.notebook import NOW
from tests.browser.storage.inside.scenarios import SCENARIOS


async def play(name: str) -> None:
    """Play the scenario called ``name`` in a folder of its own."""
    held: list[Database] = []

    async def reopen() -> Database:
        if held:
            held.pop().close()
        folder = await BrowserFolder.open(name)
        held.append(open_folder(folder, NOW).database)
        return held[0]

    await SCENARIOS[name](reopen)
    held.pop().close()
