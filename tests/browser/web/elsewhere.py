"""Stands for all other hosts: whatever a browser asks of them arrives here and is written down."""

from __future__ import annotations

import re
import socketserver
import threading

OF_THE_BROWSER = re.compile(
    r"[/ ](?!fonts\.)(?:[\w-]+\.)*(?:google\.com|googleapis\.com|gvt1\.com)[:/]"
)
"""Whom Chromium itself asks for the time, updates and the like, whatever page is open."""


class Elsewhere:
    """A proxy that answers nobody."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        elsewhere = self

        class Refusal(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                line = self.rfile.readline(2000).decode(errors="replace").strip()
                if line and not OF_THE_BROWSER.search(line):
                    elsewhere.asked.append(line)

        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Refusal)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self._server.server_address[1]}"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
