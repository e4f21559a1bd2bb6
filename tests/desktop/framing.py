"""Stands between the app and an older client, which puts no frame around its messages.

Started in the place of the client, it starts the client itself and passes on what both say.
Flet 1.0 sends ``length (4 bytes, little endian), type (1 byte), message``; 0.82 only messages.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from asyncio import StreamReader, StreamWriter
from pathlib import Path

import msgpack


async def frame(client: StreamReader, app: StreamWriter) -> None:
    """Pass on what ``client`` says, each message in a frame of its own."""
    unpacker, waiting = msgpack.Unpacker(strict_map_key=False), b""
    while said := await client.read(65536):
        unpacker.feed(said)
        waiting += said
        while True:
            begun = unpacker.tell()
            try:
                unpacker.skip()
            except msgpack.OutOfData:
                break
            end = unpacker.tell() - begun
            message, waiting = waiting[:end], waiting[end:]
            app.write((len(message) + 1).to_bytes(4, "little") + b"\0" + message)
        await app.drain()
    app.close()


async def unframe(app: StreamReader, client: StreamWriter) -> None:
    """Pass on what ``app`` says, without the frames."""
    try:
        while True:
            length = int.from_bytes(await app.readexactly(4), "little")
            packet = await app.readexactly(length)
            if packet[0] == 0:
                client.write(packet[1:])
                await client.drain()
    except asyncio.IncompleteReadError:
        client.close()


async def stand_between(address: str, *rest: str) -> None:
    """Start the real client, and pass on what it and the app at ``address`` say."""
    place = str(Path(tempfile.mkdtemp()) / "socket")

    async def meet(client_says: StreamReader, client_hears: StreamWriter) -> None:
        app_says, app_hears = await asyncio.open_unix_connection(address)
        await asyncio.gather(frame(client_says, app_hears), unframe(app_says, client_hears))

    async with await asyncio.start_unix_server(meet, place):
        client = await asyncio.create_subprocess_exec(os.environ["REAL_CLIENT"], place, *rest)
        try:
            await client.wait()
        finally:
            if client.returncode is None:
                client.kill()


if __name__ == "__main__":
    asyncio.run(stand_between(*sys.argv[1:]))
