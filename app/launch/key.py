"""The key of a notebook: who has it may read the notes through the local server."""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import secrets
import socket
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from starlette.requests import HTTPConnection
from starlette.responses import HTMLResponse, RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from app.domain.errors import StartError
from app.launch.cover import notice
from app.reading.wording import say
from app.storage.file import folder_code

_FILE = "address-key"
_KEY = re.compile(r"[\w-]{43}")
"""256 random bits, as they may stand in an address."""

_IN_ADDRESS = "key"
_YEAR = 365 * 24 * 60 * 60


def key_of(folder: Path) -> str:
    """Return the key of the notebook in ``folder``, which its owner alone can read.

    It stays the same, so that a page that is open finds back to a server that was started again.
    A key that others may have read is replaced.

    Raises:
        StartError: If it can be neither read nor kept.

    """
    path = folder / _FILE
    try:
        if _is_private(path):
            kept = path.read_text(encoding="ascii", errors="replace")
            if _KEY.fullmatch(kept):
                return kept
        return _made(path)
    except OSError as error:
        raise StartError(folder_code(error), folder=folder, reason=error.strerror) from error


def _is_private(path: Path) -> bool:
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return False
    # Windows keeps to the rights of the folder, which are the person's own.
    return sys.platform == "win32" or not mode & 0o077


def _made(path: Path) -> str:
    """Return a new key, kept at ``path``: all of it or nothing, and never readable for others."""
    key = secrets.token_urlsafe()
    opened, written = tempfile.mkstemp(dir=path.parent, prefix=f"{_FILE}-")
    try:
        with os.fdopen(opened, "w", encoding="ascii") as file:
            file.write(key)
        Path(written).replace(path)
    except OSError:
        Path(written).unlink(missing_ok=True)
        raise
    return key


def with_key(address: str, key: str) -> str:
    """Return ``address`` as it is printed and opened."""
    return f"{address}/?{_IN_ADDRESS}={key}"


class OwnerOnly:
    """Lets in only who has the key: once in the address, from then on in a cookie.

    Anybody with an account on this computer can reach a port of it. The command line of a browser
    that is opened at an address can be read by them on Linux; there the system tells whose
    connection it is, and those of others are refused even with the key.
    """

    def __init__(self, app: ASGIApp, port: int, key: str) -> None:
        """Guard ``app``, which is served on ``port``, with ``key``."""
        self._app = app
        self._port = port
        self._key = key
        # Browsers send a cookie to every port of a computer: one for each, and useless elsewhere.
        self._cookie = f"ebb-and-flow-{port}"
        made = hmac.new(key.encode(), f"cookie for {port}".encode(), hashlib.sha256)
        self._pass = made.hexdigest()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or refuse it."""
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        asked = HTTPConnection(scope)
        shown = asked.query_params.get(_IN_ADDRESS)
        brought = _is_same(shown, self._key) and scope["type"] == "http"
        known = brought or _is_same(asked.cookies.get(self._cookie), self._pass)
        if not known or self._is_of_another(scope):
            await self._refuse(scope, receive, send)
        elif shown is None:
            await self._app(scope, receive, send)
        else:
            await self._without_key(asked)(scope, receive, send)

    def _is_of_another(self, scope: Scope) -> bool:
        return sys.platform == "linux" and _is_of_another(scope.get("client"), self._port)

    async def _refuse(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            page = notice(say("launch.refused"))
            await HTMLResponse(page, 403, {"Cache-Control": "no-store"})(scope, receive, send)
        else:
            await receive()
            await send({"type": "websocket.close", "code": 1008})

    def _without_key(self, asked: HTTPConnection) -> RedirectResponse:
        """Lead to the same address without the key, of which no page must know."""
        clean = asked.url.remove_query_params(_IN_ADDRESS)
        answer = RedirectResponse(clean, 303, {"Cache-Control": "no-store"})
        answer.set_cookie(self._cookie, self._pass, max_age=_YEAR, httponly=True, samesite="strict")
        return answer


def _is_same(given: str | None, wanted: str) -> bool:
    return secrets.compare_digest((given or "").encode(), wanted.encode())


_CONNECTIONS = (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))
_ROOT = 0
_NOBODY_LEFT = "0"
"""The number of a connection that was closed at the other end, whose owner is forgotten."""


def _is_of_another(client: tuple[str, int] | None, port: int) -> bool:
    """Return whether Linux knows ``client``, who is connected to ``port``, as somebody else.

    Root may read the notes anyway; some systems hand connections on as root.
    """
    if client is None:
        return False
    here, there = _as_listed(*client), _as_listed("127.0.0.1", port)
    for fields in _connections():
        if fields[1].endswith(here) and fields[2].endswith(there):
            return int(fields[7]) not in {os.getuid(), _ROOT} or fields[9] == _NOBODY_LEFT
    return False


def _connections() -> Iterator[list[str]]:
    """Yield the fields of each connection: the second and third are its ends, the eighth whose."""
    for table in _CONNECTIONS:
        try:
            yield from map(str.split, table.read_text(encoding="ascii").splitlines()[1:])
        except OSError:  # without IPv6 there is no second table
            continue


def _as_listed(address: str, port: int) -> str:
    number = int.from_bytes(socket.inet_aton(address), sys.byteorder)
    return f"{number:08X}:{port:04X}"
