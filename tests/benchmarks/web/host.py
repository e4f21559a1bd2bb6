"""A host of plain files that counts what is asked of it, and hears what the pages noted."""

from __future__ import annotations

import contextlib
import hashlib
import json
import threading
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Queue
from typing import Any
from urllib.parse import unquote, urlsplit

from app.packaging.preview import KINDS, LOOPBACK

ASIDE = "/-bench/"
"""Below it lies what is no part of the app, and is not counted."""


@dataclass(frozen=True, slots=True)
class Sent:
    """One answer."""

    path: str
    content: bytes
    """Empty where the browser was told to use what it has."""


class Host:
    """Serves the files in a folder, and those ``aside`` by their names."""

    def __init__(self, folder: Path, aside: dict[str, bytes]) -> None:
        self.folder, self.aside = folder, aside
        self.sent: list[Sent] = []
        self.heard: Queue[dict[str, Any]] = Queue()
        self.is_away = False
        """Whether it answers nobody any more; what pages noted still arrives."""
        self._server = ThreadingHTTPServer((LOOPBACK, 0), partial(_Answer, self))
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://{LOOPBACK}:{self._server.server_port}"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def find(self, path: str) -> bytes | None:
        """Return the file at ``path``, if there is one."""
        if path.startswith(ASIDE):
            return self.aside.get(path.removeprefix(ASIDE))
        file = (self.folder / (path.removeprefix("/") or "index.html")).resolve()
        is_inside = file.is_relative_to(self.folder.resolve())
        return file.read_bytes() if is_inside and file.is_file() else None


class _Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, host: Host, *arguments: Any) -> None:
        self._host = host
        super().__init__(*arguments)

    def handle(self) -> None:
        with contextlib.suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        content, status = self._host.find(path), HTTPStatus.OK
        if content is None:
            content, status = b"", HTTPStatus.NOT_FOUND
        tag = f'"{hashlib.sha256(content).hexdigest()}"'
        if self.headers.get("If-None-Match") == tag:
            content, status = b"", HTTPStatus.NOT_MODIFIED
        if not path.startswith(ASIDE):
            self._host.sent.append(Sent(path, content))
        if self._host.is_away:
            self.close_connection = True
            return
        self.send_response(status)
        kind = KINDS.get(Path(path).suffix or ".html", "application/octet-stream")
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-cache")
        self.send_header("ETag", tag)
        self.end_headers()
        self.wfile.write(content)

    def do_POST(self) -> None:
        content = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(HTTPStatus.NO_CONTENT)
        self.send_header("Content-Length", "0")
        self.end_headers()
        self._host.heard.put(json.loads(content))

    def log_message(self, *_: object) -> None:
        """Say nothing."""
