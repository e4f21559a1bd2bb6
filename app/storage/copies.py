"""A folder of copies beside the notebook, each file written whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Lock

from app.domain.errors import NotFound, StorageError
from app.storage.file import FilePort, flush_folder, remove_all

_PART = ".part"
"""How the name of a file ends that is not finished."""


class CopyFolder:
    """Files that are written once and only read afterwards."""

    def __init__(self, path: Path) -> None:
        """Use the folder at ``path``, which is made with the first copy."""
        self._path = path
        self._one_at_a_time = Lock()

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

    def keep(self, name: str, content: bytes, wanted: Callable[[], bool] = lambda: True) -> None:
        """Keep ``content`` as ``name``; until all of it is safe, what was there before stays.

        It is asked right before whether it is still ``wanted``: threads come when they can.

        Raises:
            StorageError: If it cannot be kept.

        """
        part = self._path / f"{name}{_PART}"
        with self._one_at_a_time:
            if not wanted():
                return
            try:
                self._path.mkdir(mode=0o700, parents=True, exist_ok=True)
                _write(part, content)
                part.replace(self._path / name)
                flush_folder(self._path)
            except OSError as error:
                with suppress(OSError):
                    part.unlink(missing_ok=True)
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

    def empty(self, is_copy: Callable[[str], bool]) -> None:
        """Remove all that ``is_copy`` by its name, and all that was never finished.

        A copy that is just being written is waited for, so that it does not come afterwards.

        Raises:
            StorageError: If something stays; all else is gone.

        """
        with self._one_at_a_time:
            try:
                names = [path.name for path in self._path.iterdir()]
                remove_all(self._path, [n for n in names if is_copy(n) or n.endswith(_PART)])
            except FileNotFoundError:
                return
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
