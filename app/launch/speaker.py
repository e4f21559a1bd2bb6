"""A soft tone from the computer's own loudspeaker, through a player that is there already."""

from __future__ import annotations

import asyncio
import io
import math
import shutil
import struct
import subprocess
import sys
import tempfile
import wave
from collections.abc import Callable, Iterable
from pathlib import Path

from app.state.signals import TONES, Cue, Give, Note

_PLAYERS = {"darwin": ("afplay",), "linux": ("pw-play", "paplay", "aplay")}
"""Programs that play a file, by the platform; Windows plays by itself."""

A_SECOND = 22_050
"""How many samples a second of sound has (our choice: plenty for soft tones)."""

LOUDEST = 0.25
"""How much of what is possible the tones reach (our choice: soft)."""

_FADE = 0.06
"""Seconds in which a tone begins; without it there would be a click."""


def speaker(platform: str, which: Callable[[str], str | None] = shutil.which) -> Give | None:
    """Return what gives cues by sound; ``None`` where there is no way without more software."""
    if platform == "win32":
        return _told_windows
    found = (which(name) for name in _PLAYERS.get(platform, ()))
    player = next((path for path in found if path), None)
    if player is None:
        return None

    async def play(cue: Cue) -> None:
        await asyncio.to_thread(_played, player, recording(TONES[cue]))

    return play


def recording(notes: Iterable[Note]) -> bytes:
    """Return ``notes`` one after the other as a WAV file."""
    content = io.BytesIO()
    with wave.open(content, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(A_SECOND)
        for note in notes:
            samples = range(int(note.seconds * A_SECOND))
            file.writeframes(b"".join(_sample(note, at / A_SECOND) for at in samples))
    return content.getvalue()


def _sample(note: Note, at: float) -> bytes:
    """Return the sample ``at`` seconds into ``note``: it begins soft and dies away."""
    left = 1 - at / note.seconds
    loud = LOUDEST * min(1.0, at / _FADE) * left
    return struct.pack("<h", int(32_767 * loud * math.sin(2 * math.pi * note.hertz * at)))


def _played(player: str, sound: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "tone.wav")
        file.write_bytes(sound)
        quiet = subprocess.DEVNULL
        subprocess.run([player, file], stdin=quiet, stdout=quiet, stderr=quiet, timeout=10)


async def _told_windows(cue: Cue) -> None:
    if sys.platform == "win32":
        import winsound  # it is there alone

        await asyncio.to_thread(winsound.PlaySound, recording(TONES[cue]), winsound.SND_MEMORY)
