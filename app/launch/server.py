"""The local server: the app for a browser on this computer, and for nobody else."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Callable
from pathlib import Path

import flet_web.fastapi  # type: ignore[import-untyped]
import uvicorn
from starlette.routing import Mount, WebSocketRoute
from starlette.types import ASGIApp

from app.launch.guard import LocalOnly
from app.launch.port import port_of
from app.launch.web_client import OfflineClient
from app.main import Main
from app.reading.wording import say
from app.transfer.json_text import LARGEST

ASSETS = Path(__file__).parent.parent.parent / "assets"

LARGEST_MESSAGE = 2 * LARGEST
"""A backup that is picked comes as one message, whatever its size; with room to spare."""


def serve(main: Main, listener: socket.socket, ready: Callable[[], None]) -> None:
    """Serve the app on ``listener`` until Ctrl+C; call ``ready`` once it answers."""
    config = uvicorn.Config(
        web_app(main, port_of(listener)),
        ws="websockets-sansio",
        ws_max_size=LARGEST_MESSAGE,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=2,
    )
    with contextlib.suppress(KeyboardInterrupt):
        _AnnouncedServer(config, ready).run(sockets=[listener])


def web_app(main: Main, port: int) -> ASGIApp:
    """Return the app as it is served on ``port``."""
    served = flet_web.fastapi.app(
        main,
        assets_dir=str(ASSETS),
        app_name=say("common.app"),
        app_description=say("launch.description"),
        no_cdn=True,
    )
    # FastAPI's own pages, which describe an interface and load from elsewhere, are left out.
    kept = [route for route in served.routes if isinstance(route, Mount | WebSocketRoute)]
    served.router.routes[:] = kept
    return LocalOnly(OfflineClient(served), port)


class _AnnouncedServer(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()
