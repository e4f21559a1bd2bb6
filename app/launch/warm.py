"""Brings a Python to where an app can start at once, for a snapshot of its memory."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Iterable
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
from app.views.kit.addresses import PLACES, Paths

OFTEN = (*(place.address for place in PLACES), Paths.LOG, Paths.CHECK_IN)
"""The addresses of what most days lead to."""
_NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)
_TIMES = 12
"""How often each is drawn: V8 compiles well what is called often (our choice)."""
_TURNS = 25
"""Of the loop, until a page has said all that it has to say."""
_QUESTIONS = (
    "SELECT day, sum(points) FROM notes WHERE day LIKE '%' || :n GROUP BY day ORDER BY 2 DESC",
    "SELECT a.day, b.points FROM notes a JOIN notes b ON b.id = a.id + 1 WHERE a.points > :n",
    "UPDATE notes SET points = round(points * 1.1, 2) WHERE id % 7 = :n % 7",
)
"""To a base of notes that are nobody's."""
_Still = Callable[[], Awaitable[object]]
"""Waits while a hand is there: all this takes a core, which a tap may need."""


async def _at_once() -> None:
    """Wait for nobody."""


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
    """Packs what it is sent, as for a page, and sends it nowhere."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.pubsubhub = PubSubHub()
        self.loop = asyncio.get_running_loop()
        self.packed = b""

    def send_message(self, message: Any) -> None:
        self.packed += _packed([message.action, message.body])


def _packed(message: object) -> bytes:
    encode = configure_encode_object_for_msgpack(BaseControl)
    return bytes(msgpack.packb(message, default=encode))


async def draw(times: int, still: _Still = _at_once) -> bytes:
    """Draw what is OFTEN needed ``times`` over empty notes in memory; return what was said last.

    Each begins once it is ``still``. It is drawn for nobody, and nothing of it stays but what Flet
    and the app work out once: what of a screen is there for the first time takes them 32 ms
    natively, and later 12.
    """
    services = build_services(open_folder(MemoryFolder(), _NOW).database, lambda: _NOW)
    services.settings.change(welcomed=True)
    main = app_over(services)
    for address in OFTEN * times:
        await still()
        said = await asyncio.create_task(_drawn(main, address))
    return said


async def _drawn(main: Callable[[ft.Page], Awaitable[None]], address: str) -> bytes:
    """Return what a page that begins at ``address`` would be sent; a task of its own forgets it."""
    before = asyncio.all_tasks()
    nobody = _Nobody()
    session = Session(nobody)
    acting_window().set(session.page)
    session.apply_page_patch({"route": address, "platform": "linux", "width": 390})
    nobody.packed += _packed(session.get_page_patch())
    await main(session.page)
    for _ in range(_TURNS):
        await asyncio.sleep(0)
    session.close()
    left = asyncio.all_tasks() - before
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)
    vars(session.page).clear()  # what a task waited for still knows the page, until its time comes
    return nobody.packed


async def rehearse(still: _Still) -> None:
    """Draw, and let the engine labour, until a browser keeps what it has compiled of it.

    A browser keeps the compiled form of what runs often in Python's engine, and later starts
    begin with that. Chromium 156 writes it down whenever another megabyte is compiled well. In
    the first start it compiles Python's inner loop four to seven times, and throws it away again
    as often, because it took something for granted that did not stay so. What is written down
    then is without it, and the second start took 2.1 to 2.3 seconds where it takes 1.7 with it.
    So more than a megabyte must come afterwards: drawing brings 0.5, ``_labour`` the rest.
    """
    await _labour(await draw(_TIMES, still), still)


async def _labour(matter: bytes, still: _Still) -> None:
    """Run large parts of Python's engine often enough that a browser compiles them well.

    Nothing of it is of use to a notebook; there is no other way to have a browser write down
    what it has compiled.
    """
    # Not imported above, or they would be part of the memory that each start begins with.
    import bz2
    import lzma
    import sqlite3
    import zlib

    for level in range(10):
        await still()
        lzma.decompress(lzma.compress(matter, preset=level))
        await still()
        zlib.decompress(zlib.compress(matter, level))
        bz2.decompress(bz2.compress(matter, max(level, 1)))
    with contextlib.closing(sqlite3.connect(":memory:")) as base:
        base.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, day TEXT, points REAL)")
        base.execute("CREATE INDEX days ON notes (day, points)")
        rows = ((f"2026-{n % 12:02}-{n % 28:02}", n / 7) for n in range(4000))
        base.executemany("INSERT INTO notes (day, points) VALUES (?, ?)", rows)
        for n in range(40):
            await still()
            for question in _QUESTIONS:
                base.execute(question, {"n": n}).fetchall()
        await still()
        for n in range(600):  # each is another text, which has to be read anew
            base.execute(f"SELECT * FROM notes WHERE day > '{n}' OR id IN (1, {n}) LIMIT 3")
