"""What a browser answers when it refuses, as the errors the storage engine knows."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager

from pyodide.ffi import JsException

CODES = {
    "InvalidStateError": errno.EBADF,
    "NoModificationAllowedError": errno.EBUSY,
    "NotAllowedError": errno.EACCES,
    "NotFoundError": errno.ENOENT,
    "QuotaExceededError": errno.ENOSPC,
    "SecurityError": errno.EACCES,
}
"""The system's code for what a browser calls by name; anything else is EIO."""


class Held(OSError):
    """Another tab holds the notebook."""

    def __init__(self) -> None:
        """Say so as the system would."""
        super().__init__(errno.EBUSY, os.strerror(errno.EBUSY))


class Elsewhere(OSError):
    """The notebook lies in another place of this browser, which does not open just now."""

    def __init__(self) -> None:
        """Say so as the system would."""
        super().__init__(errno.EIO, os.strerror(errno.EIO))


class Unavailable(Exception):
    """The browser does not have such a place, or does not open it to this site."""


def refusal(name: str) -> OSError:
    """Return the error that a browser calls ``name``, with a plain ``strerror``."""
    code = CODES.get(name, errno.EIO)
    return OSError(code, os.strerror(code))


@contextmanager
def refusals() -> Iterator[None]:
    """Turn what the browser throws into an ``OSError``."""
    try:
        yield
    except JsException as error:
        raise refusal(error.name) from error
