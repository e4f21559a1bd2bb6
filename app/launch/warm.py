"""Brings a Python to where an app can start at once, for a snapshot of its memory."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib import import_module
from typing import Any

import flet as ft
import msgpack
from flet.controls.base_control import BaseControl
from flet.messaging.connection import Connection
from flet.messaging.protocol import configure_encode_object_for_msgpack
from flet.messaging.session import Session
from flet.pubsub.pubsub_hub import PubSubHub

from app.main import app_over, build_services
from app.reading.content import read_drawings
from app.reading.library import library
from app.reading.wording import all_wording
from app.state.flet_private import acting_window
from app.storage.database import open_folder
from app.storage.port import MemoryFolder
from app.views.kit.addresses import PLACES

_NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)
_TIMES = 12
"""How often each place is drawn: V8 compiles well what is called often (our choice)."""
_TURNS = 25
"""Of the loop, until a page has said all that it has to say."""


def warm(modules: Iterable[str], names: Iterable[str]) -> None:
    """Import ``modules`` and those ``names`` of Flet, and read all there is to read.

    Nothing of the person may be touched here, no clock and no handle: what comes of it is kept
    as a file, and every later start begins with it.
    """
    for module in modules:
        import_module(module)
    for name in names:
        getattr(ft, name)  # Flet loads what its names stand for when they are first asked for
    all_wording()
    read_drawings()
    library().read_all()


class _Nobody(Connection):
    """Packs what it is sent, as for a page, and drops it."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.pubsubhub = PubSubHub()
        self.loop = asyncio.get_running_loop()

    def send_message(self, message: Any) -> None:
        _pack([message.action, message.body])


def _pack(message: object) -> None:
    msgpack.packb(message, default=configure_encode_object_for_msgpack(BaseControl))


async def rehearse() -> None:
    """Draw each place over empty notes in memory, for nobody.

    A browser keeps the compiled form of what runs often in Python's engine, and later starts
    begin with that. Nobody draws often enough in a first visit: where Chromium 156 had kept
    Python's inner loop too, the second start took 1.7 seconds on the machine it was measured on,
    and else 2.1 to 2.3. After a first visit without this it had in 5 browsers of 19, and with it
    in 15 of 23.
    """
    services = build_services(open_folder(MemoryFolder(), _NOW).database, lambda: _NOW)
    services.settings.change(welcomed=True)
    main = app_over(services)
    for place in PLACES * _TIMES:
        session = Session(_Nobody())
        acting_window().set(session.page)
        session.apply_page_patch({"route": place.address, "platform": "linux", "width": 390})
        _pack(session.get_page_patch())
        await main(session.page)
        for _ in range(_TURNS):
            await asyncio.sleep(0)
        session.close()
