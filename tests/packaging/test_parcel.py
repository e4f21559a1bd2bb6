"""What a build left behind is packed under a name that says what it is."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from app import __version__
from app.packaging.parcel import parcels
from app.packaging.site import BuildError


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
    assert zipfile.ZipFile(made).namelist() == ["data/app.so"]


def test_an_app_signed_by_nobody_in_particular_says_so_in_its_name(tmp_path: Path) -> None:
    (tmp_path / "apk").mkdir()
    (tmp_path / "apk" / "app-arm64-v8a-release.apk").touch()
    (tmp_path / "apk" / "app-arm64-v8a-release.apk.sha1").touch()
    named = f"ebb-and-flow-{__version__}-android-arm64-v8a"
    assert [f.name for f in parcels("apk", "", tmp_path, {})] == [f"{named}-test-key.apk"]
    key = {"FLET_ANDROID_SIGNING_KEY_STORE": "/keys/upload.jks"}
    assert [f.name for f in parcels("apk", "", tmp_path, key)] == [f"{named}.apk"]
