"""Files of a browser that does not do what it is asked."""

from __future__ import annotations

from collections.abc import Callable

from pyodide.code import run_js
from pyodide.ffi import to_js

from app.storage.browser.files import BrowserPort, handle_in, private_root
from app.storage.browser.notebook import NAME
from app.storage.opening import SLOTS

LATE = """async (folder, slots, times) => {
  const place = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder);
  const files = FileSystemFileHandle.prototype;
  const { getFile } = files;
  const before = {};
  for (const slot of slots) {
    const file = await (await place.getFileHandle(slot)).getFile();
    before[slot] = new Blob([await file.arrayBuffer()]);
  }
  let left = times;
  files.getFile = function () {
    if (!before[this.name] || left === 0) return getFile.call(this);
    left -= 1;
    return Promise.resolve(before[this.name]);
  };
}"""


class Short:
    """A handle that does half of what it is asked."""

    def getSize(self) -> int:  # noqa: N802 - as browsers call it
        return 100

    def read(self, buffer: object, _: object) -> int:
        return 50

    def write(self, content: object, _: object) -> int:
        return 2


async def short_write() -> str:
    return refusal(lambda: BrowserPort(Short()).write(0, b"four"))


async def short_read() -> str:
    return refusal(lambda: BrowserPort(Short()).read())


async def closed_file() -> str:
    port = BrowserPort(await handle_in(await private_root(), "closed"))
    port.close()
    return refusal(lambda: port.write(0, b"four"))


async def show_snapshots_late(times: int) -> None:
    """Let a snapshot be read as it is now, so many times, whatever is written in it later."""
    await run_js(LATE)(NAME, to_js(SLOTS), times)


def refusal(act: Callable[[], object]) -> str:
    try:
        act()
    except OSError as error:
        return str(error.strerror)
    return "nothing was refused"
