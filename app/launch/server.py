"""The local server: the app for a browser on this computer, and for nobody else."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import json
import re
import socket
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import flet as ft
import uvicorn
from flet_web import get_package_web_dir  # type: ignore[import-untyped]
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, WebSocketRoute
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.launch.cover import with_cover
from app.launch.key import OwnerOnly
from app.reading.wording import say
from app.state.asked_page import AskedPage, Printer, Voice
from app.state.flet_private import is_away
from app.transfer.json_text import LARGEST
from app.views.kit.device import lend_printer, lend_voice

if TYPE_CHECKING:  # a build of the web app takes two constants from here, and no app
    from app.main import Main


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
            try:
                await send(message)
            except OSError:  # who listens to them is told so, and Flet forgets a window in order
                if message["type"] != "websocket.send":
                    raise

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
            "frame-src blob:",  # the PDF that is printed
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        ]
    )


PROGRAMS = {"/main.dart.js": "text/javascript", "/main.dart.wasm": "application/wasm"}
"""The two forms of the client, of which a browser loads one, and their types."""

ANIMATIONS = b"https://cdn.jsdelivr.net/npm/@rive-app/flutter-native-wasm@44.0.0/"
"""Where the client fetches a player for animations at every start, though none is shown."""

LEFT_OUT = b"/left-out/".ljust(len(ANIMATIONS) - 1, b"-") + b"/"
"""Put in its place: as long, because the compiled client counts the letters."""

NO_PLAYER = b"function RiveNative() { return new Promise(() => {}); }"
"""A player that never gets ready, which is what the client is used to when offline."""

FALLBACK_FONT = re.compile(r"/assets/fonts/(\w+/v\d+/[^/]+\.(?:woff2|ttf|otf))")
"""A font for letters the app's own do not have; Flet's package brings none of them."""


class _OfflineClient:
    """Answers for the files that would make the client turn to other hosts."""

    def __init__(self, app: ASGIApp) -> None:
        """Answer before ``app``, which has all the other files."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        answer = await _answer(scope) if scope["type"] == "http" else None
        await (answer or self._app)(scope, receive, send)


def program(path: str) -> bytes:
    """Return the client's program at ``path`` without the foreign address."""
    original = Path(get_package_web_dir(), path.removeprefix("/")).read_bytes()
    return original.replace(ANIMATIONS, LEFT_OUT)


async def _answer(scope: Scope) -> Response | None:
    path: str = scope["path"]
    if path in PROGRAMS:
        body, tag = _tagged(path)
        known = Headers(scope=scope).get("if-none-match", "")
        if tag in known:
            return Response(status_code=304, headers={"ETag": tag})
        return Response(body, headers={"ETag": tag}, media_type=PROGRAMS[path])
    if path.startswith(LEFT_OUT.decode()):
        return Response(NO_PLAYER, media_type="text/javascript")
    if wanted := FALLBACK_FONT.fullmatch(path):
        from app.launch.letters import font  # who writes no such letter does not wait for it

        return Response(await run_in_threadpool(font, wanted[1]), media_type="font/otf")
    return None


@cache
def _tagged(path: str) -> tuple[bytes, str]:
    body = program(path)
    return body, f'"{hashlib.sha256(body).hexdigest()}"'


class _Covered:
    """Shows the app's own look from the first paint on, where Flet would show its own."""

    def __init__(self, app: ASGIApp) -> None:
        """Change the page of ``app``, and nothing else."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        start: Message = {}
        page = bytearray()

        async def changed(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start" and _is_page(message):
                start = message
            elif not start:
                await send(message)
            else:
                page.extend(message.get("body", b""))
                if not message.get("more_body"):
                    await _send_covered(start, bytes(page), send)

        await self._app(scope, receive, changed)


def _is_page(start: Message) -> bool:
    return Headers(scope=start).get("content-type", "").startswith("text/html")


async def _send_covered(start: Message, page: bytes, send: Send) -> None:
    body = with_cover(page.decode()).encode() if page else b""
    headers = MutableHeaders(scope=start)
    for name in ("ETag", "Last-Modified"):  # they are those of Flet's page
        del headers[name]
    if page:
        headers["Content-Length"] = str(len(body))
    await send(start)
    await send({"type": "http.response.body", "body": body})


_CHANNEL = 0xEBBF
"""The number of the channel beside Flet's own messages, in ``asked.mjs`` too; theirs are small."""


class _ServedPage(AskedPage):
    """Asks the page of one window over the connection of that window, see ``asked.mjs``."""

    def __init__(self, page: ft.Page) -> None:
        super().__init__()
        self._page = page

    def _post(self, message: Mapping[str, object]) -> None:
        if not is_away(self._page):
            channel = self._page.get_data_channel(_CHANNEL)  # another one after each interruption
            channel.on_bytes(lambda answer: self._hear(json.loads(answer)))
            channel.send(json.dumps(message).encode())


_ASSETS = Path(__file__).parent.parent.parent / "assets"

_LARGEST_MESSAGE = 2 * LARGEST
"""A backup that is picked comes as one message, whatever its size; with room to spare."""


def serve(main: Main, listener: socket.socket, key: str, ready: Callable[[], None]) -> None:
    """Serve the app to who has the ``key``, on ``listener`` until Ctrl+C.

    ``ready`` is called once it answers.
    """
    config = uvicorn.Config(
        web_app(main, listener.getsockname()[1], key),
        ws="websockets-sansio",
        ws_max_size=_LARGEST_MESSAGE,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=2,
    )
    with contextlib.suppress(KeyboardInterrupt):
        _AnnouncedServer(config, ready).run(sockets=[listener])


@cache
def _drop_what_nobody_reads() -> None:
    """Let Flet's server drop what is sent after a browser has gone; Flet's own windows do.

    It raises, and what was being drawn stays half done: loaded anew just then, a window was never
    drawn whole again. Needless once ``FletApp.send_message`` drops it (1.0.5).
    """
    from flet_web.fastapi.flet_app import FletApp  # type: ignore[import-untyped]

    send = FletApp.send_message

    def send_or_drop(sender: FletApp, message: object) -> None:
        inside = vars(sender)
        if inside[_QUEUE] is None:
            inside[_QUEUE] = asyncio.Queue()  # Flet's differ needs every message to be packed
        send(sender, message)

    FletApp.send_message = send_or_drop


_QUEUE = "_FletApp__send_queue"


def web_app(main: Main, port: int, key: str) -> ASGIApp:
    """Return the app as it is served on ``port`` to who has the ``key``."""
    from flet_web import fastapi  # it takes four times as long to import as all above

    async def in_browser(page: ft.Page) -> None:
        around = _ServedPage(page)
        lend_voice(page, Voice(around))
        lend_printer(page, Printer(around))
        await main(page)

    _drop_what_nobody_reads()
    served = fastapi.app(
        in_browser,
        assets_dir=str(_ASSETS),
        app_name=say("common.app"),
        app_description=say("launch.description"),
        no_cdn=True,
    )
    # FastAPI's own pages, which describe an interface and load from elsewhere, are left out.
    kept = [route for route in served.routes if isinstance(route, Mount | WebSocketRoute)]
    served.router.routes[:] = kept
    return LocalOnly(OwnerOnly(_OfflineClient(_Covered(served)), port, key), port)


class _AnnouncedServer(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()
