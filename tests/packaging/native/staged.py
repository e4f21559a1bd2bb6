"""What a build ships: the app as the packager leaves it, and the packages it installs.

Done here the way serious_python does it (read in 4.5.1, ``package_command.dart``): copy without
what is left out, compile and drop the sources, delete what matches a pattern. The paths to leave
out and the patterns are those that Flet hands to it. Flet 1.0.5 takes 5.0 or later, which no
longer cuts them at commas; none of ours has one.
"""

from __future__ import annotations

import fnmatch
import marshal
import shutil
from collections.abc import Iterator
from functools import cache
from importlib.metadata import Distribution
from importlib.util import MAGIC_NUMBER
from pathlib import Path, PurePosixPath, PureWindowsPath

from app.packaging.python import needed
from tests.packaging.native.flet_build import Driven

JUNK = ("**.c", "**.h", "**.cpp", "**.hpp", "**.typed", "**.pyi", "**.pxd", "**.pyx", "**.a",
        "**.pdb", "__pycache__", "**/__pycache__")  # fmt: skip
JUNK_ON_PHONES = ("**.exe", "**.dll", "bin", "**/bin")

PHONES = {"apk", "aab"}

PLACES = {
    "apk": {"sys_platform": "android", "platform_system": "Android", "platform_machine": "aarch64"},
    "linux": {"sys_platform": "linux", "platform_system": "Linux", "platform_machine": "x86_64"},
    "macos": {"sys_platform": "darwin", "platform_system": "Darwin", "platform_machine": "arm64"},
    "windows": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
}
"""What a requirement may ask about each place; an ``aab`` holds what an ``apk`` holds."""


def stage_app(driven: Driven, target: str, project: Path, to: Path) -> Path:
    """Copy ``project`` into ``to`` as the packager would, and return ``to``."""
    left_out, kind = set(driven.given("--exclude")), PurePosixPath
    if target == "windows":
        # Only what the list of names itself says; what is found on the disk has its own slashes.
        kind = PureWindowsPath
        left_out |= {path.replace("/", "\\") for path in left_out if "__pycache__" in path}
    for file in _files_in(project, project, left_out, kind):
        place = to / file.relative_to(project)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, place)
    compile_app, clean = "--compile-app" in driven.calls[0], "--cleanup-app" in driven.calls[0]
    patterns = list(driven.given("--cleanup-app-files"))
    if compile_app:
        _compile(to)
    if clean:
        _delete(to, [*patterns, *(JUNK + (JUNK_ON_PHONES if target in PHONES else ()))])
    return to


def stage_packages(target: str, to: Path, compiled: bool = True) -> Path:
    """Copy all packages for ``target`` into ``to``, as far as this computer has them.

    A library compiled for this computer stands for the one made for the target, except on
    Android: there the package has to do with its Python.
    """
    for package in packages_for(target):
        for file in package.files or ():
            binary = file.suffix in {".so", ".pyd"}
            if ".." in file.parts or (binary and target in PHONES):
                continue
            if file.suffix == ".pyc":
                continue
            place = to / file
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(str(file.locate()), place)
    if compiled:
        _compile(to)
    return to


def packages_for(target: str) -> list[Distribution]:
    """Every package that goes along with the app to ``target``."""
    return list(needed(PLACES["apk" if target == "aab" else target]))


def size_of(folder: Path) -> int:
    """How many bytes the files in ``folder`` have."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _files_in(
    folder: Path, root: Path, left_out: set[str], kind: type[PurePosixPath | PureWindowsPath]
) -> Iterator[Path]:
    for item in sorted(folder.iterdir()):
        if str(kind(*item.relative_to(root).parts)) in left_out:
            continue
        if item.is_dir():
            yield from _files_in(item, root, left_out, kind)
        else:
            yield item


def _compile(folder: Path) -> None:
    for source in folder.rglob("*.py"):
        name = source.relative_to(folder).as_posix()
        source.with_suffix(".pyc").write_bytes(_bytecode(name, source.read_bytes()))
        source.unlink()


@cache
def _bytecode(name: str, source: bytes) -> bytes:
    """What the packager's Python makes of ``source``, which goes into several builds."""
    code = compile(source, name, "exec", dont_inherit=True)
    return MAGIC_NUMBER + bytes(12) + marshal.dumps(code)


def _delete(folder: Path, patterns: list[str]) -> None:
    for item in sorted(folder.rglob("*"), reverse=True):
        path = item.relative_to(folder).as_posix()
        if any(fnmatch.fnmatch(path, pattern.replace("**", "*")) for pattern in patterns):
            shutil.rmtree(item) if item.is_dir() else item.unlink()
