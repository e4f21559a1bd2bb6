"""A folder in memory whose every flush is handed over to IndexedDB."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection

from app.storage.browser.blocks import Blocks, Changes
from app.storage.browser.ports import Elsewhere, keep_copy, take_lock
from app.storage.opening import FILES
from app.storage.port import MemoryPort

_SIZE = 1 << 14
"""Bytes in a block."""


class _IndexedPort(MemoryPort):
    """A file in memory; what becomes of its changes is decided by ``hand_over``."""

    def __init__(self, content: bytes, hand_over: Callable[[], None]) -> None:
        """Begin with ``content``, none of which changed; flushing calls ``hand_over``."""
        super().__init__(bytearray(content))
        self._hand_over = hand_over
        self._changed: set[int] = set()
        self._was_cut = False

    def write(self, at: int, data: bytes) -> None:
        """Put ``data`` at the byte ``at``."""
        first = min(at, len(self.content)) // _SIZE
        super().write(at, data)
        self._changed.update(range(first, (at + len(data) - 1) // _SIZE + 1))

    def truncate(self, size: int) -> None:
        """Cut the file to ``size`` bytes."""
        super().truncate(size)
        self._changed.add(size // _SIZE)
        self._was_cut = True

    def flush(self) -> None:
        """Hand over what changed."""
        self._hand_over()

    def take_changes(self) -> Changes:
        """Return what changed since this was last called."""
        starts = {number: number * _SIZE for number in sorted(self._changed)}
        size = len(self.content)
        blocks = {n: bytes(self.content[at : at + _SIZE]) for n, at in starts.items() if at < size}
        end = -(-size // _SIZE) if self._was_cut else None
        self._changed, self._was_cut = set(), False
        return Changes(blocks, end)

    def put_back(self, changes: Changes) -> None:
        """Take ``changes`` for not taken."""
        self._changed.update(changes.blocks)
        self._was_cut = self._was_cut or changes.end is not None


MARK = "elsewhere"
"""A file that is there once the notebook lies in the private file system."""


async def files_in(blocks: Blocks) -> dict[str, bytes]:
    """Return what the files of the notebook in ``blocks`` hold.

    Raises:
        Elsewhere: If the notebook lies in the private file system.
        OSError: If the browser refuses.

    """
    files = await blocks.read((*FILES, MARK))
    if files.pop(MARK):
        raise Elsewhere
    return files


AGAIN = 5.0
"""Seconds until what IndexedDB refused is handed over once more (our choice)."""


class IndexedFolder:
    """Files in memory, kept in IndexedDB a moment later.

    The engine cannot wait for IndexedDB, so a flush only hands over what changed, in one
    transaction at a time, which is kept whole or not at all. Promised is: what is kept is always
    a state the notebook was in, and a change is kept once ``settled`` returns, usually a few
    milliseconds after the flush. Not promised is that a change is kept when the flush returns:
    a browser killed in between loses the last changes. If IndexedDB refuses, ``on_trouble`` is
    called, every flush raises until it has taken everything, and it is tried again by itself.
    """

    def __init__(self, blocks: Blocks, files: dict[str, bytes], free: Callable[[], None]) -> None:
        """Begin with ``files`` as they are in ``blocks``; closing this calls ``free``."""
        self._blocks = blocks
        self._free = free
        self._ports = {name: _IndexedPort(held, self._flush) for name, held in files.items()}
        self._under_way: asyncio.Future[None] | None = None
        self._trouble: OSError | None = None
        self._is_closing = False
        self.on_trouble: Callable[[OSError | None], object] = lambda _: None
        """What is called when IndexedDB refused a change acknowledged before, or took all again."""

    @classmethod
    async def open(cls, name: str) -> IndexedFolder:
        """Open the folder called ``name`` and read the files of a notebook in it.

        Raises:
            Elsewhere: If the notebook lies in the private file system.
            Held: If another tab has it open.
            OSError: If the browser refuses.
            Unavailable: If this browser has no IndexedDB, or no locks to guard it.

        """
        blocks = await Blocks.open(name)
        free = await take_lock(name)
        try:
            return cls(blocks, await files_in(blocks), free)
        except OSError:
            free()
            raise

    def port(self, name: str) -> _IndexedPort:
        """Return the file called ``name``, empty if it is new."""
        return self._ports.setdefault(name, _IndexedPort(b"", self._flush))

    async def make_room(self, copies: Collection[str]) -> None:
        """Look at what lies where ``keep_copy`` will write, because that must be waited for.

        Raises:
            OSError: If the browser refuses.

        """
        for name, held in (await self._blocks.read(copies)).items():
            self._ports[name] = _IndexedPort(held, self._flush)

    def keep_copy(self, name: str, copy: str) -> None:
        """Keep what the file ``name`` holds in the file ``copy``, for which there is room."""
        keep_copy(self.port(name), self.port(copy))

    def erase_copies(self) -> None:
        """Leave nothing of what was set aside."""
        for name in FILES:
            self._blocks.drop(f"{name}-")
        for name in self._ports.keys() - FILES:
            del self._ports[name]

    def close(self) -> None:
        """Let other tabs write, as soon as what was handed over is kept."""
        self._is_closing = True
        self._go_on()

    async def settled(self) -> None:
        """Wait until everything flushed is kept.

        Raises:
            OSError: If IndexedDB refuses to keep it.

        """
        while self._under_way is not None:
            await asyncio.wait({self._under_way})
        if self._trouble is not None:
            raise OSError(*self._trouble.args)

    def _flush(self) -> None:
        self._go_on()
        if self._trouble is not None:
            raise OSError(*self._trouble.args)

    def _go_on(self) -> None:
        """Hand over what changed, unless IndexedDB is busy: it then comes after that."""
        if self._under_way is not None:
            return
        taken = {name: port.take_changes() for name, port in self._ports.items()}
        changes = {name: changed for name, changed in taken.items() if changed}
        if changes:
            self._under_way = self._blocks.write(changes)
            self._under_way.add_done_callback(
                lambda done: self._finished(changes, done.exception())  # type: ignore[arg-type]
            )
        elif self._is_closing:
            self._let_go()

    def _finished(self, changes: dict[str, Changes], trouble: OSError | None) -> None:
        before, self._under_way, self._trouble = self._trouble, None, trouble
        if trouble is None:
            if before is not None:
                self.on_trouble(None)
            self._go_on()
            return
        for name, changed in changes.items():
            self._ports[name].put_back(changed)
        if self._is_closing:
            self._let_go()
        else:
            asyncio.get_running_loop().call_later(AGAIN, self._go_on)
            self.on_trouble(trouble)

    def _let_go(self) -> None:
        self._blocks.close()
        self._free()
