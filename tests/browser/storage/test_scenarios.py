"""The same holds in memory, on a disk, and in the private files of a browser."""

from __future__ import annotations

from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest

from app.storage.database import open_folder
from app.storage.file import FileFolder
from app.storage.port import Folder, MemoryFolder
from app.storage.rows import Database
from tests.browser.storage.inside.scenarios import SCENARIOS
from tests.browser.storage.tab import Tab
from tests.support.clock import SUNDAY


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_in_a_browser(tab: Tab, scenario: str) -> None:
    tab.call("playing.play", name=scenario)


@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize("kept", ["memory", "file"])
def test_without_a_browser(tmp_path: Path, scenario: str, kept: str) -> None:
    in_memory = MemoryFolder()
    held: list[Database] = []

    async def reopen() -> Database:
        if held:
            held.pop().close()
        folder: Folder = in_memory if kept == "memory" else FileFolder(tmp_path)
        held.append(open_folder(folder, SUNDAY).database)
        return held[0]

    at_once(SCENARIOS[scenario](reopen))


def at_once(coroutine: Coroutine[Any, Any, None]) -> None:
    """Run what never has to wait, also while Playwright's own loop is running."""
    with pytest.raises(StopIteration):
        coroutine.send(None)
