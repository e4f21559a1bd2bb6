"""What the page around the app does in a browser: it notifies, and knows that there were notes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from app.state.access import Access
from app.state.notebook import Notebook
from app.state.settings import SettingsStore

_TAG = "reminder"
"""A notification takes the place of the one before with the same tag."""

_UNSUPPORTED = "unsupported"

TIME_TO_ANSWER = 120.0
"""Seconds in which a person answers their browser (our choice)."""


class _PageAround(Protocol):
    """What can be asked of the page."""

    def ask(self, asks: str, patience: float = ..., **more: object) -> Awaitable[Any]:
        """Return what the page answers; ``None`` where nobody answers."""


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
