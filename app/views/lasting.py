"""Work that lasts: it goes on while a component is drawn, and ends with its window."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence

import flet as ft

TASKS = "tasks"


def use_task(task: Callable[[], Awaitable[object]], needs: Sequence[object] = ()) -> None:
    """Do ``task`` while the calling component is drawn, anew whenever ``needs`` change.

    Flet takes no component away when a window is closed for good (1.0.5), so that is looked
    after here.
    """
    tasks = _tasks_of(ft.context.page)

    async def lasting() -> None:
        doing = asyncio.current_task()
        assert doing is not None
        tasks.add(doing)
        try:
            await task()
        finally:
            tasks.discard(doing)

    # Without something to clean up Flet does not cancel what was begun.
    ft.use_effect(lasting, list(needs), cleanup=lambda: None)


def _tasks_of(page: ft.Page) -> set[asyncio.Task[object]]:
    tasks: set[asyncio.Task[object]] | None = page.session.store.get(TASKS)
    if tasks is None:
        tasks = set()
        page.session.store.set(TASKS, tasks)
        page.on_close = lambda: [task.cancel() for task in list(tasks or ())]
    return tasks
