"""The app's own files that go into the browser."""

from __future__ import annotations

from app.packaging.place import ROOT

KINDS = {"app": {".py"}, "content": {".md", ".svg", ".toml"}, "assets": {".png", ".ttf", ".txt"}}
"""What there is to take from each folder."""

LEFT_OUT = (
    "app/packaging/",
    "app/launch/arguments.py",
    "app/launch/command.py",
    "app/launch/guard.py",
    "app/launch/line.py",
    "app/launch/port.py",
    "app/launch/server.py",
    "app/launch/speaker.py",
    "app/launch/web_client.py",
    "app/launch/window.py",
    "app/storage/lock.py",
    "content/en/wording/packaging.toml",
)
"""What only a computer with folders and a command line has a use for."""


def program() -> dict[str, bytes]:
    """Return the app and its content, by their paths in the project."""
    files = {"main.py": (ROOT / "main.py").read_bytes(), **_inside("app"), **_inside("content")}
    return {path: files[path] for path in files if not path.startswith(LEFT_OUT)}


def assets() -> dict[str, bytes]:
    """Return the fonts and pictures that screens ask for by their addresses."""
    return {path.removeprefix("assets/"): file for path, file in _inside("assets").items()}


def _inside(folder: str) -> dict[str, bytes]:
    found = (path for path in (ROOT / folder).rglob("*") if path.suffix in KINDS[folder])
    return {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in found}
