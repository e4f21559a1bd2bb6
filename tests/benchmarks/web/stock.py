"""A bare counter as ``flet publish --no-cdn`` makes it, with the least that lets it start offline.

As it comes (Flet 1.0.5) it does not start from its own origin, and has nothing for offline:

* it fetches its list of Pythons from another host, and names Pyodide by an address that no
  browser resolves; a list at hand that names no Pyodide makes it take the one in its own wheel;
* the page would install Flet from a registry: here it lies in the archive, as bytes of Python,
  and nothing is left to install;
* the loader brings a service worker that removes itself: here it is a plain one that keeps files.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.web.place import COUNTER, filled, with_marks

PYTHONS = {
    "default_python_version": "3.14",
    "pythons": {"3.14": {"full_version": "3.14.2", "pyodide_version": None, "android_abis": []}},
}
PACKAGES = ("flet", "msgpack", "repath", "six")
"""Flet, and what of its dependencies it needs in a browser."""

NOT_FOR_BROWSERS = {".pyc", ".so", ""}
ARCHIVE, REQUIREMENTS = "app.tar.gz", "requirements.txt"
SELF_REMOVING = re.compile(r"serviceWorkerSettings: \{.*?\},\s*(?=onEntrypointLoaded)", re.DOTALL)
REGISTERED = '<script>navigator.serviceWorker.register("sw.js")</script>'
STARTED_WITH = (
    *("python.js", "python-worker.js", "flutter_bootstrap.js", "main.dart.js", ARCHIVE),
    *("canvaskit/chromium/canvaskit.js", "canvaskit/chromium/canvaskit.wasm"),
    *("pyodide/pyodide.mjs", "pyodide/pyodide.asm.mjs", "pyodide/pyodide.asm.wasm"),
    *("pyodide/pyodide-lock.json", "pyodide/python_stdlib.zip"),
    *("icons/loading-animation.png", "icons/icon-192.png", "favicon.png", "manifest.json"),
    *("assets/FontManifest.json", "assets/AssetManifest.bin.json"),
    *("assets/shaders/ink_sparkle.frag", "assets/shaders/stretch_effect.frag"),
)
"""What the page asks for at a start, besides its fonts."""


def build_stock(folder: Path) -> None:
    """Publish the counter to ``folder`` and mend it."""
    with TemporaryDirectory() as made:
        project = Path(made) / "counter"
        project.mkdir()
        shutil.copy(COUNTER, project)
        _vendor(project / "__pypackages__")
        _publish(project, folder)
    _install_nothing(folder / ARCHIVE)
    loader = folder / "flutter_bootstrap.js"
    _change(loader, SELF_REMOVING.sub("", loader.read_text(encoding="utf-8")))
    page = folder / "index.html"
    marked = with_marks(page.read_text(encoding="utf-8"))
    _change(page, marked.replace("</body>", f"{REGISTERED}</body>"))
    (folder / "sw.js").write_text(filled("counter-worker.js", files=["./", *kept(folder)]))


def kept(folder: Path) -> Iterator[str]:
    """Yield the paths of all files that the counter in ``folder`` needs to start."""
    yield from STARTED_WITH
    families = json.loads((folder / "assets/FontManifest.json").read_text())
    for family in families:
        yield from (f"assets/{font['asset']}" for font in family["fonts"])


def _vendor(packages: Path) -> None:
    for name in PACKAGES:
        for file in distribution(name).files or ():
            if ".." not in file.parts and file.suffix not in NOT_FOR_BROWSERS:
                target = packages / file
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(file.locate(), target)


def _publish(project: Path, folder: Path) -> None:
    pythons = project.parent / "pythons.json"
    pythons.write_text(json.dumps(PYTHONS))
    command = [sys.executable, "-m", "flet.cli", "publish", "--no-cdn"]
    settled = {name: value for name, value in os.environ.items() if not name.startswith("FLET_")}
    done = subprocess.run(
        [*command, "--distpath", str(folder), str(project)],
        env={**settled, "FLET_PYTHON_BUILD_MANIFEST": str(pythons)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise SystemExit(f"flet publish did not work:\n{done.stdout}{done.stderr}")


def _install_nothing(archive: Path) -> None:
    whole = archive.rename(archive.with_suffix(".whole"))
    with tarfile.open(whole) as before, tarfile.open(archive, "w:gz") as after:
        for member in before:
            if member.name != REQUIREMENTS:
                after.addfile(member, before.extractfile(member) if member.isfile() else None)
    whole.unlink()


def _change(file: Path, changed: str) -> None:
    if changed == file.read_text(encoding="utf-8"):
        raise SystemExit(f"flet publish makes another {file.name} than it did.")
    file.write_text(changed, encoding="utf-8")
