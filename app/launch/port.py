"""The port on which the local server listens."""

from __future__ import annotations

import errno
import socket
import sys

from app.domain.errors import StartError

LOOPBACK = "127.0.0.1"
USUAL = 8550
TRIES = 50


def claim_port(asked: int | None) -> socket.socket:
    """Return a socket that listens on the ``asked`` port, or on the usual one or the next free.

    Raises:
        StartError: If the asked port is taken or may not be used, or none is free.

    """
    if asked is not None:
        return _listen(asked)
    for port in range(USUAL, USUAL + TRIES):
        try:
            return _listen(port)
        except StartError:
            continue
    return _listen(0)


def address_of(listener: socket.socket) -> str:
    """Return the address under which ``listener`` is reached."""
    return f"http://{LOOPBACK}:{port_of(listener)}"


def port_of(listener: socket.socket) -> int:
    """Return the port of ``listener``."""
    port: int = listener.getsockname()[1]
    return port


def _listen(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":  # there it would let two programs share the port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((LOOPBACK, port))
        listener.listen()
    except OSError as error:
        listener.close()
        if error.errno == errno.EADDRINUSE:
            raise StartError("port_taken", port=port) from error
        raise StartError("port_refused", port=port, reason=error.strerror) from error
    return listener
