"""The folder in which the notes lie."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryFile

from app.domain.errors import StartError

TITLE = "Ebb and Flow"
NAME = "ebb-and-flow"


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
        raise StartError("folder", folder=folder, reason=error.strerror) from error


def _platform_folder(environment: Mapping[str, str], platform: str) -> Path:
    if platform == "darwin":
        return Path.home() / "Library" / "Application Support" / TITLE
    if platform == "win32":
        roaming = environment.get("APPDATA")
        return (Path(roaming) if roaming else Path.home() / "AppData" / "Roaming") / TITLE
    shared = Path(environment.get("XDG_DATA_HOME", ""))
    if not shared.is_absolute():  # the standard says to ignore a relative one
        shared = Path.home() / ".local" / "share"
    return shared / NAME
