"""The page: what stands there at the first paint, what runs beside Flet's client, what is kept."""

from __future__ import annotations

import base64
import hashlib
import json
import struct
from collections.abc import Iterable

from app.launch.cover import cover, ground, shared_modules, style
from app.launch.letters import NO_FONT, families
from app.packaging.client import LOADER, RENDERERS, WAITING
from app.packaging.fonts import LETTERS, SHORTCUT, SIZES, put_icons
from app.packaging.site import PAGE, ROOT, Site, as_json, filled
from app.reading.wording import say
from app.views.kit.addresses import Paths
from app.views.kit.colours import LIGHT


def _policy(script: str) -> str:
    """Return the policy; ``script`` is the hash of the one script in the page itself."""
    return "; ".join(
        [
            "default-src 'self'",
            f"script-src 'self' '{script}' 'wasm-unsafe-eval'",
            "worker-src 'self'",
            "style-src 'self' 'unsafe-inline'",  # Flutter's engine writes its styles itself
            "img-src 'self' blob: data:",
            "font-src 'self' data:",
            "connect-src 'self' blob: data:",
            "frame-src blob:",  # the PDF that is printed
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'none'",
        ]
    )


_OF_THE_WORKER = ("worker/heap.mjs", "worker/snapshot.mjs")
"""Modules that the page uses too."""


def put_page(site: Site, base: str, renderers: list[str], build: str) -> None:
    """Add the page for ``base``; ``build`` is what snapshots of memory are kept under.

    Everything else is there already, because the page tells the sizes.
    """
    scripts = {
        path.name: filled(path.name, {"waiting": as_json(WAITING)}) for path in PAGE.glob("*.mjs")
    }
    scripts |= shared_modules()
    for name, script in scripts.items():
        site.put(f"page/{name}", script)
    begin = filled(
        "begin.js",
        {
            "build": as_json(build),
            "files": as_json(_hash_of_all(site[path] for path in site)),
        },
    )
    modules = [f"page/{name}" for name in sorted(scripts)] + [*_OF_THE_WORKER, LOADER]
    page = filled(
        "index.html",
        {
            "language": "en",
            "base": base,
            "policy": _policy(_hash(begin.encode())),
            "begin": begin,
            "ground": ground(),
            "style": style() + filled("first.css"),
            "cover": cover(filled("progress.html")),
            "parts": as_json(_weights(site, renderers)),
            "preloads": "\n".join(f'<link rel="modulepreload" href="{path}">' for path in modules),
        },
    )
    site.put("index.html", page)
    site.put("404.html", page)


def _hash(content: bytes) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content).digest()).decode()


_SHORTCUTS = {
    "log": (Paths.LOG, "add_rounded"),
    "check_in": (Paths.CHECK_IN, "check_rounded"),
    "read": (Paths.READ, "menu_book_rounded"),
}
_PICTURES = {
    "today": "today-phone-light.png",
    "reader": "reader-phone-light.png",
    "pace": "pace-phone-dark.png",
    "wide": "today-desktop-light.png",
}


def put_manifest(site: Site, base: str) -> None:
    """Add the manifest for ``base`` and the pictures it names."""
    put_icons(site, {name: icon for name, (_, icon) in _SHORTCUTS.items()})
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
        "shortcuts": [_shortcut(name, base + path[1:]) for name, (path, _) in _SHORTCUTS.items()],
        "screenshots": [_screenshot(site, name, file) for name, file in _PICTURES.items()],
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

_Needs = dict[str, list[str]]
"""Paths: those ``always`` needed, and those that a way to draw needs, by its name."""


def needed(site: Site, renderers: list[str]) -> _Needs:
    """Return the files a browser needs, and keeps for times without a network."""
    drawing = {path for paths in RENDERERS.values() for path in paths}
    always = [path for path in site if _is_kept(path) and path not in drawing]
    return {"always": always, **{name: list(RENDERERS[name]) for name in renderers}}


def _is_kept(path: str) -> bool:
    return path == _KEPT or not path.startswith(_NOT_KEPT)


_LARGE = 100_000
"""Bytes from which a file counts in what is told about progress."""


def _weights(site: Site, renderers: list[str]) -> dict[str, dict[str, int]]:
    return {
        name: {path: len(site[path]) for path in paths if len(site[path]) >= _LARGE}
        for name, paths in needed(site, renderers).items()
    }


_START = "index.html"
_ITS_ADDRESS = "./"
"""Where the page is fetched: some hosts send whoever asks for index.html elsewhere."""


def put_service_worker(site: Site, renderers: list[str]) -> str:
    """Add the service worker for all that is there by now, and return its version."""
    files = {
        name: {_address(path): _hash(site[path]) for path in paths}
        for name, paths in needed(site, renderers).items()
    }
    blanks = {
        "files": as_json(files),
        "letters": as_json(_hash_of_all(site[path] for path in site if path.startswith(LETTERS))),
        "families": as_json(families()),
        "no_font": as_json(NO_FONT.decode()),
    }
    unnamed = filled("sw.js", {**blanks, "version": ""})
    version = hashlib.sha256(unnamed.encode()).hexdigest()[:16]
    site.put("sw.js", filled("sw.js", {**blanks, "version": as_json(version)}))
    return version


def _hash_of_all(contents: Iterable[bytes]) -> str:
    found = hashlib.sha256()
    for content in contents:
        found.update(hashlib.sha256(content).digest())
    return found.hexdigest()[:16]


def _address(path: str) -> str:
    return _ITS_ADDRESS if path == _START else path
