"""What each build ships: the app, its content and packages that fit, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import Distribution
from pathlib import Path, PurePosixPath

import pytest

from app.packaging.reach import imported, module_of
from app.packaging.site import KINDS, not_shipped
from tests.packaging.native.conftest import Builds
from tests.packaging.native.flet_build import TARGETS
from tests.packaging.native.project import LYING_ABOUT
from tests.packaging.native.staged import packages_for, size_of

NOT_PURE = {"msgpack"}
"""Flet's index has it for Android, as it needs it itself; it can do without what is compiled."""

ONLY_THERE = ("js", "pyodide", "app.launch.command")
"""What is imported in a browser alone, or where there is a command line."""


def inside(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("target", TARGETS)
def test_a_native_build_takes_along_only_the_app_its_content_and_what_it_shows(
    target: str, built_for: Builds, capsys: pytest.CaptureFixture[str]
) -> None:
    build = built_for(target)
    shipped = inside(build.app)
    kinds = {"app": {".pyc"}, "content": KINDS["content"], "assets": KINDS["assets"]}
    for path in shipped - {"main.pyc"}:
        assert PurePosixPath(path).suffix in kinds[path.split("/")[0]], path
    left_out = not_shipped()
    assert [path for path in shipped if path.startswith(left_out)] == []
    assert shipped.isdisjoint(LYING_ABOUT)
    assert {"app/views/root.pyc", "content/en/wording/common.toml"} <= shipped
    assert {"assets/icon.png", "assets/fonts/OFL.txt"} <= shipped
    with capsys.disabled():
        app, packages = size_of(build.app) / 1e6, size_of(build.packages) / 1e6
        print(f"\n{target}: app {app:.1f} MB, packages {packages:.1f} MB, without Flutter, Python")


@pytest.mark.parametrize("target", TARGETS)
def test_a_native_build_holds_all_of_the_app_that_is_in_the_project(
    target: str, built_for: Builds
) -> None:
    build = built_for(target)
    wanted = {
        str(PurePosixPath(path).with_suffix(".pyc")) if path.endswith(".py") else path
        for folder in ("app", "content", "assets")
        for path in (f"{folder}/{name}" for name in inside(build.project / folder))
        if PurePosixPath(path).suffix in KINDS[folder] and "__pycache__" not in path
    }
    left = tuple(path.removesuffix(".py") for path in not_shipped())
    assert wanted - inside(build.app) == {path for path in wanted if path.startswith(left)}


def names_in(build: Path) -> Iterator[tuple[str, str]]:
    left_out = not_shipped()
    for source in sorted((build / "app").rglob("*.py")):
        path = source.relative_to(build).as_posix()
        if not path.startswith(left_out):
            yield from ((path, name) for name in imported(path, source.read_bytes()))


def test_a_native_build_imports_nothing_that_is_not_shipped(built_for: Builds) -> None:
    build = built_for("linux")
    shipped = {module_of(path.removesuffix("c")) for path in inside(build.app)}
    missing = [
        (path, name)
        for path, name in names_in(build.project)
        if name.startswith("app.") and not name.startswith(ONLY_THERE)
        and not {name, name.rpartition(".")[0]} & shipped
    ]  # fmt: skip
    assert missing == []


def is_pure(package: Distribution) -> bool:
    return "Root-Is-Purelib: true" in (package.read_text("WHEEL") or "")


@pytest.mark.parametrize("target", TARGETS)
def test_each_package_fits_the_target(target: str) -> None:
    """A package is pure, so that its one wheel fits everywhere, or known to have one there."""
    compiled = {p.name for p in packages_for(target) if not is_pure(p)}
    assert compiled <= NOT_PURE
    names = {p.name for p in packages_for(target)}
    assert {"flet", "tinydb", "cattrs", "msgpack"} <= names
    assert names.isdisjoint({"flet-web", "flet-cli", "flet-desktop", "pytest", "pillow"})
