"""The service worker, which keeps one version of the app whole."""

from __future__ import annotations

import base64
import hashlib

from app.launch.web_client import NO_FONT
from app.packaging.keeping import needed
from app.packaging.site import Site
from app.packaging.wording import as_json, filled

PAGE = "index.html"
ITS_ADDRESS = "./"
"""Where the page is fetched: some hosts send whoever asks for index.html elsewhere."""


def put_service_worker(site: Site, renderers: list[str]) -> str:
    """Add the service worker for all that is there by now, and return its version."""
    files = {
        name: {_address(path): _hash(site[path]) for path in paths}
        for name, paths in needed(site, renderers).items()
    }
    blanks = {"files": as_json(files), "no_font": as_json(NO_FONT.decode())}
    unnamed = filled("sw.js", {**blanks, "version": ""})
    version = hashlib.sha256(unnamed.encode()).hexdigest()[:16]
    site.put("sw.js", filled("sw.js", {**blanks, "version": as_json(version)}))
    return version


def _address(path: str) -> str:
    return ITS_ADDRESS if path == PAGE else path


def _hash(content: bytes) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content).digest()).decode()
