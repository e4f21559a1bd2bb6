"""Tests of what goes by the clock do not wait for it."""

from __future__ import annotations

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
