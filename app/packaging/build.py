"""Builds the web app, from the command line too: what may be asked for, and what comes of it."""

from __future__ import annotations

import argparse
import gc
import gzip
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.packaging.client import put_client, renderers
from app.packaging.fonts import put_fonts
from app.packaging.page import needed, put_manifest, put_page, put_service_worker
from app.packaging.python import put_python
from app.packaging.site import BUILT, BuildError, Site
from app.reading.wording import say


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the web app is to be built."""

    base: str = "/"
    """The path under which a host will serve it; it begins and ends with a slash."""
    canvaskit: bool = False
    """Whether every browser draws with CanvasKit, instead of what suits it best."""
    snapshot: bool = True
    """Whether browsers keep the memory of a Python that is ready to start."""
    out: Path = BUILT


def parse(given: Sequence[str]) -> Wanted:
    """Return what ``given``, the words after the command, asks for."""
    parser = argparse.ArgumentParser(
        prog="uv run poe web", description=say("packaging.description"), allow_abbrev=False
    )
    parser.add_argument(
        "--base", type=_base, default="/", metavar="PATH", help=say("packaging.base_option")
    )
    parser.add_argument("--canvaskit", action="store_true", help=say("packaging.canvaskit_option"))
    parser.add_argument(
        "--no-snapshot",
        action="store_false",
        dest="snapshot",
        help=say("packaging.snapshot_option"),
    )
    parser.add_argument(
        "--out", type=Path, default=BUILT, metavar="DIR", help=say("packaging.out_option")
    )
    return Wanted(**vars(parser.parse_args(given)))


def _base(text: str) -> str:
    inside = text.strip("/")
    return f"/{inside}/" if inside else "/"


def build(asked: Wanted) -> tuple[Site, str]:
    """Return all files of the web app, and their version.

    Raises:
        BuildError: If something is missing or does not fit.

    """
    ways = renderers(asked.canvaskit)
    site = Site()
    put_client(site, asked.canvaskit)
    put_fonts(site)
    build = put_python(site, asked.snapshot)
    put_manifest(site, asked.base)
    put_page(site, asked.base, ways, build)
    return site, put_service_worker(site, ways)


def main() -> None:
    """Build as the command line asks, and say what came of it."""
    asked = parse(sys.argv[1:])
    gc.disable()  # it would take a tenth of the time to look through syntax trees and glyphs
    try:
        site, version = build(asked)
        site.write(asked.out)
    except BuildError as problem:
        raise SystemExit(str(problem)) from problem
    print("\n".join(_lines_about(site, version, asked)))


def _lines_about(site: Site, version: str, asked: Wanted) -> Iterator[str]:
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


if __name__ == "__main__":
    main()
