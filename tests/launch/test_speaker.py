"""Soft tones on a desktop, through a player that is there already."""

from __future__ import annotations

import io
import wave
from pathlib import Path

import pytest

from app.launch import speaker as module
from app.launch.speaker import A_SECOND, LOUDEST, recording, speaker
from app.state.signals import TONES, Cue


@pytest.mark.parametrize("platform", ["android", "ios", "emscripten"])
def test_where_there_is_no_player_nothing_is_promised(platform):
    assert speaker(platform, lambda _: "/usr/bin/player") is None


def test_without_a_player_a_desktop_is_silent_too():
    assert speaker("linux", lambda _: None) is None


async def test_the_first_player_that_is_there_plays_and_leaves_no_file_behind(monkeypatch):
    played = []

    def run(command, **_):
        program, file = command
        played.append((program, Path(file).read_bytes(), file))

    monkeypatch.setattr(module.subprocess, "run", run)
    give = speaker("linux", lambda name: f"/usr/bin/{name}" if name != "pw-play" else None)
    await give(Cue.END)
    [(program, sound, file)] = played
    assert program == "/usr/bin/paplay"
    assert sound == recording(TONES[Cue.END])
    assert not Path(file).exists()


@pytest.mark.parametrize("cue", Cue)
def test_every_cue_is_a_short_soft_recording(cue):
    with wave.open(io.BytesIO(recording(TONES[cue]))) as file:
        seconds = file.getnframes() / A_SECOND
        frames = file.readframes(file.getnframes())
    samples = memoryview(frames).cast("h")
    assert seconds == pytest.approx(sum(note.seconds for note in TONES[cue]), abs=0.01)
    assert seconds < 2
    assert 0 < max(samples) <= LOUDEST * 32_767
    assert samples[0] == 0
