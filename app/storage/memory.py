"""Files that are forgotten when the process ends."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class MemoryPort:
    """A file in memory."""

    content: bytearray = field(default_factory=bytearray)

    def read(self, most: int | None = None) -> bytes:
        """Return all bytes of the file, or the first ``most`` of them."""
        return bytes(self.content[:most])

    def write(self, at: int, data: bytes) -> None:
        """Put ``data`` at the byte ``at``."""
        self.content.extend(bytes(max(0, at - len(self.content))))
        self.content[at : at + len(data)] = data

    def truncate(self, size: int) -> None:
        """Cut the file to ``size`` bytes."""
        del self.content[size:]

    def flush(self) -> None:
        """Do nothing: there is nothing safer to wait for."""

    def close(self) -> None:
        """Do nothing: the content stays as long as the folder."""


@dataclass
class MemoryFolder:
    """A folder in memory."""

    files: dict[str, MemoryPort] = field(default_factory=dict)

    def port(self, name: str) -> MemoryPort:
        """Return the file called ``name``, empty if it is new."""
        return self.files.setdefault(name, MemoryPort())

    def keep_copy(self, name: str, copy: str) -> None:
        """Keep what the file ``name`` holds under the name ``copy`` too."""
        self.files[copy] = MemoryPort(bytearray(self.port(name).content))

    def close(self) -> None:
        """Do nothing: the files stay as long as the folder."""
