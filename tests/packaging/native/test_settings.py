"""Flet's own build program takes our settings, for every target.

This proves that options and settings are read without complaint, that icons and splash pictures
come out of ours, and what Dart and Flutter are then told. It does not prove that those build
anything: no Flutter, Gradle, Xcode or Visual Studio has run.
"""

from __future__ import annotations

import base64
import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

import app
from app.packaging.pictures import background
from app.packaging.site import ROOT
from app.reading.wording import say
from app.views.kit.colours import DARK, LIGHT
from tests.packaging.native.conftest import Builds
from tests.packaging.native.flet_build import TARGETS, drive
from tests.packaging.native.project import copy_project

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
FLET: dict[str, Any] = PROJECT["tool"]["flet"]


@pytest.mark.parametrize("target", TARGETS)
def test_flet_takes_the_settings_without_a_warning_about_them(
    target: str, built_for: Builds
) -> None:
    driven = built_for(target).driven
    warnings = [line for line in driven.said.splitlines() if "Warning" in line]
    assert [line for line in warnings if ".env not packaged" not in line] == []
    assert driven.settings["product_name"] == "Ebb and Flow"
    assert driven.settings["bundle_id"] == "app.ebbandflow.notebook"
    assert driven.settings["options"]["python_version"] == "3.14"
    assert driven.environment[0]["SERIOUS_PYTHON_BUNDLE_ID"] == "app.ebbandflow.notebook"


@pytest.mark.parametrize("target", TARGETS)
def test_the_version_comes_from_one_place(target: str, built_for: Builds) -> None:
    flutter = built_for(target).driven.calls[-1]
    assert flutter[flutter.index("--build-name") + 1] == PROJECT["project"]["version"]
    assert app.__version__ == PROJECT["project"]["version"]


@pytest.mark.parametrize("target", TARGETS)
def test_python_is_shipped_compiled_and_only_what_was_asked_for_is_installed(
    target: str, built_for: Builds
) -> None:
    driven = built_for(target).driven
    assert {"--compile-app", "--compile-packages", "--cleanup-app", "--cleanup-packages"} <= set(
        driven.calls[0]
    )
    assert driven.given("-r") == sorted(PROJECT["project"]["dependencies"])


def test_on_android_nothing_may_reach_the_network_or_copy_the_notes(built_for: Builds) -> None:
    settings = built_for("apk").driven.settings
    assert set(settings["options"]["android_permissions"].values()) == {False}
    assert "android.permission.INTERNET" in settings["options"]["android_permissions"]
    # The template writes this table as it stands into the manifest of the app.
    assert settings["pyproject"]["tool"]["flet"]["android"]["manifest_application"] == {
        "allowBackup": "false"
    }
    assert not settings["options"]["android_signing"]


def test_on_android_each_kind_of_processor_gets_its_own_file(built_for: Builds) -> None:
    flutter = built_for("apk").driven.calls[-1]
    assert "--split-per-abi" in flutter
    assert flutter[flutter.index("--target-platform") + 1] == "android-arm64,android-x64"
    assert "--split-per-abi" not in built_for("aab").driven.calls[-1]
    options = built_for("apk").driven.settings["options"]
    assert options["android_excluded_abis"] == ["armeabi-v7a"]
    gradle = options["android_gradle_properties"]
    assert gradle["org.gradle.jvmargs"].startswith("-Xmx3G ")
    assert gradle["kotlin.incremental"] == "false"
    assert (FLET["android"]["min_sdk_version"], FLET["android"]["target_sdk_version"]) == (24, 36)


def test_a_key_for_signing_is_taken_from_the_surroundings_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "signing" not in FLET["android"]
    monkeypatch.setenv("FLET_ANDROID_SIGNING_KEY_STORE", "/keys/upload.jks")
    monkeypatch.setenv("FLET_ANDROID_SIGNING_KEY_STORE_PASSWORD", "secret")
    project = copy_project(tmp_path / "project")
    driven = drive("aab", project, monkeypatch, "--build-number", "7", pictures=False)
    assert driven.settings["options"]["android_signing"]
    assert driven.environment[-1]["FLET_ANDROID_SIGNING_KEY_PASSWORD"] == "secret"
    assert driven.environment[-1]["FLET_ANDROID_SIGNING_KEY_ALIAS"] == "upload"
    assert "secret" not in str(driven.calls)
    assert driven.calls[-1][driven.calls[-1].index("--build-number") + 1] == "7"


@pytest.mark.parametrize("target", TARGETS)
def test_the_boot_screen_and_the_splash_have_the_colours_and_words_of_the_app(
    target: str, built_for: Builds
) -> None:
    settings = built_for(target).driven.settings
    assert settings["splash"]["color"] == LIGHT.paper
    assert settings["splash"]["dark_color"] == DARK.paper
    assert settings["adaptive_icon_background"] == FLET["icon_background"] == background()
    assert settings["boot_screen"]["name"] == "flet"
    boot = json.loads(base64.b64decode(settings["boot_screen"]["options_b64"]))
    for end, tokens in {"light": LIGHT, "dark": DARK}.items():
        assert boot[f"bgcolor_{end}"] == tokens.paper
        assert boot[f"spinner_color_{end}"] == tokens.sea
        assert boot[f"text_color_{end}"] == tokens.ink_soft
    words = say("packaging.page_opening")
    assert boot["prepare_message"] == boot["startup_message"] == words


def test_windows_leaves_out_the_same_files_by_its_own_kind_of_paths() -> None:
    ours, theirs = FLET["app"]["exclude"], FLET["windows"]["app"]["exclude"]
    assert [path.replace("/", "\\") for path in ours] == theirs
    assert [path for path in ours if not (ROOT / path).exists() and path != "uv.lock"] == []
    patterns = FLET["cleanup"]["app_files"]
    assert not any("," in path for path in (*ours, *patterns)), "packagers differ in what that is"


@pytest.mark.parametrize(
    ("target", "picture", "size"),
    [
        ("apk", "android/app/src/main/res/drawable-xxxhdpi/ic_launcher_foreground.png", 432),
        ("apk", "android/app/src/main/res/drawable-night-xxxhdpi/android12splash.png", 1152),
        ("apk", "android/app/src/main/res/drawable-xhdpi/splash.png", 384),
        ("linux", "linux/icons/hicolor/512x512/apps/app.ebbandflow.notebook.png", 512),
        ("macos", "macos/Runner/Assets.xcassets/AppIcon.appiconset/app_icon_1024.png", 1024),
        ("windows", "windows/runner/resources/app_icon.ico", 256),
    ],
)
def test_pictures_come_out_of_ours_in_the_sizes_that_devices_want(
    target: str, picture: str, size: int, built_for: Builds
) -> None:
    file = built_for(target).driven.flutter / picture
    made = Image.open(file).convert("RGBA")
    assert made.size == (size, size)
    # The sun stands a little right of the middle and above it, and is the only thing so red.
    reddest = max(
        ((x, y) for x in range(0, size, size // 16) for y in range(0, size, size // 16)),
        key=lambda at: made.getpixel(at)[0] - made.getpixel(at)[2],
    )
    assert size * 0.5 < reddest[0] < size * 0.85
    assert size * 0.2 < reddest[1] < size * 0.5
