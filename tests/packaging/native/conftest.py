"""What each build would ship, staged once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.packaging.native.flet_build import Driven, drive
from tests.packaging.native.project import copy_project
from tests.packaging.native.staged import PHONES, packages_for, stage_app, stage_packages


@dataclass(frozen=True)
class Build:
    """One ``flet build``: what it was told, and what it ships."""

    driven: Driven
    project: Path
    app: Path
    packages: Path


Builds = Callable[[str], Build]


@pytest.fixture(scope="session")
def built_for(tmp_path_factory: pytest.TempPathFactory) -> Builds:
    """Builds for a target, as far as that goes here, once a run.

    Targets that take along the same packages have one folder of them.
    """
    known: dict[str, Build] = {}
    staged: dict[tuple[bool, frozenset[str]], Path] = {}

    def packages(target: str, folder: Path) -> Path:
        same = target in PHONES, frozenset(package.name for package in packages_for(target))
        if same not in staged:
            staged[same] = stage_packages(target, folder)
        return staged[same]

    def build(target: str) -> Build:
        if target not in known:
            folder = tmp_path_factory.mktemp(target)
            project = copy_project(folder / "project")
            with pytest.MonkeyPatch.context() as patch:
                # Both kinds of Android packages have the same pictures, which take longest.
                driven = drive(target, project, patch, pictures=target != "aab")
            app = stage_app(driven, target, project, folder / "app")
            known[target] = Build(driven, project, app, packages(target, folder / "packages"))
        return known[target]

    return build
