"""Whether the app is used on a phone or a tablet."""

from __future__ import annotations

import flet as ft


def is_hand_held(page: ft.Page) -> bool:
    """Return whether the device of ``page`` is held in the hand, also if a browser shows it."""
    return page.platform in (ft.PagePlatform.ANDROID, ft.PagePlatform.IOS)
