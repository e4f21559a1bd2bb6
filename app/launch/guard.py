"""Keeps other web sites away from the local server, and the app away from other hosts."""

from __future__ import annotations

from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send


class LocalOnly:
    """Lets in only what this computer asks of the server by its own name.

    Flet checks neither ``Host`` nor ``Origin`` (1.0.5): without this, any web site open in the
    same browser could read the notes through the websocket.
    """

    def __init__(self, app: ASGIApp, port: int) -> None:
        """Guard ``app``, which is served on ``port``."""
        self._app = app
        names = ["127.0.0.1", "localhost"]
        self._hosts = {f"{name}:{port}" for name in names} | (set(names) if port == 80 else set())
        self._origins = {f"http://{host}" for host in self._hosts}
        self._own_headers = {
            "Content-Security-Policy": _policy(f"ws://{host}" for host in sorted(self._hosts)),
            "Cross-Origin-Resource-Policy": "same-origin",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or refuse it."""
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
        elif self._is_ours(scope):
            await self._app(scope, receive, self._dressed(send))
        elif scope["type"] == "http":
            await PlainTextResponse("Forbidden", 403)(scope, receive, self._dressed(send))
        else:
            await receive()
            await send({"type": "websocket.close", "code": 1008})

    def _is_ours(self, scope: Scope) -> bool:
        headers = Headers(scope=scope)
        hosts = [host.lower() for host in headers.getlist("host")]
        origins = headers.getlist("origin")
        if len(hosts) != 1 or hosts[0] not in self._hosts:
            return False
        if scope["type"] == "websocket" and not origins:
            return False
        return all(origin.lower() in self._origins for origin in origins)

    def _dressed(self, send: Send) -> Send:
        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                del headers["Access-Control-Allow-Origin"]
                headers.update(self._own_headers)
                headers.setdefault("Cache-Control", "no-cache")
            await send(message)

        return dressed


def _policy(sockets: Iterable[str]) -> str:
    """Return the content policy: everything from here; Flutter's engine needs what is inline."""
    return "; ".join(
        [
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval' blob:",
            "worker-src 'self' blob:",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' blob: data:",
            "font-src 'self' blob: data:",
            f"connect-src 'self' blob: data: {' '.join(sockets)}",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        ]
    )
