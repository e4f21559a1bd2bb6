"""Flet's web client, changed so that it asks nobody but this server for anything."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from pathlib import Path

from flet_web import get_package_web_dir  # type: ignore[import-untyped]
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

PROGRAMS = {"/main.dart.js": "text/javascript", "/main.dart.wasm": "application/wasm"}
"""The two forms of the client, of which a browser loads one, and their types."""

ANIMATIONS = b"https://cdn.jsdelivr.net/npm/@rive-app/flutter-native-wasm@44.0.0/"
"""Where the client fetches a player for animations at every start, though none is shown."""

LEFT_OUT = b"/left-out/".ljust(len(ANIMATIONS) - 1, b"-") + b"/"
"""Put in its place: as long, because the compiled client counts the letters."""

NO_PLAYER = b"function RiveNative() { return new Promise(() => {}); }"
"""A player that never gets ready, which is what the client is used to when offline."""

FALLBACK_FONT = re.compile(r"/assets/fonts/\w+/v\d+/[^/]+\.(?:woff2|ttf|otf)")
"""A font for letters the app's own do not have; Flet's package brings none of them."""

NO_FONT = b"none"
"""Not a font: the engine then stops asking; an answer of 404 makes it ask at every frame."""


class OfflineClient:
    """Answers for the files that would make the client turn to other hosts."""

    def __init__(self, app: ASGIApp) -> None:
        """Answer before ``app``, which has all the other files."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        answer = _answer(scope) if scope["type"] == "http" else None
        await (answer or self._app)(scope, receive, send)


def program(path: str) -> bytes:
    """Return the client's program at ``path`` without the foreign address."""
    original = Path(get_package_web_dir(), path.removeprefix("/")).read_bytes()
    return original.replace(ANIMATIONS, LEFT_OUT)


def _answer(scope: Scope) -> Response | None:
    path: str = scope["path"]
    if path in PROGRAMS:
        body, tag = _tagged(path)
        known = Headers(scope=scope).get("if-none-match", "")
        if tag in known:
            return Response(status_code=304, headers={"ETag": tag})
        return Response(body, headers={"ETag": tag}, media_type=PROGRAMS[path])
    if path.startswith(LEFT_OUT.decode()):
        return Response(NO_PLAYER, media_type="text/javascript")
    if FALLBACK_FONT.fullmatch(path):
        return Response(NO_FONT, media_type="font/woff2")
    return None


@cache
def _tagged(path: str) -> tuple[bytes, str]:
    body = program(path)
    return body, f'"{hashlib.sha256(body).hexdigest()}"'
