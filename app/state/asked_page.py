"""What the page around the app is asked to do in a browser: notify, remember, read aloud, print."""

from __future__ import annotations

import asyncio
import base64
import secrets
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from app.reading.content import LANGUAGE
from app.state.access import Access
from app.state.notebook import Notebook
from app.state.settings import SettingsStore

_TAG = "reminder"
"""A notification takes the place of the one before with the same tag."""

_UNSUPPORTED = "unsupported"

TIME_TO_ANSWER = 120.0
"""Seconds in which a person answers their browser (our choice)."""


_PATIENCE = 10.0
"""Seconds in which the page answers. One that is not ours never does (our choice)."""


class AskedPage(ABC):
    """A page that is told things by messages, and answers some time later."""

    def __init__(self) -> None:
        """Begin with nothing asked."""
        self._waiting: dict[str, asyncio.Future[Any]] = {}

    async def ask(self, asks: str, patience: float | None = _PATIENCE, **more: object) -> Any:
        """Return what the page answers; ``None`` where it cannot, or nobody answers."""
        number = secrets.token_hex(8)
        answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._waiting[number] = answer
        try:
            self.tell(asks, id=number, **more)
            return await asyncio.wait_for(answer, patience)
        except TimeoutError:
            return None
        finally:
            del self._waiting[number]

    def tell(self, asks: str, **more: object) -> None:
        """Let the page do something, and do not wait for it."""
        self._post({"asks": asks, **more})

    @abstractmethod
    def _post(self, message: Mapping[str, object]) -> None:
        """Send ``message`` to the page."""

    def _hear(self, answer: Mapping[str, Any]) -> None:
        """Hand on the ``answer`` to who waits for it."""
        waiting = self._waiting.get(answer.get("answers", ""))
        if waiting is not None and not waiting.done():
            waiting.set_result(answer.get("value"))


class _PageAround(Protocol):
    """What can be asked of the page."""

    def ask(self, asks: str, patience: float | None = ..., **more: object) -> Awaitable[Any]:
        """Return what the page answers; ``None`` where nobody answers."""


@dataclass
class Voice:
    """The voice of a browser that reads the content aloud and stays on this device."""

    _page: AskedPage

    async def is_there(self) -> bool:
        """Return ``True`` once there is such a voice; browsers take their time to find them."""
        return bool(await self._page.ask("voice", patience=None, language=LANGUAGE))

    async def say(self, text: str, percent: int) -> bool:
        """Say ``text`` at ``percent`` of the usual speed; return whether it came to the end.

        It is cut short where the page is out of sight, or another one speaks; and where whoever
        waits for it is cancelled.
        """
        piece = secrets.token_hex(8)
        asked = {"piece": piece, "text": text, "rate": percent / 100, "language": LANGUAGE}
        try:
            return bool(await self._page.ask("say", patience=None, **asked))
        except asyncio.CancelledError:
            self._page.tell("hush", piece=piece)
            raise


@dataclass
class Printer:
    """The way of a browser to print."""

    _page: AskedPage

    async def is_there(self) -> bool:
        """Return whether this browser prints PDFs that it was handed."""
        return bool(await self._page.ask("prints"))

    async def print(self, content: bytes) -> bool:
        """Let the browser ask how the PDF ``content`` is to be printed; return whether it did."""
        pdf = base64.b64encode(content).decode()
        return bool(await self._page.ask("print", patience=TIME_TO_ANSWER, pdf=pdf))


@dataclass
class WebNotices:
    """Notifications of the browser."""

    _page: _PageAround

    async def permission(self) -> str:
        """Return what the browser allows: "granted", "denied", "default" or "unsupported"."""
        state = await self._page.ask("state") or {}
        return str(state.get("notifications", _UNSUPPORTED))

    async def ask(self) -> str:
        """Let the browser ask the person, and return what it allows then."""
        said = await self._page.ask("allowNotifications", patience=TIME_TO_ANSWER)
        return str(said) if said else await self.permission()

    async def show(self, title: str, body: str) -> bool:
        """Show a notification; return whether the browser did."""
        return bool(await self._page.ask("notify", title=title, body=body, tag=_TAG))


_NEVER = "never"
"""What the mark says where no backup was ever saved."""


@dataclass
class WebMark:
    """A small mark outside the place of the notes: a browser may empty that by itself.

    It says that there were notes, and from when the last backup is; nothing of what they said.
    """

    _page: _PageAround
    _access: Access
    _notebook: Notebook
    _settings: SettingsStore
    _kept: str = field(default="", init=False)
    _keeping: set[asyncio.Task[Any]] = field(default_factory=set, init=False)
    """What the page is being told; without them the loop would forget its tasks."""
    _endings: list[Callable[[], None]] = field(default_factory=list, init=False)

    async def follow(self) -> None:
        """Tell if there were notes that are gone, and keep the mark right from now on."""
        self._kept = str(await self._page.ask("mark") or "")
        if self._kept and self._notebook.is_blank() and not self._access.read_only:
            self._access.emptied = self._kept
        stores = (self._notebook, self._settings, self._access)
        self._endings += [store.subscribe(lambda *_: self._look()) for store in stores]
        self._look()

    def _look(self) -> None:
        blank = self._notebook.is_blank()
        if self._access.emptied and not blank:
            self._access.emptied = ""
        last = self._settings.settings.last_backup
        wanted = "" if blank else last.isoformat() if last else _NEVER
        wanted = self._access.emptied or wanted
        if wanted != self._kept and not self._access.fleeting:
            self._kept = wanted
            telling = asyncio.ensure_future(self._page.ask("keepMark", value=wanted))
            self._keeping.add(telling)
            telling.add_done_callback(self._keeping.discard)
