"""Waiting in tests of what goes on by the clock."""

from __future__ import annotations

import asyncio

import pytest

from app.views.guides import breathing, standing
from app.views.timers import parts

SOON = 0.001


def make_quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let everything that looks at the clock do so all the time, and seconds pass in no time."""
    monkeypatch.setattr("app.state.timers.LOOK_EVERY", SOON)
    monkeypatch.setattr(parts, "TICK", SOON)
    monkeypatch.setattr(breathing, "SECOND", SOON)
    monkeypatch.setattr(standing, "SECOND", SOON)


async def a_moment(app):
    await asyncio.sleep(0.02)
    await app.settle()
