"""A zip from another app: only the files asked for, in memory alone, and never more than fits."""

from __future__ import annotations

import io
import zipfile
import zlib

from app.domain.errors import TransferError
from app.transfer.imports.text import LARGEST

_MOST_FILES = 20_000
"""The most files a zip may have (our choice: three for each of more habits than anybody has)."""

_KNOWN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Ways of packing that apps use; for others a browser has no program."""

_FAULTS = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    IndexError,
)
"""What Python raises at a zip that is cut, changed, locked, or packed in a way it does not know."""


class Archive:
    """The files of a zip. All that is read of it together has a limit."""

    def __init__(self, data: bytes) -> None:
        """Look at the list of files in ``data``.

        Raises:
            TransferError: If it is no whole zip, or has too many files.

        """
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _FAULTS as error:
            raise TransferError("import_zip") from error
        if len(self._zip.infolist()) > _MOST_FILES:
            raise TransferError("import_large", most=LARGEST // 1_000_000)
        self.names = [name for name in self._zip.namelist() if not name.endswith("/")]
        self._left = LARGEST

    def read(self, name: str) -> bytes:
        """Return the file called ``name``.

        Raises:
            TransferError: If it cannot be read, or more was read than fits.

        """
        try:
            if self._zip.getinfo(name).compress_type not in _KNOWN:
                raise TransferError("import_zip")
            with self._zip.open(name) as file:
                # What the zip says about sizes is not believed: it is counted while it is read.
                content = file.read(self._left + 1)
        except KeyError as error:
            raise TransferError("import_zip") from error
        except _FAULTS as error:
            raise TransferError("import_zip") from error
        self._left -= len(content)
        if self._left < 0:
            raise TransferError("import_large", most=LARGEST // 1_000_000)
        return content
