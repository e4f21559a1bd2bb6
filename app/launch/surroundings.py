"""What the app finds around it: Flet as its host, a display, others' settings, itself once more."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, MutableMapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile

import flet as ft

from app.domain.errors import StartError
from app.main import Main
from app.state.services import Services
from app.storage.file import folder_code
from app.views.kit.device import has_window

_HOSTED = ("FLET_PLATFORM", "FLET_ASSETS_DIR", "FLET_DISPLAY_URL_PREFIX")
"""Set by Flet's packed apps (the first two) and by ``flet run`` (the last)."""

_FOREIGN = ("FLET_WEB", "FLET_SERVER_", "FLET_FORCE_", "FLET_UPLOAD_", "FLET_OAUTH_")
"""How the names of settings begin that would change what is served, and to whom."""


def is_hosted(environment: Mapping[str, str], platform: str) -> bool:
    """Return whether Flet itself started the app and shows it."""
    return platform == "emscripten" or any(name in environment for name in _HOSTED)


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Return whether there is a screen to open a window on."""
    if platform in {"darwin", "win32"}:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def drop_foreign_settings(environment: MutableMapping[str, str]) -> None:
    """Take out of ``environment`` what Flet would obey before the app's own choice."""
    for name in [name for name in environment if name.startswith(_FOREIGN)]:
        del environment[name]


_TITLE = "Ebb and Flow"
_NAME = "ebb-and-flow"


def data_folder(asked: Path | None, environment: Mapping[str, str], platform: str) -> Path:
    """Return the folder that was ``asked`` for, or Flet's, or the platform's own place.

    ``platform`` is named as in ``sys.platform``.

    Raises:
        StartError: If none was given and the person has no home folder.

    """
    if asked is not None:
        return asked
    if given := environment.get("FLET_APP_STORAGE_DATA"):
        return Path(given)
    try:
        return _platform_folder(environment, platform)
    except RuntimeError as error:
        raise StartError("no_home") from error


def prepared(folder: Path) -> Path:
    """Return ``folder``, which is there now and can be written to.

    Raises:
        StartError: If it cannot be made, or nothing can be written in it.

    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):
            return folder
    except OSError as error:
        raise StartError(folder_code(error), folder=folder, reason=error.strerror) from error


def owned(folder: Path, platform: str) -> Path:
    """Return ``folder``, into which nobody but its owner can look from now on.

    Flet makes the one of a packed app, as readable as the system makes new folders. Windows and
    Android keep it for its owner anyway. A place that knows no such rights stays what it is.
    """
    if platform in {"darwin", "linux"}:
        with suppress(OSError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder.chmod(0o700)
    return folder


def other_folder(folder: Path, environment: Mapping[str, str], platform: str) -> Path | None:
    """Return where the command line keeps notes on this computer, unless that is ``folder``."""
    if platform not in {"darwin", "linux", "win32"}:
        return None
    try:
        other = _platform_folder(environment, platform)
    except RuntimeError:
        return None
    return None if other == folder else other


def _platform_folder(environment: Mapping[str, str], platform: str) -> Path:
    if platform == "darwin":
        return Path.home() / "Library" / "Application Support" / _TITLE
    if platform == "win32":
        roaming = environment.get("APPDATA")
        return (Path(roaming) if roaming else Path.home() / "AppData" / "Roaming") / _TITLE
    shared = Path(environment.get("XDG_DATA_HOME", ""))
    if not shared.is_absolute():  # the standard says to ignore a relative one
        shared = Path.home() / ".local" / "share"
    return shared / _NAME


_PATIENCE = 3.0
"""Seconds within which a window that is there comes forward (our choice)."""

_CALLS = "calls"


def found_again(main: Main, services: Services, folder: Path, platform: str) -> Main:
    """Return ``main``, whose window comes forward when the app is started once more."""

    async def shown(page: ft.Page) -> None:
        await main(page)
        if not has_window(page):
            return
        from app.storage.lock import hear  # no browser has it

        loop = asyncio.get_running_loop()
        hears = False

        async def forward() -> None:
            page.window.minimized = False
            page.update()
            await page.window.to_front()

        def come() -> bool:
            with suppress(RuntimeError, TimeoutError):  # the window is closing, or does not answer
                asyncio.run_coroutine_threadsafe(forward(), loop).result(_PATIENCE)
                return True
            return False

        def look(*_: object) -> None:
            nonlocal hears
            if not services.access.read_only and not hears:
                hears = True
                hear(folder, platform, come)

        look()
        # The first window may be closed before this one; who follows is forgotten unless kept.
        page.session.store.set(_CALLS, services.access.subscribe(look))

    return shown
