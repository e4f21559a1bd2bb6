"""What there is to say about a build: how much it is, and how much of it a browser fetches."""

from __future__ import annotations

import gzip
from collections.abc import Iterator

from app.packaging.arguments import Asked
from app.packaging.client import renderers
from app.packaging.keeping import needed
from app.packaging.site import Site
from app.reading.wording import say


def lines_about(site: Site, version: str, asked: Asked) -> Iterator[str]:
    """Return the lines for the person who builds."""
    total = _megabytes(sum(len(site[path]) for path in site))
    count = len(list(site))
    yield say("packaging.built", count=count, total=total, folder=asked.out, version=version)
    ways = needed(site, renderers(asked.canvaskit))
    for name in renderers(asked.canvaskit):
        paths = ["sw.js", *ways["always"], *ways[name]]
        raw = _megabytes(sum(len(site[path]) for path in paths))
        small = _megabytes(sum(_compressed(site[path]) for path in paths))
        yield say("packaging.fetched", files=len(paths), raw=raw, small=small, renderer=name)


def _compressed(content: bytes) -> int:
    """Return how many bytes a host sends that compresses what gets smaller by it."""
    return min(len(content), len(gzip.compress(content, 6, mtime=0)))


def _megabytes(count: int) -> str:
    return f"{count / 1e6:.1f}"
