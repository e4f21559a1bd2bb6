"""A connection that encodes and keeps every message, and answers as the client would."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import msgpack
from flet.controls.base_control import BaseControl
from flet.messaging.connection import Connection
from flet.messaging.protocol import MessageAction, configure_encode_object_for_msgpack
from flet.pubsub.pubsub_hub import PubSubHub

_KIND = 1
"""The byte that tells before each message what it is."""

encode = configure_encode_object_for_msgpack(BaseControl)


class RecordingConnection(Connection):
    """Stands where the Flutter client would be."""

    def __init__(self, on_call: Callable[[dict[str, Any]], None]) -> None:
        super().__init__()
        self.loop = asyncio.get_running_loop()
        self.executor = ThreadPoolExecutor(1)
        self.pubsubhub = PubSubHub(loop=self.loop, executor=self.executor)
        self.page_url = "http://localhost"
        self.crashes: list[str] = []
        self._sent: list[Any] = []
        self._unread: list[bytes] = []
        self.sizes: list[int] = []
        """The bytes of every message, as Flet would send it in a browser."""
        self.keeps = True
        """Whether changes are kept, to be looked at later."""
        self._on_call = on_call

    @property
    def sent(self) -> list[Any]:
        """Every change the client was told of."""
        while self._unread:
            self._sent.append(_body(self._unread.pop(0)))
        return self._sent

    def send_message(self, message: Any) -> None:
        # Flet's differ takes its snapshots while a message is packed, so each one is packed.
        packed = msgpack.packb([message.action, message.body], default=encode)
        self.sizes.append(_KIND + len(packed))
        if message.action is MessageAction.PATCH_CONTROL:
            if self.keeps:
                self._unread.append(packed)
            return
        body = _body(packed)
        if message.action is MessageAction.SESSION_CRASHED:
            self.crashes.append(str(body))
        if message.action is MessageAction.INVOKE_METHOD:
            self.loop.call_soon(self._on_call, body)


def _body(packed: bytes) -> Any:
    return msgpack.unpackb(packed, strict_map_key=False, ext_hook=lambda *_: None)[1]
