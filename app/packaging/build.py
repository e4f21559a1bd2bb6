"""Puts the web app together."""

from __future__ import annotations

from app.packaging.arguments import Wanted
from app.packaging.client import put_client, renderers
from app.packaging.fonts import put_fonts
from app.packaging.page import put_manifest, put_page, put_service_worker
from app.packaging.python import put_python
from app.packaging.site import Site


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
