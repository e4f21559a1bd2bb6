"""Flet's web client, without what this app never uses and without the foreign address."""

from __future__ import annotations

from app.launch.server import ANIMATIONS, NO_PLAYER
from app.packaging.site import CLIENT, BuildError, Site

RENDERERS = {
    "skwasm": ("main.dart.wasm", "main.dart.mjs", "canvaskit/skwasm.js", "canvaskit/skwasm.wasm"),
    "chromium": (
        "main.dart.js",
        "canvaskit/chromium/canvaskit.js",
        "canvaskit/chromium/canvaskit.wasm",
    ),
    "full": ("main.dart.js", "canvaskit/canvaskit.js", "canvaskit/canvaskit.wasm"),
}
"""The files of each way to draw; a browser fetches and keeps those of one."""

_ALWAYS = (
    "assets/AssetManifest.bin.json",
    "assets/NOTICES",
    "assets/shaders/ink_sparkle.frag",
    "assets/shaders/stretch_effect.frag",
)
LOADER = "flutter_loader.js"
_LAST_LINE_KEPT = "_flutter.buildConfig = "
"""After it, Flet's loader goes on with settings; ours are in ``page/flutter.mjs``."""

_LEFT_OUT = b"left-out/".ljust(len(ANIMATIONS) - 1, b"-") + b"/"
"""Put in the place of the foreign address: below ours, and as long."""


WAITING = "Working..."
"""The client's own word while it waits for Python."""


def put_client(site: Site, canvaskit: bool) -> None:
    """Add the client; with ``canvaskit`` there is no other way to draw.

    Raises:
        BuildError: If it has changed so that the page does not know it any more.

    """
    for name in renderers(canvaskit):
        program = (CLIENT / RENDERERS[name][0]).read_bytes()
        if WAITING.encode() not in program:
            raise BuildError("client", what=WAITING)
        for path in RENDERERS[name]:
            site.put(path, (CLIENT / path).read_bytes().replace(ANIMATIONS, _LEFT_OUT))
    for path in _ALWAYS:
        site.put(path, (CLIENT / path).read_bytes())
    site.put(f"{_LEFT_OUT.decode()}wasm/rive_native.js", NO_PLAYER)
    site.put(LOADER, _loader())


def renderers(canvaskit: bool) -> list[str]:
    """Return the names of the ways to draw."""
    return [name for name in RENDERERS if not (canvaskit and name == "skwasm")]


def _loader() -> str:
    lines = (CLIENT / "flutter_bootstrap.js").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        if line.startswith(_LAST_LINE_KEPT):
            kept = [one for one in lines[: number + 1] if "sourceMappingURL" not in one]
            return "\n".join(kept) + "\n"
    raise BuildError("client", what=_LAST_LINE_KEPT)
