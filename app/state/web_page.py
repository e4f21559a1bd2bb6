"""The page around Python in the browser: asked for what only a page can do."""

from __future__ import annotations

import asyncio
import secrets
from typing import Any

import js
from pyodide.ffi import create_proxy, to_js

from app.domain.cue import TONES, TOUCHES, Cue
from app.domain.errors import TransferError
from app.state.signals import Signals

_PATIENCE = 10.0
"""Seconds in which the page answers. One that is not ours never does (our choice)."""


class WebPage:
    """Asks the page over the channel that has the name of this worker."""

    def __init__(self) -> None:
        """Listen to the page."""
        self._waiting: dict[str, asyncio.Future[Any]] = {}
        self._channel = js.BroadcastChannel.new(js.self.name)
        self._channel.onmessage = create_proxy(self._heard)

    async def ask(self, asks: str, patience: float = _PATIENCE, **more: object) -> Any:
        """Return what the page answers; ``None`` where it cannot, or nobody answers."""
        number = secrets.token_hex(8)
        answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._waiting[number] = answer
        message = {"id": number, "asks": asks, **more}
        self._channel.postMessage(to_js(message, dict_converter=js.Object.fromEntries))
        try:
            return await asyncio.wait_for(answer, patience)
        except TimeoutError:
            return None
        finally:
            del self._waiting[number]

    async def signal_through(self, signals: Signals) -> None:
        """Let ``signals`` be heard and felt through the page, as far as the device can."""
        able = await self.ask("state") or {}
        if able.get("sounds"):
            signals.sound = self._play
        if able.get("vibrates"):
            signals.touch = self._vibrate

    async def _play(self, cue: Cue) -> None:
        await self.ask("play", notes=[[note.hertz, note.seconds] for note in TONES[cue]])

    async def _vibrate(self, cue: Cue) -> None:
        await self.ask("vibrate", pattern=list(TOUCHES[cue]))

    async def file(self, path: str) -> bytes:
        """Return one of the files that screens show; they are kept for times without a network.

        Raises:
            TransferError: If it is not there.

        """
        found = await js.fetch(path)
        if not found.ok:
            raise TransferError("typeface")
        content: bytes = (await found.arrayBuffer()).to_bytes()
        return content

    def _heard(self, event: Any) -> None:
        answer = event.data.to_py()
        waiting = self._waiting.get(answer.get("answers", ""))
        if waiting is not None and not waiting.done():
            waiting.set_result(answer.get("value"))
