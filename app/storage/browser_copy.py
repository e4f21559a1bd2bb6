"""Keeps what could not be read, in a file that may hold nothing else."""

from __future__ import annotations

import errno
import os

from app.storage.port import Port


def keep_copy(source: Port, copy: Port) -> None:
    """Write all that ``source`` holds to ``copy``, safe on disk.

    Raises:
        OSError: If that cannot be written, or ``copy`` holds something else.

    """
    content = source.read()
    if copy.read() not in (b"", content):
        raise OSError(errno.EEXIST, os.strerror(errno.EEXIST))
    copy.write(0, content)
    copy.flush()
