"""The notebook under the screens, for tests that spoil it, and a loop in which nobody waits."""

from __future__ import annotations

from pathlib import Path

import pytest
from tinydb import TinyDB

from app.main import build_services, open_services
from app.state.services import Services
from tests.support.clock import TestClock
from tests.support.databases import open_memory_database
from tests.support.quick_loop import QuickLoop


def pytest_asyncio_loop_factories() -> dict[str, type[QuickLoop]]:
    """Let all that is due be done before a test looks, and no second pass while it does."""
    return {"quick": QuickLoop}


@pytest.fixture
def database() -> TinyDB:
    return open_memory_database()


@pytest.fixture
def services(database: TinyDB, clock: TestClock) -> Services:
    """The stores over ``database``, the first screens already seen."""
    made = build_services(database, clock)
    made.settings.change(welcomed=True)
    return made


@pytest.fixture
def on_disk(tmp_path: Path, clock: TestClock) -> Services:
    """The stores over files, the first screens already seen."""
    made = open_services(tmp_path, clock)
    made.settings.change(welcomed=True)
    return made
