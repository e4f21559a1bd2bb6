"""A host of the web app that can go away, come back, and have a newer version."""

from __future__ import annotations

from pathlib import Path

from app.packaging.preview import LOOPBACK, StaticServer
from app.packaging.site import Site


class Host:
    """Serves a built web app from a folder, always at the same address.

    A browser that was there before knows it by the ``port`` of then. It is led here by ``way``, so
    that several such hosts can be up at once.
    """

    def __init__(self, folder: Path, site: Site, port: int = 0) -> None:
        self.asked: list[str] = []
        """The paths asked for."""
        self._folder = folder
        site.write(folder)
        self._server = StaticServer(folder, 0, self.asked.append)
        self._own_port = self._server.port
        self.port = port or self._own_port
        self._server.start()
        self.is_up = True

    @property
    def address(self) -> str:
        """Where the app is for a browser."""
        return f"http://{LOOPBACK}:{self.port}{self._server.base}"

    @property
    def way(self) -> str:
        """What Chromium has to be told for that."""
        return f"MAP {LOOPBACK}:{self.port} {LOOPBACK}:{self._own_port}"

    def publish(self, site: Site) -> None:
        """Put another version in the place of this one."""
        site.write(self._folder)

    def spoil(self, path: str) -> None:
        """Have another file in the place of this one, as in the middle of an upload."""
        (self._folder / path).write_bytes(b"not yet")

    def go_away(self) -> None:
        if self.is_up:
            self._server.stop()
            self.is_up = False

    def come_back(self) -> None:
        self._server = StaticServer(self._folder, self._own_port, self.asked.append)
        self._server.start()
        self.is_up = True
