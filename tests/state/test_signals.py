"""Signals: every cue reaches the ear and the skin."""

from __future__ import annotations

from app.state.signals import TONES, TOUCHES, Cue


def test_every_cue_can_be_heard_and_felt():
    assert set(TONES) == set(TOUCHES) == set(Cue)
    assert TONES[Cue.IN] != TONES[Cue.OUT]
    assert TOUCHES[Cue.IN] != TOUCHES[Cue.OUT]
