"""The notebook under the screens, at hand for tests that spoil it."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from tinydb import TinyDB

from app.main import build_services
from app.state.services import Services
from tests.support.clock import TestClock
from tests.support.databases import open_memory_database


@pytest.fixture(autouse=True, scope="session")
def less_collecting() -> Iterator[None]:
    """Screens are thousands of small objects: looking for garbage as often as usual is slow."""
    usual = gc.get_threshold()
    gc.set_threshold(100_000, 50, 100)
    yield
    gc.set_threshold(*usual)


@pytest.fixture
def database() -> TinyDB:
    return open_memory_database()


@pytest.fixture
def services(database: TinyDB, clock: TestClock) -> Services:
    """The stores over ``database``, the first screens already seen."""
    made = build_services(database, clock)
    made.settings.change(welcomed=True)
    return made
