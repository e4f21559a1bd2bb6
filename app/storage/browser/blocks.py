"""Blocks of bytes in IndexedDB: what is asked for at once is done whole, or not at all."""

from __future__ import annotations

import asyncio
import errno
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import js
from pyodide.ffi import JsException, to_js

from app.storage.browser.ports import Unavailable, refusal, refusals

_STORE = "blocks"
_NOT_ALLOWED = (errno.EACCES, errno.EBADF)
"""What private windows answer that have no IndexedDB to offer."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed in a file."""

    blocks: Mapping[int, bytes]
    """The changed blocks by their number."""
    end: int | None
    """The number of the first block beyond the end, if the file was cut."""

    def __bool__(self) -> bool:
        """Return whether anything changed."""
        return bool(self.blocks) or self.end is not None


class Blocks:
    """A database of blocks."""

    def __init__(self, database: Any) -> None:
        """Use an open ``database``."""
        self._database = database

    @classmethod
    async def open(cls, name: str) -> Blocks:
        """Open the database called ``name``.

        Raises:
            OSError: If the browser refuses.
            Unavailable: If this browser has no IndexedDB, or keeps it from this site.

        """
        try:
            request = js.indexedDB.open(name, 1)
            request.onupgradeneeded = lambda _: request.result.createObjectStore(_STORE)
            return cls(await _answer(request))
        except (AttributeError, JsException) as error:
            raise Unavailable from error
        except OSError as error:
            if error.errno in _NOT_ALLOWED:
                raise Unavailable from error
            raise

    async def read(self, names: Iterable[str]) -> dict[str, bytes]:
        """Return what the files called ``names`` hold, all at one moment.

        Raises:
            OSError: If the browser refuses.

        """
        with refusals():
            store = self._database.transaction(_STORE, "readonly").objectStore(_STORE)
            answers = {name: _answer(store.getAll(_blocks_of(name))) for name in names}
        found = {name: await answer for name, answer in answers.items()}
        return {name: b"".join(one.to_bytes() for one in blocks) for name, blocks in found.items()}

    def write(self, changes: Mapping[str, Changes]) -> asyncio.Future[None]:
        """Make the ``changes`` of the files they are named by, in one transaction.

        What is returned is done when all of it is on disk; none of it is, if that fails.
        """

        def put_into(store: Any) -> None:
            for name, change in changes.items():
                if change.end is not None:
                    store.delete(_blocks_of(name, change.end))
                for number, content in change.blocks.items():
                    store.put(to_js(content), js.Array.of(name, number))

        return self._in_one_transaction(put_into)

    def drop(self, beginning: str) -> asyncio.Future[None]:
        """Drop all files whose names begin like that."""
        ends = js.Array.of(f"{beginning}\uffff")
        named = js.IDBKeyRange.bound(js.Array.of(beginning), ends)
        return self._in_one_transaction(lambda store: store.delete(named))

    def _in_one_transaction(self, ask: Callable[[Any], object]) -> asyncio.Future[None]:
        done = asyncio.get_running_loop().create_future()
        strict = js.Object.fromEntries([["durability", "strict"]])
        try:
            transaction = self._database.transaction(_STORE, "readwrite", strict)
        except JsException as error:
            done.set_exception(refusal(error.name))
            return done
        transaction.oncomplete = lambda _: done.set_result(None)
        transaction.onabort = lambda _: done.set_exception(_refusal_of(transaction))
        try:
            ask(transaction.objectStore(_STORE))
            transaction.commit()  # otherwise a tab that closes now would take it along
        except JsException:
            transaction.abort()
        return done

    def close(self) -> None:
        """Let go of the database; what was asked for before is still done."""
        self._database.close()


def _blocks_of(name: str, first: int = 0) -> Any:
    """Return the range of the blocks of a file; to IndexedDB a list comes after every number."""
    return js.IDBKeyRange.bound(js.Array.of(name, first), js.Array.of(name, js.Array.new()))


def _answer(request: Any) -> asyncio.Future[Any]:
    answer = asyncio.get_running_loop().create_future()
    request.onsuccess = lambda _: answer.set_result(request.result)
    request.onerror = lambda _: answer.set_exception(_refusal_of(request))
    return answer


def _refusal_of(asked: Any) -> OSError:
    """Return why a request or a transaction failed; the browser need not say."""
    return refusal(getattr(asked.error, "name", ""))
