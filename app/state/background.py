"""Long work that must not keep a tap waiting."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


async def in_background(action: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Return what ``action`` returns, done beside the screens; the browser can only wait for it."""
    if sys.platform == "emscripten":
        await asyncio.sleep(0)
        return action(*args, **kwargs)
    return await asyncio.to_thread(action, *args, **kwargs)
