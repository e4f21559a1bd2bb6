"""The one writer: who holds the lock may write, everybody else may look."""

from __future__ import annotations

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
