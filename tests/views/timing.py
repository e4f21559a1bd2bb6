"""Waiting in tests of what goes on by the clock."""

from __future__ import annotations

import asyncio

import pytest

from app.state import timer_watch
from app.views.guides import breathing_run, step_time
from app.views.timers import ticking

SOON = 0.001


def make_quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let everything that looks at the clock do so all the time, and seconds pass in no time."""
    monkeypatch.setattr(timer_watch, "LOOK_EVERY", SOON)
    monkeypatch.setattr(ticking, "TICK", SOON)
    monkeypatch.setattr(breathing_run, "SECOND", SOON)
    monkeypatch.setattr(step_time, "SECOND", SOON)


async def a_moment(app):
    await asyncio.sleep(0.02)
    await app.settle()
