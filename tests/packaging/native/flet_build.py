"""Drives the program behind ``flet build`` up to where it would call Dart and Flutter.

Everything of Flet's own that reads settings runs for real: its options, its reading of
``pyproject.toml``, its list of what to leave out, its icons and splash pictures. What Dart,
Flutter, Gradle, Xcode and Visual Studio do with that is not seen here, nor is the template of
the native project, which Flet fetches from its release page.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest
from flet_cli.cli import parse_command_line
from flet_cli.commands import build_base, flutter_base
from flet_cli.commands.flutter_base import BaseFlutterCommand
from flet_cli.utils import python_versions
from flet_platform_assets import DEFAULT_SPECS
from PIL import Image
from rich.console import Console

from app.packaging.site import ROOT

MANIFEST = ROOT / "tests" / "samples" / "python-build-manifest.json"
"""Stands in for the list of Pythons that Flet fetches; only that there is a 3.14 matters."""

TARGETS = ("apk", "aab", "linux", "macos", "windows")


@dataclass
class Driven:
    """What one ``flet build`` came to."""

    settings: dict[str, Any]
    """What the template of the native project is filled with."""
    calls: list[list[str]]
    """The programs it would have run: the packager, then Flutter."""
    flutter: Path
    """The folder of the native project, with the pictures in it."""
    said: str
    environment: list[dict[str, str]] = field(default_factory=list)

    def given(self, option: str) -> list[str]:
        """What the packager is given as ``option``."""
        call = self.calls[0]
        return [call[i + 1] for i, word in enumerate(call[:-1]) if word == option]


def drive(
    target: str,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    *options: str,
    pictures: bool = True,
) -> Driven:
    """Run ``flet build target`` over ``project`` as far as that goes without Flutter."""
    log = io.StringIO()
    console = Console(file=log, width=400)
    for module in (build_base, flutter_base):
        monkeypatch.setattr(module, "console", console)
    monkeypatch.setattr(BaseFlutterCommand, "initialize_command", lambda self: None)
    monkeypatch.setenv("FLET_PYTHON_BUILD_MANIFEST", str(MANIFEST))
    python_versions._load_data.cache_clear()
    asked = parse_command_line(["build", target, str(project), "--yes", *options])
    command = asked.handler.__self__
    driven = Driven({}, [], project / "build" / "flutter", "")

    def run(args: list[str], cwd: str, env: dict[str, str], **_: object) -> object:
        driven.calls.append([str(word) for word in args])
        driven.environment.append(env)
        return CompletedProcess(args, 0, "", "")

    def refuse(status: int, message: object = None, *_: object) -> None:
        raise AssertionError(f"flet build ends with {status}: {message}\n{log.getvalue()}")

    command.run, command.cleanup = run, refuse
    command.current_platform = command.platforms[target]["can_be_run_on"][0]
    command.dart_exe, command.flutter_exe, command.template_digest = "dart", "flutter", ""
    command.flutter_arch = lambda: "x64"
    BaseFlutterCommand.handle(command, asked)
    command.target_platform, command.no_rich_output = target, True
    command.emojis = {"checkmark": "", "success": "", "directory": ""}
    command.initialize_command()
    command.validate_target_platform()
    command.validate_entry_point()
    command.setup_template_data()
    (command.build_dir / "python-app").mkdir(parents=True, exist_ok=True)
    command.package_python_app()
    _put_placeholders(command.flutter_dir, target)
    if pictures:
        command.customize_icons()
        command.customize_splash_images()
    command.run_flutter()
    driven.settings = command.template_data
    driven.said = log.getvalue()
    return driven


def _put_placeholders(flutter: Path, target: str) -> None:
    """Put pictures where the template has its own; only such places are filled with ours."""
    flutter.mkdir(parents=True, exist_ok=True)
    platform = build_base.ICON_PLATFORMS[target]
    for picture in DEFAULT_SPECS[platform].targets:
        file = flutter / picture.relative_path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    if target == "windows":
        file = flutter / "windows" / "runner" / "resources" / "app_icon.ico"
        file.parent.mkdir(parents=True)
        Image.new("RGBA", (256, 256)).save(file, sizes=[(16, 16), (32, 32), (48, 48), (256, 256)])
