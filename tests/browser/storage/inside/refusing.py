"""Files of a browser that does not do what it is asked."""

from __future__ import annotations

from collections.abc import Callable

from app.storage.browser.files import BrowserPort
from app.storage.browser.ports import handle_in, private_root


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


def refusal(act: Callable[[], object]) -> str:
    try:
        act()
    except OSError as error:
        return str(error.strerror)
    return "nothing was refused"
