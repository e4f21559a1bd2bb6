"""Whether the device asks for as little motion as possible."""

from __future__ import annotations

import flet as ft

from app.views.lasting import use_task


def use_stillness() -> bool:
    """Return whether nothing may move; so it is, too, until the device has answered.

    Call it from a component.
    """
    still, set_still = ft.use_state(True)

    async def ask() -> None:
        try:
            features = await ft.SemanticsService().get_accessibility_features()
        except (RuntimeError, TimeoutError):  # a client that cannot tell
            return
        set_still(features.disable_animations or features.reduce_motion)

    use_task(ask)
    return still
