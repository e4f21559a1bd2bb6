"""The fonts of the engine: icons, a plain one, and one answer to every letter it may look up."""

from __future__ import annotations

import json
import re

from app.launch.web_client import NO_FONT
from app.packaging.icon_font import icon_font
from app.packaging.place import CLIENT, HERE
from app.packaging.site import Site

FONTS = "assets/fonts/"
ICONS, PLAIN = "fonts/MaterialIcons-Regular.otf", "fonts/roboto.woff2"
FALLBACK = re.compile(rb'"(noto\w+/v\d+/[^"]+?\.(?:woff2|ttf|otf))"')
"""How the client's program names the fonts it may ask for."""

EMOJI = re.compile(r"notocoloremoji/.*\.(\d+)\.woff2")
"""The parts of the font for emoji; ours, in one colour, is cut into the same parts."""


def put_fonts(site: Site) -> None:
    """Add the fonts, and say which are there."""
    named = [("MaterialIcons", ICONS), ("Roboto", PLAIN)]
    manifest = [{"family": family, "fonts": [{"asset": file}]} for family, file in named]
    site.put("assets/FontManifest.json", json.dumps(manifest))
    site.put(f"assets/{ICONS}", icon_font((CLIENT / "assets" / ICONS).read_bytes()))
    site.put(f"assets/{PLAIN}", (CLIENT / "assets" / PLAIN).read_bytes())
    for name in fallback_names():
        site.put(FONTS + name, _fallback(name))


def fallback_names() -> list[str]:
    """Return every name under which the engine may ask for a font it does not have."""
    found = FALLBACK.findall((CLIENT / "main.dart.js").read_bytes())
    return sorted({name.decode() for name in found})


def is_visible(path: str) -> bool:
    """Return whether there is a real font at ``path``."""
    return not path.startswith(f"{FONTS}noto") or _part(path) is not None


def _fallback(name: str) -> bytes:
    part = _part(name)
    if part is None:
        return NO_FONT
    return (HERE / "fonts" / part).read_bytes()


def _part(name: str) -> str | None:
    """Return the file with the emoji of ``name``, if there is one."""
    found = EMOJI.search(name)
    file = f"noto-emoji-{found[1]}-400-normal.woff2" if found else ""
    return file if (HERE / "fonts" / file).is_file() else None
