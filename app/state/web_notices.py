"""Notifications through the page around the app in a browser, while that page is open."""

from __future__ import annotations

from collections.abc import Awaitable
from dataclasses import dataclass
from typing import Any, Protocol

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
