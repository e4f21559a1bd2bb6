"""The web manifest: how the app is installed, and how it is shown then."""

from __future__ import annotations

import json
import struct

from app.packaging.icons import SHORTCUT, SIZES, put_icons
from app.packaging.place import ROOT
from app.packaging.site import Site
from app.reading.wording import say
from app.views.routes import Paths
from app.views.tokens import LIGHT

SHORTCUTS = {
    "log": (Paths.LOG, "add_rounded"),
    "check_in": (Paths.CHECK_IN, "check_rounded"),
    "read": (Paths.READ, "menu_book_rounded"),
}
PICTURES = {
    "today": "today-phone-light.png",
    "reader": "reader-phone-light.png",
    "pace": "pace-phone-dark.png",
    "wide": "today-desktop-light.png",
}


def put_manifest(site: Site, base: str) -> None:
    """Add the manifest for ``base`` and the pictures it names."""
    put_icons(site, {name: icon for name, (_, icon) in SHORTCUTS.items()})
    manifest = {
        "id": base,
        "name": say("packaging.page_name"),
        "short_name": say("packaging.page_name"),
        "description": say("packaging.page_description"),
        "lang": "en",
        "dir": "ltr",
        "start_url": base,
        "scope": base,
        "display": "standalone",
        "orientation": "any",
        "background_color": LIGHT.paper,
        "theme_color": LIGHT.paper,
        "categories": ["health", "lifestyle"],
        "launch_handler": {"client_mode": ["navigate-existing", "auto"]},
        "prefer_related_applications": False,
        "icons": [_icon(kind, size) for kind in ("icon", "maskable") for size in SIZES],
        "shortcuts": [_shortcut(name, base + path[1:]) for name, (path, _) in SHORTCUTS.items()],
        "screenshots": [_screenshot(site, name, file) for name, file in PICTURES.items()],
    }
    site.put("manifest.json", json.dumps(manifest, ensure_ascii=False, indent=2))


def _icon(kind: str, size: int) -> dict[str, str]:
    purpose = "maskable" if kind == "maskable" else "any"
    return _picture(f"icons/{kind}-{size}.png", size, size) | {"purpose": purpose}


def _shortcut(name: str, url: str) -> dict[str, object]:
    icon = _picture(f"icons/{name}.png", SHORTCUT, SHORTCUT)
    return {"name": say(f"packaging.shortcut_{name}"), "url": url, "icons": [icon]}


def _screenshot(site: Site, name: str, file: str) -> dict[str, str]:
    content = (ROOT / ".github" / "pictures" / file).read_bytes()
    site.put(f"screenshots/{file}", content)
    width, height = struct.unpack(">II", content[16:24])  # where a PNG says its size
    form = "wide" if width > height else "narrow"
    words = {"form_factor": form, "label": say(f"packaging.picture_{name}")}
    return _picture(f"screenshots/{file}", width, height) | words


def _picture(path: str, width: int, height: int) -> dict[str, str]:
    return {"src": path, "sizes": f"{width}x{height}", "type": "image/png"}
