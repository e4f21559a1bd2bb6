"""Which files a browser needs, and keeps for times without a network."""

from __future__ import annotations

import gzip
from collections.abc import Iterator

from app.packaging.arguments import Wanted
from app.packaging.client import RENDERERS, renderers
from app.packaging.fonts import LETTERS
from app.packaging.site import Site
from app.reading.wording import say

_NOT_KEPT = (
    *(
        "404.html",
        "assets/NOTICES",
        "fonts/OFL.txt",
        "icons/",
        "licences/",
        "screenshots/",
        "sw.js",
    ),
    LETTERS,
)
"""Fetched by hosts, installers and readers of licences, or with the first letter of a script."""

_KEPT = "icons/icon-192.png"
"""On notifications, and looked at by the browser before it offers to install."""

_LARGE = 100_000
"""Bytes from which a file counts in what is told about progress."""

_Needs = dict[str, list[str]]
"""Paths: those ``always`` needed, and those that a way to draw needs, by its name."""


def needed(site: Site, renderers: list[str]) -> _Needs:
    """Return the files to keep."""
    drawing = {path for paths in RENDERERS.values() for path in paths}
    always = [path for path in site if _is_kept(path) and path not in drawing]
    return {"always": always, **{name: list(RENDERERS[name]) for name in renderers}}


def weights(site: Site, renderers: list[str]) -> dict[str, dict[str, int]]:
    """Return the bytes of the large files that a start waits for."""
    return {
        name: {path: len(site[path]) for path in paths if len(site[path]) >= _LARGE}
        for name, paths in needed(site, renderers).items()
    }


def _is_kept(path: str) -> bool:
    return path == _KEPT or not path.startswith(_NOT_KEPT)


def lines_about(site: Site, version: str, asked: Wanted) -> Iterator[str]:
    """Return the lines for the person who builds."""
    total = _megabytes(sum(len(site[path]) for path in site))
    count = len(list(site))
    yield say("packaging.built", count=count, total=total, folder=asked.out, version=version)
    ways = needed(site, renderers(asked.canvaskit))
    always = ["sw.js", *ways["always"]]
    always_small = _compressed(site, always)
    for name in renderers(asked.canvaskit):
        paths = [*always, *ways[name]]
        raw = _megabytes(sum(len(site[path]) for path in paths))
        small = _megabytes(always_small + _compressed(site, ways[name]))
        yield say("packaging.fetched", files=len(paths), raw=raw, small=small, renderer=name)


def _compressed(site: Site, paths: list[str]) -> int:
    """Return how many bytes a host sends that compresses what gets smaller by it."""
    whole = (site[path] for path in paths)
    return sum(min(len(file), len(gzip.compress(file, 6, mtime=0))) for file in whole)


def _megabytes(count: int) -> str:
    return f"{count / 1e6:.1f}"
