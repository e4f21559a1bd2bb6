"""A site of static files: a page, Pyodide out of the flet-web wheel, and the app's own code."""

from __future__ import annotations

import io
import threading
import zipfile
from collections.abc import Callable
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "tests" / "browser" / "page"
PACKAGES = ("tinydb", "cattr", "cattrs", "attr", "attrs", "typing_extensions")
OURS = ("app", "tests/browser/storage/inside")
INSIDE = "tests.browser.storage.inside"
"""What of the tests themselves runs in the browser."""


class Site:
    """Serves on a port of its own, so that the browser keeps its data apart from all others."""

    def __init__(self) -> None:
        self.posted: Callable[[str, bytes], None] = lambda path, content: None
        """Called, in a thread of the server, with the path and content of each POST."""
        self._server = _Server(("127.0.0.1", 0), partial(_Handler, self))
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """Say nothing: a browser that is killed leaves its connections open."""


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = {  # noqa: RUF012 - as its base has it
        **SimpleHTTPRequestHandler.extensions_map,
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
    }

    def __init__(self, site: Site, *arguments: object) -> None:
        self._site = site
        super().__init__(*arguments, directory=str(PAGE))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        if self.path != "/code.zip":
            super().do_GET()
            return
        content = code()
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def do_POST(self) -> None:
        content = self.rfile.read(int(self.headers["Content-Length"] or 0))
        self._site.posted(self.path, content)
        self.send_response(204)
        self.end_headers()

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix("/pyodide/")
        return super().translate_path(path) if inside == path else str(pyodide() / inside)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@cache
def pyodide() -> Path:
    return _installed("flet_web") / "web" / "pyodide"


@cache
def code() -> bytes:
    """The app's own code and what of its dependencies its storage needs, as one archive."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as inside:
        for name in PACKAGES:
            _add(inside, _installed(name), name)
        for name in OURS:
            _add(inside, ROOT / name, name)
    return archive.getvalue()


def _add(archive: zipfile.ZipFile, source: Path, name: str) -> None:
    files = [source] if source.is_file() else sorted(source.rglob("*"))
    for file in files:
        if file.is_file() and "__pycache__" not in file.parts:
            inside = Path(name + file.suffix) if file == source else name / file.relative_to(source)
            archive.write(file, inside.as_posix())


def _installed(name: str) -> Path:
    found = find_spec(name)
    assert found is not None
    assert found.origin is not None
    path = Path(found.origin)
    return path.parent if path.name == "__init__.py" else path
