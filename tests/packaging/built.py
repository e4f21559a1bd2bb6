"""The web app, built once for all tests that look at it or use it."""

from __future__ import annotations

from functools import cache

import pytest

from app.packaging.build import Wanted, build
from app.packaging.client import renderers
from app.packaging.page import put_manifest, put_page, put_service_worker
from app.packaging.python import build_of, warming
from app.packaging.site import Site, program
from tests.support.once import once


def built(temporary: pytest.TempPathFactory) -> Site:
    """The web app for the root of a host."""

    def files() -> dict[str, bytes]:
        site, _ = build(Wanted())
        return {path: site[path] for path in site}

    return _site(once(temporary, "web-app", files))


@cache
def built_under(base: str, site: Site) -> Site:
    """The same app for the path ``base``, without compiling all of it again, nor drawing twice."""
    moved = _site({path: site[path] for path in site})
    put_manifest(moved, base)
    put_page(moved, base, renderers(False), build_of(site, warming(program())))
    put_service_worker(moved, renderers(False))
    return moved


def next_version(site: Site, title: str) -> Site:
    """The same app with another title on the page, as a newer version."""
    newer = _site({path: site[path] for path in site})
    for page in ("index.html", "404.html"):
        text = site[page].decode()
        newer.put(page, text.replace("<title>Ebb and Flow</title>", f"<title>{title}</title>"))
    put_service_worker(newer, renderers(False))
    return newer


_BEFORE = "const LOCK ="
_MOVED = """{
  const [name, ahead] = self.name.split("@");
  const now = Date.now;
  self.name = name;
  Date.now = () => now() + Number(ahead ?? 0);
}
"""


def with_a_clock(site: Site) -> Site:
    """The same app with a Python whose clock is ahead by what its worker's name has after an @."""
    moved = _site({path: site[path] for path in site})
    worker = site["python-worker.js"].decode()
    assert worker.count(_BEFORE) == 1
    moved.put("python-worker.js", worker.replace(_BEFORE, _MOVED + _BEFORE))
    put_service_worker(moved, renderers(False))
    return moved


def _site(files: dict[str, bytes]) -> Site:
    site = Site()
    for path, content in files.items():
        site.put(path, content)
    return site
