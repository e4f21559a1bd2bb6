"""What a build left behind is packed under a name that says what it is."""

from __future__ import annotations

import platform
import tomllib
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest
from flet_cli.commands.build_base import BaseBuildCommand

from app import __version__
from app.packaging.parcel import parcels
from app.packaging.site import ROOT, BuildError


def test_a_tag_for_another_version_is_refused(tmp_path: Path) -> None:
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "index.html").touch()
    with pytest.raises(BuildError, match=r"v9\.9\.9 is not for version"):
        parcels("web", "v9.9.9", tmp_path, {})
    assert not (tmp_path / "parcels").exists()


def test_where_nothing_was_built_nothing_is_packed(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="nothing in"):
        parcels("linux", "", tmp_path, {})


def test_the_same_files_make_the_same_zip(tmp_path: Path) -> None:
    (tmp_path / "windows" / "data").mkdir(parents=True)
    (tmp_path / "windows" / "data" / "app.so").write_bytes(b"1")
    [made] = parcels("windows", f"v{__version__}", tmp_path, {})
    first = made.read_bytes()
    (tmp_path / "windows" / "data" / "app.so").touch()
    assert parcels("windows", "", tmp_path, {}) == [made]
    assert made.read_bytes() == first


def test_a_program_for_windows_unpacks_into_a_folder_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "windows" / "data").mkdir(parents=True)
    (tmp_path / "windows" / "data" / "app.so").touch()
    [made] = parcels("windows", "", tmp_path, {})
    assert zipfile.ZipFile(made).namelist() == [f"ebb-and-flow-{__version__}/data/app.so"]


def test_a_parcel_for_linux_says_for_which_processor_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "linux").mkdir()
    (tmp_path / "linux" / "ebb-and-flow").touch()
    monkeypatch.setattr(platform, "machine", lambda: "aarch64")
    [made] = parcels("linux", "", tmp_path, {})
    assert made.name == f"ebb-and-flow-{__version__}-linux-aarch64.tar.gz"


def left_by_flet(target: str, build: Path, *files: str) -> None:
    """Lay down what Flutter leaves behind, and let Flet rename it as it does after a build."""
    (build / target).mkdir()
    for name in files:
        (build / target / name).touch()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    told = SimpleNamespace(
        target_platform=target,
        out_dir=build / target,
        template_data={"artifact_name": project["name"]},
        verbose=0,
    )
    BaseBuildCommand.rename_android_build_outputs(told)


def test_an_app_signed_by_nobody_in_particular_says_so_in_its_name(tmp_path: Path) -> None:
    kinds = ("arm64-v8a", "x86_64")
    built = [f"app-{kind}-release.apk" for kind in kinds]
    left_by_flet("apk", tmp_path, *built, *(f"{name}.sha1" for name in built))
    named = [f"ebb-and-flow-{__version__}-android-{kind}" for kind in kinds]
    made = parcels("apk", "", tmp_path, {})
    assert [file.name for file in made] == [f"{name}-test-key.apk" for name in named]
    made = parcels("apk", "", tmp_path, {"FLET_ANDROID_SIGNING_KEY_STORE": "/keys/upload.jks"})
    assert [file.name for file in made] == [f"{name}.apk" for name in named]


def test_the_bundle_for_the_store_has_a_name_of_its_own(tmp_path: Path) -> None:
    left_by_flet("aab", tmp_path, "app-release.aab")
    [made] = parcels("aab", "", tmp_path, {"FLET_ANDROID_SIGNING_KEY_STORE": "/keys/upload.jks"})
    assert made.name == f"ebb-and-flow-{__version__}-android.aab"
