"""Zips that come out the same every time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

ALWAYS = (1980, 1, 1, 0, 0, 0)
"""The date of every file inside: the oldest a zip can say."""


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return ``files`` as one zip, in order of their names."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, ALWAYS)
            archive.writestr(entry, files[name], zipfile.ZIP_DEFLATED, 9)
    return made.getvalue()


def unzipped(archive: bytes) -> dict[str, bytes]:
    """Return the files of a zip by their names."""
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        return {name: files.read(name) for name in files.namelist() if not name.endswith("/")}
