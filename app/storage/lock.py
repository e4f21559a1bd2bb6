"""The one writer: who holds the lock may write; others may look, and call for its window."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

_LOCK = "lock"


class WriterLock:
    """A lock on a folder; the system frees it even when its holder is killed."""

    def __init__(self, folder: Path) -> None:
        """Do not take the lock of ``folder`` yet."""
        self._lock = FileLock(folder / _LOCK, timeout=0, thread_local=False)

    def take(self) -> bool:
        """Take the lock if nobody holds it; return whether it is held by us now.

        Raises:
            OSError: If the folder cannot be written.

        """
        try:
            self._lock.acquire()
        except Timeout:
            return False
        return True

    def free(self) -> None:
        """Let others write."""
        self._lock.release(force=True)


_BELL = "bell"
_CAME, _STAYED = b"\1", b"\0"
_PATIENCE = 4.0
"""Seconds within which who holds the notes answers (our choice)."""
_PAUSE = 0.5
"""Seconds after a call that broke off, so that many such faults cost little (our choice)."""


def _bell_of(folder: Path, platform: str) -> str:
    """Return where the app that holds the notes in ``folder`` hears of a second start.

    It lies among the notes, where nobody but their owner can reach it; Windows has no such place.
    All that is ever said there is that somebody called, and whether a window came.
    """
    if platform == "win32":
        return rf"\\.\pipe\ebb-and-flow-{hashlib.sha256(str(folder).encode()).hexdigest()[:32]}"
    return str(folder / _BELL)


def brought_forward(folder: Path, platform: str) -> bool:
    """Ask the app that holds the notes in ``folder`` for its window; return whether that came."""
    from multiprocessing.connection import Client  # a phone may have none, and needs none

    with suppress(OSError, EOFError), Client(_bell_of(folder, platform)) as call:
        return call.poll(_PATIENCE) and call.recv_bytes(1) == _CAME
    return False


def hear(folder: Path, platform: str, come: Callable[[], bool]) -> None:
    """Call ``come``, in a thread of its own, whenever the app is started once more for ``folder``.

    It says whether it did. Only who holds the notes may hear. Where the path is too long for a
    socket, or the place knows none, nothing is heard, and the second window tells what is so.
    """
    from multiprocessing.connection import Listener

    place = _bell_of(folder, platform)
    try:
        if platform != "win32":
            Path(place).unlink(missing_ok=True)  # left by an app that was killed
        bell = Listener(place)
    except OSError:
        return

    def listen() -> None:
        with bell:
            while True:
                try:
                    call = bell.accept()
                except OSError:  # the one that called was gone before it was heard
                    time.sleep(_PAUSE)
                    continue
                with call, suppress(OSError):
                    call.send_bytes(_CAME if come() else _STAYED)

    threading.Thread(target=listen, daemon=True).start()
