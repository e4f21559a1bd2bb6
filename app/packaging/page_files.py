"""The page: what stands there at the first paint, and what runs beside Flet's client."""

from __future__ import annotations

import base64
import hashlib

from app.packaging.client import LOADER
from app.packaging.colours import colours
from app.packaging.keeping import weights
from app.packaging.place import PAGE, ROOT
from app.packaging.policy import policy
from app.packaging.site import Site
from app.packaging.wording import as_json, filled
from app.views.tokens import DARK, LIGHT


def put_page(site: Site, base: str, renderers: list[str], build: str) -> None:
    """Add the page for ``base``; ``build`` is what snapshots of memory are kept under.

    Everything else is there already, because the page tells the sizes.
    """
    scripts = sorted(path.name for path in PAGE.glob("*.mjs"))
    for name in scripts:
        site.put(f"page/{name}", filled(name))
    begin = filled("begin.js", {"build": as_json(build)})
    modules = [f"page/{name}" for name in scripts] + [LOADER]
    page = filled(
        "index.html",
        {
            "language": "en",
            "base": base,
            "policy": policy(_hash(begin)),
            "begin": begin,
            "style": filled("first.css", {"colours": colours()}),
            "paper": LIGHT.paper,
            "dark_paper": DARK.paper,
            "emblem": (ROOT / "assets" / "icon.svg").read_text(encoding="utf-8"),
            "parts": as_json(weights(site, renderers)),
            "preloads": "\n".join(f'<link rel="modulepreload" href="{path}">' for path in modules),
        },
    )
    site.put("index.html", page)
    site.put("404.html", page)


def _hash(script: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
