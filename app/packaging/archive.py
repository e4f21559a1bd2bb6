"""Archives that come out the same every time."""

from __future__ import annotations

import gzip
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


def packed(files: Mapping[str, bytes]) -> bytes:
    """Return ``files`` as a zip that is pressed together as one, not file by file.

    Of many small files a third less is left, with hosts too that press nothing themselves. The
    page must undo it before Python can read the zip.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(name, ALWAYS), files[name])
    return gzip.compress(made.getvalue(), 9, mtime=0)


def unpacked(archive: bytes) -> dict[str, bytes]:
    """Return the files of what ``packed`` made."""
    return unzipped(gzip.decompress(archive))


def unzipped(archive: bytes) -> dict[str, bytes]:
    """Return the files of a zip by their names."""
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        return {name: files.read(name) for name in files.namelist() if not name.endswith("/")}
