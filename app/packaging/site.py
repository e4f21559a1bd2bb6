"""The files of the web app, by their paths below its address."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from app.packaging.fault import BuildError

SIGN = "sw.js"
"""What a folder holds that an earlier build may be replaced in."""


class Site:
    """The files put together so far."""

    def __init__(self) -> None:
        """Begin without files."""
        self._files: dict[str, bytes] = {}

    def put(self, path: str, content: bytes | str) -> None:
        """Add the file ``path``, or replace it."""
        self._files[path] = content.encode() if isinstance(content, str) else content

    def __getitem__(self, path: str) -> bytes:
        """Return what the file ``path`` holds."""
        return self._files[path]

    def __iter__(self) -> Iterator[str]:
        """Go through all paths, in order."""
        return iter(sorted(self._files))

    def write(self, folder: Path) -> None:
        """Write all files to ``folder``, in place of an earlier build.

        Raises:
            BuildError: If there is something else in it.

        """
        if folder.exists() and any(folder.iterdir()) and not (folder / SIGN).exists():
            raise BuildError("foreign_folder", folder=folder)
        shutil.rmtree(folder, ignore_errors=True)
        for path in self:
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(self._files[path])
