"""The packages the app needs, in the browser or elsewhere, as they are installed here."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator, Mapping
from importlib.metadata import Distribution, PackagePath, distribution

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from app.packaging.fault import BuildError
from app.packaging.place import ROOT

BROWSER = {
    "platform_system": "Emscripten",
    "sys_platform": "emscripten",
    "os_name": "posix",
    "platform_machine": "wasm32",
    "implementation_name": "cpython",
    "platform_python_implementation": "CPython",
    "python_version": "3.14",
    "python_full_version": "3.14.2",
    "extra": "",
}
"""What a requirement may ask about the place where it is needed."""

NOT_NEEDED = {"filelock", "tzdata"}
"""Locks on folders, for which a browser has its own, and time zones by name: the app knows only
that of the device, which the browser tells."""

SOURCES = (".py", ".json")


def dependencies() -> dict[str, bytes]:
    """Return the files of all packages, with what says who wrote them and which version it is.

    Raises:
        BuildError: If a package is not the one that ``pyproject.toml`` names.

    """
    files: dict[str, bytes] = {}
    for package in needed(BROWSER, NOT_NEEDED):
        for file in package.files or ():
            if _goes_along(file):
                files[file.as_posix()] = file.locate().read_bytes()  # type: ignore[attr-defined]
    return files


def needed(place: Mapping[str, str], without: Collection[str] = ()) -> Iterator[Distribution]:
    """Go through the packages that the app needs at ``place``, and those they need themselves.

    Raises:
        BuildError: If one of them is not the one that ``pyproject.toml`` names.

    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    waiting = [Requirement(text) for text in project["dependencies"]]
    seen, surroundings = set(without), {**BROWSER, **place}
    while waiting:
        one = waiting.pop()
        name = canonicalize_name(one.name)
        if name in seen or (one.marker and not one.marker.evaluate(surroundings)):
            continue
        seen.add(name)
        package = distribution(name)
        if not one.specifier.contains(package.version):
            raise BuildError("version", wanted=str(one), found=package.version)
        waiting += [Requirement(text) for text in package.requires or ()]
        yield package


def _goes_along(file: PackagePath) -> bool:
    path = file.as_posix()
    if ".dist-info/" in path:
        return path.endswith("/METADATA") or file.name.startswith(("LICENSE", "COPYING"))
    return path.endswith(SOURCES) and not path.startswith("..")
