"""What the app finds around it: a Flet that hosts it, a display, settings left by others."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping

HOSTED = ("FLET_PLATFORM", "FLET_ASSETS_DIR", "FLET_DISPLAY_URL_PREFIX")
"""Set by Flet's packed apps (the first two) and by ``flet run`` (the last)."""

FOREIGN = ("FLET_WEB", "FLET_SERVER_", "FLET_FORCE_", "FLET_UPLOAD_", "FLET_OAUTH_")
"""How the names of settings begin that would change what is served, and to whom."""


def is_hosted(environment: Mapping[str, str], platform: str) -> bool:
    """Return whether Flet itself started the app and shows it."""
    return platform == "emscripten" or any(name in environment for name in HOSTED)


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Return whether there is a screen to open a window on."""
    if platform in {"darwin", "win32"}:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def drop_foreign_settings(environment: MutableMapping[str, str]) -> None:
    """Take out of ``environment`` what Flet would obey before the app's own choice."""
    for name in [name for name in environment if name.startswith(FOREIGN)]:
        del environment[name]
