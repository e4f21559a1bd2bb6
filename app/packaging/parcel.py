"""Packs what a build left behind into files that can be handed out: ``poe parcel linux``."""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from app.packaging.site import ROOT, BuildError, zipped
from app.reading.wording import say

_TARGETS = ("aab", "apk", "linux", "macos", "web", "windows")
_KEY = "FLET_ANDROID_SIGNING_KEY_STORE"
"""Where Flet finds the key that says an Android app is from the same people as the last one."""

_NO_KEY = "-test-key"
"""Part of the name of an app that was not signed by anybody in particular."""


def parcels(target: str, tag: str, build: Path, around: Mapping[str, str]) -> list[Path]:
    """Pack what lies in ``build`` for ``target``, named after the version that ``tag`` stands for.

    Raises:
        BuildError: If the tag is another version's, or nothing was built.

    """
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    name = f"{version['name']}-{version['version']}"
    if tag not in {"", f"v{version['version']}"}:
        raise BuildError("tag", tag=tag, version=version["version"])
    folder = build / target
    if not folder.is_dir() or not any(folder.iterdir()):
        raise BuildError("nothing_built", folder=folder)
    to = build / "parcels"
    to.mkdir(exist_ok=True)
    if target in {"apk", "aab"}:
        ending = "" if around.get(_KEY) else _NO_KEY
        return _android(folder, version["name"], to / f"{name}-android", ending)
    if target == "linux":  # Flutter builds for the processor it runs on alone
        made = to / f"{name}-linux-{platform.machine()}.tar.gz"
        with tarfile.open(made, "w:gz") as archive:  # a zip would forget what can be started
            archive.add(folder, name)
        return [made]
    made = to / f"{name}-{target}.zip"
    if target == "macos":  # nothing else keeps its links and rights whole
        app = next(folder.glob("*.app"))
        subprocess.run(["ditto", "-c", "-k", "--keepParent", app, made], check=True)
        return [made]
    # A host serves the web app as it lies there; a program is not to spill over a folder.
    top = Path(name if target == "windows" else "")
    files = (file for file in folder.rglob("*") if file.is_file())
    inside = {(top / file.relative_to(folder)).as_posix(): file.read_bytes() for file in files}
    made.write_bytes(zipped(inside))
    return [made]


def main(given: Sequence[str]) -> None:
    """Pack as the words ``given`` ask, and say what came of it."""
    parser = argparse.ArgumentParser(
        prog="uv run poe parcel", description=say("packaging.parcel_description")
    )
    parser.add_argument("target", choices=_TARGETS, help=say("packaging.parcel_target_option"))
    parser.add_argument("--tag", default="", help=say("packaging.parcel_tag_option"))
    asked = parser.parse_args(given)
    for made in parcels(asked.target, asked.tag, ROOT / "build", os.environ):
        print(say("packaging.parcel_made", file=made, size=f"{made.stat().st_size / 1e6:.1f}"))


def _android(folder: Path, project: str, to: Path, ending: str) -> list[Path]:
    made = []
    for file in sorted(folder.glob(f"*.{folder.name}")):
        # Flet puts the name of the project first: ebb-and-flow-arm64-v8a.apk, ebb-and-flow.aab.
        kind = file.stem.removeprefix(project)
        made.append(to.with_name(f"{to.name}{kind}{ending}{file.suffix}"))
        shutil.copyfile(file, made[-1])
    return made


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except BuildError as problem:
        raise SystemExit(str(problem)) from problem
