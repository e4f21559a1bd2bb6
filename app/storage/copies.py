"""A folder of copies beside the notebook, each file written whole or not at all."""

from __future__ import annotations

from pathlib import Path

from app.domain.errors import NotFound, StorageError
from app.storage.file import FilePort, flush_folder

_PART = ".part"
"""How the name of a file ends that is not finished."""


class CopyFolder:
    """Files that are written once and only read afterwards."""

    def __init__(self, path: Path) -> None:
        """Use the folder at ``path``, which is made with the first copy."""
        self._path = path

    @property
    def place(self) -> str:
        """Where the copies lie, for the person to find them."""
        return str(self._path)

    def names(self) -> tuple[str, ...]:
        """Return the names of all finished copies.

        Raises:
            StorageError: If the folder cannot be looked into.

        """
        try:
            files = [path for path in self._path.iterdir() if path.is_file()]
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise self._refused("copies_hidden", error) from error
        return tuple(sorted(path.name for path in files if path.suffix != _PART))

    def keep(self, name: str, content: bytes) -> None:
        """Keep ``content`` as ``name``; until all of it is safe, what was there before stays.

        Raises:
            StorageError: If it cannot be kept.

        """
        part = self._path / f"{name}{_PART}"
        try:
            self._path.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write(part, content)
            part.replace(self._path / name)
            flush_folder(self._path)
        except OSError as error:
            raise self._refused("copy_not_kept", error) from error

    def read(self, name: str) -> bytes:
        """Return what the copy called ``name`` holds.

        Raises:
            NotFound: If there is none.
            StorageError: If it cannot be read.

        """
        if name not in self.names():
            raise NotFound("no_copy")
        try:
            return (self._path / name).read_bytes()
        except OSError as error:
            raise self._refused("copies_hidden", error) from error

    def drop(self, name: str) -> None:
        """Remove the copy called ``name``, if it is there, and all that was never finished.

        Raises:
            StorageError: If something stays.

        """
        try:
            for path in (self._path / name, *self._path.glob(f"*{_PART}")):
                path.unlink(missing_ok=True)
        except OSError as error:
            raise self._refused("copies_stay", error) from error

    def _refused(self, code: str, error: OSError) -> StorageError:
        return StorageError(code, folder=self.place, reason=error.strerror or str(error))


def _write(path: Path, content: bytes) -> None:
    port = FilePort(path)
    try:
        port.truncate(0)
        port.write(0, content)
        port.flush()
    finally:
        port.close()
