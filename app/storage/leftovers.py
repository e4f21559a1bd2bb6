"""What earlier versions and damage left beside the notebook; it goes when everything goes."""

from __future__ import annotations

from pathlib import Path

from app.domain.errors import StorageError

LEFT = ("*-damaged-*", "notebook.taken-over*.json")
"""Files that were set aside, and those of the first version."""


def erase_leftovers(folder: Path) -> None:
    """Remove every file in ``folder`` that was set aside.

    Raises:
        StorageError: If one stays.

    """
    try:
        for pattern in LEFT:
            for path in folder.glob(pattern):
                path.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise StorageError("copies_stay", folder=folder, reason=reason) from error
