"""A folder in memory whose every step can be made to go wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from app.storage.port import MemoryFolder, MemoryPort


class Fault(Enum):
    """How a step goes wrong."""

    NOTHING_DONE = "nothing done"
    HALF_DONE = "half done"
    ALL_DONE = "all done, but reported as an error"


@dataclass
class Steps:
    """Counts the steps, and lets one of them, or all from there on, go wrong."""

    taken: int = 0
    fails_at: int | None = None
    fault: Fault = Fault.NOTHING_DONE
    lasting: bool = False

    def next_fails(self) -> bool:
        self.taken += 1
        if self.fails_at is None:
            return False
        return self.taken == self.fails_at or (self.lasting and self.taken > self.fails_at)


@dataclass
class FaultyPort:
    """A file in memory with steps that can go wrong."""

    port: MemoryPort
    steps: Steps

    def read(self, most: int | None = None) -> bytes:
        return self.port.read(most)

    def write(self, at: int, data: bytes) -> None:
        fails = self.steps.next_fails()
        share = {Fault.NOTHING_DONE: 0, Fault.HALF_DONE: len(data) // 2}
        self.port.write(at, data[: share.get(self.steps.fault, len(data))] if fails else data)
        if fails:
            raise OSError(28, "No space left on device")

    def truncate(self, size: int) -> None:
        fails = self.steps.next_fails()
        if not fails or self.steps.fault is Fault.ALL_DONE:
            self.port.truncate(size)
        if fails:
            raise OSError(5, "Input/output error")

    def flush(self) -> None:
        if self.steps.next_fails():
            raise OSError(5, "Input/output error")

    def close(self) -> None:
        self.port.close()


@dataclass
class FaultyFolder:
    """A folder in memory with steps that can go wrong."""

    folder: MemoryFolder = field(default_factory=MemoryFolder)
    steps: Steps = field(default_factory=Steps)

    def port(self, name: str) -> FaultyPort:
        return FaultyPort(self.folder.port(name), self.steps)

    def keep_copy(self, name: str, copy: str) -> None:
        if self.steps.next_fails():
            raise OSError(28, "No space left on device")
        self.folder.keep_copy(name, copy)

    def close(self) -> None:
        self.folder.close()


@dataclass
class FullPort:
    """A file in memory that can grow by a few bytes: what fits is written, the rest refused."""

    port: MemoryPort
    left: int

    def read(self, most: int | None = None) -> bytes:
        return self.port.read(most)

    def write(self, at: int, data: bytes) -> None:
        room = len(self.port.content) + self.left - at
        self.port.write(at, data[:room])
        self.left = room + at - len(self.port.content)
        if len(data) > room:
            raise OSError(28, "No space left on device")

    def truncate(self, size: int) -> None:
        """Cut; the bytes that get free are gone to somebody else at once."""
        self.port.truncate(size)

    def flush(self) -> None:
        self.port.flush()

    def close(self) -> None:
        self.port.close()


@dataclass
class FullFolder:
    """A folder in memory on a device that has only ``left`` bytes for each file to grow by."""

    folder: MemoryFolder
    left: int
    ports: dict[str, FullPort] = field(default_factory=dict)

    def port(self, name: str) -> FullPort:
        return self.ports.setdefault(name, FullPort(self.folder.port(name), self.left))

    def keep_copy(self, name: str, copy: str) -> None:
        self.folder.keep_copy(name, copy)

    def close(self) -> None:
        self.folder.close()
