"""Serves the built web app to this computer, for a look."""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import re
import sys
import threading
from collections.abc import Callable, Sequence
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from app.packaging.site import BUILT, SIGN, BuildError
from app.reading.wording import say

LOOPBACK = "127.0.0.1"
KINDS = {
    ".css": "text/css",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mjs": "text/javascript",
    ".png": "image/png",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
}
_BASE = re.compile(r'<base href="([^"]+)">')


class StaticServer:
    """Serves the web app in a folder under the path that it was built for."""

    def __init__(
        self, folder: Path, port: int = 0, heard: Callable[[str], None] = lambda path: None
    ) -> None:
        """Listen on ``port``, or on any free one; ``heard`` is called with each path asked for."""
        self.folder, self.heard = folder, heard
        self.base = base_of(folder)
        self._server = ThreadingHTTPServer((LOOPBACK, port), partial(_Request, self))
        self._server.daemon_threads = True
        self.port: int = self._server.server_port

    @property
    def address(self) -> str:
        """Where the app is."""
        return f"http://{LOOPBACK}:{self.port}{self.base}"

    def start(self) -> None:
        """Answer in the background."""
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self) -> None:
        """Answer until stopped."""
        self._server.serve_forever(poll_interval=0.05)

    def stop(self) -> None:
        """Stop listening."""
        self._server.shutdown()
        self._server.server_close()


def base_of(folder: Path) -> str:
    """Return the path under which the app in ``folder`` was built to be served."""
    found = _BASE.search((folder / "index.html").read_text(encoding="utf-8"))
    return found[1] if found else "/"


class _Request(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, site: StaticServer, *arguments: object) -> None:
        self._site = site
        super().__init__(*arguments)  # type: ignore[arg-type]

    def handle(self) -> None:
        """Answer one connection; a browser may leave before it has everything."""
        with contextlib.suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        """Answer with the file, or with the page for unknown addresses."""
        path = unquote(urlsplit(self.path).path)
        self._site.heard(path)
        file, status = self._file(path), HTTPStatus.OK
        if file is None:
            file, status = self._site.folder / "404.html", HTTPStatus.NOT_FOUND
        content = file.read_bytes()
        tag = f'"{hashlib.sha256(content).hexdigest()}"'
        if status is HTTPStatus.OK and self.headers.get("If-None-Match") == tag:
            status, content = HTTPStatus.NOT_MODIFIED, b""
        self.send_response(status)
        self.send_header("Content-Type", KINDS.get(file.suffix, "application/octet-stream"))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-cache")
        self.send_header("ETag", tag)
        self.end_headers()
        self.wfile.write(content)

    def _file(self, path: str) -> Path | None:
        if not path.startswith(self._site.base):
            return None
        inside = path.removeprefix(self._site.base)
        file = (self._site.folder / (inside or "index.html")).resolve()
        return file if file.is_file() and file.is_relative_to(self._site.folder.resolve()) else None

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def serve(given: Sequence[str]) -> None:
    """Serve as the words ``given`` ask, until Ctrl+C.

    Raises:
        BuildError: If nothing was built yet.
        OSError: If the port cannot be used.

    """
    parser = argparse.ArgumentParser(
        prog="uv run poe serve-web", description=say("packaging.preview_description")
    )
    port, folder = say("packaging.preview_port_option"), say("packaging.preview_folder_option")
    parser.add_argument("--port", type=int, default=0, metavar="N", help=port)
    parser.add_argument("--folder", type=Path, default=BUILT, metavar="DIR", help=folder)
    asked = parser.parse_args(given)
    if not (asked.folder / SIGN).is_file():
        raise BuildError("not_built", folder=asked.folder)
    server = StaticServer(asked.folder, asked.port)
    print(say("packaging.serving", address=server.address), flush=True)
    with contextlib.suppress(KeyboardInterrupt):
        server.serve()


if __name__ == "__main__":
    try:
        serve(sys.argv[1:])
    except (BuildError, OSError) as problem:
        raise SystemExit(str(problem)) from problem
