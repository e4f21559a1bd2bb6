"""The page around Python in the browser: asked for what only a page can do."""

from __future__ import annotations

from collections.abc import Mapping

import js
from pyodide.ffi import create_proxy, to_js

from app.domain.errors import TransferError
from app.state.asked_page import AskedPage
from app.state.signals import TONES, TOUCHES, Cue, Signals


class WebPage(AskedPage):
    """Asks the page over the channel that has the name of this worker."""

    def __init__(self) -> None:
        """Listen to the page."""
        super().__init__()
        self._channel = js.BroadcastChannel.new(js.self.name)
        self._channel.onmessage = create_proxy(lambda event: self._hear(event.data.to_py()))

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

    def _post(self, message: Mapping[str, object]) -> None:
        self._channel.postMessage(to_js(message, dict_converter=js.Object.fromEntries))
